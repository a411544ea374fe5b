import { compareByKnownDate, inspectionCycleOf } from '#src/core/asKnownOn/inspectionCycle.ts';
import { isOnPlan, isRaisedBy } from '#src/core/asKnownOn/raisedBy.ts';
import type { Area } from '#src/core/model/area.ts';
import type { BoardPack } from '#src/core/model/boardPack.ts';
import type { Inspection, Visit } from '#src/core/model/inspection.ts';
import { comparePartialDates } from '#src/core/model/partialDate.ts';
import type { RaisingPeriod } from './recurringThemes.ts';

/**
 * The times at which a board's areas were raised, oldest first: each inspection, and between two
 * inspections all visits and other reviews together, and the council's own plan apart from both. A
 * time that raised none is left out, so that no area stands in two and none in none.
 */
export function raisingPeriods({ inspections, visits, areas }: BoardPack): RaisingPeriod[] {
  const inOrder = inspections.toSorted(compareByKnownDate);
  const placed = areas
    .toSorted((a, b) => comparePartialDates(a.raisedOn, b.raisedOn))
    .map((area) => ({ area, ...inspectionCycleOf(area, inOrder) }));
  return [null, ...inOrder].flatMap((inspection, index) => {
    const here = placed.filter(({ since }) => since === index - 1);
    const listed = here.filter(({ isOfInspection }) => isOfInspection).map(({ area }) => area);
    const others = here.filter(({ isOfInspection }) => !isOfInspection).map(({ area }) => area);
    const planned = others.filter(isOnPlan);
    const between = others.filter((area) => !isOnPlan(area));
    return [
      ...(inspection && listed.length > 0 ? [ofInspection(inspection, listed)] : []),
      ...[
        ...(planned.length > 0 ? [ofPlan(inspection, planned)] : []),
        ...(between.length > 0 ? [ofVisits(inspection, between, visits)] : []),
      ].toSorted((a, b) => comparePartialDates(a.from, b.from)),
    ];
  });
}

const ofPlan = (after: Inspection | null, areas: readonly Area[]): RaisingPeriod => ({
  id: after ? `plan-after-${after.id}` : 'plan-before-inspections',
  kind: 'plan',
  from: areas[0]?.raisedOn ?? '',
  to: areas.at(-1)?.raisedOn ?? '',
  hasVisits: false,
  areas,
});

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
  const raisers = areas.map((area) => visits.find((visit) => isRaisedBy(area, visit)));
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
