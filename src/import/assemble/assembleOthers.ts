import { isPartialDate, precisionOf } from '#src/core/model/partialDate.ts';
import { localFiles } from '#src/import/localFiles.ts';
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
  measure_notes: ['measure_id', 'kind', 'date', 'known_on'],
};

/** Columns that say which words a kind of record may leave out, and what then stands there. */
const usual: Readonly<Record<string, string>> = {
  confidence: 'high',
  category: 'governance',
  extent_read: 'full text',
  licence_note: 'none stated',
};

/**
 * Puts records of all other kinds into their files: those that are there are corrected, those that are
 * not are added. What has happened has no history of its own, and none goes away.
 */
export function assembleOthers(assembly: Assembly, records: readonly UnderstoodRecord[]): void {
  const matched = new Set<CouncilRow>();
  for (const record of records) {
    const { kind, place } = record;
    const by = identity[kind];
    const file = localFiles.find(({ name }) => name === kind);
    if (by === undefined || file === undefined) continue;
    const columns = [...file.columns, ...file.optional];
    const { rows } = assembly.file(kind, columns);
    const row = completed(assembly, record, columns, file.columns);
    // Two events of one day may have one title: each is matched with one of before.
    const unmatched = rows.filter((one) => !matched.has(one));
    const before =
      unmatched.find((one) => isSame(one, row, columns)) ??
      unmatched.find((one) => isSame(one, row, by)) ??
      null;
    matched.add(before !== null && isSame(before, row, columns) ? before : row);
    if (before !== null && isSame(before, row, columns)) continue;
    assembly.origin(row, place, before);
    const all = before === null ? [...rows, row] : rows.map((one) => (one === before ? row : one));
    assembly.put(kind, { columns, rows: all });
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
}

/** What every record of the kind must have, where the table does not say it. */
function completed(
  assembly: Assembly,
  { values, place }: UnderstoodRecord,
  columns: readonly string[],
  needed: readonly string[],
): CouncilRow {
  const row = new Map(values);
  const fill = (column: string, text: string) => {
    if (needed.includes(column) && !row.get(column)) row.set(column, text);
  };
  for (const [column, text] of Object.entries(usual)) fill(column, text);
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
