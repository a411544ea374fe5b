import type { Polarity } from '#src/core/model/indicator.ts';
import type { SpcLimits, SpcSignal } from './spcSignals.ts';

/**
 * What a special cause means for a measure: better or worse where the measure has a better way,
 * `neither` where it has none; `common-cause` where nothing is signalled.
 */
export type Variation = 'worse' | 'better' | 'neither' | 'common-cause';

/** What a signal means, given which way is better. */
export function variationOf(signal: SpcSignal | null, polarity: Polarity): Variation {
  if (signal === null) return 'common-cause';
  if (polarity === 'none') return 'neither';
  return (signal.side === 'high') === (polarity === 'higher') ? 'better' : 'worse';
}

/**
 * What becomes of a target if nothing changes: the whole usual range meets it, misses it, or lies on
 * both sides of it.
 */
export type Assurance = 'met' | 'either' | 'missed';

/**
 * The latest limits against the target. Observed values play no part; a target exactly on a limit, and
 * limits that are not there, say `either`.
 *
 * @returns `null` without a target or a better way.
 */
export function assuranceOf(
  { lower, upper }: SpcLimits,
  target: number | null,
  polarity: Polarity,
): Assurance | null {
  if (target === null || polarity === 'none') return null;
  if (lower === null || upper === null) return 'either';
  const isAbove = target > upper;
  const isBelow = target < lower;
  if (!isAbove && !isBelow) return 'either';
  return isAbove === (polarity === 'lower') ? 'met' : 'missed';
}
