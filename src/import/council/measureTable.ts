import Papa from 'papaparse';
import { limits } from '#src/core/schema/limits.ts';
import { safeTextPattern } from '#src/core/schema/textPatterns.ts';
import { decodeUtf8 } from '#src/import/table/decodeUtf8.ts';
import { type Findings, quoted } from '#src/import/table/findings.ts';
import { monthIn } from '#src/import/table/monthIn.ts';
import { longColumn, type MeasureCell, measureValueColumns } from './measureCell.ts';
import { quarterIn } from './measureHeadings.ts';
import { cellsAcross, cellsDown, cellsOfLong, type Scorecard } from './measureShapes.ts';

/**
 * Reads the months of measures from a CSV file in any of three shapes, known by its headings: a row for
 * each measure and month; measures down and months across; months down and measures across. Titles may
 * stand above the headings. Columns and rows that hold quarters, totals, averages, targets or ratings
 * are left out, each with a notice that says why. What is neither known nor a month is a fault.
 *
 * @param isMeasure Whether a text is the name or the id of a measure, which may begin with "Average".
 */
export function measureCells(
  file: string,
  bytes: Uint8Array,
  isMeasure: (text: string) => boolean,
  findings: Findings,
): MeasureCell[] {
  const text = decodeUtf8(file, bytes, findings);
  if (text === null) return [];
  const fault = (row: number | null, found: string, wanted: string) =>
    findings.fault({ file, row, column: '', found, wanted });
  const { data, errors } = Papa.parse<string[]>(text, { delimiter: ',' });
  const [broken] = errors;
  if (broken) {
    fault(
      (broken.row ?? 0) + 1,
      `a fault in the quoting (${broken.message})`,
      'a quote at either end of the text and none unpaired',
    );
    return [];
  }
  if (data.length > limits.rows) {
    fault(null, `${data.length} rows`, `at most ${limits.rows}`);
    return [];
  }
  const unreadable = data.findIndex((cells) => !cells.every(isReadable));
  if (unreadable !== -1) {
    const most = `at most ${limits.characters.text} characters`;
    const wanted = `text of ${most}, without control characters and marks that turn its direction`;
    fault(unreadable + 1, 'a cell that cannot be read', wanted);
    return [];
  }
  const place = data.slice(0, 10).findIndex((cells) => shapeOf(cells) !== null);
  const headings = (data[place] ?? []).map((heading) => heading.trim());
  const shape = shapeOf(headings);
  if (shape === null) {
    fault(
      1,
      quoted((data[0] ?? []).slice(0, 4).join(', ')),
      `headings ${measureValueColumns.join(', ')}, or months such as Apr-25 across or in a column "month"`,
    );
    return [];
  }
  const rows = data
    .map((cells, index) => [index + 1, cells] as const)
    .slice(place + 1)
    .filter(([, cells]) => cells.some((cell) => cell.trim() !== ''));
  if (rows.length === 0) fault(null, 'a header and no rows', 'at least one row');
  for (const [row, cells] of rows) {
    const unnamed = cells.findIndex((cell, index) => cell.trim() !== '' && !headings[index]);
    if (cells.length !== headings.length) {
      fault(row, `a row of ${cells.length} cells`, `${headings.length} cells, one for each column`);
    } else if (unnamed !== -1) {
      fault(row, quoted(cells[unnamed] ?? ''), 'a heading over every cell that is filled');
    }
  }
  return shapes[shape]({ file, headings, rows, headingRow: place + 1, isMeasure, findings });
}

const isReadable = (cell: string) =>
  cell.length <= limits.characters.text && safeTextPattern.test(cell);

type Shape = 'long' | 'across' | 'down';

function shapeOf(headings: readonly string[]): Shape | null {
  const long = new Set(headings.map(longColumn));
  if (measureValueColumns.every((column) => long.has(column))) return 'long';
  if (
    headings.filter((heading) => monthIn(heading) !== null || quarterIn(heading) !== null).length >=
    2
  )
    return 'across';
  return headings.length > 1 && longColumn(headings[0] ?? '') === 'month' ? 'down' : null;
}

const shapes: Readonly<Record<Shape, (table: Scorecard) => MeasureCell[]>> = {
  long: cellsOfLong,
  across: cellsAcross,
  down: cellsDown,
};
