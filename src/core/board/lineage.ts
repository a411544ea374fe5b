import type { Area } from '#src/core/model/area.ts';
import { comparePartialDates } from '#src/core/model/partialDate.ts';

const byRaised = (a: Area, b: Area) => comparePartialDates(a.raisedOn, b.raisedOn);

/** Earlier areas that this one restates, as the pack links them, oldest first. */
export function earlierOccurrences(area: Area, areas: readonly Area[]): Area[] {
  return areas.filter(({ restatedIn }) => restatedIn.includes(area.id)).toSorted(byRaised);
}

/** Later areas that restate this one, as the pack links them, oldest first. */
export function laterOccurrences(area: Area, areas: readonly Area[]): Area[] {
  return areas.filter(({ id }) => area.restatedIn.includes(id)).toSorted(byRaised);
}

/**
 * The area with every area that it restates and every area that restates it, oldest first. The
 * links are not followed further: an area may gather several topics, and those would then be told
 * as one.
 */
export function recurrenceOf(area: Area, areas: readonly Area[]): Area[] {
  return [...earlierOccurrences(area, areas), area, ...laterOccurrences(area, areas)].toSorted(
    byRaised,
  );
}

/** The years in which an area was raised before, oldest first, each once. */
export function yearsRaisedBefore(area: Area, areas: readonly Area[]): number[] {
  return [
    ...new Set(earlierOccurrences(area, areas).map(({ raisedOn }) => Number(raisedOn.slice(0, 4)))),
  ];
}
