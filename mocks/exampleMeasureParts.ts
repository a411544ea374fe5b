import type { FigureOrNoRow } from '#src/core/model/figure.ts';
import type { Measure, MeasureTarget, MeasureValue } from '#src/core/model/measure.ts';
import { testMeasure, testMonths, testTarget } from './testMeasure.ts';

type Wanted = readonly [value: number, from?: string];

/** Targets of Exampleshire's measures, each with the date from which it holds. */
export const targetsOf = (
  targets: readonly Wanted[],
  more: Partial<MeasureTarget> = {},
): readonly MeasureTarget[] =>
  targets.map(([value, from]) => ({
    ...testTarget(value, from),
    // The board sets its targets for a year in the month before.
    ...(from !== undefined && { knownOn: '2026-03-18' }),
    ...more,
  }));

/** Whole counts whose share or quotient is the figure as it is shown. */
export function countsOf(
  value: number,
  around: number,
): { numerator: number; denominator: number } {
  for (let denominator = around; denominator < 2 * around; denominator += 1) {
    const numerator = Math.round((value * denominator) / 100);
    if (Math.abs((100 * numerator) / denominator - value) < 0.05) return { numerator, denominator };
  }
  throw new RangeError(`no counts give ${value}`);
}

/**
 * Months with the counts that give them.
 *
 * @param around What each is divided by, or somewhat more; none for figures without counts.
 */
export const monthsWithCounts = (
  figures: readonly FigureOrNoRow[],
  around?: number,
  first?: string,
) =>
  testMonths(figures, first).map((one) =>
    around !== undefined && typeof one.value === 'number'
      ? { ...one, ...countsOf(one.value, around) }
      : one,
  );

/** A measure of Exampleshire. */
export const exampleMeasure = (id: string, name: string, more: Partial<Measure>): Measure =>
  testMeasure([], { id, name, ...more });

/** Months of which the last may still be restated. */
export const provisionalLast = (values: readonly MeasureValue[]): MeasureValue[] =>
  values.map((one, index) => ({ ...one, isProvisional: index === values.length - 1 }));
