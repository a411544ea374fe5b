import { localFiles } from '#src/import/council/localFiles.ts';
import { exampleRows } from '#src/import/ownForm/exampleRows.ts';
import { exampleHeading, formPages } from '#src/import/ownForm/ownHeadings.ts';
import { type Cell, rangeName, type Sheet } from '#src/import/spreadsheets/cell.ts';
import type { FoundTable, Heading, RowRole } from '#src/import/spreadsheets/findTables.ts';
import { ownHeading } from './kinds.ts';

/** A sheet of our workbook: whose file its rows are, and its table. */
export interface OwnTable {
  /** Of the council's file. */
  readonly kind: string;
  readonly table: FoundTable;
}

/** How far down the headings are looked for: somebody may have put lines above them. */
const searched = 25;

/**
 * The table of a sheet that is one of our workbook: its headings begin with that of the examples, and
 * every column that a record of one kind must have is among them. Every filled row below is a record or
 * an example, whatever stands in it.
 *
 * @returns `null` for any other sheet.
 */
export function ownTableIn(sheet: Sheet): OwnTable | null {
  const top = sheet.rows.findIndex(
    (cells, row) => row < searched && cells.find(Boolean)?.text === exampleHeading,
  );
  const headings = (sheet.rows[top] ?? []).flatMap((cell, column): Heading[] =>
    cell ? [{ column, text: cell.text, group: '', isHidden: sheet.hiddenColumns.has(column) }] : [],
  );
  const ids = new Set(headings.map(({ text }) => ownHeading(text)));
  // Columns that a file may do without stand in the workbook too; somebody may have taken them out.
  const file = localFiles.find(({ columns }) => columns.every((column) => ids.has(column)));
  if (file === undefined) return null;
  const kind = file.name;
  const cell = (row: number, column: number) => sheet.rows[row]?.[column] ?? null;
  const rows = sheet.rows.flatMap((cells, row) =>
    cells.some(Boolean)
      ? [{ row, role: roleOf(sheet, row, { top, kind, headings, cell }), section: '' }]
      : [],
  );
  const range = {
    top,
    left: headings[0]?.column ?? 0,
    bottom: rows.at(-1)?.row ?? top,
    right: headings.at(-1)?.column ?? 0,
  };
  return { kind, table: { range, place: rangeName(range), headings, rows, cell } };
}

function roleOf(
  sheet: Sheet,
  row: number,
  {
    top,
    kind,
    headings,
    cell,
  }: {
    readonly top: number;
    readonly kind: string;
    readonly headings: readonly Heading[];
    readonly cell: (row: number, column: number) => Cell | null;
  },
): RowRole {
  if (row < top) return 'above';
  if (row === top) return 'heading';
  const [mark] = headings;
  if (mark && cell(row, mark.column)) return 'example';
  // Whoever only took the mark away has not made it their own.
  const example = exampleRows[kind];
  const isExample =
    example !== undefined &&
    headings.slice(1).every(({ text, column }) => {
      const wanted = example[ownHeading(text)] ?? '';
      return (cell(row, column)?.text ?? '') === wanted;
    });
  if (isExample) return 'example';
  return sheet.hiddenRows.has(row) ? 'hidden' : 'record';
}

/** Whether a sheet of our workbook only says how to fill in the others. */
export const isFormPage = ({ name }: Sheet): boolean =>
  Object.values(formPages).some((page) => page === name);
