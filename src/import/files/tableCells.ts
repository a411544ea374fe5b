import Papa from 'papaparse';
import type { Cells } from './childTables.ts';
import { isOldOfficeFile, isZip } from './fileStart.ts';
import { unzip } from './unzip.ts';

/** Headings stand in the first rows, and the first rows in the first bytes. */
const mostRows = 60;
const mostBytes = 65_536;

/**
 * The first rows of every table that a file may hold, whatever its name, its encoding and its
 * delimiter: delimited text, workbooks, pages with tables, JSON, XML. One text is read in several
 * ways, as the ways to read it wrongly do no harm: nobody is shown the cells.
 */
export function tableCells(bytes: Uint8Array<ArrayBuffer>): Cells[] {
  if (isZip(bytes)) return cellsOfZip(bytes);
  if (isOldOfficeFile(bytes)) return [[runsOf(bytes)]];
  return cellsOfText(textOf(bytes.subarray(0, mostBytes)));
}

/** Text in UTF-8, in UTF-16 with or without its mark, or in Windows-1252. */
function textOf(bytes: Uint8Array<ArrayBuffer>): string {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first !== 0 && second === 0)) {
    return new TextDecoder('utf-16le').decode(bytes);
  }
  if ((first === 0xfe && second === 0xff) || (first === 0 && second !== 0)) {
    return new TextDecoder('utf-16be').decode(bytes);
  }
  // What was cut in the middle of a letter is no reason to read the rest otherwise.
  const text = new TextDecoder('utf-8').decode(bytes);
  return text.slice(0, -1).includes('\uFFFD')
    ? new TextDecoder('windows-1252').decode(bytes)
    : text;
}

function cellsOfText(text: string): Cells[] {
  const start = text.trimStart();
  if (start.startsWith('<')) return [cellsOfMarkup(text, []), [namesOf(text, /<([\w.:-]+)/g)]];
  const delimited = [',', ';', '\t', '|'].map(
    (delimiter) => Papa.parse<string[]>(text, { delimiter, preview: mostRows }).data,
  );
  return /^[[{]/.test(start) ? [[namesOf(text, /"([^"\n]+)"\s*:/g)], ...delimited] : delimited;
}

/** Names of fields, each once, as headings. */
const namesOf = (text: string, pattern: RegExp): string[] => [
  ...new Set([...text.matchAll(pattern)].map(([, name = '']) => name.replace(/^.*:/, ''))),
];

function cellsOfZip(bytes: Uint8Array<ArrayBuffer>): Cells[] {
  const files = unzip(bytes, (name) =>
    /^xl\/(sharedStrings|worksheets\/[^/]+)\.xml$|\.(xml|csv|txt|tsv|json)$/i.test(name),
  );
  const decode = (one: Uint8Array | undefined) => new TextDecoder('utf-8').decode(one);
  const shared = [
    ...decode(files.get('xl/sharedStrings.xml')).matchAll(/<si\b[^>]*>(.*?)<\/si>/gs),
  ].map(([, inner = '']) => plainText(inner));
  return [...files].flatMap(([name, content]) => {
    if (name.startsWith('xl/worksheets/')) return [cellsOfMarkup(decode(content), shared)];
    if (/^xl\/tables\//.test(name)) return [[namesOf(decode(content), /\bname="([^"]+)"/g)]];
    if (/^(xl|word|ppt|docProps|_rels|META-INF)\//.test(name) && name !== 'word/document.xml') {
      return [];
    }
    return name.endsWith('.xml')
      ? [cellsOfMarkup(decode(content), [])]
      : cellsOfText(textOf(content.subarray(0, mostBytes)));
  });
}

const row = /<((?:\w+:)?(?:row|tr|table-row))\b[^>]*>(.*?)<\/\1>/gis;
const cell = /<((?:\w+:)?(?:c|td|th|tc|cell|table-cell))\b([^>]*?)(?:\/>|>(.*?)<\/\1>)/gis;

/**
 * Cells of the rows in Excel's, OpenDocument's, Word's or a page's markup.
 *
 * @param shared Texts that cells of a workbook name by their number.
 */
function cellsOfMarkup(markup: string, shared: readonly string[]): string[][] {
  const rows: string[][] = [];
  for (const [, , inside = ''] of markup.matchAll(row)) {
    rows.push(
      [...inside.matchAll(cell)].map(([, , attributes = '', content = '']) => {
        const text = plainText(content);
        return /\bt="s"/.test(attributes) ? (shared[Number(text)] ?? '') : text;
      }),
    );
    if (rows.length === mostRows) break;
  }
  return rows;
}

const plainText = (markup: string): string =>
  markup
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&(?:#39|apos|#x27);/g, '’')
    .replaceAll(/&(?:nbsp|#160|#xa0);/gi, ' ')
    .replaceAll('&amp;', '&')
    .trim();

/** Texts in a file of bytes, in letters of one byte or of two. */
function runsOf(bytes: Uint8Array<ArrayBuffer>): string[] {
  const letters = new TextDecoder('windows-1252').decode(bytes);
  const wide = letters.replaceAll(/([\x20-\x7e])\0/g, '$1');
  return [letters, wide].flatMap((text) => text.match(/[\x20-\x7e]{3,80}/g) ?? []);
}
