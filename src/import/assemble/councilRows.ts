import Papa from 'papaparse';

/** A row of one of a council's files, by column. */
export type CouncilRow = ReadonlyMap<string, string>;

/** One of a council's files: its columns in order, and its rows. */
export interface CouncilFile {
  readonly columns: readonly string[];
  readonly rows: readonly CouncilRow[];
}

/** A council's files by their names without `.csv`. */
export type CouncilFiles = ReadonlyMap<string, CouncilFile>;

/** Reads a file that was checked before: UTF-8 with commas and one row of headings. */
export function parseCouncilFile(text: string): CouncilFile {
  const { data } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { delimiter: ',' });
  const [columns = [], ...cells] = data;
  const rows = cells
    .filter((row) => row.some((cell) => cell !== ''))
    .map((row) => new Map(columns.map((column, index) => [column, row[index] ?? ''])));
  return { columns, rows };
}

/** A file as text. Columns that no row fills are left out where they may be. */
export function formatCouncilFile(
  { columns, rows }: CouncilFile,
  needed: readonly string[] = columns,
): string {
  const kept = columns.filter(
    (column) => needed.includes(column) || rows.some((row) => (row.get(column) ?? '') !== ''),
  );
  const cells = rows.map((row) => kept.map((column) => row.get(column) ?? ''));
  return `${Papa.unparse([kept, ...cells], { newline: '\n' })}\n`;
}

/** A row with the columns of a file, those that are not given left empty. */
export const rowOf = (
  columns: readonly string[],
  values: Readonly<Record<string, string>> | CouncilRow,
): CouncilRow => {
  const given: (column: string) => string | undefined =
    values instanceof Map
      ? (column) => values.get(column)
      : (column) =>
          Object.hasOwn(values, column) ? (values as Readonly<Record<string, string>>)[column] : '';
  return new Map(columns.map((column) => [column, given(column) ?? '']));
};

/** Whether two rows say the same in some columns. */
export const isSame = (one: CouncilRow, other: CouncilRow, columns: readonly string[]): boolean =>
  columns.every((column) => (one.get(column) ?? '') === (other.get(column) ?? ''));

/** Words joined by hyphens, for ids that an officer recognises. */
export const idFrom = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[’']/g, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replaceAll(/^-|-$/g, '') || 'unnamed';
