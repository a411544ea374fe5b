import { addMonths, type Measure } from '#src/core/model/measure.ts';
import { type Cell, cellsOf } from './cells.ts';
import { determinedBy, type Unknowns } from './determined.ts';
import {
  CellTable,
  type Difference,
  type Equation,
  equationsOf,
  type Relation,
  relationsIn,
} from './relations.ts';

/** Which counts are suppressed, and what they were found to add up to. */
export interface Suppression {
  /** Keys of cells that are suppressed now and were not before. */
  readonly hidden: ReadonlySet<string>;
  /** Of these, those that are small themselves; the others would give one away. */
  readonly small: ReadonlySet<string>;
  readonly relations: readonly Relation[];
}

interface Options {
  /** Counts from 1 to this are small. */
  readonly upTo: number;
  /** Ids of measures whose numbers count nothing that could identify somebody. */
  readonly notOfPeople: ReadonlySet<string>;
}

/**
 * Which counts of a board's measures to suppress: small ones, and as many more that no small one, nor
 * any other that is suppressed, follows from what is left. `docs/method.md` has the rules and their limits.
 *
 * The thresholds are gone through from the smallest, each on top of the one before, so that a higher one
 * never shows what a lower one suppresses.
 */
export function suppressionOf(
  measures: readonly Measure[],
  { upTo, notOfPeople }: Options,
): Suppression {
  const cells = cellsOf(measures, notOfPeople);
  const table = new CellTable(cells);
  const differences = differencesOf(cells, table);
  const hidden = new Set<string>();
  const isHidden = (cell: Cell) => cell.state === 'hidden' || hidden.has(cell.key);
  const seenCountOf = (cell: Cell | undefined) =>
    cell === undefined || isHidden(cell) ? null : cell.value;
  const relations = new Map<string, Relation>();
  /** @returns Whether there are any that were not found before. */
  const find = (countOf: (cell: Cell | undefined) => number | null): boolean => {
    const before = relations.size;
    for (const one of relationsIn(table, countOf)) relations.set(relationKey(one), one);
    return relations.size > before;
  };
  find((cell) => cell?.value ?? null);
  for (let below = 2; below <= upTo + 1; below += 1) {
    do {
      const equations = equationsOf(table, [...relations.values()]);
      hideFor({ cells, table, equations, isHidden }, differences, below, hidden);
      // What is left may seem to add up where the whole did not: whoever has only that goes by it too.
    } while (find(seenCountOf));
  }
  const small = cells.filter((cell) => hidden.has(cell.key) && isSmall(cell, upTo + 1));
  return {
    hidden,
    small: new Set(small.map(({ key }) => key)),
    relations: [...relations.values()],
  };
}

const relationKey = ({ kind, total, parts, begins }: Relation) =>
  [kind, begins, total.id, ...parts.map(({ id }) => id).toSorted()].join();

const isSmallValue = (value: number | null, below: number) =>
  value !== null && value > 0 && value < below;

const isSmall = ({ series, value }: Cell, below: number) =>
  series.isOfPeople && isSmallValue(value, below);

interface Board {
  readonly cells: readonly Cell[];
  readonly table: CellTable;
  readonly equations: readonly Equation[];
  readonly isHidden: (cell: Cell) => boolean;
}

/** Counts that follow from two: a month of a year so far, and those that are left of a share. */
function differencesOf(cells: readonly Cell[], table: CellTable): Difference[] {
  const byKey = new Map(cells.map((cell) => [cell.key, cell]));
  const ofPeople = cells.filter(({ series }) => series.isOfPeople);
  return ofPeople.flatMap((cell) => {
    const { measure, of } = cell.series;
    const isShare = of === 'counted' && measure.unit === 'percent';
    const whole = isShare && cell.beside !== null ? byKey.get(cell.beside) : undefined;
    const before =
      measure.kind === 'cumulative' ? addMonths(cell.period, -steps[measure.period]) : '';
    return [
      ...(whole ? [difference(whole, cell)] : []),
      ...(before === '' ? [] : table.versions(cell.series, before)).map((one) =>
        difference(cell, one),
      ),
    ];
  });
}

/** Months from one period to the next. */
const steps = { month: 1, quarter: 3 } as const;

const difference = (larger: Cell, smaller: Cell): Difference => ({
  larger,
  smaller,
  value: larger.value === null || smaller.value === null ? null : larger.value - smaller.value,
});

/** Hides what is below a threshold, and further cells until nothing that is hidden follows from the rest. */
function hideFor(
  { cells, table, equations, isHidden }: Board,
  differences: readonly Difference[],
  below: number,
  hidden: Set<string>,
): void {
  const byKey = new Map(cells.map((cell) => [cell.key, cell]));
  const hide = (cell: Cell) => {
    if (!isHidden(cell)) hidden.add(cell.key);
    // A share with what is left of it gives the other count.
    const beside = cell.series.of === 'divided-by' ? byKey.get(cell.beside ?? '') : undefined;
    if (beside && !isHidden(beside)) hidden.add(beside.key);
  };
  for (const cell of cells) if (isSmall(cell, below)) hide(cell);
  for (;;) {
    const before = hidden.size;
    for (const cell of smallSteps(table, below, isHidden)) hide(cell);
    for (const cell of narrowRests(equations, below, isHidden)) hide(cell);
    if (hidden.size > before) continue;
    const small = differences.filter(({ value }) => isSmallValue(value, below));
    for (const cell of givingAway(equations, small, isHidden)) hide(cell);
    if (hidden.size === before) return;
  }
}

/**
 * Cells that differ by too little from one that is published: of a year so far the later month, as the one
 * before stood in the edition before; of a month that was restated what was said before.
 */
