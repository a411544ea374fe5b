import type { Day } from '#src/core/model/partialDate.ts';
import { isPartialDate, precisionOf } from '#src/core/model/partialDate.ts';
import { childRecordsAmong } from '#src/import/childTables.ts';
import { monthIn } from '#src/import/measureHeadings.ts';
import {
  cellName,
  type Remark,
  type Sheet,
  type Spreadsheet,
} from '#src/import/spreadsheets/cell.ts';
import {
  type FoundTable,
  findTables,
  type RowRole,
  type SheetTables,
} from '#src/import/spreadsheets/findTables.ts';
import { Account, type CellCounts } from './account.ts';
import { cellDate } from './cellDate.ts';
import { headingMonth } from './headingMonth.ts';
import { type Field, fieldsOf, headingKey, isKnownHeading } from './kinds.ts';
import { type Match, matchColumns, type Sureness } from './matchColumns.ts';
import { sideColumn } from './measureParts.ts';
import { type Answers, Asker, type Question, type Reading } from './questions.ts';
import { meaningsIn } from './ratingWords.ts';
import { readMonths } from './readMonths.ts';
import { readRecords } from './readRecords.ts';
import { monthShape, recogniseTable } from './tableKind.ts';
import {
  columnPlace,
  leaveOutColumn,
  type TableContext,
  type UnderstoodRecord,
} from './tableReader.ts';
import { type UnderstoodMeasure, understandMeasure } from './understandMeasures.ts';

/** A column of a table, and the field that it was matched to. */
interface UnderstoodColumn {
  /** By which another field is chosen. */
  readonly key: string;
  readonly heading: string;
  /** `A`. */
  readonly column: string;
  /** Two of its cells. */
  readonly samples: readonly string[];
  /** `leave-out` for none. */
  readonly field: string;
  readonly sureness: Sureness;
  readonly reason: string;
}

/** How many rows of a table came to what; together they are all that are filled. */
interface RowCounts {
  readonly found: number;
  readonly read: number;
  /** By reason: headings, titles, blank and hidden rows, totals, notes. */
  readonly leftOut: ReadonlyMap<string, number>;
}

/** A table, what it was taken for and what became of it. */
interface UnderstoodTable {
  readonly file: string;
  readonly sheet: string;
  readonly place: string;
  /** By which another kind is chosen. */
  readonly key: string;
  readonly kind: string;
  readonly sureness: Sureness;
  readonly reason: string;
  readonly columns: readonly UnderstoodColumn[];
  readonly rows: RowCounts;
}

/** A sheet, and what became of each of its filled cells. */
interface UnderstoodSheet {
  readonly file: string;
  readonly sheet: string;
  readonly isHidden: boolean;
  readonly cells: CellCounts;
  /** Filled rows in no table. */
  readonly words: number;
}

/** What several files were understood to say. */
export interface Understanding {
  readonly tables: readonly UnderstoodTable[];
  readonly sheets: readonly UnderstoodSheet[];
  readonly questions: readonly Question[];
  readonly readings: readonly Reading[];
  readonly remarks: readonly (Remark & { readonly file: string })[];
  /** Files that are not read at all, and why. */
  readonly refused: readonly { readonly file: string; readonly reason: string }[];
  readonly records: readonly UnderstoodRecord[];
  readonly measures: readonly (UnderstoodMeasure & { readonly file: string })[];
  /** As of which day each file speaks. */
  readonly asOf: ReadonlyMap<string, Day>;
  /** What the council's own keys of colours say, by the colour. */
  readonly meanings: ReadonlyMap<string, string>;
}

/** Whether a text is a heading of a board, or a month, also one whose year stands over it. */
export const isHeading = (text: string): boolean =>
  text.length < 100 &&
  (isKnownHeading(text) || monthIn(text) !== null || monthIn(`${text.trim()} 2026`) !== null);

/**
 * Understands what a council's files say, with the answers that there are. Nothing is lost silently:
 * every filled cell is read, asked about, a heading, or left out for a reason.
 *
 * @param today After which nothing can have been said.
 */
