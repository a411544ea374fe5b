import Papa from 'papaparse';
import type { NoticeOutcome } from '#src/core/model/noticeOutcome.ts';
import { limits } from '#src/core/schema/limits.ts';
import { safeTextPattern } from '#src/core/schema/textPatterns.ts';
import { decodeUtf8 } from './decodeUtf8.ts';
import { type Findings, ofNobody, quoted } from './findings.ts';
import type { PublisherHeadings } from './publisherHeadings.ts';
import { Row } from './row.ts';
import { brokenCharacters, spreadsheetError } from './spreadsheetSlips.ts';

/** The rows of a published CSV file. */
export interface Table<Column extends string> {
  readonly rows: readonly Row<Column>[];
  /** Whether every row of the file was there to be read. */
  readonly isWhole: boolean;
  /** Headings that the file has, those of optional columns only where they are there. */
  readonly columns: ReadonlySet<string>;
}

/**
 * Reads a CSV file whose headings are exactly the wanted columns, in any order, with or without
 * each of the optional ones.
 *
 * @param file Path under `data/published/`, named in faults.
 * @param optional Columns that may be left out; every cell of one left out reads as empty.
 * @param publisher For a file as a publisher made it: it may have title rows above its headings,
 *   headings of other names, and further columns, each of which is noticed.
 * @returns The rows before the first fault in the quoting; rows of a wrong length are left out.
 *   Nothing and `isWhole: false` when the file is no such table. Every fault is among the findings.
 */
export function readTable<const Column extends string, const Optional extends string = never>(
  file: string,
  bytes: Uint8Array,
  columns: readonly Column[],
  findings: Findings,
  optional: readonly Optional[] = [],
  publisher: PublisherHeadings | null = null,
): Table<Column | Optional> {
  const nothing = { rows: [], isWhole: false, columns: new Set<string>() };
  const text = decodeUtf8(file, bytes, findings);
  if (text === null) return nothing;

  const faultsBefore = findings.faultsIn(file);
  const { data, errors } = Papa.parse<string[]>(text, { delimiter: ',' });
  const brokenFrom = Math.min(...errors.map(({ row }) => row ?? 0), data.length);
  const broken = errors.find(({ row }) => row === brokenFrom);
  if (broken !== undefined) {
    const wanted = 'a quote at either end of the text and none unpaired';
    const found = `a fault in the quoting (${broken.message})`;
    findings.fault({ file, row: brokenFrom + 1, column: '', found, wanted });
  }

  const whole = data.slice(0, brokenFrom);
  const above = publisher === null ? 0 : rowsAbove(whole, columns, publisher);
  const [printed = [], ...records] = whole.slice(above);
  const header = publisher === null ? printed : printed.map(publisher.columnFor);
  if (
    brokenFrom === 0 ||
    !hasColumns(
      { file, row: above + 1, isOurs: publisher === null },
      header,
      columns,
      optional,
      findings,
    )
  )
    return nothing;
  if (publisher !== null) {
    noticeHeadings(
      file,
      above + 1,
      { printed, header, known: [...columns, ...optional] },
      findings,
    );
  }
  // What follows the last line break is not a row, nor are empty rows that a spreadsheet saved there.
  while (records.at(-1)?.every((cell) => cell === '')) records.pop();
  if (records.length === 0 && broken === undefined) {
    const found = 'a header and no rows';
    findings.fault({ file, row: null, column: '', found, wanted: 'at least one row' });
  }

  if (records.length > limits.rows) {
    const found = `${records.length} rows`;
    findings.fault({ file, row: null, column: '', found, wanted: `at most ${limits.rows}` });
    return nothing;
  }

  const known = [...columns, ...optional];
  const places = known.map((column) => [column, header.indexOf(column)] as const);
  const rows: Row<Column | Optional>[] = [];
  for (const [index, record] of records.entries()) {
    const number = above + index + 2;
    if (record.length === header.length) {
      const cells = new Map(places.map(([column, place]) => [column, record[place] ?? '']));
      const row = new Row<Column | Optional>(file, number, cells, findings);
      checkTexts(row, cells);
      rows.push(row);
    } else {
      findings.fault({
        file,
        row: number,
        column: header[record.length] ?? '',
        found: `a row of ${record.length} cells`,
        wanted: `${header.length} cells, one for each column`,
      });
    }
  }
  noticeBrokenCharacters(file, rows, known, findings);
  const isWhole = findings.faultsIn(file) === faultsBefore;
  return { rows, isWhole, columns: new Set(header) };
}

