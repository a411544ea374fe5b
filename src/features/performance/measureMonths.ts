import { isNumber, type MissingSymbol } from '#src/core/model/figure.ts';
import type { Known } from '#src/core/model/known.ts';
import {
  addMonths,
  type Measure,
  type MeasureTarget,
  type MeasureValue,
  type Month,
} from '#src/core/model/measure.ts';
import { firstDay, lastDay } from '#src/core/model/partialDate.ts';
import { type SpcPoint, spcOf } from '#src/core/stats/spc.ts';
import { type Variation, variationOf } from '#src/core/stats/spcMarks.ts';

/** Fewer figures than this in a segment give no limits that a board should go by. */
export const fewestFigures = 13;

/**
 * Why a segment has no limits and no marks. `constant`: every figure is the same. `nearly-constant`:
 * so many are the same that the limits lie on the mean, and any other figure would signal.
 */
export type NoLimitsReason = 'rolling' | 'cumulative' | 'too-few' | 'constant' | 'nearly-constant';

/** One month or quarter of a measure, whether it has a figure or not. */
export interface MeasureMonth
  extends Pick<SpcPoint, 'mean' | 'lower' | 'upper' | 'segment' | 'signal'> {
  readonly period: Month;
  /** In the unit of the measure; `null` where there is none. */
  readonly value: number | null;
  /** Why there is none: `x` also where the month has no row. `null` where there is one. */
  readonly missing: MissingSymbol | null;
  /** What the figure was said with; `null` where the month has no row. */
  readonly record: MeasureValue | null;
  /** Why its segment has no limits; `null` where it has them. */
  readonly noLimits: NoLimitsReason | null;
  /** What its signal means; `null` without a figure or without limits. */
  readonly variation: Variation | null;
  /** The target that holds on its last day. */
  readonly target: MeasureTarget | null;
  /** What was planned for it. */
  readonly planned: number | null;
}

const steps = { month: 1, quarter: 3 } as const;

/** The month or quarter after another. */
export const nextPeriod = (period: Month, { period: kind }: Pick<Measure, 'period'>, count = 1) =>
  addMonths(period, count * steps[kind]);

/**
 * Every month of a measure from its first to its last, those without a figure in their place: no moving
 * range, run or trend goes past them. Each segment has limits only where they say something.
 *
 * @param upTo The latest month that the board has of any measure; months up to it are there.
 */
export function measureMonths(measure: Measure, upTo: Month | null = null): MeasureMonth[] {
  const first = measure.values[0]?.period;
  if (first === undefined) return [];
  const last = measure.values.at(-1)?.period ?? first;
  const end = upTo !== null && upTo > last ? upTo : last;
  const periods: Month[] = [];
  for (let period = first; period <= end; period = nextPeriod(period, measure))
    periods.push(period);
  const records = new Map(measure.values.map((value) => [value.period, value]));
  const points = spcOf(
    periods.map((period) => {
      const value = records.get(period)?.value;
      return { date: period, value: isNumber(value) ? value : null };
    }),
    {
      rebaseAt: measure.recalculations.map(({ from }) => from).filter((from) => from > first),
      screenOutliers: measure.screensOutliers,
    },
  );
  const reasons = new Map(
    [...new Set(points.map(({ segment }) => segment))].map((segment) => [
      segment,
      noLimitsOf(
        measure,
        points.filter((point) => point.segment === segment),
      ),
    ]),
  );
  return points.map((point) => {
    const { date: period, value, segment } = point;
    const noLimits = reasons.get(segment) ?? null;
    const record = records.get(period) ?? null;
    const isJudged = noLimits === null;
    const signal = isJudged ? point.signal : null;
    // Field by field: copying what is left of an object takes as long as the statistics.
    return {
      period,
      value,
      missing: value === null ? missingOf(record) : null,
      record,
      mean: isJudged ? point.mean : null,
      lower: isJudged ? point.lower : null,
      upper: isJudged ? point.upper : null,
      segment,
      signal,
      noLimits,
      variation: isJudged && value !== null ? variationOf(signal, measure.polarity) : null,
      target: targetAt(measure, period),
      planned: plannedAt(measure, period),
    };
  });
}

const missingOf = (record: MeasureValue | null): MissingSymbol =>
  record === null || isNumber(record.value) ? 'x' : record.value;

function noLimitsOf({ kind }: Measure, points: readonly SpcPoint[]): NoLimitsReason | null {
  if (kind !== 'single') return kind;
  const figures = points.flatMap(({ value }) => value ?? []);
  // Of a series that never varies there is more to say than that it is short.
  if (figures.length >= fewestFigures && new Set(figures).size === 1) return 'constant';
  if (figures.length < fewestFigures) return 'too-few';
  const { lower = null, upper = null } = points[0] ?? {};
  return lower === null || upper === null || lower === upper ? 'nearly-constant' : null;
}

/** Of several that hold from the same date, the one that became known last. */
const latestKnown = <T extends Known>(all: readonly T[]): T | null =>
  all.toSorted((a, b) => (lastDay(a.knownOn) < lastDay(b.knownOn) ? -1 : 1)).at(-1) ?? null;

/** The target that holds on the last day of a month; `null` where there is none. */
export function targetAt({ targets }: Measure, period: Month): MeasureTarget | null {
  const begun = targets.filter(({ from }) => firstDay(from) <= lastDay(period));
  const from = begun.at(-1)?.from;
  const target = latestKnown(begun.filter((one) => one.from === from));
  return target?.value === null ? null : target;
}

/** What is planned for a month, which may lie ahead; `null` where nothing is. */
const plannedAt = ({ trajectory }: Measure, period: Month): number | null =>
  latestKnown(trajectory.filter((point) => point.period === period))?.value ?? null;
