import type { BoardPack } from '#src/core/model/boardPack.ts';
import type { Day, PartialDate } from '#src/core/model/partialDate.ts';
import { actionStatusOf, onPlan } from './actionStatus.ts';
import { isActionOverdue } from './decisions.ts';

/** What is to be done, by whom and by when, whether the plan or a meeting says so. */
export interface BoardAction {
  readonly id: string;
  readonly text: string;
  /** Empty where nobody is named. */
  readonly owner: string;
  readonly dueOn: PartialDate | null;
  readonly isOverdue: boolean;
}

/** The action of the plan, else of a meeting, that has an id; `undefined` for none. */
export function boardActionOf(
  id: string,
  { actions, decisions = [] }: Pick<BoardPack, 'actions' | 'decisions'>,
  asAt: Day,
): BoardAction | undefined {
  const planned = onPlan(actions).find((one) => one.id === id);
  if (planned) {
    const { text, owner, dueOn } = planned;
    const isOverdue = actionStatusOf(planned, asAt) === 'overdue';
    return { id, text, owner, dueOn, isOverdue };
  }
  const ofMeeting = decisions.find((one) => one.id === id && one.kind === 'action');
  if (!ofMeeting) return undefined;
  const { text, owner, dueOn } = ofMeeting;
  return { id, text, owner, dueOn, isOverdue: isActionOverdue(ofMeeting, asAt) };
}