export function understand(
  files: readonly Spreadsheet[],
  answers: Answers,
  today: Day,
): Understanding {
  const asker = new Asker(answers);
  const all = {
    tables: [] as UnderstoodTable[],
    sheets: [] as UnderstoodSheet[],
    refused: [] as { file: string; reason: string }[],
    records: [] as UnderstoodRecord[],
    measures: [] as (UnderstoodMeasure & { file: string })[],
    asOf: new Map<string, Day>(),
    meanings: new Map<string, string>(),
  };
  for (const { file, sheets } of files) {
    const children = childRecordsAmong(
      sheets.map(({ rows }) =>
        rows.slice(0, 60).map((cells) => cells.map((cell) => cell?.text ?? '')),
      ),
    );
    if (children !== null) {
      all.refused.push({ file, reason: `Nothing of it is read or kept: it has ${children}.` });
      continue;
    }
    const found = sheets.map((sheet) => ({ sheet, ...findTables(sheet, isHeading) }));
    const asOf = dayOf(file, found, asker, today);
    all.asOf.set(file, asOf);
    for (const { sheet, tables, words } of found) {
      const account = new Account(sheet);
      const isLeftOut =
        sheet.isHidden && tables.length > 0 && !includes(asker, file, sheet, 'sheet', null);
      for (const table of tables) {
        const own = readTableOf({ file, sheet, table, asker, account, asOf, isLeftOut }, all);
        all.tables.push(own);
      }
      for (const row of words) account.setRow(row, 'left out: words outside a table');
      all.sheets.push({
        file,
        sheet: sheet.name,
        isHidden: sheet.isHidden,
        cells: account.counts(),
        words: words.length,
      });
      const texts = sheet.rows.flatMap((cells) =>
        cells.flatMap((cell) => (cell?.kind === 'text' ? [cell.text] : [])),
      );
      for (const [colour, meaning] of meaningsIn(texts)) all.meanings.set(colour, meaning);
    }
  }
  return {
    ...all,
    questions: asker.questions,
    readings: asker.readings,
    remarks: files.flatMap(({ file, remarks }) => remarks.map((remark) => ({ ...remark, file }))),
  };
}

/** Whether what somebody hid is to be read. Asked, and left out until it is answered. */
function includes(
  asker: Asker,
  file: string,
  sheet: Sheet,
  what: 'sheet' | 'rows' | 'columns',
  range: { readonly cell: string; readonly count: number; readonly names: string } | null,
): boolean {
  const found =
    range === null
      ? `a hidden sheet, ${sheet.name}`
      : range.count === 1
        ? `a hidden ${what.slice(0, -1)}`
        : `${range.count} hidden ${what}`;
  const answer = asker.ask({
    key: `hidden ${what}|${headingKey(sheet.name)}|${range?.names ?? ''}`,
    file,
    sheet: sheet.name,
    cell: range?.cell ?? '',
    heading: '',
    record: '',
    found,
    wanted: 'Somebody hid this on purpose, or a filter did. It is left out unless you include it',
    choices: [
      { value: 'leave-out', label: 'Leave out' },
      { value: 'include', label: 'Include' },
    ],
    suggested: 'leave-out',
  });
  return answer === 'include';
}

interface TableOf {
  readonly file: string;
  readonly sheet: Sheet;
  readonly table: FoundTable;
  readonly asker: Asker;
  readonly account: Account;
  readonly asOf: Day;
  readonly isLeftOut: boolean;
}

interface Collected {
  readonly records: UnderstoodRecord[];
  readonly measures: (UnderstoodMeasure & { file: string })[];
}

