import type { Measure, MeasureTarget, Month } from '#src/core/model/measure.ts';
import { type Assurance, assuranceOf, type Variation } from '#src/core/stats/spcMarks.ts';
import {
  fewestFigures,
  type MeasureMonth,
  measureMonths,
  type NoLimitsReason,
  nextPeriod,
} from './measureMonths.ts';

/** A figure against what was wanted of it, unrounded. */
export interface Against {
  readonly wanted: number;
  /** The figure less what was wanted. */
  readonly difference: number;
  /** `null` where neither way is better. */
  readonly isMet: boolean | null;
}

/** What a measure says, as it was known on a day. */
export interface MeasureReading {
  readonly measure: Measure;
  /** Every month, oldest first, those without a figure too. */
  readonly months: readonly MeasureMonth[];
  /** The latest month that has a figure: the one that is judged. `null` where none has. */
  readonly judged: MeasureMonth | null;
  /** Months after the one that is judged: they were not supplied, or are suppressed. */
  readonly notSupplied: readonly Month[];
  /** Months with a figure in the segment of the one that is judged. */
  readonly figures: readonly MeasureMonth[];
  /** Its mark for variation; `null` where it has none, for the reason `noMark`. */
  readonly variation: Variation | null;
  readonly noMark: NoLimitsReason | 'no-figure' | null;
  /** Its mark for the target; `null` without marks, without a target or without a better way. */
  readonly assurance: Assurance | null;
  /** The target that holds for the month that is judged. */
  readonly target: MeasureTarget | null;
  /** The month that is judged against its target, and against what was planned for it. */
  readonly againstTarget: Against | null;
  readonly againstPlan: Against | null;
  /** Where there are too few figures, the first month in which there can be enough. */
  readonly marksFrom: Month | null;
}

/**
 * Reads every measure of a board, in its order. A measure that ends before others do is said to lack
 * the months up to theirs.
 *
 * @param measures As known on the day of the view.
 */
export function readMeasures(measures: readonly Measure[]): MeasureReading[] {
  const latest = (period: Measure['period']) =>
    measures
      .filter((measure) => measure.period === period)
      .flatMap(({ values }) => values.at(-1)?.period ?? [])
      .toSorted()
      .at(-1) ?? null;
  const upTo = { month: latest('month'), quarter: latest('quarter') };
  return measures.map((measure) => readMeasure(measure, upTo[measure.period]));
}

/**
 * What one measure says. The latest month with a figure is judged by the limits of its segment, and
 * its target by the same limits.
 *
 * @param upTo The latest month that the board has of any measure.
 */
export function readMeasure(measure: Measure, upTo: Month | null = null): MeasureReading {
  const months = measureMonths(measure, upTo);
  const place = months.findLastIndex(({ value }) => value !== null);
  const judged = months[place] ?? null;
  const figures = months.filter(
    ({ segment, value }) => segment === judged?.segment && value !== null,
  );
  const noMark = judged === null ? 'no-figure' : judged.noLimits;
  const target = judged?.target ?? null;
  const value = judged?.value ?? null;
  return {
    measure,
    months,
    judged,
    notSupplied: months.slice(place + 1).map(({ period }) => period),
    figures,
    variation: judged?.variation ?? null,
    noMark,
    assurance:
      judged !== null && noMark === null
        ? assuranceOf(judged, target?.value ?? null, measure.polarity)
        : null,
    target,
    againstTarget: against(value, target?.value ?? null, measure),
    againstPlan: against(value, judged?.planned ?? null, measure),
    marksFrom:
      noMark === 'too-few'
        ? nextPeriod(months.at(-1)?.period ?? '', measure, fewestFigures - figures.length)
        : null,
  };
}

function against(
  value: number | null,
  wanted: number | null,
  { polarity }: Measure,
): Against | null {
  if (value === null || wanted === null) return null;
  const difference = value - wanted;
  const isMet = { lower: difference <= 0, higher: difference >= 0, none: null }[polarity];
  return { wanted, difference, isMet };
}

/** What is divided by fewer than this many moves far with each one of them. */
const fewestCounted = 30;

/** What a figure was divided by, where that is fewer than 30; `null` where it is not, or not known. */
export function smallDenominator({ record }: Pick<MeasureMonth, 'record'>): number | null {
  const denominator = record?.denominator ?? null;
  return denominator !== null && denominator < fewestCounted ? denominator : null;
}
