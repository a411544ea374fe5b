import type { Action } from '#src/core/model/action.ts';
import type { BoardPack } from '#src/core/model/boardPack.ts';
import type { Day } from '#src/core/model/partialDate.ts';
import { countStatuses, type StatusCounts, stateOn } from './actionStatus.ts';

/** How the plan stood at the end of a day. */
export interface PlanOnDay {
  readonly day: Day;
  /** Whether the Improvement Board met on it. */
  readonly isMeeting: boolean;
  readonly counts: StatusCounts;
  readonly total: number;
}

/** How many actions stood where at the end of a day. */
export function planOn(actions: readonly Action[], day: Day): Omit<PlanOnDay, 'isMeeting'> {
  const states = actions.flatMap((action) => stateOn(action, day) ?? []);
  return { day, counts: countStatuses(states, day), total: states.length };
}

/**
 * The plan at each meeting of the Improvement Board, oldest first, and on the day of the view where that
 * is none. Meetings before the plan had an action are left out, and so are those without a day of their own.
 *
 * @param pack As known on the day.
 */
export function planOverTime(
  { actions = [], meetings }: Pick<BoardPack, 'actions' | 'meetings'>,
  asAt: Day,
): PlanOnDay[] {
  const met = meetings.filter(({ isBoard, on }) => isBoard && on.length === 10 && on <= asAt);
  const days = [...new Set([...met.map(({ on }) => on), asAt])].toSorted();
  return days
    .map((day) => ({ ...planOn(actions, day), isMeeting: met.some(({ on }) => on === day) }))
    .filter(({ total }) => total > 0);
}
