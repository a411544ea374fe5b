import { improvementAreaColumns, optionalAreaColumns } from '#src/import/council/areaRows.ts';
import { planColumns } from '#src/import/council/readAreaPlan.ts';
import type { UnderstoodRecord } from '#src/import/recognise/tableReader.ts';
import { addRow } from './addRow.ts';
import type { Assembly } from './assembly.ts';
import { askGone } from './changes.ts';
import { type CouncilRow, isSame, rowOf } from './councilRows.ts';
import { DatedRows, type History } from './datedRows.ts';
import { ownRows } from './ownRows.ts';
import { type NamedRecord, usableReference, withReferences } from './references.ts';

const columns = [...improvementAreaColumns, ...optionalAreaColumns];

const history: History = {
  id: 'area_id',
  date: 'plan_as_of',
  says: columns.filter((column) => !['plan_as_of', 'on_board_from'].includes(column)),
  firstDate: (row) => row.get('raised_on') ?? '',
};

/** Puts the improvement areas of the files into `improvement_areas.csv`, each change a row of its date. */
export function assembleAreas(assembly: Assembly, records: readonly UnderstoodRecord[]): void {
  assembly.makeAreasBy((title, place) => {
    const id = assembly.freeId('improvement_areas', 'area_id', title);
    const values = new Map([
      ['area_id', id],
      ['title', title],
    ]);
    const record = {
      kind: '',
      place,
      values,
      has: new Set(values.keys()),
      section: '',
      isOwn: false,
    };
    const row = new Map(areaRow(assembly, record, null));
    if (assembly.hasBefore) row.set('on_board_from', assembly.holdsFrom(place.file));
    const { rows } = assembly.file('improvement_areas', columns);
    assembly.origin(row, place, null);
    assembly.changed(
      { kind: 'improvement_areas', id, name: title, change: 'new', columns: [] },
      row,
    );
    assembly.put('improvement_areas', { columns, rows: [...rows, row] });
    return id;
  });
  if (records.length === 0) return;
  const { rows } = assembly.file('improvement_areas', columns);
  const dated = new DatedRows(rows, history);
  // An area without a reference is the one of its title; two of one title are so in their order.
  const given = new Set(
    records.flatMap(({ values }) => {
      const id = values.get('area_id');
      return id === undefined ? [] : [usableReference(id)];
    }),
  );
  const idsOf = new Map<string, string[]>();
  for (const id of dated.ids.filter((one) => !given.has(one))) {
    const title = dated.latest(id)?.get('title') ?? '';
    idsOf.set(title, [...(idsOf.get(title) ?? []), id]);
  }
  const titled = records.map((record) => {
    if (record.values.has('area_id')) return record;
    const id = idsOf.get(record.values.get('title') ?? '')?.shift();
    return id === undefined
      ? record
      : { ...record, values: new Map([...record.values, ['area_id', id]]) };
  });
  const kind = { kind: 'improvement_areas', id: 'area_id', name: 'title' };
  const named = withReferences(assembly, kind, titled, dated);
  settleGone(assembly, dated, named);
  const putOwn = ownRows(assembly, 'improvement_areas', named, dated);
  const known = new Set(dated.ids);
  for (const { record, id } of named) {
    // Of an area that nobody has seen yet each row tells from when the board has it.
    const isNew = assembly.hasBefore && !known.has(id);
    const since = isNew ? { on_board_from: assembly.holdsFrom(record.place.file) } : {};
    if (record.isOwn) {
      const row = new Map([...wholeRow(assembly, record, id, dated), ...Object.entries(since)]);
      putOwn(record, id, row);
      continue;
    }
    const own = { ...record, values: new Map([...record.values, ['area_id', id]]) };
    const row = new Map([...areaRow(assembly, own, dated.latest(id)), ...Object.entries(since)]);
    addRow(assembly, 'improvement_areas', dated, { record, id, row });
  }
  assembly.put('improvement_areas', { columns, rows: dated.rows });
}

