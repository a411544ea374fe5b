import { addMonths, type Month } from '#src/core/model/measure.ts';
import type { Day } from '#src/core/model/partialDate.ts';
import type { Cell, Series } from './cells.ts';

/**
 * One count that others add up to, as somebody who has them all can see: parts of a whole, a quarter
 * and its months, twelve months that roll on, a year so far. One part alone is the same count twice.
 */
export interface Relation {
  readonly kind: 'sum' | 'quarter' | 'rolling' | 'cumulative';
  readonly total: Series;
  readonly parts: readonly Series[];
  /** Of a year so far, the month of the calendar with which it begins, such as `04`; empty for others. */
  readonly begins: string;
}

/** A total and its parts, of one period and as they were known on one day. */
export interface Equation {
  readonly total: Cell;
  readonly parts: readonly Cell[];
  /** Whether they add up; also where one of them is not in the board. */
  readonly isTrue: boolean;
}

/** A count that nobody publishes and that follows from two that are: it must not be small. */
export interface Difference {
  readonly larger: Cell;
  readonly smaller: Cell;
  /** `null` where one of them is not in the board. */
  readonly value: number | null;
}

/** Fewer periods than this in which counts add up may be chance. */
const fewestAlike = 3;
const fewestOfTime = 2;
/** Among more series than this, sums of three that do not stand side by side are not looked for. */
const mostForTriples = 40;

const isSame = (a: number, b: number) => Math.abs(a - b) < 1e-6;

/** Cells by series and period, what was said of a period oldest first. */
export class CellTable {
  readonly series: readonly Series[];
  readonly #versions = new Map<string, Map<Month, Cell[]>>();

  constructor(cells: readonly Cell[]) {
    const series = new Map<string, Series>();
    for (const cell of cells) {
      series.set(cell.series.id, cell.series);
      const own = this.#versions.get(cell.series.id) ?? new Map<Month, Cell[]>();
      this.#versions.set(cell.series.id, own);
      own.set(cell.period, [...(own.get(cell.period) ?? []), cell]);
    }
    this.series = [...series.values()];
  }

