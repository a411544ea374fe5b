import { identityOf, rowsByRecord } from '#src/import/council/keptRecords.ts';
import type { LocalFile } from '#src/import/council/localFiles.ts';
import type { UnderstoodRecord } from '#src/import/recognise/tableReader.ts';
import { addRow } from './addRow.ts';
import type { Assembly } from './assembly.ts';
import { askGone } from './changes.ts';
import { type CouncilRow, isSame } from './councilRows.ts';
import { DatedRows } from './datedRows.ts';
import { ownRows } from './ownRows.ts';
import { nameOf } from './recordName.ts';
import type { NamedRecord } from './references.ts';

/** A record that was brought, as a row of its file. */
export interface GivenRow {
  readonly record: UnderstoodRecord;
  readonly row: CouncilRow;
}

const date = 'on_board_from';

/**
 * Puts records into their file that are told apart by what they are called: a row for each date on
 * which one changed, as actions have it. What is new on a board that was there before holds from the day
 * on which it is brought: a view of an earlier day shows what it showed then.
 */
export function assembleKept(
  assembly: Assembly,
  { name: kind, columns: needed, optional }: LocalFile,
  given: readonly GivenRow[],
): void {
  const columns = [...needed, ...optional];
  const says = columns.filter((column) => column !== date);
  const keyOf = (row: CouncilRow) =>
    (identityOf[kind] ?? []).map((column) => row.get(column) ?? '').join(', ');
  const dateOf = (row: CouncilRow) => row.get(date) ?? '';
  const groups = (rows: readonly CouncilRow[]) => {
    const counts = new Map<string, number>();
    return new Map(
      rowsByRecord(rows, keyOf, dateOf).map((own) => {
        const key = keyOf(own[0] ?? new Map());
        const count = (counts.get(key) ?? 0) + 1;
        counts.set(key, count);
        return [idOf(key, count), own] as const;
      }),
    );
  };
  const dated = new DatedRows(assembly.file(kind, columns).rows, { id: '', date, says, groups });
  const named = withIds(given, { kind, keyOf, says, assembly, dated });
  const records = named.map(({ record, id }): NamedRecord => ({ record, id }));
  if (columns.includes('left_out')) settleGone(assembly, kind, dated, records);
  const putOwn = ownRows(assembly, kind, records, dated);
  for (const { record, row, id } of named) {
    // What a later file only repeats stays from where it was first read.
    const said = record.values.has('source_id')
      ? says
      : says.filter((column) => column !== 'source_id');
    const latest = dated.latest(id);
    if (record.isOwn) {
      const at = dated.on(id, dateOf(row));
      if (at === null || !isSame(at, row, said)) putOwn(record, id, row);
      continue;
    }
    const holdsFrom =
      latest === null && !assembly.hasBefore ? '' : assembly.holdsFrom(record.place.file);
    const own = new Map([...row, [date, holdsFrom]]);
    if (latest !== null && isSame(latest, own, said)) continue;
    addRow(assembly, kind, dated, { record, id, row: own }, said);
  }
  assembly.put(kind, { columns, rows: dated.rows });
}

const idOf = (key: string, count: number): string => (count === 1 ? key : `${key} (${count})`);

interface Naming {
  readonly kind: string;
  readonly keyOf: (row: CouncilRow) => string;
  readonly says: readonly string[];
  readonly assembly: Assembly;
  readonly dated: DatedRows;
}

/**
 * Gives each record the id of the one that is called so. Two events of one day may have one title: each
 * is the one of before that says the same, else the first that is left.
 */
function withIds(
  given: readonly GivenRow[],
  { kind, keyOf, says, assembly, dated }: Naming,
): (GivenRow & { readonly id: string })[] {
  const taken = new Set<string>();
  /** By the id of each record of our workbook the dates of its rows: each has several. */
  const own = new Map<string, Set<string>>();
  return given.flatMap(({ record, row }) => {
    const key = keyOf(row);
    const day = row.get(date) ?? '';
    const isFree = (id: string) => (record.isOwn ? !own.get(id)?.has(day) : !taken.has(id));
    const known: string[] = [];
    for (let count = 1; dated.has(idOf(key, count)); count += 1) known.push(idOf(key, count));
    const plain = says.filter((column) => column !== 'source_id');
    const isSaidSo = (id: string) => {
      const was = record.isOwn ? dated.on(id, day) : dated.latest(id);
      return was !== null && isSame(was, row, plain);
    };
    const free = known.filter(isFree);
    let id = free.find(isSaidSo) ?? free[0];
    if (id === undefined) {
      let count = 1;
      while (known.includes(idOf(key, count)) || !isFree(idOf(key, count))) count += 1;
      id = idOf(key, count);
      if (count > 1 && assembly.hasBefore) {
        assembly.leaveOut({
          place: record.place,
          kind,
          found: key,
          wanted: 'a name of its own: the board has another of the same date and name already',
        });
        return [];
      }
    }
    taken.add(id);
    own.set(id, (own.get(id) ?? new Set()).add(day));
    return [{ record, row, id }];
  });
}

/** Does what was answered about records that our workbook, which has everything of a board, no longer has. */
function settleGone(
  assembly: Assembly,
  kind: string,
  dated: DatedRows,
  named: readonly NamedRecord[],
): void {
  const [whole] = named.filter(({ record, id }) => record.isOwn && dated.has(id));
  if (whole === undefined) return;
  const seen = new Set(named.map(({ id }) => id));
  const { file } = whole.record.place;
  for (const id of dated.ids) {
    const last = dated.latest(id);
    if (last === null || seen.has(id) || last.get('left_out') === 'yes') continue;
    const name = nameOf(kind, last) || id;
    const gone = askGone(
      assembly.asker,
      kind,
      { id, name, file },
      [],
      'It is left out of the board',
    );
    if (gone === 'dropped') {
      dated.put(new Map([...last, [date, assembly.holdsFrom(file)], ['left_out', 'yes']]), id);
    }
    assembly.changed({ kind, id, name, change: 'gone', columns: [] }, null);
  }
}
