import type { Area } from '#src/core/model/area.ts';
import { type BoardDecision, completionOf } from '#src/core/model/boardDecision.ts';
import { compareText } from '#src/core/model/compare.ts';
import { type Day, lastDay } from '#src/core/model/partialDate.ts';
import { isPast } from './plan.ts';

type Due = Pick<BoardDecision, 'kind' | 'dueOn' | 'changes'>;

/**
 * Whether an action's due date has passed and it is not marked done; a decision never is overdue, as it
 * asks nobody to do anything by a day.
 */
export const isActionOverdue = (decision: Due, asAt: Day): boolean =>
  decision.kind === 'action' &&
  completionOf(decision) === null &&
  decision.dueOn !== null &&
  isPast(decision.dueOn, asAt);

/**
 * What a board records of its meetings, in the order in which it is read.
 *
 * @returns Actions by due date, so that the longest overdue leads, then those without a date, then those
 *   marked done; and decisions, newest first. Equals keep their order.
 */
export function inReadingOrder(all: readonly BoardDecision[]): {
  readonly actions: readonly BoardDecision[];
  readonly decisions: readonly BoardDecision[];
} {
  return {
    actions: all.filter(({ kind }) => kind === 'action').toSorted(dueFirst),
    decisions: all
      .filter(({ kind }) => kind === 'decision')
      .toSorted((a, b) => compareText(b.on, a.on)),
  };
}

/** Later than any day. */
const never = '9999-99-99';
const afterNever = '9999-99-99z';

const dueFirst = (a: Due, b: Due) => compareText(dueDay(a), dueDay(b));

const dueDay = (due: Due) => {
  if (completionOf(due) !== null) return afterNever;
  return due.dueOn === null ? never : lastDay(due.dueOn);
};

/** The areas that a decision is about, of those that are known, in the order in which it names them. */
export const areasOf = ({ areaIds }: BoardDecision, areas: readonly Area[]): Area[] =>
  [...new Set(areaIds)].flatMap((id) => areas.find((area) => area.id === id) ?? []);
