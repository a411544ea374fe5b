import type { Area } from '#src/domain/area.ts';
import type { BoardPack } from '#src/domain/boardPack.ts';
import type { Inspection, Visit } from '#src/domain/inspection.ts';
import { comparePartialDates } from '#src/domain/partialDate.ts';
import type { RaisingPeriod } from '#src/domain/threads.ts';
import { byKnown, raisedAt } from './raisedAt.ts';

/**
 * The times at which a board's areas were raised, oldest first: each inspection, and between two
 * inspections all visits and other reviews together. A time that raised none is left out, so that
 * no area stands in two and none in none.
 */
export function raisingPeriods({ inspections, visits, areas }: BoardPack): RaisingPeriod[] {
  const inOrder = inspections.toSorted(byKnown);
  const placed = areas
    .toSorted((a, b) => comparePartialDates(a.raisedOn, b.raisedOn))
    .map((area) => ({ area, ...raisedAt(area, inOrder) }));
  return [null, ...inOrder].flatMap((inspection, index) => {
    const here = placed.filter(({ since }) => since === index - 1);
    // What a plan names before any inspection is known has no list to go with.
    const isListed = ({ isOfInspection }: (typeof here)[number]) =>
      inspection !== null && isOfInspection;
    const listed = here.filter(isListed).map(({ area }) => area);
    const between = here.filter((one) => !isListed(one)).map(({ area }) => area);
    return [
      ...(inspection && listed.length > 0 ? [ofInspection(inspection, listed)] : []),
      ...(between.length > 0 ? [ofVisits(inspection, between, visits)] : []),
    ];
  });
}

const ofInspection = ({ id, start }: Inspection, areas: readonly Area[]): RaisingPeriod => ({
  id,
  kind: 'inspection',
  from: start,
  to: start,
  hasVisits: false,
  areas,
});

function ofVisits(
  after: Inspection | null,
  areas: readonly Area[],
  visits: readonly Visit[],
): RaisingPeriod {
  const raisers = areas.map((area) => visits.find(({ id }) => id === area.raisedBy));
  const dates = areas
    .map(({ raisedOn }, index) => raisers[index]?.start ?? raisedOn)
    .toSorted(comparePartialDates);
  return {
    id: after ? `after-${after.id}` : 'before-inspections',
    kind: 'visits',
    from: dates[0] ?? '',
    to: dates.at(-1) ?? '',
    hasVisits: raisers.some((visit) => visit !== undefined),
    areas,
  };
}
