import { cellValue, type TableSpec } from '#src/charts/tableSpec.ts';
import { csv } from './csv.ts';

/** A table as CSV: its rows as they are, whichever way the page sets them out. */
export function tableCsv({ columns, rows }: TableSpec): string {
  const named = columns.filter(({ csvName }) => csvName !== null);
  return csv(
    named.map(({ csvName }) => csvName ?? ''),
    rows.map(({ cells }) => named.map(({ id }) => cellValue(cells[id] ?? ''))),
  );
}
