import { daysBetween, lastDay } from '#src/core/model/partialDate.ts';
import { groupBy } from '#src/core/text/groupBy.ts';
import {
  measureValueColumns,
  optionalMeasureValueColumns,
} from '#src/import/council/measureCell.ts';
import { measureKey } from '#src/import/council/measureHeadings.ts';
import { measureColumns, optionalMeasureColumns } from '#src/import/council/readLocalMeasures.ts';
import { measureNoteColumns } from '#src/import/council/readMeasureNotes.ts';
import type { UnderstoodMeasure } from '#src/import/recognise/understandMeasures.ts';
import type { Assembly } from './assembly.ts';
import type { RecordChange } from './changes.ts';
import { type CouncilRow, rowOf } from './councilRows.ts';

const definitions = [...measureColumns, ...optionalMeasureColumns];
const monthColumns = [...measureValueColumns, ...optionalMeasureValueColumns];
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
  const months = new MonthRows(assembly.file('measure_values', monthColumns).rows);
  for (const measure of measures) {
    if (measure.months.length > 0) assembleMeasure(assembly, measure, months);
  }
  assembly.put('measure_values', { columns: monthColumns, rows: months.rows });
}

/** The rows of months, which are looked up by measure and month thousands of times. */
class MonthRows {
  readonly #rows: (CouncilRow | null)[] = [];
  /** Places among the rows by the key of the measure. */
  readonly #places = new Map<string, number[]>();

  constructor(rows: readonly CouncilRow[]) {
    for (const row of rows) this.add(row);
  }

  get rows(): readonly CouncilRow[] {
    return this.#rows.filter((row) => row !== null);
  }

  add(row: CouncilRow): void {
    const key = measureKey(row.get('measure_id') ?? '');
    const own = this.#places.get(key);
    if (own) own.push(this.#rows.length);
    else this.#places.set(key, [this.#rows.length]);
    this.#rows.push(row);
  }

  /** Those of a measure by its id or its name, in their order, by month. */
  ofMeasure(id: string, name: string): ReadonlyMap<string, CouncilRow[]> {
    const keys = new Set([measureKey(id), measureKey(name)]);
    const places = [...keys].flatMap((key) => this.#places.get(key) ?? []);
    const rows = places.toSorted((a, b) => a - b).flatMap((place) => this.#rows[place] ?? []);
    return groupBy(rows, (row) => row.get('month') ?? '');
  }

  replace(row: CouncilRow, by: CouncilRow): void {
    const places = this.#places.get(measureKey(row.get('measure_id') ?? '')) ?? [];
    const place = places.find((one) => this.#rows[one] === row);
    if (place !== undefined) this.#rows[place] = null;
    this.add(by);
  }
}

function assembleMeasure(
  assembly: Assembly,
  measure: UnderstoodMeasure & { readonly file: string },
  monthRows: MonthRows,
): void {
  const holdsFrom = assembly.holdsFrom(measure.file);
  const known = assembly.measureId(measure.name);
  const id = known ?? assembly.freeId('measures', 'measure_id', measure.name);
  const last =
    measure.months
      .map(({ values }) => values.get('month') ?? '')
      .toSorted()
      .at(-1) ?? '';
  const say = (change: 'new' | 'changed', columns: RecordChange['columns'], row: CouncilRow) =>
    assembly.changed({ kind: 'measures', id, name: measure.name, change, columns }, row);
  const [first] = measure.months;
  if (known === null && first) {
    const row = definitionOf(assembly, measure, id, last);
    const file = assembly.file('measures', definitions);
    assembly.origin(row, first.place, null);
    assembly.put('measures', { columns: definitions, rows: [...file.rows, row] });
    say('new', [], row);
  }
  const own = monthRows.ofMeasure(id, measure.name);
  for (const { values, place } of measure.months) {
    const month = values.get('month') ?? '';
    const ofMonth = own.get(month) ?? [];
    const now = ofMonth.at(-1);
    if (now && parts.every((part) => sameFigure(now.get(part), values.get(part)))) continue;
    // What came later than the first scorecard was known from the day of its own.
    const knownOn = own.size === 0 && !assembly.hasBefore ? '' : holdsFrom;
    const row = rowOf(monthColumns, {
      ...Object.fromEntries(values),
      measure_id: id,
      known_on: knownOn,
    });
    const sameDay = ofMonth.find((one) => one.get('known_on') === knownOn) ?? null;
    if (sameDay) monthRows.replace(sameDay, row);
    else monthRows.add(row);
    assembly.origin(row, place, sameDay);
    const change = {
      column: month,
      before: now?.get('value') ?? '',
      after: values.get('value') ?? '',
    };
    if (known !== null) say('changed', [change], row);
  }
  for (const { row, column } of noteRows(assembly, measure, id, holdsFrom, last)) {
    if (first) assembly.origin(row, first.place, null);
    if (known !== null) say('changed', [column], row);
  }
}

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
    on_board_from: assembly.hasBefore ? assembly.holdsFrom(measure.file) : '',
  });
}

/** A target or a comment that is new, each known from the day of the file. */
function noteRows(
  assembly: Assembly,
  measure: UnderstoodMeasure,
  id: string,
  asOf: string,
  lastMonth: string,
): readonly { readonly row: CouncilRow; readonly column: RecordChange['columns'][number] }[] {
  const { rows } = assembly.file('measure_notes', measureNoteColumns);
  const latest = (kind: string, column: string) =>
    rows.findLast((row) => row.get('measure_id') === id && row.get('kind') === kind)?.get(column) ??
    '';
  const added: { row: CouncilRow; column: RecordChange['columns'][number] }[] = [];
  const add = (
    kind: string,
    column: 'value' | 'text',
    text: string,
    more: Readonly<Record<string, string>>,
  ) => {
    const before = latest(kind, column);
    if (text === '' || before === text) return;
    const row = rowOf(measureNoteColumns, {
      measure_id: id,
      kind,
      [column]: text,
      known_on: asOf,
      ...more,
    });
    added.push({ row, column: { column: kind, before, after: text } });
  };
  const [first] = measure.months.map(({ values }) => values.get('month') ?? '').toSorted();
  const isFirst = latest('target_local', 'value') === '';
  add('target_local', 'value', measure.target ?? '', {
    date: (isFirst ? first : lastMonth) ?? lastMonth,
  });
  add('commentary', 'text', measure.comment, { date: asOf, who: measure.owner });
  const all = [...rows, ...added.map(({ row }) => row)];
  assembly.put('measure_notes', { columns: measureNoteColumns, rows: all });
  return added;
}
