/**
 * XmR charts (individuals and moving range) as NHS England's Making Data Count draws them, by the
 * rules of the R package NHSRplotthedots 0.2.2. `docs/method.md` tells them in words, and
 * `tests/independent/spcCases.ts` compares them with what that package works out.
 */
import { compareText } from '#src/core/model/compare.ts';
import { exactMean } from './exactMean.ts';
import { type SpcLimits, type SpcSignal, signalsOf } from './spcSignals.ts';

/** Limits lie this many mean moving ranges from the mean. */
const limitFactor = 2.66;
/** Moving ranges of this many mean moving ranges or more are left out of a second mean. */
const screeningFactor = 3.267;
/** Fewer points than this say too little for limits to be fixed. */
const fewestFixed = 12;
/** A segment with fewer rows than this has limits that each further row still moves. */
const shortSegment = 13;

/** One row of a series. */
export interface SpcRow {
  /** Any text that sorts as its date does, e.g. `2026-11` or `2026-11-30`; none twice. */
  readonly date: string;
  /** `null` where there is none: no moving range, run, trend or window goes past it. */
  readonly value: number | null;
}

export interface SpcOptions {
  /** Dates at each of which a new segment begins, with limits of its own. */
  readonly rebaseAt?: readonly string[];
  /** Limits of a segment are those of its first so many rows; `null` for all of its rows. */
  readonly fixAfter?: number | null;
  /** Whether moving ranges that are out of the ordinary are left out of their mean; yes by default. */
  readonly screenOutliers?: boolean;
}

/** A row with the limits that hold for it and what it signals. */
export interface SpcPoint extends SpcRow, SpcLimits {
  /** How many segments began before its own or with it. */
  readonly segment: number;
  /** `null` for common cause, and where there is no value. */
  readonly signal: SpcSignal | null;
  /** Whether its segment has fewer than 13 rows. */
  readonly isShortSegment: boolean;
}

/**
 * Every row with mean, control limits and special causes, oldest first, whatever the order of the input.
 * Each segment is worked out by itself.
 *
 * @throws RangeError for no rows, for a date that stands twice, for a value that is no finite number,
 *   and for limits fixed on fewer than 12 rows.
 */
export function spcOf(rows: readonly SpcRow[], options: SpcOptions = {}): SpcPoint[] {
  const { rebaseAt = [], fixAfter = null, screenOutliers = true } = options;
  const sorted = rows.toSorted((a, b) => compareText(a.date, b.date));
  refuse(sorted, fixAfter);
  const starts = [...new Set(rebaseAt)].toSorted(compareText);
  const segmentOf = ({ date }: SpcRow) => starts.filter((start) => start <= date).length;
  const points: SpcPoint[] = [];
  for (const segment of new Set(sorted.map(segmentOf))) {
    const own = sorted.filter((row) => segmentOf(row) === segment);
    const values = own.map(({ value }) => value);
    const baseline = baselineOf(values.slice(0, fixAfter ?? values.length), screenOutliers);
    const limits = limitsOf(baseline);
    const signals = signalsOf(values, limits, innerLinesOf(baseline));
    const isShortSegment = own.length < shortSegment;
    for (const [index, row] of own.entries()) {
      const signal = signals[index] ?? null;
      const { mean, lower, upper } = limits;
      const { date, value } = row;
      points.push({ date, value, mean, lower, upper, segment, signal, isShortSegment });
    }
  }
  return points;
}

function refuse(sorted: readonly SpcRow[], fixAfter: number | null): void {
  if (sorted.length === 0) throw new RangeError('no rows: wanted at least one');
  if (fixAfter !== null && !(Number.isInteger(fixAfter) && fixAfter >= fewestFixed)) {
    throw new RangeError(`limits fixed on ${fixAfter} rows: wanted ${fewestFixed} or more`);
  }
  for (const [index, { date, value }] of sorted.entries()) {
    if (sorted[index + 1]?.date === date) throw new RangeError(`${date} stands twice`);
    if (value !== null && !Number.isFinite(value)) {
      throw new RangeError(`${date}: ${value} is no finite number`);
    }
  }
}

const isNumber = (value: number | null): value is number => value !== null;

/** The mean of values and of their moving ranges; `null` for what they have none of. */
interface Baseline {
  readonly mean: number | null;
  readonly range: number | null;
}

/** Outliers stay in the mean. Only moving ranges are screened, and once. */
function baselineOf(values: readonly (number | null)[], screenOutliers: boolean): Baseline {
  const mean = exactMean(values.filter(isNumber));
  const ranges = values
    .map((value, index) => {
      const before = values[index - 1] ?? null;
      return value === null || before === null ? null : Math.abs(value - before);
    })
    .filter(isNumber);
  const all = exactMean(ranges);
  if (all === null || !screenOutliers) return { mean, range: all };
  return { mean, range: exactMean(ranges.filter((range) => range < screeningFactor * all)) };
}

function limitsOf({ mean, range }: Baseline): SpcLimits {
  if (mean === null || range === null) return { mean, lower: null, upper: null };
  return { mean, lower: mean - limitFactor * range, upper: mean + limitFactor * range };
}

/** Two thirds of the way to the limits: beyond them a point is close to a limit. */
function innerLinesOf({ mean, range }: Baseline): SpcLimits {
  if (mean === null || range === null) return { mean, lower: null, upper: null };
  const distance = (2 / 3) * limitFactor * range;
  return { mean, lower: mean - distance, upper: mean + distance };
}
