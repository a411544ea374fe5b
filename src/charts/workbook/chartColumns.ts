import type { NativeChart, NativeSeries } from '#src/charts/figures/nativeChart.ts';
import { formatNumber } from '#src/core/text/format.ts';
import type { WorkbookCell, WorkbookCells } from './workbookCells.ts';

/** The place of the column that names what a chart has along its axis, row by row; -1 where there is none. */
export const categoryColumn = (
  { columns, rows }: WorkbookCells,
  { categories, days }: NativeChart,
): number =>
  columns.findIndex((_, at) =>
    rows.every((row, down) => {
      const cell = row[at];
      const month = days?.[down]?.slice(0, 7);
      return cell?.text === categories[down] || (month !== undefined && cell?.value === month);
    }),
  );

/** The place of the column that has every number of a line and no other; -1 where there is none. */
export const seriesColumn = ({ columns, rows }: WorkbookCells, { values }: NativeSeries): number =>
  columns.findIndex(
    (_, at) =>
      values.some((value) => value !== null) &&
      values.every((value, down) => {
        const cell = rows[down]?.[at]?.value;
        return value === null ? typeof cell !== 'number' : cell === value;
      }),
  );

/**
 * A table as a chart can stand beside it: from the first of its axis to the last, and with a column for
 * each line that is a part of another column, as the months that signal. A table that is not of the chart
 * stays as it is.
 */
export function besideChart(cells: WorkbookCells, chart: NativeChart | null): WorkbookCells {
  if (chart === null || cells.rows.length !== chart.categories.length) return cells;
  const ordered = [cells.rows, cells.rows.toReversed()]
    .map((rows) => ({ ...cells, rows }))
    .find((one) => categoryColumn(one, chart) !== -1);
  if (!ordered) return cells;
  const added = chart.series.filter((series) => seriesColumn(ordered, series) === -1);
  if (added.length === chart.series.length) return cells;
  return {
    columns: [...ordered.columns, ...added.map(({ name }) => name)],
    rows: ordered.rows.map((row, down) => [
      ...row,
      ...added.map(({ values }): WorkbookCell => {
        const value = values[down] ?? null;
        return value === null
          ? { value: '', text: '' }
          : { value, text: formatNumber(value, chart.decimals) };
      }),
    ]),
  };
}
