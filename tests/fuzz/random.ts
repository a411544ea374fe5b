/** The same choices for the same seed, on every machine. */
export interface Random {
  /** A whole number from 0 to one below the limit. */
  readonly below: (limit: number) => number;
  /** @throws Error for an empty list. */
  readonly of: <T>(items: readonly T[]) => T;
}

/** Mulberry32. */
export function randomOf(seed: number): Random {
  let state = Math.imul(seed + 1, 0x9e3779b1);
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    below,
    of: (items) => {
      if (items.length === 0) throw new Error('nothing to choose from');
      return items[below(items.length)] as (typeof items)[number];
    },
  };
}

/**
 * How many mutants a run makes of each kind of input: few with every change, many with
 * `npm run fuzz`, which sets FUZZ_MUTANTS to a number of all.
 *
 * @param share Of this kind among all, 0 to 1.
 */
export const mutantCount = (share: number): number =>
  Math.ceil(Number(process.env.FUZZ_MUTANTS ?? 300) * share);

/** Longer than this is a hang. The slowest file takes a tenth of it on a busy machine. */
export const longestMs = 5000;
