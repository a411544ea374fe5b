import type { Measure } from '#src/core/model/measure.ts';
import { groupBy } from '#src/core/text/groupBy.ts';
import { type Findings, quoted } from '#src/import/table/findings.ts';
import type { MeasureCell } from './measureCell.ts';
import { measureKey, reasonLeftOut } from './measureHeadings.ts';
import { measureMonthReader } from './measureMonthReader.ts';
import { noticeLeftOut } from './measureShapes.ts';
import { measureCells } from './measureTable.ts';
import type { MeasureDefinition } from './readLocalMeasures.ts';

/**
 * The measures with their months, from `measure_values.csv` in whichever of its shapes. Of a month that
 * stands more than once, each on its own day, the latest holds, and the others are what was said before.
 * A month whose value is not there and whose counts are, is worked out from them.
 */
export function readMeasureValues(
  file: string,
  bytes: Uint8Array,
  definitions: readonly MeasureDefinition[],
  findings: Findings,
): Measure[] {
  const named = new Map(
    definitions.flatMap((one) =>
      // Months of before may go by the name that it had.
      [
        one.measure.id,
        ...(one.measure.formerStates ?? []).map(({ name }) => name),
        one.measure.name,
      ].map((text) => [measureKey(text), one] as const),
    ),
  );
  // Thousands of rows have a few hundred names.
  const found = new Map<string, MeasureDefinition | undefined>();
  const definitionOf = (text: string) => {
    if (!found.has(text)) found.set(text, named.get(measureKey(text)));
    return found.get(text);
  };
  const cells = measureCells(file, bytes, (text) => definitionOf(text) !== undefined, findings);
  const months = measureMonthReader(file, findings);
  faultUnknown();
  noticeQuarters();
  const cellsOf = groupBy(cells, ({ measure }) => definitionOf(measure));
  const measures = definitions.map((definition) => {
    const own = (cellsOf.get(definition) ?? []).filter((cell) => isRead(cell, definition));
    const values = [...groupBy(own, ({ period }) => period)]
      .map(([period, all]) => months.read(period, all, definition))
      .filter((value) => value !== null)
      .toSorted((a, b) => (a.period < b.period ? -1 : 1));
    return { ...definition.measure, values };
  });
  months.notice();
  return measures;

  /** Each name once, where it stands first. */
  function faultUnknown(): void {
    const seen = new Set<string>();
    for (const { nameAt, measure } of cells) {
      if (definitionOf(measure) !== undefined || seen.has(measure)) continue;
      seen.add(measure);
      const wanted = 'the id or the name of a row of measures.csv';
      const name = measure === '' ? 'an empty cell' : quoted(measure);
      findings.fault({ file, ...nameAt, found: name, wanted });
    }
  }

  /** Quarters beside the months of a measure: once for each column or row of them. */
  function noticeQuarters(): void {
    const seen = new Set<string>();
    for (const { quarter, isRow, measure } of cells) {
      const isOfMonths = definitionOf(measure)?.measure.period === 'month';
      if (quarter === null || isRow || !isOfMonths || seen.has(quarter.text)) continue;
      seen.add(quarter.text);
      const reason = reasonLeftOut(quarter.text) ?? '';
      noticeLeftOut({ file, findings }, quarter.row, quarter.text, reason);
    }
  }

  /** A quarter between months belongs to measures of quarters, and a month to those of months. */
  function isRead(cell: MeasureCell, { measure }: MeasureDefinition): boolean {
    if (measure.period === 'month') {
      if (cell.quarter && cell.isRow)
        months.fault(cell, 'a month, as the measure is of months', cell.period);
      return cell.quarter === null;
    }
    const isEnd = Number(cell.period.slice(5)) % 3 === 0;
    if (!isEnd && cell.text !== '') {
      months.fault(cell, 'an empty cell, as the measure is of quarters and the month ends none');
    }
    return isEnd;
  }
}
