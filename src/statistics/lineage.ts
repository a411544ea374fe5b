import type { Area } from '#src/domain/area.ts';
import { comparePartialDates } from '#src/domain/partialDate.ts';

/** Earlier areas that this one restates, as the pack links them, oldest first. */
export function earlierTellings(area: Area, areas: readonly Area[]): Area[] {
  return areas
    .filter(({ restatedIn }) => restatedIn.includes(area.id))
    .toSorted((a, b) => comparePartialDates(a.raisedOn, b.raisedOn));
}

/** The years in which an area was raised before, oldest first, each once. */
export function yearsRaisedBefore(area: Area, areas: readonly Area[]): number[] {
  return [
    ...new Set(earlierTellings(area, areas).map(({ raisedOn }) => Number(raisedOn.slice(0, 4)))),
  ];
}
