import type { Action, ActionState } from '#src/core/model/action.ts';
import { type Day, lastDay } from '#src/core/model/partialDate.ts';
import { type Rating, ratings } from '#src/core/model/rating.ts';
import { type ActionStatus, actionStatusOf, stateOn } from './actionStatus.ts';

/** An action whose state differs between two days. */
interface Move {
  readonly action: Action;
  readonly before: ActionState;
  readonly now: ActionState;
  readonly statusBefore: ActionStatus;
}

/** What of a plan moved between two days, each action named; one may stand in several lists. */
export interface PlanMoves {
  readonly doneWithEvidence: readonly Move[];
  readonly markedDone: readonly Move[];
  readonly fellOverdue: readonly Move[];
  /** Whose due date was put off, of those not done. */
  readonly laterDate: readonly Move[];
  /** That were done, with evidence or without, and are no longer. */
  readonly reopened: readonly Move[];
  /** Whose delivery was rated lower than before, or higher, of those that are not done. */
  readonly ratingFell: readonly Move[];
  readonly ratingRose: readonly Move[];
  readonly added: readonly Action[];
  readonly dropped: readonly Action[];
}

const isDone = (state: ActionState) => state.completion !== null;
const rank = (rating: Rating | null) => (rating === null ? -1 : ratings.indexOf(rating));

/**
 * What moved in a plan from the end of one day to the end of another.
 *
 * @param actions As known on the later day.
 */
export function planMoves(actions: readonly Action[], since: Day, asAt: Day): PlanMoves {
  const moves: Move[] = [];
  const added: Action[] = [];
  const dropped: Action[] = [];
  for (const action of actions) {
    const [before, now] = [stateOn(action, since), stateOn(action, asAt)];
    if (before && now) {
      moves.push({ action, before, now, statusBefore: actionStatusOf(before, since) });
    } else if (now) added.push(action);
    else if (before) dropped.push(action);
  }
  const became = (status: ActionStatus) =>
    moves.filter(
      ({ now, statusBefore }) => actionStatusOf(now, asAt) === status && statusBefore !== status,
    );
  const open = moves.filter(({ before, now }) => !isDone(before) && !isDone(now));
  const rated = open.filter(({ before, now }) => before.delivery !== null && now.delivery !== null);
  return {
    doneWithEvidence: became('done-with-evidence'),
    markedDone: became('done-without-evidence'),
    fellOverdue: became('overdue'),
    laterDate: open.filter(
      ({ before, now }) =>
        before.dueOn !== null && now.dueOn !== null && lastDay(now.dueOn) > lastDay(before.dueOn),
    ),
    reopened: moves.filter(({ before, now }) => isDone(before) && !isDone(now)),
    ratingFell: rated.filter(({ before, now }) => rank(now.delivery) > rank(before.delivery)),
    ratingRose: rated.filter(({ before, now }) => rank(now.delivery) < rank(before.delivery)),
    added,
    dropped,
  };
}
