import type { Area } from '#src/domain/area.ts';
import { compareText } from '#src/domain/compare.ts';
import type { Inspection } from '#src/domain/inspection.ts';
import type { Known } from '#src/domain/known.ts';
import { lastDay } from '#src/domain/partialDate.ts';

/** Order in which records became known; a vague date counts from its end. */
export const byKnown = (a: Known, b: Known) => compareText(lastDay(a.knownOn), lastDay(b.knownOn));

/**
 * Where an area stands between inspections. One of a visit or review belongs to the time after an
 * inspection; what a plan adds to an inspection's list goes with that list.
 *
 * @param inOrder Inspections in the order in which they became known.
 */
export function raisedAt(
  area: Area,
  inOrder: readonly Inspection[],
): {
  /** Index of the inspection that raised it or was the latest known before it; -1 for none. */
  readonly since: number;
  readonly isOfInspection: boolean;
} {
  const own = inOrder.findIndex(({ id }) => id === area.raisedBy);
  return {
    since: own === -1 ? inOrder.findLastIndex((one) => byKnown(one, area) <= 0) : own,
    isOfInspection: own !== -1 || area.listedAs === 'plan_priority',
  };
}