/** What no text may hold is a fault in any cell, read or not. */
function checkTexts<Column extends string>(
  row: Row<Column>,
  cells: ReadonlyMap<Column, string>,
): void {
  const most = limits.characters.text;
  for (const [column, text] of cells) {
    const error = spreadsheetError(text);
    if (error !== null) {
      row.unreadable(column, `a value: the spreadsheet shows ${text.trim()} for ${error}`);
    }
    if (text.length > most) row.fault(column, `text of at most ${most} characters`);
    if (!safeTextPattern.test(text)) {
      row.fault(column, 'text without control characters and marks that turn its direction');
    }
  }
}

/** Once for a column, with how many of its cells: a file read in the wrong encoding has hundreds. */
function noticeBrokenCharacters<Column extends string>(
  file: string,
  rows: readonly Row<Column>[],
  columns: readonly Column[],
  findings: Findings,
): void {
  for (const column of columns) {
    const cells = rows.flatMap((row) => {
      const found = brokenCharacters(row.text(column));
      return found === null ? [] : [{ row: row.number, found }];
    });
    const [first, ...others] = cells;
    if (first === undefined) continue;
    const more =
      others.length === 0
        ? ''
        : `, as in ${others.length === 1 ? 'one more cell' : `${others.length} more cells`} of the column`;
    findings.notice({
      file,
      ...first,
      column,
      ...ofNobody,
      outcome: 'looks-mistyped',
      reason: `Broken characters${more}: in Excel, save as "CSV UTF-8", and type again what is lost`,
    });
  }
}

/** Rows above the headings: none where no row among the first has every column. */
function rowsAbove(
  rows: readonly (readonly string[])[],
  columns: readonly string[],
  { columnFor }: PublisherHeadings,
): number {
  const found = rows.slice(0, 10).findIndex((cells) => {
    const headings = new Set(cells.map(columnFor));
    return columns.every((column) => headings.has(column));
  });
  return Math.max(0, found);
}

interface Headings {
  /** As they stand in the file. */
  readonly printed: readonly string[];
  /** As they are read. */
  readonly header: readonly string[];
  readonly known: readonly string[];
}

/** Says what differs from the headings that are wanted, and what was done with it. */
function noticeHeadings(
  file: string,
  row: number,
  { printed, header, known }: Headings,
  findings: Findings,
): void {
  const notice = (column: string, outcome: NoticeOutcome, reason: string) =>
    findings.notice({ file, row, column, found: column, ...ofNobody, outcome, reason });
  if (row > 1)
    notice(
      printed[0] ?? '',
      'read-from-a-later-row',
      `read from row ${row} on, as titles stand above the headings`,
    );
  for (const [index, column] of header.entries()) {
    const own = printed[index] ?? '';
    if (!known.includes(column)) {
      if (own !== '')
        notice(own, 'column-unused', 'left out: a column that no indicator or record is made from');
    } else if (own !== column)
      notice(own, 'read-under-another-heading', `read as the column ${column}`);
  }
}

function hasColumns(
  { file, row, isOurs }: { readonly file: string; readonly row: number; readonly isOurs: boolean },
  header: readonly string[],
  columns: readonly string[],
  optional: readonly string[],
  findings: Findings,
): boolean {
  const known = [...columns, ...optional];
  const fault = (column: string, found: string, wanted: string) =>
    findings.fault({ file, row, column, found, wanted });
  const before = findings.faultsIn(file);
  for (const column of columns) {
    if (!header.includes(column)) fault(column, 'no such column', `a column ${quoted(column)}`);
  }
  for (const [index, column] of header.entries()) {
    const isKnown = known.includes(column);
    if (header.indexOf(column) !== index && (isKnown || isOurs)) {
      fault(column, 'the column a second time', 'each column once');
    } else if (!isKnown && (isOurs || findings.faultsIn(file) > before)) {
      fault(column, `an unknown column ${quoted(column)}`, `only ${known.join(', ')}`);
    }
  }
  return findings.faultsIn(file) === before;
}
