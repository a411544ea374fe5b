import { childRecordsAmong } from './childTables.ts';
import { tableCells } from './tableCells.ts';

/**
 * Why a file looks like records of single children, or like numbers drawn from them: in words that
 * hold headings of the file and never a value of it. `null` where it does not look so.
 */
export const childRecordsIn = (bytes: Uint8Array<ArrayBuffer>): string | null =>
  childRecordsAmong(tableCells(bytes));
