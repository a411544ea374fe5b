import { isPartialDate, precisionOf } from '#src/core/model/partialDate.ts';
import { localFiles } from '#src/import/localFiles.ts';
import { monthIn } from '#src/import/measureHeadings.ts';
import { columnMeanings } from '#src/import/ownForm/columnMeanings.ts';
import type { UnderstoodRecord } from '#src/import/recognise/tableReader.ts';
import type { Assembly } from './assembly.ts';
import { differences, type RecordChange } from './changes.ts';
import { type CouncilRow, isSame, rowOf } from './councilRows.ts';

/** By which columns a record of a kind is the same as one before. */
const identity: Readonly<Record<string, readonly string[]>> = {
  sources: ['source_id'],
  judgements: ['inspection_id', 'judgement_area'],
  visits: ['visit_id'],
  events: ['date', 'title'],
  board_meetings: ['date', 'body'],
  workforce_facts: ['as_of', 'measure', 'scope'],
  disagreements: ['point'],
  not_claimed: ['claim'],
  board: ['key'],
  commentary: ['about', 'as_of'],
  measures: ['measure_id'],
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
 * Puts records of one other kind into their file: those that are there are corrected, those that are
 * not are added. What has happened has no history of its own, and none goes away; a month of a measure
 * that is said otherwise is known from the day on which it is.
 */
export function assembleOthers(assembly: Assembly, records: readonly UnderstoodRecord[]): void {
  const [first] = records;
  if (first === undefined) return;
  const { kind } = first;
  const by = identity[kind];
  const file = localFiles.find(({ name }) => name === kind);
  if (by === undefined || file === undefined) return;
  const columns = [...file.columns, ...file.optional];
  const rows = [...assembly.file(kind, columns).rows];
  const used = new Set(
    Object.keys(usualWhereUsed).filter(
      (column) =>
        rows.some((row) => row.get(column)) || records.some(({ values }) => values.has(column)),
    ),
  );
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
  for (const record of records) {
    const given = completed(assembly, record, { columns, needed: file.columns, used });
    // Two events of one day may have one title: each is matched with one of before.
    const free = (places.get(keyOf(given)) ?? []).filter((place) => !matched.has(place));
    // What a later file only repeats stays from where it was first read, as an earlier day shows it.
    const said = record.values.has('source_id')
      ? columns
      : columns.filter((column) => column !== 'source_id');
    const same = free.find((place) => isSame(rows[place] ?? new Map(), given, said));
    if (same !== undefined) {
      matched.add(same);
      continue;
    }
    const row = restated(assembly, record, given, rows[free[0] ?? -1]);
    const own = row === given ? free : (places.get(keyOf(row)) ?? []);
    const place = own[0] ?? rows.length;
    const before = rows[place] ?? null;
    rows[place] = row;
    matched.add(place);
    if (before === null) addPlace(row, place);
    assembly.origin(row, record.place, before);
    const id = by.map((column) => row.get(column) ?? '').join(', ');
    const change: RecordChange = {
      kind,
      id,
      name: row.get('title') ?? row.get('body') ?? row.get('name') ?? id,
      change: before === null ? 'new' : 'changed',
      columns: before === null ? [] : differences(before, row, columns),
    };
    assembly.changed(change, row);
  }
  assembly.put(kind, { columns, rows });
}

/** A month that is said otherwise than before: what was said stays, and this is known from its own day. */
function restated(
  assembly: Assembly,
  { kind, place }: UnderstoodRecord,
  row: CouncilRow,
  before: CouncilRow | undefined,
): CouncilRow {
  if (kind !== 'measure_values' || before === undefined) return row;
  if (isSame(before, row, ['value', 'numerator', 'denominator'])) return row;
  return new Map([...row, ['known_on', assembly.asOf(place.file)]]);
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
  const filled = isOwn ? needed.filter((column) => must.includes(column)) : needed;
  const fill = (column: string, text: string) => {
    if (filled.includes(column) && !row.get(column)) row.set(column, text);
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
