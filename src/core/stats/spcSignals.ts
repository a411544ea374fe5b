/** Mean and control limits in the unit of the values; `null` where they cannot be worked out. */
export interface SpcLimits {
  readonly mean: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
}

/**
 * Why a point is a special cause, the first that applies:
 * - `outside`: strictly beyond a control limit.
 * - `trend`: one of seven points in a row that rise or fall at each of their six steps.
 * - `two-of-three`: close to a limit, as is at least one more of three points in a row that all lie on
 *   the same side of the mean.
 * - `run`: one of seven points in a row strictly on one side of the mean.
 */
type SpcRule = 'outside' | 'trend' | 'two-of-three' | 'run';

export interface SpcSignal {
  readonly rule: SpcRule;
  /** Above or rising: `high`. Below or falling: `low`. A trend counts by where it goes. */
  readonly side: 'high' | 'low';
}

type Side = SpcSignal['side'];
type Values = readonly (number | null)[];

/** Points of a trend and of a run. */
const longPattern = 7;
const window = 3;

/** What each value of one segment signals; `null` for common cause. */
export function signalsOf(
  values: Values,
  limits: SpcLimits,
  innerLines: SpcLimits,
): (SpcSignal | null)[] {
  const outside = values.map((value) => sideOf(value, limits.lower, limits.upper));
  const trends = trendsIn(values);
  const close = closePairs(values, outside, innerLines);
  const runs = runsIn(values, limits.mean);
  return values.map((_, index) => {
    const found: readonly (readonly [SpcRule, Side | null | undefined])[] = [
      ['outside', outside[index]],
      ['trend', trends[index]],
      ['two-of-three', close[index]],
      ['run', runs[index]],
    ];
    for (const [rule, side] of found) if (side) return { rule, side };
    return null;
  });
}

/** On which side of two lines a value lies, strictly; `null` between them, on one, or without one. */
function sideOf(value: number | null, lower: number | null, upper: number | null): Side | null {
  if (value === null || lower === null || upper === null) return null;
  if (value > upper) return 'high';
  return value < lower ? 'low' : null;
}

/** Gives every point of each stretch of a length the side that the stretch has; later ones win. */
function markStretches(
  values: Values,
  length: number,
  sideAt: (stretch: Values) => Side | null,
): (Side | null)[] {
  const marks: (Side | null)[] = values.map(() => null);
  for (let start = 0; start + length <= values.length; start += 1) {
    const side = sideAt(values.slice(start, start + length));
    if (side) marks.fill(side, start, start + length);
  }
  return marks;
}

/** A peak that two trends share takes the later one; every other point that of its own trend. */
const trendsIn = (values: Values) =>
  markStretches(values, longPattern, (stretch) => {
    const steps = stretch.slice(1).map((value, index) => {
      const before = stretch[index] ?? null;
      return value === null || before === null ? 0 : value - before;
    });
    if (steps.every((step) => step > 0)) return 'high';
    return steps.every((step) => step < 0) ? 'low' : null;
  });

const runsIn = (values: Values, mean: number | null) =>
  markStretches(values, longPattern, (stretch) => sideOfAll(stretch, mean));

function sideOfAll(stretch: Values, mean: number | null): Side | null {
  const sides = new Set(stretch.map((value) => sideOf(value, mean, mean)));
  const [side = null] = sides;
  return sides.size === 1 ? side : null;
}

/** Points beyond an inner line and within the limits, of which a window has at least two. */
function closePairs(
  values: Values,
  outside: readonly (Side | null)[],
  { mean, lower, upper }: SpcLimits,
): (Side | null)[] {
  const close = values.map((value, index) => (outside[index] ? null : sideOf(value, lower, upper)));
  const marks: (Side | null)[] = values.map(() => null);
  for (let start = 0; start + window <= values.length; start += 1) {
    const side = sideOfAll(values.slice(start, start + window), mean);
    const places = [0, 1, 2].map((step) => start + step).filter((place) => close[place]);
    if (side && places.length >= 2) for (const place of places) marks[place] = side;
  }
  return marks;
}
