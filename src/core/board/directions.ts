import type { BoardEvent } from '#src/core/model/boardPack.ts';
import { compareText } from '#src/core/model/compare.ts';
import type { Direction } from '#src/core/model/direction.ts';
import { firstDay, lastDay } from '#src/core/model/partialDate.ts';

/**
 * The statutory directions that events record, oldest first. What an event is, its type says; its
 * title is not read. An end closes the latest direction that was issued before it and has no end
 * yet; an end without such a direction stands alone. Two records of one day that say the same count
 * once. A revision neither begins nor ends a direction.
 */
export function directionsOf(events: readonly BoardEvent[]): Direction[] {
  // A vague date of an end counts from its last day, so that it is not before a beginning in it.
  const place = ({ on, type }: BoardEvent) =>
    type === 'direction-ended' ? lastDay(on) : firstDay(on);
  const steps = events
    .filter(({ type }) => type === 'direction-issued' || type === 'direction-ended')
    .toSorted((a, b) => compareText(place(a), place(b)) || endsLast(a) - endsLast(b));
  const directions: Direction[] = [];
  const seen = new Set<string>();
  for (const { type, on } of steps) {
    const key = `${type} ${on}`;
    if (seen.has(key)) continue;
    seen.add(key);
    if (type === 'direction-issued') {
      directions.push({ began: on, ended: null });
      continue;
    }
    const open = directions.findLastIndex(({ ended }) => ended === null);
    const direction = directions[open];
    if (direction === undefined) directions.push({ began: null, ended: on });
    else directions[open] = { ...direction, ended: on };
  }
  return directions;
}

const endsLast = ({ type }: BoardEvent) => Number(type === 'direction-ended');
