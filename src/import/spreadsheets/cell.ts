import type { PartialDate } from '#src/core/model/partialDate.ts';

/**
 * What a cell holds. `error`: what a spreadsheet shows in place of a value, such as `#N/A`.
 * `no-result`: a formula whose result was not saved with it. `too-long`: more than a board can show.
 */
export type CellKind =
  | 'text'
  | 'number'
  | 'percent'
  | 'date'
  | 'yes-no'
  | 'error'
  | 'no-result'
  | 'too-long';

/** A filled cell of a sheet. */
export interface Cell {
  readonly kind: CellKind;
  /** As a person sees it, without characters that cannot be seen; the date where it is one. */
  readonly text: string;
  /** Of a number as it is kept: 0.125 for 12.5% that a spreadsheet formats. `null` for all others. */
  readonly number: number | null;
  /** Of a date, as precise as its format shows it: "Jan-27" is `2027-01`. `null` for all others. */
  readonly date: PartialDate | null;
  /** Whether the value was worked out by the spreadsheet. */
  readonly isFormula: boolean;
  /** Whether it stands in another cell, with which this one is merged. */
  readonly isMerged: boolean;
}

/** Rows and columns, counted from 0, with the last ones. */
export interface Range {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** A sheet as it is saved, cell by cell. */
export interface Sheet {
  readonly name: string;
  readonly isHidden: boolean;
  /** From the first row and column of the sheet; `null` for an empty cell. */
  readonly rows: readonly (readonly (Cell | null)[])[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  readonly merges: readonly Range[];
}

/** What a file had that was left out or changed before anybody read its cells. */
export interface Remark {
  /** Empty where it is about the whole file. */
  readonly sheet: string;
  /** Empty where it is about no single cell; of several the first. */
  readonly cell: string;
  /** In how many cells or parts. */
  readonly count: number;
  /** A whole sentence. */
  readonly text: string;
}

/** A file of tables: a workbook with its sheets, or a text with one. */
export interface Spreadsheet {
  readonly file: string;
  readonly kind: 'xlsx' | 'ods' | 'text';
  readonly sheets: readonly Sheet[];
  readonly remarks: readonly Remark[];
  /** How a text was read, to be confirmed by whoever knows it; `null` for a workbook. */
  readonly reading: TextReading | null;
}

export interface TextReading {
  readonly encoding: 'UTF-8' | 'UTF-16' | 'Windows-1252';
  readonly delimiter: ',' | ';' | '\t' | '|';
  /** A line with characters that another encoding would show otherwise; the first where there is none. */
  readonly sample: string;
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** The name of a column, counted from 0: `A`, `Z`, `AA`. */
export function columnName(column: number): string {
  const rest = Math.floor(column / letters.length) - 1;
  return `${rest < 0 ? '' : columnName(rest)}${letters[column % letters.length]}`;
}

/** The name of a cell, row and column counted from 0: `A1`. */
export const cellName = (row: number, column: number): string => `${columnName(column)}${row + 1}`;

/** The name of a range: `A4:H57`. */
export const rangeName = ({ top, left, bottom, right }: Range): string =>
  `${cellName(top, left)}:${cellName(bottom, right)}`;

/** A cell; written out, as a workbook has hundreds of thousands. */
export const cellOf = (
  kind: CellKind,
  text: string,
  isFormula = false,
  number: number | null = null,
  date: PartialDate | null = null,
): Cell => ({ kind, text, number, date, isFormula, isMerged: false });

/** How much a file of tables may hold: several times what a council's largest tracker has. */
export const spreadsheetLimits = {
  bytes: 20 * 1024 * 1024,
  rows: 50_000,
  columns: 1000,
  cells: 1_000_000,
  /** Rows by columns, filled or not. */
  area: 5_000_000,
  /** Of the parts of a workbook that are read, unpacked. */
  unpacked: 300 * 1024 * 1024,
} as const;

/** A file that is not read, and why, in a sentence for whoever brought it. */
export class SpreadsheetError extends Error {
  override readonly name = 'SpreadsheetError';
  readonly file: string;

  constructor(file: string, reason: string) {
    super(reason);
    this.file = file;
  }
}
