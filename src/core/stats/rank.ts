import { type FigureOrNoRow, isNumber } from '#src/core/model/figure.ts';
import type { Polarity } from '#src/core/model/indicator.ts';

/** 1 is best; always said with how many had a number. */
export interface Rank {
  readonly rank: number;
  /** How many had a number. */
  readonly of: number;
  /** How many share this rank, itself included. */
  readonly sharedBy: number;
}

/**
 * Place of one figure among all, 1 = best by polarity. Ties share the smaller rank.
 *
 * @param all Every authority's figure for one year, the ranked one included.
 * @returns `null` when the figure is no number or neither way is better.
 */
export function rankOf(
  figure: FigureOrNoRow | undefined,
  all: readonly FigureOrNoRow[],
  polarity: Polarity,
): Rank | null {
  if (!isNumber(figure) || polarity === 'none') return null;
  const numbers = all.filter(isNumber);
  const better = numbers.filter((other) =>
    polarity === 'lower' ? other < figure : other > figure,
  );
  const sharedBy = numbers.filter((other) => other === figure).length;
  return { rank: better.length + 1, of: numbers.length, sharedBy };
}
