import { type FigureOrNoRow, isNumber } from '#src/core/model/figure.ts';

/** A difference between two named years, in the unit of the figures, unrounded. */
export interface Change {
  readonly from: number;
  readonly to: number;
  readonly difference: number;
}

/**
 * Change of one series between two years.
 *
 * @param years Consecutive years, one for each value.
 * @returns `null` unless both years have a number: nothing is joined across a gap.
 */
export function changeBetween(
  years: readonly number[],
  values: readonly FigureOrNoRow[],
  from: number,
  to: number,
): Change | null {
  const [start, end] = [from, to].map((year) => values[years.indexOf(year)]);
  if (!isNumber(start) || !isNumber(end)) return null;
  return { from, to, difference: end - start };
}
