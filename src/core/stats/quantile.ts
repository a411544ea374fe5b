import { type FigureOrNoRow, isNumber } from '#src/core/model/figure.ts';
import type { Polarity } from '#src/core/model/indicator.ts';

/**
 * A quantile by linear interpolation (type 7, the default of R and of Excel's QUARTILE.INC).
 *
 * @param values Any order, at least one.
 * @param share 0 to 1: 0.5 is the median.
 * @throws RangeError without values or for a share outside 0 to 1.
 */
export function quantile(values: readonly number[], share: number): number {
  if (values.length === 0) throw new RangeError('A quantile of no values');
  if (!(share >= 0 && share <= 1)) throw new RangeError(`A share of ${share}: wanted 0 to 1`);
  const sorted = values.toSorted((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)] as number;
  const above = sorted[Math.ceil(place)] as number;
  return below + (above - below) * (place - Math.floor(place));
}

/** The middle value; `null` of no values. */
export const median = (values: readonly number[]): number | null =>
  values.length === 0 ? null : quantile(values, 0.5);

/** 1 is the best quarter, 4 the worst. */
export type Quartile = 1 | 2 | 3 | 4;

/** Between the quarters: lower quartile, median, upper quartile. */
export type QuarterEdges = readonly [lower: number, middle: number, upper: number];

/** The edges between the quarters of all figures, by type 7; `null` where none is a number. */
export function quarterEdges(all: readonly FigureOrNoRow[]): QuarterEdges | null {
  const numbers = all.filter(isNumber);
  if (numbers.length === 0) return null;
  return [quantile(numbers, 0.25), quantile(numbers, 0.5), quantile(numbers, 0.75)];
}

/**
 * The quarter in which a figure lies between edges that are known: a tie at an edge goes to the band
 * of lower values.
 *
 * @returns `null` when the figure is no number, there are no edges, or neither way is better.
 */
export function quarterBetween(
  figure: FigureOrNoRow | undefined,
  edges: QuarterEdges | null,
  polarity: Polarity,
): Quartile | null {
  if (!isNumber(figure) || edges === null || polarity === 'none') return null;
  const edgesBelow = edges.filter((edge) => figure > edge).length;
  return (polarity === 'lower' ? edgesBelow + 1 : 4 - edgesBelow) as Quartile;
}

/**
 * The quarter of all authorities in which a figure lies, by the rule of DfE's Local Authority
 * Interactive Tool: type 7 quartiles, and a tie at an edge goes to the band of lower values.
 *
 * @returns `null` when the figure is no number or neither way is better.
 */
export const quartileOf = (
  figure: FigureOrNoRow | undefined,
  all: readonly FigureOrNoRow[],
  polarity: Polarity,
): Quartile | null =>
  isNumber(figure) && polarity !== 'none'
    ? quarterBetween(figure, quarterEdges(all), polarity)
    : null;
