import Papa from 'papaparse';

type Cell = string | number;

/**
 * CSV for Excel and for code: UTF-8 with BOM, CRLF, one header row. A text that a spreadsheet
 * would run as a formula (it begins with = + - @ or a control character) gets an apostrophe
 * before it; numbers stay numbers.
 */
export function csv(columns: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const text = Papa.unparse(
    { fields: [...columns], data: rows.map((row) => [...row]) },
    {
      escapeFormulae: true,
      newline: '\r\n',
    },
  );
  return `\uFEFF${text}\r\n`;
}
