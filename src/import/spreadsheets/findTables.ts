import { type Cell, type Range, rangeName, type Sheet } from './cell.ts';

/**
 * What a row of a sheet is. `above`: a title over the headings. `section`: a heading between records.
 * `totals`: a sum of what stands above. `note`: words under the table. `hidden`: a record that somebody
 * hid, or a filter. `again`: the headings once more, as where a page begins. `example`: a row of our
 * workbook that shows how it is filled in.
 */
export type RowRole =
  | 'above'
  | 'heading'
  | 'record'
  | 'section'
  | 'totals'
  | 'note'
  | 'hidden'
  | 'again'
  | 'example';

export interface Heading {
  readonly column: number;
  /** Of two rows of headings both. */
  readonly text: string;
  /** What stands over it and over its neighbours, such as a year over its months. */
  readonly group: string;
  readonly isHidden: boolean;
}

interface TableRow {
  /** Counted from 0. */
  readonly row: number;
  readonly role: RowRole;
  /** The last heading between records above it; empty for none. */
  readonly section: string;
}

/** A table in a sheet: headings, and what stands above, between and below its records. */
export interface FoundTable {
  readonly range: Range;
  /** As a spreadsheet names it: `A4:H57`. */
  readonly place: string;
  readonly headings: readonly Heading[];
  /** Every filled row, in order. */
  readonly rows: readonly TableRow[];
  /** A cell of a record, that of another row where they are merged. */
  readonly cell: (row: number, column: number) => Cell | null;
}

/** The tables of a sheet, and its filled rows that are in none, such as the words of a cover. */
export interface SheetTables {
  readonly tables: readonly FoundTable[];
  readonly words: readonly number[];
}

/** How far down headings are looked for below the first filled row. */
const searched = 25;
const totals = /^(grand |sub[- ]?|overall )?totals?\b/i;
const note = /^(notes?|source|key|n\.?b\.?|\*|†)(\W|$)/i;
const colourKey = /^(blue|green|amber|yellow|red|grey|gray|purple|[bgar])\s*[=:–-]\s*\S/i;
const sectionWord = /^(priority|theme|workstream|objective|section|part|aim|outcome)\b/i;

interface Filled {
  readonly row: number;
  readonly cells: readonly (readonly [column: number, cell: Cell])[];
}

/**
 * Finds the tables of a sheet. A table begins with the row that has most headings that are known; where
 * none is known, with the first row of words that has a filled row under it.
 *
 * @param isHeading Whether a text is the heading of something that a board can show, or a month.
 */
export function findTables(sheet: Sheet, isHeading: (text: string) => boolean): SheetTables {
  const filled: Filled[] = sheet.rows.flatMap((cells, row) => {
    const own = cells.flatMap((cell, column) => (cell ? [[column, cell] as const] : []));
    return own.length > 0 ? [{ row, cells: own }] : [];
  });
  const score = ({ cells }: Filled) => cells.filter(([, cell]) => isHeading(cell.text)).length;
  const cell = cellIn(sheet);
  const tables: FoundTable[] = [];
  const words: number[] = [];
  let from = 0;
  while (from < filled.length) {
    const heading = headingIn(filled, from, score);
    if (heading === null) {
      words.push(...filled.slice(from).map(({ row }) => row));
      break;
    }
    const until = nextTable(filled, heading, score);
    tables.push(tableOf(sheet, filled.slice(from, until), heading - from, isHeading, cell));
    from = until;
  }
  return { tables, words };
}

function headingIn(
  filled: readonly Filled[],
  from: number,
  score: (row: Filled) => number,
): number | null {
  const rows = filled.slice(from, from + searched);
  const scores = rows.map(score);
  const most = Math.max(...scores);
  if (most >= 2) return from + scores.indexOf(most);
  const words = rows.findIndex(
    ({ cells }, index) =>
      cells.length >= 2 &&
      cells.every(([, { kind }]) => kind === 'text') &&
      (rows[index + 1]?.cells.length ?? 0) >= 2,
  );
  return words === -1 ? null : from + words;
}

const textsOf = ({ cells }: Filled): string => cells.map(([, { text }]) => text).join('\n');

/** Where a second table begins below the first: at a row of headings of its own, after an empty row. */
function nextTable(
  filled: readonly Filled[],
  heading: number,
  score: (row: Filled) => number,
): number {
  const own = filled[heading];
  for (let index = heading + 2; index < filled.length; index += 1) {
    const [row, before] = [filled[index], filled[index - 1]];
    if (row === undefined || before === undefined || own === undefined) break;
    const isApart = row.row > before.row + 1;
    if (!isApart) continue;
    const known = score(row);
    if (known >= 2 && known * 2 >= row.cells.length && textsOf(row) !== textsOf(own)) return index;
  }
  return filled.length;
}

