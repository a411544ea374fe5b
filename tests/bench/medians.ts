import { quantile } from '#src/core/stats/quantile.ts';

/** One run: each measure in its own unit, `null` where what was waited for did not happen. */
export type Sample<Measure extends string> = Readonly<Record<Measure, number | null>>;

/**
 * The median of each measure over several runs.
 *
 * @returns `null` for a measure that even one run did not reach: a median of the others would hide it.
 * @throws RangeError without a run, or for an even number of them.
 */
export function mediansOf<Measure extends string>(
  samples: readonly Sample<Measure>[],
): Sample<Measure> {
  const [first] = samples;
  if (first === undefined || samples.length % 2 === 0) {
    throw new RangeError(`${samples.length} runs: wanted an odd number`);
  }
  const measures = Object.keys(first) as Measure[];
  return Object.fromEntries(
    measures.map((measure) => {
      const values = samples.flatMap((sample) => sample[measure] ?? []);
      return [measure, values.length === samples.length ? quantile(values, 0.5) : null];
    }),
  ) as Sample<Measure>;
}

/** How many times the other; `null` where either is not there, or the other is 0. */
export const ratioOf = (measured: number | null, other: number | null): number | null =>
  measured === null || other === null || other === 0 ? null : measured / other;
