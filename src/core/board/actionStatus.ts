import { type Action, type ActionState, statesOf } from '#src/core/model/action.ts';
import {
  type Day,
  daysBetween,
  isKnownOn,
  lastDay,
  type PartialDate,
} from '#src/core/model/partialDate.ts';
import { isPast } from './plan.ts';

/**
 * Where an action stands on a day, in the order in which a plan is read.
 * `overdue`: from the day after the last that its due date can mean, unless it is marked done.
 * `done-without-evidence`: marked done, and nothing was given that shows it.
 * `no-date`: neither done nor dated, also where words stand in place of a date.
 */
export const actionStatuses = [
  'overdue',
  'done-without-evidence',
  'no-date',
  'on-time',
  'done-with-evidence',
] as const;

export type ActionStatus = (typeof actionStatuses)[number];

export const actionStatusName: Readonly<Record<ActionStatus, string>> = {
  overdue: 'Overdue',
  'done-without-evidence': 'Marked done, no evidence',
  'no-date': 'No date',
  'on-time': 'On time',
  'done-with-evidence': 'Done with evidence',
};

/** Where an action stands at the end of a day. */
export function actionStatusOf(
  { completion, dueOn }: Pick<ActionState, 'completion' | 'dueOn'>,
  asAt: Day,
): ActionStatus {
  if (completion) return completion.evidence ? 'done-with-evidence' : 'done-without-evidence';
  if (dueOn === null) return 'no-date';
  return isPast(dueOn, asAt) ? 'overdue' : 'on-time';
}

/** How many days after its due date; 0 where it is not overdue. */
export const daysOverdue = (state: Pick<ActionState, 'completion' | 'dueOn'>, asAt: Day): number =>
  state.dueOn !== null && actionStatusOf(state, asAt) === 'overdue'
    ? daysBetween(lastDay(state.dueOn), asAt)
    : 0;

/** What was last said of an action by the end of a day; `null` where it was not on the plan, or no longer. */
export function stateOn(action: Action, day: Day): ActionState | null {
  const state = statesOf(action).findLast(({ knownOn }) => isKnownOn(knownOn, day));
  return state === undefined || state.isDropped ? null : state;
}

/** The actions that are on the plan. */
export const onPlan = (actions: readonly Action[] = []): Action[] =>
  actions.filter(({ isDropped }) => !isDropped);

/** A due date that was given up for another. */
export interface DueMove {
  readonly from: PartialDate;
  readonly to: PartialDate | null;
  /** From when the other was known. */
  readonly on: PartialDate;
}

/** Each time that the due date of an action was moved, oldest first. That it was first given one is no move. */
export function dueMovesOf(action: Action): readonly DueMove[] {
  const states = statesOf(action);
  return states.flatMap(({ dueOn, knownOn }, index) => {
    const from = states[index - 1]?.dueOn ?? null;
    return from === null || from === dueOn ? [] : [{ from, to: dueOn, on: knownOn }];
  });
}

/** How many actions stand where; every status has a count. */
export type StatusCounts = Readonly<Record<ActionStatus, number>>;

export function countStatuses(states: readonly ActionState[], asAt: Day): StatusCounts {
  const counts: Record<ActionStatus, number> = {
    overdue: 0,
    'done-without-evidence': 0,
    'no-date': 0,
    'on-time': 0,
    'done-with-evidence': 0,
  };
  for (const state of states) counts[actionStatusOf(state, asAt)] += 1;
  return counts;
}

/**
 * Order of actions within a plan: overdue ones first and the longest overdue before the others, then those
 * marked done without evidence, longest first, those without a date, those due next, and those done with
 * evidence, the latest first. Equals keep their order.
 */
export function byUrgency(asAt: Day) {
  return (a: Action, b: Action): number => {
    const [first, second] = [a, b].map((one) => actionStatusOf(one, asAt)) as [
      ActionStatus,
      ActionStatus,
    ];
    if (first !== second) return actionStatuses.indexOf(first) - actionStatuses.indexOf(second);
    const [dayA, dayB] = [a, b].map((one) =>
      one.completion
        ? lastDay(one.completion.doneOn)
        : one.dueOn === null
          ? ''
          : lastDay(one.dueOn),
    ) as [string, string];
    const order = dayA < dayB ? -1 : dayA > dayB ? 1 : 0;
    return first === 'done-with-evidence' ? -order : order;
  };
}
