import { distance } from 'fastest-levenshtein';
import type { Day } from '#src/core/model/partialDate.ts';
import { headingKey } from '#src/import/recognise/kinds.ts';
import type { UnderstoodRecord } from '#src/import/recognise/tableReader.ts';
import type { Assembly } from './assembly.ts';
import { askGone, differences } from './changes.ts';
import { type CouncilRow, rowOf } from './councilRows.ts';
import { type History, rowsOf, withDatedRow } from './datedRows.ts';
import { type NamedRecord, withReferences } from './references.ts';

const columns = [
  'action_id',
  'as_of',
  'action',
  'owner',
  'due_on',
  'source_id',
  'area_id',
  'owner_in_post',
  'due_words',
  'delivery',
  'impact',
  'success_measure',
  'measure_id',
  'evidence_wanted',
  'done_on',
  'evidence',
  'evidence_source_id',
  'evidence_seen_on',
  'note_on',
  'note',
  'dropped',
] as const;

const history: History = {
  id: 'action_id',
  date: 'as_of',
  says: columns.filter(
    (column) => !['as_of', 'source_id', 'evidence_source_id', 'note_on'].includes(column),
  ),
};

/** Puts the actions of the files into `actions.csv`, each change a row as of its date. */
export function assembleActions(assembly: Assembly, records: readonly UnderstoodRecord[]): void {
  if (records.length === 0) return;
  const before = assembly.file('actions', columns).rows;
  const named = withReferences(
    assembly,
    { kind: 'actions', id: 'action_id', name: 'action' },
    records,
    before,
  );
  let rows = goneSettled(assembly, before, named);
  for (const { record, id } of named) {
    const row = ownRow(assembly, record, id, rows);
    const added = withDatedRow(rows, row, history);
    rows = added.rows;
    if (!added.isChanged) continue;
    assembly.origin('actions', row, record.place);
    assembly.changed({
      kind: 'actions',
      id,
      name: row.get('action') ?? '',
      change: added.before === null ? 'new' : 'changed',
      columns: added.before === null ? [] : differences(added.before, row, history.says),
    });
  }
  assembly.put('actions', { columns, rows });
}

/** The rows of before, with what was answered about the actions that went away. */
function goneSettled(
  assembly: Assembly,
  before: readonly CouncilRow[],
  named: readonly NamedRecord[],
): readonly CouncilRow[] {
  const seen = new Set(named.map(({ id }) => id));
  const known = new Set(before.map((row) => row.get('action_id') ?? ''));
  const fresh = named
    .filter(({ id }) => !known.has(id))
    .map(({ id, record }) => ({ id, name: record.values.get('action') ?? '' }));
  const files = [...new Set(named.map(({ record }) => record.place.file))];
  const asOf =
    files
      .map((name) => assembly.asOf(name))
      .toSorted()
      .at(-1) ?? assembly.today;
  let rows = before;
  const latest = [...known].map((id) => ({
    id,
    last: rowsOf(before, id, history).at(-1) as CouncilRow,
  }));
  for (const { id, last } of assembly.ofSameFiles(latest, files)) {
    if (seen.has(id) || last.get('dropped') === 'yes') continue;
    const name = last.get('action') ?? '';
    const gone = askGone(assembly.asker, 'actions', { id, name, file: files[0] ?? '' }, fresh);
    if (typeof gone === 'object') {
      rows = rows.map((row) =>
        row.get('action_id') === id ? new Map([...row, ['action_id', gone.renamedTo]]) : row,
      );
    } else if (gone !== 'keep') {
      const end =
        gone === 'dropped' ? { dropped: 'yes' } : { done_on: last.get('done_on') || asOf };
      const row = rowOf(columns, new Map([...last, ['as_of', asOf], ...Object.entries(end)]));
      rows = withDatedRow(rows, row, history).rows;
    }
    assembly.changed({ kind: 'actions', id, name, change: 'gone', columns: [] });
  }
  return rows;
}

function ownRow(
  assembly: Assembly,
  { values, has, place, section }: UnderstoodRecord,
  id: string,
  rows: readonly CouncilRow[],
): CouncilRow {
  const asOf: Day = assembly.asOf(place.file);
  const text = (column: string) => values.get(column) ?? '';
  const last = rowsOf(rows, id, history).findLast((row) => (row.get('as_of') ?? '') <= asOf);
  // A plan says month after month that it is done: it was done when it first said so.
  const isSameEnd = text('done_on') === asOf && (last?.get('done_on') ?? '') !== '';
  const doneOn = isSameEnd ? (last?.get('done_on') ?? '') : text('done_on');
  const evidence = text('evidence');
  const measure = text('measure_id');
  const measureId = measure === '' ? '' : (assembly.measureId(measure) ?? '');
  return rowOf(columns, {
    // What the table has no column for stays as it was.
    ...Object.fromEntries(
      columns.map((column) => [column, has.has(column) ? '' : (last?.get(column) ?? '')]),
    ),
    ...Object.fromEntries(values),
    action_id: id,
    as_of: asOf,
    ...noteDate(values, last),
    source_id: text('source_id') || assembly.sourceId(place.file),
    ...((has.has('area_id') || section !== '') && {
      area_id: areaId(assembly, text('area_id') || section, place),
    }),
    ...(has.has('owner_in_post') && { owner_in_post: text('owner_in_post').toLowerCase() }),
    ...(has.has('measure_id') && {
      measure_id: measureId,
      success_measure: text('success_measure') || (measureId === '' ? measure : ''),
    }),
    ...((has.has('done_on') || doneOn !== '') && { done_on: doneOn }),
    // What is named before an action is done is what the council wants to see.
    ...(has.has('evidence') && {
      evidence: doneOn === '' ? '' : evidence,
      evidence_wanted: text('evidence_wanted') || (doneOn === '' ? evidence : ''),
      evidence_source_id:
        doneOn === '' || evidence === ''
          ? ''
          : text('evidence_source_id') || assembly.sourceId(place.file),
    }),
  });
}

/** A note that a plan repeats month after month is of the day on which it first stood there. */
function noteDate(values: ReadonlyMap<string, string>, last: CouncilRow | undefined) {
  const isRepeated =
    last !== undefined && values.has('note') && last.get('note') === values.get('note');
  if (!isRepeated || values.has('note_on')) return {};
  return { note_on: last.get('note_on') || (last.get('as_of') ?? '') };
}

/** The improvement area that an action names, which may be one that no list has yet. */
function areaId(assembly: Assembly, text: string, place: UnderstoodRecord['place']): string {
  if (text === '') return '';
  const areas = assembly.areas();
  const key = headingKey(text);
  const exact = areas.find(({ id, title }) => id === text || headingKey(title) === key);
  if (exact) return exact.id;
  const near = areas.find(
    ({ title }) => distance(headingKey(title), key) <= Math.floor(key.length / 8),
  );
  const answer = assembly.asker.ask({
    key: `area|${key}`,
    ...place,
    heading: '',
    record: text,
    found: text,
    wanted:
      'An improvement area of the board. If it is none, it becomes one of the council’s own plan',
    choices: [
      { value: 'new', label: 'An area of the council’s own plan' },
      ...areas.map(({ id, title }) => ({ value: id, label: title })),
      { value: 'none', label: 'No area' },
    ],
    suggested: near?.id ?? 'new',
  });
  if (answer === 'none' || answer === null) return '';
  return answer === 'new' ? assembly.newArea(text, place) : answer;
}
