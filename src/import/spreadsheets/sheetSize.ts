import { SpreadsheetError, spreadsheetLimits } from './cell.ts';

const count = (number: number) => number.toLocaleString('en-GB');

/**
 * Refuses what is larger than a board can use.
 *
 * @returns The number of cells.
 * @throws SpreadsheetError with a plain sentence.
 */
export function refuseSize(
  file: string,
  size: { readonly rows: number; readonly columns: number; readonly cells: number },
): number {
  const { rows, columns, cells, area } = spreadsheetLimits;
  const refuse = (found: string, most: string): never => {
    throw new SpreadsheetError(
      file,
      `The file has ${found}; at most ${most} can be read. Keep the sheets of the plan and the scorecard, and bring the file again.`,
    );
  };
  if (size.rows > rows) refuse(`${count(size.rows)} rows in a sheet`, count(rows));
  if (size.columns > columns) refuse(`${count(size.columns)} columns in a sheet`, count(columns));
  if (size.cells > cells) refuse(`${count(size.cells)} filled cells`, count(cells));
  if (size.rows * size.columns > area) {
    refuse(
      `a sheet of ${count(size.rows)} rows by ${count(size.columns)} columns`,
      `${count(area)} cells`,
    );
  }
  return size.cells;
}