/** Does what was answered about the areas of the council's plan that went away. */
function settleGone(assembly: Assembly, dated: DatedRows, named: readonly NamedRecord[]): void {
  const seen = new Set(named.map(({ id }) => id));
  const fresh = named
    .filter(({ id }) => !dated.has(id))
    .map(({ id, record }) => ({ id, name: record.values.get('title') ?? '' }));
  const files = [...new Set(named.map(({ record }) => record.place.file))];
  const file = files[0] ?? '';
  for (const { id, last } of assembly.missable(dated, named)) {
    // Ofsted's list does not go away with the council's plan.
    if (seen.has(id) || last.get('whose_list') !== 'council_plan') continue;
    if (last.get('list_currency') !== 'current') continue;
    const name = last.get('title') ?? '';
    const gone = askGone(assembly.asker, 'improvement_areas', { id, name, file }, fresh);
    if (typeof gone === 'object') {
      dated.rename(id, gone.renamedTo);
      assembly.renameArea(id, gone.renamedTo);
    } else if (gone === 'dropped') {
      const asOf = assembly.holdsFrom(file);
      dated.add(new Map([...last, ['list_currency', 'previous'], ['plan_as_of', asOf]]));
    }
    assembly.changed({ kind: 'improvement_areas', id, name, change: 'gone', columns: [] }, null);
  }
}

/** A row of our workbook, which says all of an area as of its own date. */
function wholeRow(
  assembly: Assembly,
  { values, has, place }: UnderstoodRecord,
  id: string,
  dated: DatedRows,
): CouncilRow {
  const last = dated.latest(id, values.get('plan_as_of'));
  const asOf = assembly.asOf(place.file);
  // An area without who raised it is of the council's own plan.
  const isPlain = !values.has('raised_by') && (last?.get('raised_by') ?? '') === '';
  const usual = isPlain
    ? {
        whose_list: 'council_plan',
        listed_as: 'plan_priority',
        raised_by: 'Improvement plan',
        raised_on: asOf,
        status_latest: 'not_stated',
        list_currency: 'current',
        theme: 'Improvement plan',
      }
    : {};
  const row = new Map([
    ...Object.entries({ confidence: 'high', source_id: assembly.sourceId(place.file), ...usual }),
    ...[...(last ?? [])].filter(([column, text]) => text !== '' && !has.has(column)),
    ...values,
    ['area_id', id],
  ]);
  const isPlanned = isPlain || planColumns.some((column) => row.get(column));
  const holdsFrom = assembly.holdsFrom(place.file);
  if (isPlanned && !row.get('plan_as_of')) row.set('plan_as_of', holdsFrom);
  return rowOf(columns, row);
}

/** What a plan does not say of an area, and every area must have. */
function areaRow(
  assembly: Assembly,
  { values, has, place, section }: UnderstoodRecord,
  last: CouncilRow | null,
): CouncilRow {
  const text = (column: string) => values.get(column) ?? '';
  const asOf = assembly.asOf(place.file);
  const holdsFrom = assembly.holdsFrom(place.file);
  const isOwn = text('raised_by') !== '';
  const kept = (column: string, otherwise: string) =>
    text(column) || (last?.get(column) ?? '') || otherwise;
  const words = text('due_words');
  const commentary = [words === '' ? '' : `Due: ${words}.`, text('commentary')]
    .filter(Boolean)
    .join(' ');
  // What our own file leaves out stays out; a plan's areas are the council's.
  const whole = isOwn
    ? {}
    : {
        whose_list: kept('whose_list', 'council_plan'),
        listed_as: kept('listed_as', 'plan_priority'),
        raised_by: kept('raised_by', 'Improvement plan'),
        raised_on: kept('raised_on', asOf),
        status_latest: kept('status_latest', 'not_stated'),
        list_currency: kept('list_currency', 'current'),
        confidence: kept('confidence', 'high'),
        theme: kept('theme', section || 'Improvement plan'),
      };
  const row = rowOf(
    columns,
    new Map([
      // What the table has no column for stays as it was.
      ...[...(last ?? [])].filter(([column]) => !has.has(column)),
      ...values,
      ...Object.entries({
        ...whole,
        commentary:
          has.has('commentary') || words !== '' ? commentary : (last?.get('commentary') ?? ''),
        source_id: kept('source_id', assembly.sourceId(place.file)),
        plan_as_of:
          text('plan_as_of') || (isOwn ? (last?.get('plan_as_of') ?? '') : '') || holdsFrom,
      }),
    ]),
  );
  // What our own file says otherwise without another date holds from the day of the file.
  const date = row.get('plan_as_of') ?? '';
  const isUndated = date === last?.get('plan_as_of') && date < holdsFrom;
  const isBeforeLast = assembly.madeOn !== null && date <= assembly.madeOn;
  return last !== null && (isUndated || isBeforeLast) && !isSame(last, row, history.says)
    ? new Map([...row, ['plan_as_of', holdsFrom]])
    : row;
}
