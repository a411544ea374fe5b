import { type Figure, isNumber, missingMeaning } from '#src/core/model/figure.ts';
import type { MeasureFigure, MeasureValue, Month } from '#src/core/model/measure.ts';
import { type Day, isPartialDate, lastDay } from '#src/core/model/partialDate.ts';
import { isInReach, limits } from '#src/core/schema/limits.ts';
import { groupBy } from '#src/core/text/groupBy.ts';
import { type Findings, ofNobody, quoted } from '#src/import/table/findings.ts';
import type { MeasureCell } from './measureCell.ts';
import { readMeasureNumber } from './measureNumber.ts';
import type { MeasureDefinition } from './readLocalMeasures.ts';

/** Reads the cells of one month after another, and says at the end what they have in common. */
export interface MeasureMonthReader {
  /** What the cells say of a month; `null` where they say nothing, or are at fault. */
  readonly read: (
    period: Month,
    cells: readonly MeasureCell[],
    definition: MeasureDefinition,
  ) => MeasureValue | null;
  readonly fault: (cell: MeasureCell, wanted: string, found?: string) => void;
  /** Says once for the file what may stand in hundreds of its cells. */
  readonly notice: () => void;
}

/** A reader of the months of one file. */
export function measureMonthReader(file: string, findings: Findings): MeasureMonthReader {
  /** Cells that have one thing in common, by what is said of them. */
  const common = new Map<string, MeasureCell[]>();
  /** Days from which months are known, by the month and the days after it. */
  const usual = new Map<string, Day>();
  return { read: valueIn, fault: cellFault, notice: noticeCommon };

  function note(reason: string, cell: MeasureCell): void {
    const own = common.get(reason);
    if (own) own.push(cell);
    else common.set(reason, [cell]);
  }

  function noticeCommon(): void {
    for (const [reason, [first, ...others]] of common) {
      if (!first) continue;
      const { row, column, measure: subject, text: found } = first;
      const more = others.length === 0 ? '' : `, as in ${others.length} more`;
      const outcome = reason.startsWith('read ') ? 'left-out' : 'looks-mistyped';
      const place = { file, row, column, found, ...ofNobody, subject };
      findings.notice({ ...place, outcome, reason: `${reason}${more}` });
    }
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
    const [alone, more] = all;
    if (alone && !more) {
      const figure = figureOf(period, all, definition);
      return figure && { period, ...figure };
    }
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
    const read = (part: MeasureCell['part']): Figure | null => {
      const [cell, again] = cellsOfMonth.filter((one) => one.part === part && one.text !== '');
      if (again) cellFault(again, `${period} once for each measure`);
      return cell ? readMeasureNumber(file, cell, definition, findings, noteWithout) : null;
    };
    askOfFuture(first);
    const [value, top, bottom] = [read('value'), read('numerator'), read('denominator')];
    const numerator = isNumber(top) ? top : null;
    const denominator = isNumber(bottom) ? bottom : null;
    if (value === null && top === null && bottom === null && !first.isRow) return null;
    const counts = quotient(numerator, denominator, definition);
    checkCounts(value, counts, first, definition);
    return {
      value: value ?? counts ?? 'x',
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
    if (cell.knownOn === '') return usuallyKnownOn(cell.period, knownAfterDays);
    const isDate = isPartialDate(cell.knownOn) && isInReach(cell.knownOn);
    if (isDate && lastDay(cell.knownOn) >= `${cell.period}-01`) return cell.knownOn;
    const wanted = `a date like 2026-01-12 that is not before the month, ${cell.period}`;
    cellFault({ ...cell, column: 'known_on' }, wanted, cell.knownOn);
    return lastDay(cell.period);
  }

  function usuallyKnownOn(period: Month, days: number): Day {
    const key = `${period} ${days}`;
    const day = usual.get(key) ?? daysAfter(lastDay(period), days);
    usual.set(key, day);
    return day;
  }

  function noteWithout(cell: MeasureCell): void {
    note(`read ${quoted(cell.text)} as [x] ${missingMeaning.x}`, cell);
  }

  /** A value beside counts that give another: one of the three may be mistyped. */
  function checkCounts(
    value: Figure | null,
    counts: number | null,
    cell: MeasureCell,
    { measure }: MeasureDefinition,
  ): void {
    if (!isNumber(value) || counts === null) return;
    // Either may have been rounded.
    if (Math.abs(value - counts) <= 10 ** -measure.decimals) return;
    note(`${measure.name}: its counts give another value`, cell);
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
