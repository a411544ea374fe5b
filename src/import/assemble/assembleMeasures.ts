import { daysBetween, lastDay } from '#src/core/model/partialDate.ts';
import { measureValueColumns, optionalMeasureValueColumns } from '#src/import/measureCell.ts';
import { measureKey } from '#src/import/measureHeadings.ts';
import { measureColumns, optionalMeasureColumns } from '#src/import/readLocalMeasures.ts';
import { measureNoteColumns } from '#src/import/readMeasureNotes.ts';
import type { UnderstoodMeasure } from '#src/import/recognise/understandMeasures.ts';
import type { Assembly } from './assembly.ts';
import type { RecordChange } from './changes.ts';
import { type CouncilRow, rowOf } from './councilRows.ts';

const definitions = [...measureColumns, ...optionalMeasureColumns];
const months = [...measureValueColumns, ...optionalMeasureValueColumns];
const parts = ['value', 'numerator', 'denominator'] as const;

/** Days after which a month is known, where the file does not let it be told. */
const usualDays = 30;

/**
 * Puts the measures of the scorecards into `measures.csv`, their months into `measure_values.csv` and
 * targets and comments into `measure_notes.csv`. A month that says otherwise than before is a row of its
 * own, known from the day of the file.
 */
export function assembleMeasures(
  assembly: Assembly,
  measures: readonly (UnderstoodMeasure & { readonly file: string })[],
): void {
  for (const measure of measures) {
    if (measure.months.length === 0) continue;
    const change = assembleMeasure(assembly, measure);
    if (change !== null) assembly.changed(change);
  }
}

function assembleMeasure(
  assembly: Assembly,
  measure: UnderstoodMeasure & { readonly file: string },
): RecordChange | null {
  const asOf = assembly.asOf(measure.file);
  const known = assembly.measureId(measure.name);
  const id = known ?? assembly.freeId('measures', 'measure_id', measure.name);
  const last =
    measure.months
      .map(({ values }) => values.get('month') ?? '')
      .toSorted()
      .at(-1) ?? '';
  if (known === null) {
    const row = definitionOf(assembly, measure, id, last);
    const file = assembly.file('measures', definitions);
    const [first] = measure.months;
    if (first) assembly.origin('measures', row, first.place);
    assembly.put('measures', { columns: definitions, rows: [...file.rows, row] });
  }
  const before = assembly.file('measure_values', months).rows;
  const own = before.filter((row) => isOf(row, id, measure.name));
  const added: CouncilRow[] = [];
  const columns: RecordChange['columns'][number][] = [];
  for (const { values, place } of measure.months) {
    const month = values.get('month') ?? '';
    const now = own.filter((row) => row.get('month') === month).at(-1);
    if (now !== undefined && parts.every((part) => sameFigure(now.get(part), values.get(part))))
      continue;
    // What came later than the first scorecard was known from the day of its own.
    const knownOn = own.length === 0 ? '' : asOf;
    const row = rowOf(months, { ...Object.fromEntries(values), measure_id: id, known_on: knownOn });
    added.push(row);
    assembly.origin('measure_values', row, place);
    columns.push({
      column: month,
      before: now?.get('value') ?? '',
      after: values.get('value') ?? '',
    });
  }
  const sameDay = (row: CouncilRow) =>
    added.some((one) =>
      (['measure_id', 'month', 'known_on'] as const).every(
        (column) => one.get(column) === row.get(column),
      ),
    );
  assembly.put('measure_values', {
    columns: months,
    rows: [...before.filter((row) => !sameDay(row)), ...added],
  });
  const notes = noteRows(assembly, measure, id, asOf, last);
  if (known === null)
    return { kind: 'measures', id, name: measure.name, change: 'new', columns: [] };
  const changes = [...columns, ...notes];
  return changes.length === 0
    ? null
    : { kind: 'measures', id, name: measure.name, change: 'changed', columns: changes };
}

const isOf = (row: CouncilRow, id: string, name: string): boolean => {
  const key = measureKey(row.get('measure_id') ?? '');
  return key === measureKey(id) || key === measureKey(name);
};

/** Whether two texts are the same figure: "71%" and "71.0%", "1,234" and "1234". */
function sameFigure(one = '', other = ''): boolean {
  const plain = (text: string) => {
    const digits = text.replaceAll(/[,%\s]/g, '');
    return digits === '' || Number.isNaN(Number(digits)) ? digits : String(Number(digits));
  };
  return plain(one) === plain(other);
}

function definitionOf(
  assembly: Assembly,
  measure: UnderstoodMeasure & { readonly file: string },
  id: string,
  lastMonth: string,
): CouncilRow {
  const days = daysBetween(lastDay(lastMonth), assembly.asOf(measure.file));
  return rowOf(definitions, {
    measure_id: id,
    name: measure.name,
    theme: measure.theme,
    unit: measure.unit,
    unit_name: measure.unit === 'percent' ? '%' : 'number',
    decimals: String(measure.decimals),
    polarity: measure.polarity,
    period: 'month',
    kind: measure.span,
    definition: measure.definition || `${measure.name}, as the council’s scorecard has it.`,
    known_after_days: String(days >= 0 && days <= 92 ? days : usualDays),
    source_id: assembly.sourceId(measure.file),
    owner: measure.owner,
    screens_outliers: 'yes',
    written_as: measure.unit === 'percent' ? 'percent' : '',
  });
}

/** A target or a comment that is new, each known from the day of the file. */
function noteRows(
  assembly: Assembly,
  measure: UnderstoodMeasure,
  id: string,
  asOf: string,
  lastMonth: string,
): RecordChange['columns'] {
  const { rows } = assembly.file('measure_notes', measureNoteColumns);
  const latest = (kind: string, column: string) =>
    rows.findLast((row) => row.get('measure_id') === id && row.get('kind') === kind)?.get(column) ??
    '';
  const added: CouncilRow[] = [];
  const changes: RecordChange['columns'][number][] = [];
  const add = (
    kind: string,
    column: 'value' | 'text',
    text: string,
    more: Readonly<Record<string, string>>,
  ) => {
    const before = latest(kind, column);
    if (text === '' || before === text) return;
    added.push(
      rowOf(measureNoteColumns, { measure_id: id, kind, [column]: text, known_on: asOf, ...more }),
    );
    changes.push({ column: kind, before, after: text });
  };
  const [first] = measure.months.map(({ values }) => values.get('month') ?? '').toSorted();
  const isFirst = latest('target_local', 'value') === '';
  add('target_local', 'value', measure.target ?? '', {
    date: (isFirst ? first : lastMonth) ?? lastMonth,
  });
  add('commentary', 'text', measure.comment, { date: asOf, who: measure.owner });
  assembly.put('measure_notes', { columns: measureNoteColumns, rows: [...rows, ...added] });
  return changes;
}
