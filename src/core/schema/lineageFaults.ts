import type { Area } from '#src/core/model/area.ts';
import { firstDay, lastDay, type PartialDate } from '#src/core/model/partialDate.ts';

interface Occurrence extends Pick<Area, 'id' | 'restatedIn'> {
  /** `null` where the file gives no date that can be compared. */
  readonly raisedOn: PartialDate | null;
}

/** A link from an area to a later one that cannot be. */
export interface LineageFault {
  /** Index of the area whose link it is. */
  readonly area: number;
  /** Index of the link in its `restatedIn`. */
  readonly link: number;
  /** The id that the link names. */
  readonly found: string;
  /** What was wanted instead, naming the area. */
  readonly wanted: string;
}

/**
 * The links between areas that would make a lineage nonsense: to an area that is not there, to the
 * area itself, twice to the same, to one that was raised earlier, or in a circle. A vague date is
 * earlier only where its last possible day is.
 *
 * @returns One fault at most for each link, in the order of the areas.
 */
export function lineageFaults(areas: readonly Occurrence[]): LineageFault[] {
  const byId = new Map(areas.map((area) => [area.id, area]));
  return areas.flatMap((own, area) =>
    own.restatedIn.flatMap((id, link) => {
      const wanted = wantedInstead(own, id, link, byId);
      return wanted === null ? [] : [{ area, link, found: id, wanted }];
    }),
  );
}

function wantedInstead(
  own: Occurrence,
  id: string,
  link: number,
  byId: ReadonlyMap<string, Occurrence>,
): string | null {
  const later = byId.get(id);
  if (!later || id === own.id) return `the id of another area that restates ${own.id}`;
  if (own.restatedIn.indexOf(id) !== link) return `each area that restates ${own.id} once`;
  const [first, second] = [own.raisedOn, later.raisedOn];
  if (first !== null && second !== null && lastDay(second) < firstDay(first)) {
    return `an area not raised before ${own.id}: ${id} was raised ${second}, ${own.id} ${first}`;
  }
  if (leadsTo(id, own.id, byId)) {
    return `no circle: ${id} is itself restated in ${own.id}, or in what leads to it`;
  }
  return null;
}

/** Whether the links lead from one area to another. */
function leadsTo(from: string, to: string, byId: ReadonlyMap<string, Occurrence>): boolean {
  const met = new Set([from]);
  // A set that grows while it is walked is walked to its end.
  for (const id of met) {
    for (const next of byId.get(id)?.restatedIn ?? []) {
      if (next === to) return true;
      met.add(next);
    }
  }
  return false;
}
