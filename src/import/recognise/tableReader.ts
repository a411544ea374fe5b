import type { Day } from '#src/core/model/partialDate.ts';
import { cellName, columnName } from '#src/import/spreadsheets/cell.ts';
import type { FoundTable, Heading } from '#src/import/spreadsheets/findTables.ts';
import type { Account, Outcome } from './account.ts';
import type { Asker, Place } from './questions.ts';

/** What every reader of a table is given. */
export interface TableContext {
  readonly file: string;
  /** Of the sheet; empty for a file of text. */
  readonly sheet: string;
  readonly table: FoundTable;
  readonly asker: Asker;
  readonly account: Account;
  /** As of which day the file speaks. */
  readonly asOf: Day;
  /** Rows that are read: hidden ones only where they are to be included. */
  readonly records: readonly { readonly row: number; readonly section: string }[];
}

/** A record of a table, as a row of one of a council's files, with where it stood. */
export interface UnderstoodRecord {
  /** Of the council's file that it goes into. */
  readonly kind: string;
  readonly place: Place;
  /** Cells by column. */
  readonly values: ReadonlyMap<string, string>;
  /** Columns that its table has, filled or not. */
  readonly has: ReadonlySet<string>;
  /** The heading between records that stood above it; empty for none. */
  readonly section: string;
  /** Whether it stands in our workbook, which says all of it, with its own dates. */
  readonly isOwn: boolean;
}

/** Where a cell stands. */
export const placeOf = ({ file, sheet }: TableContext, row: number, column: number): Place => ({
  file,
  sheet,
  cell: cellName(row, column),
});

/** Where a column stands. */
export const columnPlace = ({ file, sheet }: TableContext, { column }: Heading): Place => ({
  file,
  sheet,
  cell: `column ${columnName(column)}`,
});

/** Says of every cell of a column, and of its heading, that it is left out. */
export function leaveOutColumn(context: TableContext, { column }: Heading, reason: string): void {
  const outcome: Outcome = `left out: ${reason}`;
  for (const { row } of context.table.rows) context.account.set(row, column, outcome);
}
