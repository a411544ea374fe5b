import Papa from 'papaparse';

/** Rows of a CSV file below its header, as a spreadsheet counts them: a quoted cell may span lines. */
export function countRows(bytes: Uint8Array): number {
  const text = new TextDecoder().decode(bytes);
  const { data } = Papa.parse(text, { delimiter: ',', skipEmptyLines: true });
  return Math.max(0, data.length - 1);
}
