import Papa from 'papaparse';

/**
 * Rows of a CSV file below its header, as a spreadsheet counts them: a quoted cell may span lines,
 * and empty rows at the end are none.
 */
export function countRows(bytes: Uint8Array): number {
  const text = new TextDecoder().decode(bytes);
  const { data } = Papa.parse<string[]>(text, { delimiter: ',', skipEmptyLines: true });
  const last = data.findLastIndex((cells) => cells.some((cell) => cell !== ''));
  return Math.max(0, last);
}
