import { cellValue, type TableSpec } from '#src/charts/table/tableSpec.ts';
import { csv } from './csv.ts';

/**
 * A table as CSV: its rows as they are, whichever way the page sets them out. Tables that the page
 * parts, such as the lists of one figure, are one in the file: all have the columns of the first.
 */
export function tableCsv(first: TableSpec, ...others: readonly TableSpec[]): string {
  const named = first.columns.filter(({ csvName }) => csvName !== null);
  const rows = [first, ...others].flatMap((table) => table.rows);
  return csv(
    named.map(({ csvName }) => csvName ?? ''),
    rows.map(({ cells }) => named.map(({ id }) => cellValue(cells[id] ?? ''))),
  );
}
