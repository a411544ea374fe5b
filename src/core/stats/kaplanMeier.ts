/** A duration that ended, or one that has lasted so long and is not over. */
export interface Wait {
  readonly months: number;
  readonly isOver: boolean;
}

/**
 * The time within which half of all waits ended, by the product-limit estimate of Kaplan and Meier
 * (1958): a wait that is not over counts as one that may end at any time after it was last seen.
 * Where exactly half have ended for a while, it is the middle of that while, as R's survfit has it, so
 * that it is the ordinary median where all are over.
 *
 * @returns `null` while fewer than half have ended by that estimate.
 */
export function kaplanMeierMedian(waits: readonly Wait[]): number | null {
  const over = waits.filter(({ isOver }) => isOver).map(({ months }) => months);
  const ends = [...new Set(over)].toSorted((a, b) => a - b);
  let share = 1;
  for (const [index, end] of ends.entries()) {
    // One not over at this very time was seen to last so long, and is still at risk.
    const atRisk = waits.filter(({ months }) => months >= end).length;
    share *= 1 - over.filter((months) => months === end).length / atRisk;
    // A product of fractions may come out a hair beside the half that it stands for.
    if (Math.abs(share - 0.5) < 1e-9) return (end + (ends[index + 1] ?? end)) / 2;
    if (share < 0.5) return end;
  }
  return null;
}
