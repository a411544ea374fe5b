import { gradeOn } from '#src/core/board/gradeGap.ts';
import { compareNames } from '#src/core/model/compare.ts';
import { isNumber } from '#src/core/model/figure.ts';
import { gradeStep } from '#src/core/model/grade.ts';
import type { IndicatorId } from '#src/core/model/indicator.ts';
import { type IlacsTopic, ilacsTopics } from '#src/core/model/topic.ts';
import type { Comparison, ComparisonRow, MeasureCell } from './comparison.ts';
import type { ComparisonSort, SortDirection } from './options.ts';

/** By what a row is sorted; `null` where it has nothing to be sorted by. */
function keyOf(row: ComparisonRow, by: Exclude<ComparisonSort, 'name'>): string | number | null {
  const { inspection, cells } = row;
  if (by === 'began') return inspection?.start ?? null;
  if ((ilacsTopics as readonly string[]).includes(by)) {
    const grade = inspection && gradeOn(inspection, by as IlacsTopic);
    return grade ? gradeStep(grade) : null;
  }
  return shownNumber(cells.get(by as IndicatorId));
}

/** The number that a cell shows, a value or a change; `null` for none. */
function shownNumber(cell: MeasureCell | undefined): number | null {
  if (!cell) return null;
  if (cell.change) return cell.change.difference;
  return isNumber(cell.value) ? cell.value : null;
}

/**
 * In the order that a reader asks for. Those without a value come last either way; of equal ones the
 * names decide, from A to Z.
 */
export function sortRows(
  { rows, columns }: Pick<Comparison, 'rows' | 'columns'>,
  by: ComparisonSort,
  direction: SortDirection,
): ComparisonRow[] {
  const sign = direction === 'ascending' ? 1 : -1;
  if (by === 'name') return rows.toSorted((a, b) => sign * compareNames(a.name, b.name));
  const isOfChanges = columns.some(({ indicator, from }) => indicator.id === by && from !== null);
  const keys = new Map(
    rows.map((row) => {
      const cell = row.cells.get(by as IndicatorId);
      return [row, isOfChanges && !cell?.change ? null : keyOf(row, by)];
    }),
  );
  return rows.toSorted((a, b) => {
    const [first, second] = [keys.get(a) ?? null, keys.get(b) ?? null];
    if (first === null || second === null) {
      return Number(first === null) - Number(second === null) || compareNames(a.name, b.name);
    }
    const order = first < second ? -1 : first > second ? 1 : 0;
    return sign * order || compareNames(a.name, b.name);
  });
}