/** Reads cells that are merged downwards as if each row had them. */
function cellIn({ rows, merges }: Sheet): FoundTable['cell'] {
  const own = (row: number, column: number) => rows[row]?.[column] ?? null;
  const merged = new Map<string, Cell>();
  for (const { top, left, bottom } of merges) {
    const cell = own(top, left);
    if (cell === null) continue;
    for (let row = top + 1; row <= Math.min(bottom, rows.length - 1); row += 1) {
      merged.set(`${row},${left}`, { ...cell, isMerged: true });
    }
  }
  if (merged.size === 0) return own;
  return (row, column) => own(row, column) ?? merged.get(`${row},${column}`) ?? null;
}

function tableOf(
  sheet: Sheet,
  filled: readonly Filled[],
  heading: number,
  isHeading: (text: string) => boolean,
  cell: FoundTable['cell'],
): FoundTable {
  const top = filled[heading] as Filled;
  const above = filled[heading - 1];
  const headings = headingsOf(
    sheet,
    top,
    above?.row === top.row - 1 ? above : undefined,
    isHeading,
  );
  const below = filled.slice(heading + 1);
  const lastRecord = below.findLastIndex((row) => !isNote(row, headings.length));
  const rows: TableRow[] = [];
  let section = '';
  for (const [index, row] of filled.entries()) {
    const role =
      index < heading
        ? 'above'
        : index === heading
          ? 'heading'
          : roleOf(sheet, row, headings, index - heading - 1 > lastRecord, top);
    if (role === 'section') {
      section =
        row.cells.map(([, { text }]) => text).toSorted((a, b) => b.length - a.length)[0] ?? '';
    }
    rows.push({ row: row.row, role, section: role === 'above' ? '' : section });
  }
  const columns = filled.slice(heading).flatMap(({ cells }) => cells.map(([column]) => column));
  const range: Range = {
    top: top.row,
    left: Math.min(...headings.map(({ column }) => column)),
    bottom: rows.findLast(({ role }) => role === 'record' || role === 'hidden')?.row ?? top.row,
    right: columns.reduce((most, column) => Math.max(most, column), 0),
  };
  return { range, place: rangeName(range), headings, rows, cell };
}

/** The headings, and what stands over them: for itself where no heading is below it, else as a group. */
function headingsOf(
  sheet: Sheet,
  top: Filled,
  above: Filled | undefined,
  isHeading: (text: string) => boolean,
): Heading[] {
  const isHidden = (column: number) => sheet.hiddenColumns.has(column);
  const own = top.cells.map(([column, { text }]) => ({
    column,
    text,
    group: '',
    isHidden: isHidden(column),
  }));
  if (above === undefined || above.cells.length < 2) return own;
  const taken = new Set(own.map(({ column }) => column));
  const lone = above.cells
    .filter(([column, { text }]) => !taken.has(column) && isHeading(text))
    .map(([column, { text }]) => ({ column, text, group: '', isHidden: isHidden(column) }));
  const groups = own.map((heading) => {
    const over = above.cells.findLast(([column]) => column <= heading.column);
    const merge = sheet.merges.find(
      ({ top: row, left }) => row === above.row && left === over?.[0],
    );
    // Without a merge a text stands over its own column and the empty ones after it.
    const reaches = merge === undefined || merge.right >= heading.column;
    return over === undefined || !reaches ? heading : { ...heading, group: over[1].text };
  });
  return [...groups, ...lone].toSorted((a, b) => a.column - b.column);
}

function isNote({ cells }: Filled, headings: number): boolean {
  const first = cells[0]?.[1].text ?? '';
  if (headings < 3 || cells.length > 2) return false;
  return cells.length === 1 || note.test(first) || colourKey.test(first);
}

function roleOf(
  sheet: Sheet,
  row: Filled,
  headings: readonly Heading[],
  isBelow: boolean,
  top: Filled,
): RowRole {
  const texts = row.cells.map(([, { text }]) => text);
  const [first = '', second = ''] = texts;
  const isSame = first === top.cells[0]?.[1].text && textsOf(row) === textsOf(top);
  if (isSame) return 'again';
  if (totals.test(first) || (texts.length <= 2 && texts.some((text) => totals.test(text)))) {
    return 'totals';
  }
  if (isBelow) return 'note';
  const isSection =
    headings.length >= 3 &&
    (texts.length === 1 ||
      (texts.length === 2 &&
        headings.length >= 5 &&
        /^[\w.]{1,6}$/.test(first) &&
        (sectionWord.test(second) ||
          (/[A-Z]{3}/.test(second) && second === second.toUpperCase()))));
  if (isSection) return 'section';
  return sheet.hiddenRows.has(row.row) ? 'hidden' : 'record';
}
