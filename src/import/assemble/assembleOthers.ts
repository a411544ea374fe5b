import { isPartialDate, precisionOf } from '#src/core/model/partialDate.ts';
import { identityOf } from '#src/import/council/keptRecords.ts';
import { type LocalFile, localFiles } from '#src/import/council/localFiles.ts';
import { usualBody } from '#src/import/council/readLocalRecords.ts';
import { columnMeanings } from '#src/import/ownForm/columnMeanings.ts';
import type { UnderstoodRecord } from '#src/import/recognise/tableReader.ts';
import { monthIn } from '#src/import/table/monthIn.ts';
import { assembleKept, type GivenRow } from './assembleKept.ts';
import type { Assembly } from './assembly.ts';
import { changeOf } from './changes.ts';
import { type CouncilRow, isSame, rowOf } from './councilRows.ts';

/** By which columns a record of a kind without a history of rows is the same as one before. */
const identity: Readonly<Record<string, readonly string[]>> = {
  board: ['key'],
  measure_values: ['measure_id', 'month', 'known_on'],
  measure_notes: ['measure_id', 'kind', 'date', 'known_on'],
};

/** Columns that say which words a kind of record may leave out, and what then stands there. */
const usual: Readonly<Record<string, string>> = {
  confidence: 'high',
  category: 'governance',
  extent_read: 'full text',
  licence_note: 'none stated',
};

/** Likewise of columns that a file may do without: filled where another row of it is. */
const usualWhereUsed: Readonly<Record<string, string>> = {
  event_type: 'other',
  title_basis: 'printed',
};

/**
 * Puts records of one other kind into their file: those that are not there are added, those that say
 * otherwise than before get a row of the date from which they do. None goes away by itself; a month of a
 * measure that is said otherwise is known from the day on which it is.
 */
export function assembleOthers(assembly: Assembly, records: readonly UnderstoodRecord[]): void {
  const [first] = records;
  const file = localFiles.find(({ name }) => name === first?.kind);
  if (first === undefined || file === undefined) return;
  const columns = [...file.columns, ...file.optional];
  const { rows } = assembly.file(file.name, columns);
  const used = new Set(
    Object.keys(usualWhereUsed).filter(
      (column) =>
        rows.some((row) => row.get(column)) || records.some(({ values }) => values.has(column)),
    ),
  );
  assembly.put(file.name, { columns, rows: rows.map((row) => filled(row, used)) });
  const given = records.map((record) => ({
    record,
    row: completed(assembly, record, { columns, needed: file.columns, used }),
  }));
  if (identityOf[file.name]) assembleKept(assembly, file, given);
  else assembleUndated(assembly, file, given);
}

/** A row of before that has the columns filled that the file does not do without from now on, with what their absence said. */
function filled(row: CouncilRow, used: ReadonlySet<string>): CouncilRow {
  const absent = Object.entries(usualWhereUsed).filter(
    ([column]) => used.has(column) && row.get(column) === '',
  );
  if (row.get('is_board') === '') {
    absent.push(['is_board', row.get('body')?.trim() === usualBody ? 'yes' : 'no']);
  }
  return absent.length === 0 ? row : new Map([...row, ...absent]);
}