function readTableOf(given: TableOf, all: Collected): UnderstoodTable {
  const { file, sheet, table, asker, account, asOf, isLeftOut } = given;
  const signature = table.headings
    .filter(({ text }) => monthIn(text) === null)
    .map(({ text }) => headingKey(text))
    .join(',');
  const key = `table|${signature}`;
  const recognised = recogniseTable(table);
  const kind = isLeftOut ? 'leave-out' : asker.choice(key, recognised.kind);
  const reason = isLeftOut ? 'a hidden sheet' : recognised.reason;
  const hidden = table.rows.filter(({ role }) => role === 'hidden');
  const [first, last] = [hidden[0], hidden.at(-1)];
  const withHidden =
    kind !== 'leave-out' &&
    first !== undefined &&
    last !== undefined &&
    includes(asker, file, sheet, 'rows', {
      cell: first === last ? `row ${first.row + 1}` : `rows ${first.row + 1} to ${last.row + 1}`,
      count: hidden.length,
      names: signature,
    });
  const isRead = (role: RowRole) => role === 'record' || (role === 'hidden' && withHidden);
  const context: TableContext = {
    file,
    sheet: sheet.name,
    table,
    asker,
    account,
    asOf,
    records: table.rows.filter(({ role }) => isRead(role)),
  };
  const shape = kind === 'measure_values' ? monthShape(table) : null;
  const matches = shape === null && kind !== 'leave-out' ? matchesOf(context, kind, sheet) : [];
  if (kind === 'leave-out' || (kind === 'measure_values' && shape === null)) {
    for (const { row } of table.rows) account.setRow(row, `left out: ${reason}`);
  } else if (shape !== null) {
    for (const series of readMonths(context, shape)) {
      all.measures.push({ ...understandMeasure(context, series), file });
    }
  } else all.records.push(...readRecords(context, kind, matches));
  for (const { row, role } of table.rows) {
    if (role === 'heading') account.setRow(row, 'heading');
    else
      account.setRow(
        row,
        `left out: ${isRead(role) ? 'a cell without a heading' : roleReasons[role]}`,
      );
  }
  return {
    file,
    sheet: sheet.name,
    place: table.place,
    key,
    kind,
    sureness: recognised.sureness,
    reason,
    columns: (shape === null ? matches : monthMatches(context)).map((match) =>
      columnOf(context, kind, match),
    ),
    rows: countRows(table, account, kind, reason, isRead),
  };
}

const roleReasons: Readonly<Record<RowRole, string>> = {
  above: 'a title above the table',
  heading: 'the headings',
  record: 'a record',
  section: 'a heading between rows',
  totals: 'a total',
  note: 'a note under the table',
  hidden: 'a hidden row',
  again: 'the headings once more',
};

function countRows(
  table: FoundTable,
  account: Account,
  kind: string,
  reason: string,
  isRead: (role: RowRole) => boolean,
): RowCounts {
  const leftOut = new Map<string, number>();
  let read = 0;
  for (const { row, role } of table.rows) {
    const outcomes = table.headings.map(({ column }) => account.outcomeOf(row, column));
    const isUsed = isRead(role) && outcomes.some((one) => one === 'read' || one === 'asked');
    if (isUsed) read += 1;
    else {
      const own = outcomes.find((one) => one?.startsWith('left out: '))?.slice('left out: '.length);
      const why =
        kind === 'leave-out'
          ? reason
          : isRead(role)
            ? (own ?? 'no cell under a heading')
            : roleReasons[role];
      leftOut.set(why, (leftOut.get(why) ?? 0) + 1);
    }
  }
  return { found: table.rows.length, read, leftOut };
}

/** What the columns of a scorecard were read as, by what became of them. */
function monthMatches({ table, account }: TableContext): Match[] {
  return table.headings.map((heading): Match => {
    const outcome = account.outcomeOf(table.range.top, heading.column);
    const leftOut = outcome?.startsWith('left out: ') ? outcome.slice('left out: '.length) : null;
    if (leftOut !== null) return { heading, field: null, sureness: 'likely', reason: leftOut };
    const isMonth = headingMonth(heading) !== null;
    const id = isMonth ? 'month' : (sideColumn(heading.text) ?? 'measure');
    const field: Field = { id, name: id, kind: 'text', headings: [] };
    return { heading, field, sureness: 'sure', reason: isMonth ? 'a month' : 'same meaning' };
  });
}

const columnKey = (kind: string, { text, group }: Match['heading']): string =>
  `column|${kind}|${headingKey(`${group} ${text}`)}`;

