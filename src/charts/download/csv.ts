import { isFormula } from '#src/charts/text/formula.ts';

type Cell = string | number;

/**
 * CSV for Excel and for code: UTF-8 with BOM, CRLF, one header row. A text that a spreadsheet
 * would run as a formula gets an apostrophe before it; numbers stay numbers.
 */
export const csv = (columns: readonly string[], rows: readonly (readonly Cell[])[]): string =>
  `\uFEFF${[columns, ...rows].map((cells) => `${cells.map(written).join(',')}\r\n`).join('')}`;

function written(cell: Cell): string {
  if (typeof cell === 'string' && isFormula(cell)) return quoted(`'${cell}`);
  const text = String(cell);
  return /[",\r\n\uFEFF]|^ | $/.test(text) ? quoted(text) : text;
}

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