function* smallSteps(
  table: CellTable,
  below: number,
  isHidden: Board['isHidden'],
): Generator<Cell> {
  for (const series of table.series.filter(({ isOfPeople }) => isOfPeople)) {
    const periods = table.periods(series);
    for (const period of periods) {
      const versions = table.versions(series, period).filter((cell) => !isHidden(cell));
      for (const [index, cell] of versions.entries()) {
        const next = versions[index + 1];
        if (next && isWholeStep(cell, next) && isSmallValue(distance(cell, next), below))
          yield cell;
      }
    }
    if (series.measure.kind !== 'cumulative') continue;
    const seen: Cell[] = [];
    for (const period of periods) {
      for (const cell of table.versions(series, period)) {
        if (isHidden(cell) || cell.value === null) continue;
        const last = seen.findLast((one) => one.period < period);
        const steps = seen.filter((one) => one.period === last?.period);
        if (steps.some((one) => isSmallValue((cell.value ?? 0) - (one.value ?? 0), below))) {
          yield cell;
        } else seen.push(cell);
      }
    }
  }
}

/** Part-time posts move by less than one with every correction. */
const isWholeStep = (a: Cell, b: Cell) => Number.isInteger(a.value) && Number.isInteger(b.value);

const distance = (a: Cell, b: Cell) =>
  a.value === null || b.value === null ? null : Math.abs(a.value - b.value);

/**
 * One more part of each total of which the hidden parts are together so few that they could be told: below
 * the threshold, or no more than one each.
 */
function* narrowRests(
  equations: readonly Equation[],
  below: number,
  isHidden: Board['isHidden'],
): Generator<Cell> {
  for (const { total, parts } of equations) {
    if (isHidden(total) || total.value === null || parts.some((part) => part.state === 'unknown')) {
      continue;
    }
    const hiddenParts = parts.filter(isHidden);
    if (hiddenParts.length === 0) continue;
    const shown = parts.filter((part) => !isHidden(part));
    const rest = total.value - shown.reduce((sum, { value }) => sum + (value ?? 0), 0);
    const isNarrow = rest < below || rest <= hiddenParts.length;
    if (hiddenParts.length > 1 && !isNarrow) continue;
    yield cheapest(shown.filter(({ value }) => value !== 0)) ?? total;
  }
}

/** The cell whose loss is the smallest: the smallest count, then the earlier one. */
const cheapest = (cells: readonly Cell[]): Cell | undefined =>
  cells.toSorted((a, b) => (a.value ?? 0) - (b.value ?? 0))[0];

interface OpenEquation {
  /** The total first. */
  readonly cells: readonly Cell[];
  /** Of a difference that nobody publishes; empty for none. */
  readonly name: string;
  readonly unknowns: Unknowns;
}

/** For each count that must not be known and follows from what is published, one more to hide. */
function* givingAway(
  equations: readonly Equation[],
  small: readonly Difference[],
  isHidden: Board['isHidden'],
): Generator<Cell> {
  const isOpen = (cell: Cell) => !isHidden(cell) && cell.state === 'published';
  const open: OpenEquation[] = [
    ...equations
      .filter(({ isTrue, total, parts }) => isTrue || [total, ...parts].some(isHidden))
      .map(({ total, parts }) => ({ cells: [total, ...parts], name: '' })),
    ...small.map(({ larger, smaller }) => ({
      cells: [larger, smaller],
      name: `${larger.key} less ${smaller.key}`,
    })),
  ]
    .map((one) => ({ ...one, unknowns: unknownsIn(one.cells, one.name, isOpen) }))
    .filter(({ unknowns }) => unknowns.size > 0);
  const secrets = new Set(
    open.flatMap(({ cells, name }) => [
      ...cells.filter(isHidden).map(({ key }) => key),
      ...(name === '' ? [] : [name]),
    ]),
  );
  const having = new Map<string, OpenEquation[]>();
  for (const one of open) {
    for (const name of one.unknowns.keys()) {
      const own = having.get(name);
      if (own) own.push(one);
      else having.set(name, [one]);
    }
  }
  for (const name of determinedBy(open.map(({ unknowns }) => unknowns))) {
    if (!secrets.has(name)) continue;
    const found = choiceFor(name, having, isOpen);
    if (found) yield found;
  }
}

/** What to hide so that one count does not follow: from its own equations, else from those they hang on. */
function choiceFor(
  name: string,
  having: ReadonlyMap<string, readonly OpenEquation[]>,
  isOpen: (cell: Cell) => boolean,
): Cell | undefined {
  const reached = new Set([name]);
  for (;;) {
    const own = [...reached].flatMap((one) => having.get(one) ?? []);
    const parts = own.flatMap(({ cells }) => cells.slice(1)).filter(isOpen);
    const totals = own.flatMap(({ cells }) => cells.slice(0, 1)).filter(isOpen);
    const found =
      cheapest(parts.filter(({ value }) => value !== 0)) ??
      cheapest(totals.filter(({ value }) => value !== 0)) ??
      cheapest([...parts, ...totals]);
    if (found) return found;
    const before = reached.size;
    for (const { unknowns } of own) for (const one of unknowns.keys()) reached.add(one);
    if (reached.size === before) return undefined;
  }
}

/** What of an equation is not published, each with its coefficient. */
function unknownsIn(
  [whole, ...parts]: readonly Cell[],
  name: string,
  isOpen: (cell: Cell) => boolean,
): Unknowns {
  const unknowns = new Map<string, number>();
  const add = (cell: Cell, factor: number) => {
    if (!isOpen(cell)) unknowns.set(cell.key, (unknowns.get(cell.key) ?? 0) + factor);
  };
  if (whole) add(whole, 1);
  for (const part of parts) add(part, -1);
  if (name !== '') unknowns.set(name, -1);
  return unknowns;
}
