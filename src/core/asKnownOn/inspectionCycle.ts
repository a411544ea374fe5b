import type { Area } from '#src/core/model/area.ts';
import { compareText } from '#src/core/model/compare.ts';
import type { Inspection } from '#src/core/model/inspection.ts';
import type { Known } from '#src/core/model/known.ts';
import { lastDay } from '#src/core/model/partialDate.ts';
import { isRaisedBy } from './raisedBy.ts';

/** Order in which records became known; a vague date counts from its end. */
export const compareByKnownDate = (a: Known, b: Known) =>
  compareText(lastDay(a.knownOn), lastDay(b.knownOn));

/**
 * Where an area stands between inspections. One of a visit, a review or the council's own plan
 * belongs to the time after an inspection, also where the plan answers to that inspection.
 *
 * @param inOrder Inspections in the order in which they became known.
 */
export function inspectionCycleOf(
  area: Area,
  inOrder: readonly Inspection[],
): {
  /** Index of the inspection that raised it or was the latest known before it; -1 for none. */
  readonly since: number;
  readonly isOfInspection: boolean;
} {
  const own = inOrder.findIndex((inspection) => isRaisedBy(area, inspection));
  return {
    since: own === -1 ? inOrder.findLastIndex((one) => compareByKnownDate(one, area) <= 0) : own,
    isOfInspection: own !== -1,
  };
}
