/** A cell: what it holds, and how the page says it. */
export interface WorkbookCell {
  readonly value: string | number;
  readonly text: string;
}

/** The cells of a table of a workbook. */
export interface WorkbookCells {
  /** Names of the columns. */
  readonly columns: readonly string[];
  readonly rows: readonly (readonly WorkbookCell[])[];
}
