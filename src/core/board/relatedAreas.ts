import { isRaisedBy } from '#src/core/asKnownOn/raisedBy.ts';
import type { Area } from '#src/core/model/area.ts';
import type { BoardPack } from '#src/core/model/boardPack.ts';
import { comparePartialDates } from '#src/core/model/partialDate.ts';
import { earlierOccurrences, laterOccurrences } from './lineage.ts';

/** An area that tells of the same topic as another, earlier or later. */
export interface RelatedArea {
  readonly area: Area;
  /** The occurrence between the two; `null` where the pack links them directly. */
  readonly via: Area | null;
}

const oldestFirst = (a: RelatedArea, b: RelatedArea) =>
  comparePartialDates(a.area.raisedOn, b.area.raisedOn);

/**
 * Every earlier and every later occurrence of an area, oldest first: those that the pack links with it
 * and those linked with them in turn, each once and by its shortest way.
 */
export function relatedAreas(
  area: Area,
  areas: readonly Area[],
): { readonly earlier: readonly RelatedArea[]; readonly later: readonly RelatedArea[] } {
  return {
    earlier: reached(area, (one) => earlierOccurrences(one, areas)),
    later: reached(area, (one) => laterOccurrences(one, areas)),
  };
}

function reached(from: Area, next: (area: Area) => readonly Area[]): RelatedArea[] {
  const found = new Map<string, RelatedArea>();
  const queue: Area[] = [from];
  for (const one of queue) {
    for (const area of next(one)) {
      if (area.id === from.id || found.has(area.id)) continue;
      found.set(area.id, { area, via: one === from ? null : one });
      queue.push(area);
    }
  }
  return [...found.values()].toSorted(oldestFirst);
}

/**
 * The year in which an area was raised, as a board speaks of it: that of the inspection or visit,
 * whose report may be of the next year; of the report where there is no record of who raised it.
 */
export function yearRaised(area: Area, pack: Pick<BoardPack, 'inspections' | 'visits'>): string {
  const raiser = [...pack.inspections, ...pack.visits].find((record) => isRaisedBy(area, record));
  return (raiser?.start ?? area.raisedOn).slice(0, 4);
}
