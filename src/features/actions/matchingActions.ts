import { actionStatusOf } from '#src/core/board/actionStatus.ts';
import { actionTitle, describeOwnerPost } from '#src/core/board/actionText.ts';
import type { Action } from '#src/core/model/action.ts';
import type { BoardPack } from '#src/core/model/boardPack.ts';
import { type Day, daysBetween, lastDay } from '#src/core/model/partialDate.ts';
import type { ActionFilter } from './options.ts';

/**
 * In how many days what is due before the next meeting is due: as many as lay between the last two meetings
 * of the board, as the day of the next one is on no record; `null` where it met once or never.
 */
export function daysToNextMeeting(
  { meetings }: Pick<BoardPack, 'meetings'>,
  asAt: Day,
): number | null {
  const days = meetings
    .filter(({ isBoard, on }) => isBoard && on.length === 10 && on <= asAt)
    .map(({ on }) => on)
    .toSorted();
  const [before, last] = days.slice(-2);
  return before === undefined || last === undefined ? null : daysBetween(before, last);
}

/** Whether an action that is on time falls due before the board is likely to meet again. */
function isDueSoon(action: Action, within: number | null, asAt: Day): boolean {
  if (within === null || action.dueOn === null) return false;
  if (actionStatusOf(action, asAt) !== 'on-time') return false;
  return daysBetween(asAt, lastDay(action.dueOn)) <= within;
}

/** The actions that a reader asked for. */
export function matchingActions(
  actions: readonly Action[],
  { words, areaId, owner, state, delivery }: ActionFilter,
  pack: Pick<BoardPack, 'areas' | 'meetings'>,
  asAt: Day,
): Action[] {
  const within = daysToNextMeeting(pack, asAt);
  const wanted = words.trim().toLowerCase().split(/\s+/).filter(Boolean);
  const isInState = (action: Action) => {
    if (state === null) return true;
    if (state === 'no-owner') return action.isOwnerInPost === false;
    return state === 'due-soon'
      ? isDueSoon(action, within, asAt)
      : actionStatusOf(action, asAt) === state;
  };
  return actions.filter((action) => {
    const area = pack.areas.find(({ id }) => id === action.areaId);
    const text = [
      action.id,
      actionTitle(action),
      describeOwnerPost(action),
      area?.title,
      ...action.notes.map((note) => note.text),
      action.completion?.evidence?.text,
      action.evidenceWanted,
    ]
      .join(' ')
      .toLowerCase();
    return (
      wanted.every((word) => text.includes(word)) &&
      (areaId === null || action.areaId === areaId) &&
      (owner === null || action.owner === owner) &&
      (delivery === null || action.delivery === delivery) &&
      isInState(action)
    );
  });
}
