import type { InadequateSpell, Outcome } from './afterInadequate.ts';

/**
 * The episodes of one outcome, each on the first level of its row on which it covers no other. The
 * levels lie about the row's middle, and the board's own stands on the highest, below its name.
 *
 * @param apart Months between two marks that just do not touch.
 */
export function episodeLevels(
  episodes: readonly InadequateSpell[],
  outcome: Outcome,
  apart: number,
): { episode: InadequateSpell; months: number; level: number }[] {
  const taken: number[][] = [];
  const placed = episodes
    .flatMap((episode) =>
      episode.outcome === outcome && episode.months !== null
        ? [{ episode, months: episode.months }]
        : [],
    )
    .toSorted((a, b) => Number(b.episode.isOwn) - Number(a.episode.isOwn) || a.months - b.months)
    .map(({ episode, months }) => {
      const isFree = (on: readonly number[] = []) =>
        on.every((other) => Math.abs(other - months) >= apart);
      const found = taken.findIndex((on) => isFree(on));
      const level = found === -1 ? taken.length : found;
      taken[level] = [...(taken[level] ?? []), months];
      return { episode, months, level };
    });
  return placed.map((one) => ({ ...one, level: one.level - (taken.length - 1) / 2 }));
}