/** The matches with what was chosen otherwise, each field once; columns left out are accounted for. */
function matchesOf(context: TableContext, kind: string, sheet: Sheet): Match[] {
  const { table, asker } = context;
  const fields = fieldsOf.get(kind) ?? [];
  const suggested = matchColumns(table, fields);
  const hidden = suggested.filter(({ heading }) => heading.isHidden);
  const [first] = hidden;
  const withHidden =
    first === undefined ||
    includes(asker, context.file, sheet, 'columns', {
      cell: columnPlace(context, first.heading).cell,
      count: hidden.length,
      names: hidden.map(({ heading }) => headingKey(heading.text)).join(','),
    });
  const chosen = suggested.map((match): Match => {
    if (match.heading.isHidden && !withHidden) {
      return { ...match, field: null, sureness: 'sure', reason: 'a hidden column' };
    }
    const id = asker.choice(columnKey(kind, match.heading), match.field?.id ?? 'leave-out');
    if (id === (match.field?.id ?? 'leave-out')) return match;
    const field = fields.find((one) => one.id === id) ?? null;
    return { ...match, field, sureness: 'sure', reason: 'as you said' };
  });
  const said = new Set(
    chosen.flatMap(({ field, reason }) => (reason === 'as you said' && field ? [field.id] : [])),
  );
  const once = chosen.map((match) =>
    match.field !== null && match.reason !== 'as you said' && said.has(match.field.id)
      ? {
          ...match,
          field: null,
          sureness: 'not sure' as const,
          reason: 'another column has its field',
        }
      : match,
  );
  for (const { heading, field, reason } of once)
    if (field === null) leaveOutColumn(context, heading, reason);
  return once;
}

function columnOf(context: TableContext, kind: string, match: Match): UnderstoodColumn {
  const { heading, field, sureness, reason } = match;
  const cells = context.records.flatMap(
    ({ row }) => context.table.cell(row, heading.column)?.text ?? [],
  );
  return {
    key: columnKey(kind, heading),
    heading: heading.text,
    column: columnPlace(context, heading).cell.replace('column ', ''),
    samples: cells.slice(0, 2),
    field: field?.id ?? 'leave-out',
    sureness,
    reason,
  };
}

const datesIn =
  /\b(\d{1,2}[./]\d{1,2}[./](?:\d{4}|\d{2})|\d{1,2}(?:st|nd|rd|th)? [A-Za-z]{3,9} \d{4}|\d{4}-\d{2}-\d{2})\b/g;

/** As of which day a file speaks: that of its titles, else today. */
function dayOf(
  file: string,
  sheets: readonly (SheetTables & { readonly sheet: Sheet })[],
  asker: Asker,
  today: Day,
): Day {
  const titles = sheets.flatMap(({ sheet, tables, words }) => {
    if (sheet.isHidden) return [];
    const above = tables.flatMap(({ rows }) =>
      rows.filter(({ role }) => role === 'above').map(({ row }) => row),
    );
    return [...words, ...above].flatMap((row) =>
      (sheet.rows[row] ?? []).flatMap((cell, column) =>
        cell ? [{ sheet, row, column, cell }] : [],
      ),
    );
  });
  const dates = titles.flatMap(({ sheet, row, column, cell }) => {
    const texts =
      cell.kind === 'date' ? [cell.text] : [...cell.text.matchAll(datesIn)].map(([text]) => text);
    return texts.flatMap((text) => {
      const read = cellDate({ ...cell, kind: 'text', text }, 'day-first');
      const isDay = read.kind === 'date' && precisionOf(read.date) === 'day' && read.date <= today;
      return isDay
        ? [{ sheet: sheet.name, cell: cellName(row, column), found: text, date: read.date }]
        : [];
    });
  });
  const [latest] = dates.toSorted((a, b) => (a.date < b.date ? 1 : -1));
  const answer = asker.ask({
    key: `as of|${file}`,
    file,
    sheet: latest?.sheet ?? '',
    cell: latest?.cell ?? '',
    heading: '',
    record: '',
    found: latest?.found ?? 'no date above the tables',
    wanted: 'As of which day does the file speak? What changed is dated so',
    choices: [],
    suggested: latest?.date ?? today,
  });
  const isDay = answer !== null && isPartialDate(answer) && precisionOf(answer) === 'day';
  return isDay && answer <= today ? answer : (latest?.date ?? today);
}
