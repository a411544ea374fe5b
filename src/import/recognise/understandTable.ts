import type { Day } from '#src/core/model/partialDate.ts';
import type { Sheet } from '#src/import/spreadsheets/cell.ts';
import type { FoundTable, RowRole } from '#src/import/spreadsheets/findTables.ts';
import { monthIn } from '#src/import/table/monthIn.ts';
import type { Account } from './account.ts';
import { columnOf, matchesOf, monthMatches, type UnderstoodColumn } from './columns.ts';
import { includesHidden } from './hiddenParts.ts';
import { fieldsOf, headingKey } from './kinds.ts';
import type { Sureness } from './matchColumns.ts';
import { type Asker, wholeKey } from './questions.ts';
import { readMonths } from './readMonths.ts';
import { ownMatches, readOwnRecords } from './readOwnRecords.ts';
import { readRecords } from './readRecords.ts';
import { monthShape, type Recognition, recogniseTable } from './tableKind.ts';
import type { TableContext, UnderstoodRecord } from './tableReader.ts';
import { type UnderstoodMeasure, understandMeasure } from './understandMeasures.ts';

/** How many rows of a table came to what; together they are all that are filled. */
interface RowCounts {
  readonly found: number;
  readonly read: number;
  /** By reason: headings, titles, blank and hidden rows, totals, notes. */
  readonly leftOut: ReadonlyMap<string, number>;
}

/** A table, what it was taken for and what became of it. */
export interface UnderstoodTable {
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

/** A table of a sheet, and what there is to read it with. */
interface TableOf {
  readonly file: string;
  readonly sheet: Sheet;
  readonly table: FoundTable;
  readonly asker: Asker;
  readonly account: Account;
  readonly asOf: Day;
  readonly isLeftOut: boolean;
  /** Of which kind a sheet of our workbook is; `null` for any other table. */
  readonly own: string | null;
}

interface Collected {
  readonly records: UnderstoodRecord[];
  readonly measures: (UnderstoodMeasure & { file: string })[];
}

export function understandTable(given: TableOf, all: Collected): UnderstoodTable {
  const { file, sheet, table, asker, account, asOf, isLeftOut, own } = given;
  const signature = table.headings
    .filter(({ text }) => monthIn(text) === null)
    .map(({ text }) => headingKey(text))
    .join(',');
  const key = `table|${signature}`;
  const recognised = own === null ? recogniseTable(table) : ourOwn(own);
  const kind = isLeftOut ? 'leave-out' : asker.choice(key, recognised.kind);
  const reason = isLeftOut ? 'a hidden sheet' : recognised.reason;
  const hidden = table.rows.filter(({ role }) => role === 'hidden');
  const [first, last] = [hidden[0], hidden.at(-1)];
  const withHidden =
    kind !== 'leave-out' &&
    first !== undefined &&
    last !== undefined &&
    includesHidden(asker, file, sheet, 'rows', {
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
  const isOwn = kind === own;
  const shape = kind === 'measure_values' && !isOwn ? monthShape(table) : null;
  const matches = isOwn
    ? ownMatches(context, kind)
    : shape === null && kind !== 'leave-out'
      ? matchesOf(context, kind, sheet)
      : [];
  if (isOwn) {
    const given = wholeValues(asker, key, kind);
    const records = readOwnRecords(context, kind, matches);
    all.records.push(...records.map((one) => withGiven(one, given)));
  } else if (kind === 'leave-out' || (kind === 'measure_values' && shape === null)) {
    for (const { row } of table.rows) account.setRow(row, `left out: ${reason}`);
  } else if (shape !== null) {
    for (const series of readMonths(context, shape)) {
      all.measures.push({ ...understandMeasure(context, series), file });
    }
  } else {
    const given = wholeValues(asker, key, kind);
    all.records.push(...readRecords(context, kind, matches).map((one) => withGiven(one, given)));
  }
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

const ourOwn = (kind: string): Recognition => ({
  kind,
  sureness: 'sure',
  reason: 'a sheet of our workbook',
});

/** Values that were given once for a whole table, by field. */
const wholeValues = (asker: Asker, tableKey: string, kind: string): ReadonlyMap<string, string> =>
  new Map(
    (fieldsOf.get(kind) ?? []).flatMap(({ id }) => {
      const value = asker.choice(wholeKey(tableKey, id), '');
      return value === '' ? [] : [[id, value] as const];
    }),
  );

/** What a record says itself stands. */
const withGiven = (
  record: UnderstoodRecord,
  given: ReadonlyMap<string, string>,
): UnderstoodRecord =>
  given.size === 0
    ? record
    : {
        ...record,
        values: new Map([...given, ...record.values]),
        has: new Set([...given.keys(), ...record.has]),
      };

const roleReasons: Readonly<Record<RowRole, string>> = {
  above: 'a title above the table',
  heading: 'the headings',
  record: 'a record',
  section: 'a heading between rows',
  totals: 'a total',
  note: 'a note under the table',
  hidden: 'a hidden row',
  again: 'the headings once more',
  example: 'an example row of our workbook',
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
