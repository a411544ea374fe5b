import type { AuthoritiesFile } from '#src/core/model/authority.ts';
import { isNumber } from '#src/core/model/figure.ts';
import type { IndicatorFile } from '#src/core/model/indicator.ts';
import type { Bin } from './histogram.ts';
import { quantile } from './quantile.ts';

/** Every change over the same number of years, over all authorities. */
export interface AllChanges {
  /** Later year less earlier, in the indicator's unit, unrounded. */
  readonly differences: readonly number[];
  /** Pairs of years with two rows, of which at least one has a symbol and no number. */
  readonly leftOut: number;
  /** The first year that a change starts from. */
  readonly since: number;
}

/** Every change from one year to the next, over all authorities. */
export type OneYearChanges = AllChanges;

/**
 * All changes over a number of years of all authorities, joint returns as one, England and regions
 * not. A pair without two numbers is left out and counted.
 *
 * @param years From the earlier year of each pair to the later, at least 1.
 */
export function changesOver(
  file: IndicatorFile,
  { authorities, jointReturns }: AuthoritiesFile,
  years: number,
): AllChanges {
  const pairs = [...authorities, ...jointReturns].flatMap(({ code }) => {
    const figures = file.figures[code] ?? [];
    return figures.slice(years).map((later, index) => [figures[index] ?? null, later] as const);
  });
  const published = pairs.filter(([earlier, later]) => earlier !== null && later !== null);
  const differences = published.flatMap(([earlier, later]) =>
    isNumber(earlier) && isNumber(later) ? [later - earlier] : [],
  );
  return {
    differences,
    leftOut: published.length - differences.length,
    since: file.periods[0]?.year ?? 0,
  };
}

/** All changes from one year to the next. */
export const oneYearChanges = (file: IndicatorFile, all: AuthoritiesFile): OneYearChanges =>
  changesOver(file, all, 1);

/**
 * How many of the changes were smaller than this one, whichever way they went.
 *
 * @returns 0 to 1; a change of the same size is not smaller. `null` without any change.
 */
export function shareSmaller(difference: number, { differences }: AllChanges): number | null {
  if (differences.length === 0) return null;
  // Published to one decimal: two changes of 15.6 may differ in the last binary place.
  const size = Math.abs(difference) - 1e-6;
  return differences.filter((one) => Math.abs(one) < size).length / differences.length;
}

/**
 * Counts values in bins of one width around 0, so that no bin mixes rises with falls.
 *
 * @param limit What lies beyond it, either way, is counted in the outermost bins.
 * @throws RangeError unless the limit is a whole number of widths.
 */
export function histogram(values: readonly number[], width: number, limit: number): Bin[] {
  const half = Math.round(limit / width);
  if (half < 1 || Math.abs(half * width - limit) > 1e-9) {
    throw new RangeError(`A limit of ${limit} is no whole number of bins of ${width}`);
  }
  const counts = new Array<number>(2 * half).fill(0);
  for (const value of values) {
    const bin = Math.floor(value / width + 1e-9) + half;
    const kept = Math.min(Math.max(bin, 0), 2 * half - 1);
    counts[kept] = (counts[kept] ?? 0) + 1;
  }
  return counts.map((count, index) => ({
    from: (index - half) * width,
    to: (index - half + 1) * width,
    count,
  }));
}

const widths = [0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100];
/** Bins to either side of no change. */
const binsEachWay = 15;

/**
 * A round width of bins with which all but one change in a hundred lie within the histogram.
 *
 * @returns Width of a bin, and the limit up to which bins reach either way.
 */
export function binsFor({ differences }: OneYearChanges): {
  readonly width: number;
  readonly limit: number;
} {
  const far = differences.length === 0 ? 1 : quantile(differences.map(Math.abs), 0.99);
  const width = widths.find((one) => one * binsEachWay >= far) ?? 100;
  return { width, limit: width * binsEachWay };
}
