import type { AuthoritiesFile, Authority } from '#src/core/model/authority.ts';
import { type FigureOrNoRow, isNumber } from '#src/core/model/figure.ts';
import type { IndicatorFile } from '#src/core/model/indicator.ts';
import { median } from './quantile.ts';

/**
 * The code under which a file holds an authority's figures: its own, or else that of the joint
 * return it files in. Some publications have both kinds, so the file decides.
 */
export function seriesCodeFor(authority: Authority, file: IndicatorFile): string {
  const { code, jointReturnCode } = authority;
  const hasOwnRow = file.figures[code]?.some((figure) => figure !== null);
  return hasOwnRow ? code : (jointReturnCode ?? code);
}

/**
 * What every authority reported for one period. A joint return counts once, as it is published;
 * England and the regions do not count.
 *
 * @param period Index into `file.periods`.
 */
export function valuesForAllAuthorities(
  { authorities, jointReturns }: AuthoritiesFile,
  file: IndicatorFile,
  period: number,
): FigureOrNoRow[] {
  return [...authorities, ...jointReturns].map(({ code }) => file.figures[code]?.[period] ?? null);
}

/** A median and how many of its members had a number. */
export interface NeighboursMedian {
  /** Unrounded; `null` when none had a number. */
  readonly median: number | null;
  readonly withNumber: number;
  /** Ten, or 0 where DfE's model names no neighbours. */
  readonly of: number;
}

/**
 * Median of the statistical neighbours that had a number in one period.
 * A neighbour that files jointly has no figure of its own and is not counted.
 *
 * @param period Index into `file.periods`.
 */
export function neighboursMedian(
  authority: Authority,
  file: IndicatorFile,
  period: number,
): NeighboursMedian {
  const numbers = authority.neighbours
    .map(({ code }) => file.figures[code]?.[period])
    .filter(isNumber);
  return { median: median(numbers), withNumber: numbers.length, of: authority.neighbours.length };
}