/** Puts in records that are told apart by when they are known, and settings. */
function assembleUndated(
  assembly: Assembly,
  { name: kind, columns: needed, optional }: LocalFile,
  records: readonly GivenRow[],
): void {
  const columns = [...needed, ...optional];
  const by = identity[kind];
  if (by === undefined) return;
  const rows = [...assembly.file(kind, columns).rows];
  const keyOf = (row: CouncilRow) =>
    by
      .map((column) => {
        const text = row.get(column) ?? '';
        return column === 'month' ? (monthIn(text) ?? text) : text;
      })
      .join('\u001F');
  const places = new Map<string, number[]>();
  const addPlace = (row: CouncilRow, place: number) => {
    const own = places.get(keyOf(row));
    if (own) own.push(place);
    else places.set(keyOf(row), [place]);
  };
  for (const [place, row] of rows.entries()) addPlace(row, place);
  const matched = new Set<number>();
  for (const { record, row: given } of records) {
    const free = (places.get(keyOf(given)) ?? []).filter((place) => !matched.has(place));
    const same = free.find((place) => isSame(rows[place] ?? new Map(), given, columns));
    if (same !== undefined) {
      matched.add(same);
      continue;
    }
    const row = restated(assembly, record, given, rows[free[0] ?? -1]);
    const own = row === given ? free : (places.get(keyOf(row)) ?? []);
    const place = own[0] ?? rows.length;
    const before = rows[place] ?? null;
    if (before !== null && isSame(before, row, columns)) continue;
    rows[place] = row;
    matched.add(place);
    if (before === null) addPlace(row, place);
    assembly.origin(row, record.place, before);
    const id = by.map((column) => row.get(column) ?? '').join(', ');
    assembly.changed(changeOf(kind, id, before, row, columns), row);
  }
  assembly.put(kind, { columns, rows });
}

/**
 * What is said otherwise than before, or was on no board of an earlier day, is known from the day on
 * which it is brought; what was said stays.
 */
function restated(
  assembly: Assembly,
  { kind, place }: UnderstoodRecord,
  row: CouncilRow,
  before: CouncilRow | undefined,
): CouncilRow {
  if (kind !== 'measure_values' && kind !== 'measure_notes') return row;
  const date = row.get('known_on') ?? '';
  const { hasBefore, madeOn } = assembly;
  const isUnseen = date === '' ? hasBefore : madeOn !== null && date <= madeOn;
  if (before === undefined && !isUnseen) return row;
  return new Map([...row, ['known_on', assembly.holdsFrom(place.file)]]);
}

/** What every record of the kind must have, where the table does not say it. */
function completed(
  assembly: Assembly,
  { kind, values, place, isOwn }: UnderstoodRecord,
  {
    columns,
    needed,
    used,
  }: {
    readonly columns: readonly string[];
    readonly needed: readonly string[];
    readonly used: ReadonlySet<string>;
  },
): CouncilRow {
  const row = new Map(values);
  // Our workbook says itself what is empty, but for what no row may leave empty.
  const must = (columnMeanings[kind] ?? []).flatMap(({ column, isFilled }) =>
    isFilled ? [column] : [],
  );
  const mayFill = isOwn ? needed.filter((column) => must.includes(column)) : needed;
  const fill = (column: string, text: string) => {
    if (mayFill.includes(column) && !row.get(column)) row.set(column, text);
  };
  for (const [column, text] of Object.entries(usual)) fill(column, text);
  for (const [column, text] of Object.entries(usualWhereUsed)) {
    if (used.has(column) && columns.includes(column) && !row.get(column)) row.set(column, text);
  }
  fill('source_id', assembly.sourceId(place.file));
  fill('as_of', assembly.asOf(place.file));
  const date = row.get('date') ?? row.get('as_of') ?? '';
  if (isPartialDate(date)) fill('date_precision', precisionOf(date));
  const isBoard = row.get('is_board')?.toLowerCase();
  if (columns.includes('is_board')) {
    const said = isBoard === 'yes' || isBoard === 'no' ? isBoard : null;
    const body = row.get('body') ?? '';
    row.set('is_board', said ?? (isOfBoard(assembly, body, place) ? 'yes' : 'no'));
  }
  return rowOf(columns, row);
}
/** Which meetings are the Improvement Board's only the council knows: asked once for each name. */
function isOfBoard(assembly: Assembly, body: string, place: UnderstoodRecord['place']): boolean {
  const answer = assembly.asker.ask({
    key: `board meeting|${body.toLowerCase().replaceAll(/\s+/g, ' ').trim()}`,
    ...place,
    heading: '',
    record: body,
    found: body,
    wanted: 'Is it the Improvement Board? Changes are counted from its meetings',
    choices: [
      { value: 'yes', label: 'Yes' },
      { value: 'no', label: 'No' },
    ],
    suggested: /\bimprovement board\b/i.test(body) ? 'yes' : 'no',
  });
  return answer === 'yes';
}
