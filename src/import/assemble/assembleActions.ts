import { distance } from 'fastest-levenshtein';
import type { Day } from '#src/core/model/partialDate.ts';
import { actionColumns, optionalActionColumns } from '#src/import/council/readLocalActions.ts';
import { headingKey } from '#src/import/recognise/kinds.ts';
import type { UnderstoodRecord } from '#src/import/recognise/tableReader.ts';
import { addRow } from './addRow.ts';
import type { Assembly } from './assembly.ts';
import { askGone } from './changes.ts';
import { type CouncilRow, rowOf } from './councilRows.ts';
import { DatedRows, type History } from './datedRows.ts';
import { ownRows } from './ownRows.ts';
import { type NamedRecord, withReferences } from './references.ts';

const columns = [...actionColumns, ...optionalActionColumns] as const;

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
  const { rows } = assembly.file('actions', columns);
  const dated = new DatedRows(rows, history);
  const kind = { kind: 'actions', id: 'action_id', name: 'action' };
  const named = withReferences(assembly, kind, records, dated);
  settleGone(assembly, dated, named);
  const putOwn = ownRows(assembly, 'actions', named, dated);
  for (const { record, id } of named) {
    if (record.isOwn) putOwn(record, id, wholeRow(assembly, record, id, dated));
    else
      addRow(assembly, 'actions', dated, { record, id, row: ownRow(assembly, record, id, dated) });
  }
  assembly.put('actions', { columns, rows: dated.rows });
}

/** Does what was answered about the actions that went away. */
function settleGone(assembly: Assembly, dated: DatedRows, named: readonly NamedRecord[]): void {
  const seen = new Set(named.map(({ id }) => id));
  const fresh = named
    .filter(({ id }) => !dated.has(id))
    .map(({ id, record }) => ({ id, name: record.values.get('action') ?? '' }));
  const files = [...new Set(named.map(({ record }) => record.place.file))];
  const latest = (days: readonly Day[]) => days.toSorted().at(-1) ?? assembly.today;
  const asOf = latest(files.map((name) => assembly.asOf(name)));
  const holdsFrom = latest(files.map((name) => assembly.holdsFrom(name)));
  for (const { id, last } of assembly.missable(dated, named)) {
    if (seen.has(id) || last.get('dropped') === 'yes') continue;
    const name = last.get('action') ?? '';
    const gone = askGone(assembly.asker, 'actions', { id, name, file: files[0] ?? '' }, fresh);
    if (typeof gone === 'object') dated.rename(id, gone.renamedTo);
    else if (gone !== 'keep') {
      const doneOn = last.get('done_on') || asOf;
      const end = gone === 'dropped' ? { dropped: 'yes' } : { done_on: doneOn };
      dated.add(rowOf(columns, new Map([...last, ['as_of', holdsFrom], ...Object.entries(end)])));
    }
    assembly.changed({ kind: 'actions', id, name, change: 'gone', columns: [] }, null);
  }
}

function ownRow(
  assembly: Assembly,
  { values, has, place, section }: UnderstoodRecord,
  id: string,
  dated: DatedRows,
): CouncilRow {
  const asOf: Day = assembly.asOf(place.file);
  const text = (column: string) => values.get(column) ?? '';
  const holdsFrom = assembly.holdsFrom(place.file);
  const last = dated.latest(id, holdsFrom);
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
    as_of: holdsFrom,
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

/** A row of our workbook, which says all of an action as of its own date. */
function wholeRow(
  assembly: Assembly,
  { values, has, place }: UnderstoodRecord,
  id: string,
  dated: DatedRows,
): CouncilRow {
  const last = dated.latest(id, values.get('as_of'));
  return rowOf(columns, {
    // What the sheet has no column for stays as it was.
    ...Object.fromEntries(
      columns.map((column) => [column, has.has(column) ? '' : (last?.get(column) ?? '')]),
    ),
    ...Object.fromEntries(values),
    action_id: id,
    as_of: values.get('as_of') ?? assembly.holdsFrom(place.file),
    source_id: values.get('source_id') ?? assembly.sourceId(place.file),
    area_id: areaId(assembly, values.get('area_id') ?? '', place),
  });
}

/** A note that a plan repeats month after month is of the day on which it first stood there. */
function noteDate(values: ReadonlyMap<string, string>, last: CouncilRow | null) {
  const isRepeated = last !== null && values.has('note') && last.get('note') === values.get('note');
  if (!isRepeated || values.has('note_on')) return {};
  return { note_on: last.get('note_on') || (last.get('as_of') ?? '') };
}

/** The improvement area that an action names, which may be one that no list has yet. */
function areaId(assembly: Assembly, text: string, place: UnderstoodRecord['place']): string {
  if (text === '') return '';
  const areas = assembly.areas();
  const key = headingKey(text);
  const byId = areas.find(({ id }) => id === text);
  const byTitle = areas.filter(({ title }) => headingKey(title) === key);
  const exact = byId ?? (byTitle.length === 1 ? byTitle[0] : undefined);
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
      ...(byTitle.length > 1 ? byTitle : areas).map(({ id, title }) => ({
        value: id,
        label: byTitle.length > 1 ? `${title} (${id})` : title,
      })),
      { value: 'none', label: 'No area' },
    ],
    // Areas that say the same at different times are told apart by the council alone.
    suggested: byTitle.length > 1 ? null : (near?.id ?? 'new'),
  });
  if (answer === 'none' || answer === null) return '';
  return answer === 'new' ? assembly.newArea(text, place) : answer;
}
