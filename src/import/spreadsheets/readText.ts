import Papa from 'papaparse';
import { isZip } from '#src/import/files/fileStart.ts';
import {
  type Remark,
  type Sheet,
  SpreadsheetError,
  spreadsheetLimits,
  type TextReading,
} from './cell.ts';
import { CellRemarks, cellOfText } from './cleanText.ts';
import { refuseSize } from './sheetSize.ts';

const delimiters = [',', ';', '\t', '|'] as const;
/** Rows by which the delimiter is chosen. */
const looked = 200;

/**
 * Text in the encoding that its bytes are of: by a byte order mark, else UTF-8 where every byte is of
 * it, else Windows-1252, in which Excel saves plain CSV.
 */
function decodeText(bytes: Uint8Array): { text: string; encoding: TextReading['encoding'] } {
  const [first, second] = bytes;
  const wide = (encoding: string) => ({
    text: new TextDecoder(encoding).decode(bytes),
    encoding: 'UTF-16' as const,
  });
  if ((first === 0xff && second === 0xfe) || (first !== 0 && second === 0)) return wide('utf-16le');
  if ((first === 0xfe && second === 0xff) || (first === 0 && second !== 0)) return wide('utf-16be');
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'UTF-8' };
  } catch {
    return { text: decodeWindows1252(bytes), encoding: 'Windows-1252' };
  }
}

/** What Windows-1252 has from 0x80 to 0x9f; a space stands for what it has not. */
const inWindows1252 = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

/** Node 20 decodes it as Latin-1, so that every curly apostrophe would be a control character. */
const decodeWindows1252 = (bytes: Uint8Array): string =>
  new TextDecoder('latin1')
    .decode(bytes)
    .replaceAll(/[\u0080-\u009f]/g, (one) => inWindows1252[one.charCodeAt(0) - 0x80] ?? ' ');

/**
 * The delimiter with which most rows have one width and most of the first cells are headings. The
 * guess of the library fails on titles above the headings.
 */
function chooseDelimiter(
  text: string,
  isHeading: (text: string) => boolean,
): TextReading['delimiter'] {
  const scores = delimiters.map((delimiter) => {
    const rows = Papa.parse<string[]>(text, { delimiter, preview: looked }).data.filter((cells) =>
      cells.some((cell) => cell.trim() !== ''),
    );
    const widths = new Map<number, number>();
    for (const { length } of rows)
      if (length > 1) widths.set(length, (widths.get(length) ?? 0) + 1);
    const regular = Math.max(0, ...widths.values()) / Math.max(1, rows.length);
    const headings = Math.max(
      0,
      ...rows.slice(0, 25).map((cells) => (cells.length > 1 ? cells.filter(isHeading).length : 0)),
    );
    return { delimiter, score: headings * 10 + regular };
  });
  const [best] = scores.toSorted((a, b) => b.score - a.score);
  return best?.delimiter ?? ',';
}

/**
 * The one sheet of a text with delimiters.
 *
 * @param isHeading Whether a text is the heading of something that a board can show.
 * @throws SpreadsheetError for a file that is empty, too large or no text.
 */
export function readText(
  file: string,
  bytes: Uint8Array<ArrayBuffer>,
  isHeading: (text: string) => boolean,
): { sheets: Sheet[]; remarks: Remark[]; reading: TextReading } {
  if (isZip(bytes)) throw new SpreadsheetError(file, 'The file is no text.');
  const { text, encoding } = decodeText(bytes);
  const delimiter = chooseDelimiter(text, isHeading);
  const { data, errors } = Papa.parse<string[]>(text.replaceAll('\0', ''), { delimiter });
  const remarks = new CellRemarks('');
  const [broken] = errors.filter(({ type }) => type === 'Quotes');
  if (broken) {
    remarks.add(
      broken.row ?? 0,
      0,
      'A quotation mark has no second one: what follows it may stand in the wrong cell.',
    );
  }
  const columns = data.reduce((most, cells) => Math.max(most, lastFilled(cells) + 1), 0);
  let rowCount = data.length;
  while (rowCount > 0 && lastFilled(data[rowCount - 1] ?? []) === -1) rowCount -= 1;
  refuseSize(file, {
    rows: rowCount,
    columns,
    cells: data.reduce((sum, cells) => sum + cells.filter((cell) => cell !== '').length, 0),
  });
  const rows = data
    .slice(0, rowCount)
    .map((cells, row) =>
      cells.slice(0, columns).map((cell, column) => cellOfText(cell, row, column, remarks)),
    );
  const sheet: Sheet = {
    name: '',
    isHidden: false,
    rows,
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    merges: [],
  };
  return {
    sheets: [sheet],
    remarks: remarks.all(),
    reading: { encoding, delimiter, sample: sampleOf(text, encoding) },
  };
}

function lastFilled(cells: readonly string[]): number {
  return cells.findLastIndex((cell) => cell.trim() !== '');
}

function sampleOf(text: string, encoding: TextReading['encoding']): string {
  const lines = text.slice(0, spreadsheetLimits.bytes).split(/\r\n?|\n/, 2000);
  const special =
    encoding === 'UTF-8' ? undefined : lines.find((line) => /[^\x20-\x7e\t]/.test(line));
  return (special ?? lines.find((line) => line.trim() !== '') ?? '').trim().slice(0, 120);
}