  periods = ({ id }: Series): readonly Month[] => [...(this.#versions.get(id)?.keys() ?? [])];

  versions = ({ id }: Series, period: Month): readonly Cell[] =>
    this.#versions.get(id)?.get(period) ?? [];

  latest = (series: Series, period: Month): Cell | undefined =>
    this.versions(series, period).at(-1);
}

type CountOf = (cell: Cell | undefined) => number | null;

/**
 * Which counts add up to which, as the figures themselves show: no field says so, and whoever has the
 * figures sees it too.
 *
 * @param countOf The value of a cell as far as it can be seen.
 */
export function relationsIn(table: CellTable, countOf: CountOf): Relation[] {
  const places = new Map(
    [...new Set(table.series.flatMap((series) => table.periods(series)))]
      .toSorted()
      .map((period, index) => [period, index] as const),
  );
  const seen = table.series.map((series) => seenOf(table, series, countOf, places));
  const usable = seen.filter(
    ({ values }) =>
      values.size >= fewestOfTime && [...values.values()].some((value) => value !== 0),
  );
  const groups = new Map<string, Seen[]>();
  for (const one of usable) {
    const { period, kind } = one.series.measure;
    const key = `${period} ${kind}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [
    ...[...groups.values()].flatMap((group) => sumsIn(group)),
    ...usable.flatMap((total) => usable.flatMap((part) => timeRelation(total, part))),
  ];
}

interface Seen {
  readonly series: Series;
  readonly values: ReadonlyMap<Month, number>;
  /** The same by the place of the period among all; NaN where there is none. */
  readonly row: Float64Array;
}

function seenOf(
  table: CellTable,
  series: Series,
  countOf: CountOf,
  places: ReadonlyMap<Month, number>,
): Seen {
  const values = new Map<Month, number>();
  const row = new Float64Array(places.size).fill(Number.NaN);
  for (const period of table.periods(series)) {
    const value = countOf(table.latest(series, period));
    if (value === null) continue;
    values.set(period, value);
    row[places.get(period) ?? -1] = value;
  }
  return { series, values, row };
}

/** Whether a total is the sum of its parts in every period that has them all. */
function addsUp(total: Seen, parts: readonly Seen[]): boolean {
  let count = 0;
  // In place, and not by iterators: hundreds of thousands of sums are tried.
  for (let place = 0; place < total.row.length; place += 1) {
    let sum = 0;
    for (const { row } of parts) sum += row[place] ?? Number.NaN;
    const off = sum - (total.row[place] ?? Number.NaN);
    if (Number.isNaN(off)) continue;
    if (Math.abs(off) >= 1e-6) return false;
    count += 1;
  }
  if (count < fewestAlike) return false;
  // A part that is 0 throughout is part of every sum.
  return parts.every(({ row }) =>
    row.some((value, place) => value > 0 && !Number.isNaN(total.row[place] ?? Number.NaN)),
  );
}

/** Sums of series of one kind: any two, any three where they are few, and those that stand in a row. */
function sumsIn(group: readonly Seen[]): Relation[] {
  const found = new Map<string, Relation>();
  const take = (total: Seen, parts: readonly Seen[]) => {
    if (!addsUp(total, parts)) return;
    const ids = parts.map(({ series }) => series.id).toSorted();
    found.set(`${total.series.id}=${ids.join('+')}`, {
      kind: 'sum',
      total: total.series,
      parts: parts.map(({ series }) => series),
      begins: '',
    });
  };
  for (const total of group) {
    const others = group.filter((one) => one !== total);
    for (const [i, first] of others.entries()) {
      take(total, [first]);
      for (const [j, second] of others.slice(i + 1).entries()) {
        take(total, [first, second]);
        if (group.length > mostForTriples) continue;
        for (const third of others.slice(i + j + 2)) take(total, [first, second, third]);
      }
    }
  }
  const counted = group.filter(({ series }) => series.of === 'counted');
  for (const list of counted.length === group.length ? [group] : [group, counted]) {
    for (const [total, parts] of sumsInARow(list)) take(total, parts);
  }
  return [...found.values()];
}

/** Longer rows of series are not looked at. */
const longestRow = 40;

/** Four and more series that stand in a row, the total among them or not, and what they may add up to. */
function* sumsInARow(list: readonly Seen[]): Generator<readonly [Seen, readonly Seen[]]> {
  for (const start of list.keys()) {
    const sum = new Float64Array(list[start]?.row.length ?? 0);
    for (let end = start; end < Math.min(list.length, start + longestRow); end += 1) {
      // From row to row one more: adding all of them up each time takes many times as long.
      const { row } = list[end] as Seen;
      for (let place = 0; place < sum.length; place += 1) {
        sum[place] = (sum[place] ?? Number.NaN) + (row[place] ?? Number.NaN);
      }
      if (end < start + 3) continue;
      for (const [index, total] of list.entries()) {
        const isWithin = index >= start && index <= end;
        if (isAlike(sum, total.row, isWithin ? 2 : 1)) {
          yield [total, list.slice(start, end + 1).filter((one) => one !== total)];
        }
      }
    }
  }
}

function isAlike(sum: Float64Array, row: Float64Array, times: number): boolean {
  let count = 0;
  for (let place = 0; place < sum.length; place += 1) {
    const off = (sum[place] ?? Number.NaN) - times * (row[place] ?? Number.NaN);
    if (Number.isNaN(off)) continue;
    if (Math.abs(off) >= 1e-6) return false;
    count += 1;
  }
  return count >= fewestAlike;
}

/** With which month a year so far may begin, the usual ones first: of what councils count, and of schools. */
const beginnings = ['04', '01', '09', '02', '03', '05', '06', '07', '08', '10', '11', '12'];

/** A quarter, a rolling or a cumulative total of another measure's months. */
function timeRelation(total: Seen, part: Seen): Relation[] {
  const kind = timeKind(total.series, part.series);
  if (kind === null) return [];
  const begins = (kind === 'cumulative' ? beginnings : ['']).find((month) => {
    let count = 0;
    for (const [period, value] of total.values) {
      const parts = timeParts(kind, period).map((one) => part.values.get(one));
      const isSoFar = kind === 'cumulative' && !period.endsWith(`-${month}`);
      const before = isSoFar ? total.values.get(addMonths(period, -1)) : 0;
      const months = parts.filter((one) => one !== undefined);
      if (months.length < parts.length || before === undefined) continue;
      if (
        !isSame(
          months.reduce((all, one) => all + one, before),
          value,
        )
      )
        return false;
      count += 1;
    }
    return count >= fewestOfTime;
  });
  if (begins === undefined) return [];
  return [{ kind, total: total.series, parts: [part.series], begins }];
}

function timeKind(total: Series, part: Series): 'quarter' | 'rolling' | 'cumulative' | null {
  const [whole, month] = [total.measure, part.measure];
  if (total === part || month.kind !== 'single' || month.period !== 'month') return null;
  if (whole.period === 'quarter') return whole.kind === 'single' ? 'quarter' : null;
  return whole.kind === 'single' ? null : whole.kind;
}

const timeParts = (kind: 'quarter' | 'rolling' | 'cumulative', period: Month): readonly Month[] =>
  Array.from({ length: { quarter: 3, rolling: 12, cumulative: 1 }[kind] }, (_, back) =>
    addMonths(period, -back),
  );

/** Every total with its parts, of every period and as known on every day on which one of them changed. */
export function equationsOf(table: CellTable, relations: readonly Relation[]): Equation[] {
  return relations.flatMap((relation) => {
    const { kind, total, parts } = relation;
    return table.periods(total).flatMap((period) => {
      if (kind === 'sum')
        return equationsAt(
          table,
          [total, period],
          parts.map((part) => [part, period]),
        );
      const [part] = parts;
      if (part === undefined) return [];
      const months = timeParts(kind, period).map((month) => [part, month] as const);
      const isSoFar = kind === 'cumulative' && !period.endsWith(`-${relation.begins}`);
      const before = isSoFar ? [[total, addMonths(period, -1)] as const] : [];
      return equationsAt(table, [total, period], [...before, ...months]);
    });
  });
}

type Place = readonly [series: Series, period: Month];

function equationsAt(table: CellTable, total: Place, parts: readonly Place[]): Equation[] {
  const equations: Equation[] = [];
  for (const [one, ...others] of snapshots(table, [total, ...parts])) {
    if (one === undefined) continue;
    const values = others.map(({ value }) => value);
    const sum = values.reduce<number>((all, value) => all + (value ?? 0), 0);
    const isKnown = one.value !== null && values.every((value) => value !== null);
    // Before one of them was restated they need not have added up.
    equations.push({ total: one, parts: others, isTrue: !isKnown || isSame(sum, one.value) });
  }
  return equations;
}

/** What was known of several places on each day on which one of them changed, those with all of them. */
function snapshots(table: CellTable, places: readonly Place[]): (readonly Cell[])[] {
  const all = places.map(([series, period]) => table.versions(series, period));
  if (all.some((versions) => versions.length === 0)) return [];
  const days = new Set<Day>(all.flat().map(({ knownOn }) => knownOn));
  const found = new Map<string, readonly Cell[]>();
  for (const day of days) {
    const cells = all.map((versions) => versions.findLast(({ knownOn }) => knownOn <= day));
    const known = cells.filter((cell) => cell !== undefined);
    if (known.length < cells.length) continue;
    found.set(known.map(({ key }) => key).join(), known);
  }
  return [...found.values()];
}
