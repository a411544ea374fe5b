import { isNumber, type MissingSymbol, missingMeaning } from '#src/core/model/figure.ts';
import type { Measure, MeasureFigure, MeasureValue, Month } from '#src/core/model/measure.ts';
import { type Day, isPartialDate, lastDay } from '#src/core/model/partialDate.ts';
import { limits } from '#src/core/schema/limits.ts';
import { groupBy } from '#src/core/text/groupBy.ts';
import { type Findings, ofNobody, quoted } from './findings.ts';
import type { MeasureCell } from './measureCell.ts';
import { plainHeading, reasonLeftOut } from './measureHeadings.ts';
import { readMeasureNumber } from './measureNumber.ts';
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
      [one.measure.id, one.measure.name].map((text) => [plainHeading(text), one] as const),
    ),
  );
  const definitionOf = (text: string) => named.get(plainHeading(text));
  const cells = measureCells(file, bytes, (text) => definitionOf(text) !== undefined, findings);
  /** Cells without a figure by what they say: once for a file, which may have hundreds. */
  const without = new Map<string, MeasureCell[]>();
  faultUnknown();
  noticeQuarters();
  const measures = definitions.map((definition) => {
    const own = cells.filter(
      (cell) => definitionOf(cell.measure) === definition && isRead(cell, definition),
    );
    const values = [...groupBy(own, ({ period }) => period)]
      .map(([period, all]) => valueIn(period, all, definition))
      .filter((value) => value !== null)
      .toSorted((a, b) => (a.period < b.period ? -1 : 1));
    return { ...definition.measure, values };
  });
  noticeWithout();
  return measures;

  /** Each name once, where it stands first. */
  function faultUnknown(): void {
    const seen = new Set<string>();
    for (const { nameAt, measure } of cells) {
      if (definitionOf(measure) !== undefined || seen.has(measure)) continue;
      seen.add(measure);
      const wanted = 'the id or the name of a row of measures.csv';
      const found = measure === '' ? 'an empty cell' : quoted(measure);
      findings.fault({ file, ...nameAt, found, wanted });
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

  function noteWithout(cell: MeasureCell): void {
    without.set(cell.text, [...(without.get(cell.text) ?? []), cell]);
  }

  function noticeWithout(): void {
    for (const [found, [first, ...others]] of without) {
      if (!first) continue;
      const { row, column, measure: subject } = first;
      const more = others.length === 0 ? '' : `, as in ${others.length} more`;
      const reason = `read as [x] ${missingMeaning.x}${more}`;
      findings.notice({
        file,
        row,
        column,
        found,
        ...ofNobody,
        subject,
        outcome: 'left-out',
        reason,
      });
    }
  }

  /** A quarter between months belongs to measures of quarters, and a month to those of months. */
  function isRead(cell: MeasureCell, { measure }: MeasureDefinition): boolean {
    if (measure.period === 'month') {
      if (cell.quarter && cell.isRow)
        cellFault(cell, 'a month, as the measure is of months', cell.period);
      return cell.quarter === null;
    }
    const isEnd = Number(cell.period.slice(5)) % 3 === 0;
    if (!isEnd && cell.text !== '') {
      cellFault(cell, 'an empty cell, as the measure is of quarters and the month ends none');
    }
    return isEnd;
  }

  function cellFault({ row, column, text }: MeasureCell, wanted: string, found = text): void {
    findings.fault({
      file,
      row,
      column,
      found: found === '' ? 'an empty cell' : quoted(found),
      wanted,
    });
  }

  function valueIn(
    period: Month,
    all: readonly MeasureCell[],
    definition: MeasureDefinition,
  ): MeasureValue | null {
    // In a scorecard what was said of a month may take several rows; in the long form a row is all of it.
    const said = groupBy(all, ({ isRow, row }) => (isRow ? String(row) : ''));
    const figures = [...said.values()].flatMap((one) => figureOf(period, one, definition) ?? []);
    const inOrder = figures.toSorted((a, b) => (lastDay(a.knownOn) < lastDay(b.knownOn) ? -1 : 1));
    for (const [index, { knownOn }] of inOrder.entries()) {
      const next = inOrder[index + 1];
      const again = [...said.values()].at(-1)?.[0];
      if (next && again && lastDay(next.knownOn) === lastDay(knownOn)) {
        cellFault(
          again,
          `${period} once, or a known_on of its own for each time`,
          `${period} a second time`,
        );
        return null;
      }
    }
    const latest = inOrder.at(-1);
    if (!latest) return null;
    const before = inOrder.slice(0, -1);
    return { period, ...latest, ...(before.length > 0 && { restatedFrom: before }) };
  }

  function figureOf(
    period: Month,
    cellsOfMonth: readonly MeasureCell[],
    definition: MeasureDefinition,
  ): MeasureFigure | null {
    const [first] = cellsOfMonth;
    if (!first) return null;
    const read = (part: MeasureCell['part']): number | MissingSymbol | null => {
      const [cell, again] = cellsOfMonth.filter((one) => one.part === part && one.text !== '');
      if (again) cellFault(again, `${period} once for each measure`);
      return cell ? readMeasureNumber(file, cell, definition, findings, noteWithout) : null;
    };
    askOfFuture(first);
    const [value, top, bottom] = [read('value'), read('numerator'), read('denominator')];
    const numerator = isNumber(top) ? top : null;
    const denominator = isNumber(bottom) ? bottom : null;
    if (value === null && top === null && bottom === null && !first.isRow) return null;
    return {
      value: value ?? quotient(numerator, denominator, definition) ?? 'x',
      numerator,
      denominator,
      isProvisional: statusOf(first),
      note: first.note,
      knownOn: knownOnOf(first, definition),
      knownBy: 'published',
    };
  }

  /** A figure of a month to come: its year may be mistyped. */
  function askOfFuture({ row, column, period, measure: subject, text }: MeasureCell): void {
    const { today } = findings;
    if (today === null || text === '' || `${period}-01` <= today) return;
    const place = { file, row, column, found: period, ...ofNobody, subject };
    const reason = 'A month to come, which has a figure already. Is the year right?';
    findings.question({ ...place, outcome: 'date-to-come', reason });
  }

  function statusOf(cell: MeasureCell): boolean {
    if (cell.status !== '' && cell.status !== 'provisional' && cell.status !== 'final') {
      const found = { ...cell, column: 'status' };
      cellFault(found, 'one of "provisional", "final"', cell.status);
    }
    return cell.status === 'provisional';
  }

  function knownOnOf(cell: MeasureCell, { knownAfterDays }: MeasureDefinition): string {
    if (cell.knownOn === '') return daysAfter(lastDay(cell.period), knownAfterDays);
    if (isPartialDate(cell.knownOn) && lastDay(cell.knownOn) >= `${cell.period}-01`) {
      return cell.knownOn;
    }
    const wanted = `a date like 2026-01-12 that is not before the month, ${cell.period}`;
    cellFault({ ...cell, column: 'known_on' }, wanted, cell.knownOn);
    return lastDay(cell.period);
  }
}

/** A value that only its counts give. */
function quotient(
  numerator: number | null,
  denominator: number | null,
  { measure }: MeasureDefinition,
): number | null {
  if (numerator === null || denominator === null || denominator === 0) return null;
  const value = (numerator / denominator) * (measure.unit === 'percent' ? limits.percent : 1);
  // Beyond twelve digits is only what a division in binary leaves behind.
  return Number(value.toPrecision(12));
}

const daysAfter = (day: Day, days: number): Day =>
  new Date(Date.parse(day) + days * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
