import type { Action, ActionState } from '#src/core/model/action.ts';
import { type Day, lastDay } from '#src/core/model/partialDate.ts';
import {
  capitalised,
  formatCount,
  formatDate,
  formatList,
  formatNumber,
} from '#src/core/text/format.ts';
import {
  type ActionStatus,
  actionStatuses,
  actionStatusName,
  actionStatusOf,
  countStatuses,
  daysOverdue,
  dueMovesOf,
} from './actionStatus.ts';
import type { PlanMoves } from './planMoves.ts';
import type { PlanOnDay } from './planOverTime.ts';

/** "1 day", "46 days". */
const formatDays = (count: number): string =>
  `${formatNumber(count, 0)} ${count === 1 ? 'day' : 'days'}`;

/** When an action is due, as its council says it: "31 October 2026", "Spring 2027"; empty without either. */
export const formatActionDue = ({ dueOn, dueWords }: Pick<ActionState, 'dueOn' | 'dueWords'>) =>
  dueWords || (dueOn === null ? '' : formatDate(dueOn));

/** "46 days overdue"; empty of what is not. */
export function formatDaysOverdue(action: Action, asAt: Day): string {
  const days = daysOverdue(action, asAt);
  return days === 0 ? '' : `${formatDays(days)} overdue`;
}

/** How often its due date was moved and from when: "moved twice, first from 15 June 2026"; empty where never. */
export function formatDueMoves(action: Action): string {
  const moves = dueMovesOf(action);
  const [first] = moves;
  if (!first) return '';
  const times = ['', 'once', 'twice'][moves.length] ?? `${formatCount(moves.length)} times`;
  return `moved ${times}, ${moves.length > 1 ? 'first ' : ''}from ${formatDate(first.from)}`;
}

const isWere = (count: number) => (count === 1 ? 'is' : 'are');

/** What a plan comes to, as a finding: "30 of 51 actions are done with evidence; four are overdue". */
export function planHeadline(actions: readonly Action[], since: Day, asAt: Day): string {
  const counts = countStatuses(actions, asAt);
  const done = counts['done-with-evidence'];
  const noun = actions.length === 1 ? 'action' : 'actions';
  const first = `${formatNumber(done, 0)} of ${formatNumber(actions.length, 0)} ${noun} ${isWere(done)} done with evidence`;
  const overdue = actions.filter((action) => actionStatusOf(action, asAt) === 'overdue');
  if (overdue.length === 0) return `${first}; none is overdue`;
  const areAllNew = overdue.every(({ dueOn }) => dueOn !== null && lastDay(dueOn) >= since);
  if (!areAllNew)
    return `${first}; ${formatCount(overdue.length)} ${isWere(overdue.length)} overdue`;
  const which =
    overdue.length === 1 ? 'the overdue one' : `all ${formatCount(overdue.length)} overdue ones`;
  return `${first}; ${which} fell due since ${formatDate(since)}`;
}

/** How many stand where, in the order of the list: "4 overdue, 3 marked done without evidence, ...". */
export function describeCounts(actions: readonly Action[], asAt: Day): string {
  const counts = countStatuses(actions, asAt);
  const words: Readonly<Record<ActionStatus, string>> = {
    overdue: 'overdue',
    'done-without-evidence': 'marked done without evidence',
    'no-date': 'without a date',
    'on-time': 'on time',
    'done-with-evidence': 'done with evidence',
  };
  return actionStatuses
    .filter((status) => counts[status] > 0)
    .map((status) => `${formatNumber(counts[status], 0)} ${words[status]}`)
    .join(', ');
}

/** Over all meetings, as the finding of the chart: "In eight board meetings, done with evidence rose from 9 to 30". */
export function planOverTimeFinding(plan: readonly PlanOnDay[]): string {
  const [first, last] = [plan[0], plan.at(-1)];
  if (!first || !last) return 'No action stood on the plan at a meeting';
  const done = ({ counts }: PlanOnDay) => counts['done-with-evidence'];
  if (plan.length === 1) {
    return `On ${formatDate(last.day)}, ${formatNumber(done(last), 0)} of ${formatNumber(last.total, 0)} actions were done with evidence`;
  }
  const met = plan.filter(({ isMeeting }) => isMeeting).length;
  const when =
    met === plan.length
      ? `In ${formatCount(met)} board meetings`
      : `From ${formatDate(first.day)} to ${formatDate(last.day)}`;
  const [from, to] = [done(first), done(last)];
  if (from === to) return `${when}, done with evidence stayed at ${formatNumber(to, 0)}`;
  return `${when}, done with evidence ${to > from ? 'rose' : 'fell'} from ${formatNumber(from, 0)} to ${formatNumber(to, 0)}`;
}

/** One day of the plan in words, as it is read out. */
export const describePlanOnDay = ({ day, counts, total }: PlanOnDay): string =>
  `${formatDate(day)}: ${actionStatuses.map((status) => `${actionStatusName[status].toLowerCase()} ${counts[status]}`).join(', ')}; ${total} in all`;

/** A kind of move with the actions that made it. */
export interface MoveText {
  readonly id: keyof PlanMoves;
  readonly count: number;
  /** "done with evidence". */
  readonly words: string;
  /** Each action by its reference. */
  readonly which: string;
  readonly isWorse: boolean;
}

const moveWords = {
  doneWithEvidence: ['done with evidence', 'done with evidence'],
  markedDone: ['marked done, no evidence', 'marked done, no evidence'],
  fellOverdue: ['fell overdue', 'fell overdue'],
  laterDate: ['given a later date', 'given a later date'],
  reopened: ['opened again', 'opened again'],
  ratingFell: ['delivery rating fell', 'delivery ratings fell'],
  ratingRose: ['delivery rating rose', 'delivery ratings rose'],
  added: ['added', 'added'],
  dropped: ['taken off the plan', 'taken off the plan'],
} as const satisfies Readonly<Record<keyof PlanMoves, readonly [string, string]>>;

const worse: ReadonlySet<keyof PlanMoves> = new Set([
  'markedDone',
  'fellOverdue',
  'reopened',
  'ratingFell',
]);

/** What moved, each kind with its actions named one by one; nothing of a kind that did not happen. */
export function describeMoves(moves: PlanMoves): MoveText[] {
  return (Object.keys(moveWords) as (keyof PlanMoves)[]).flatMap((id): MoveText[] => {
    const list = moves[id];
    if (list.length === 0) return [];
    const ids = list.map((one) => ('action' in one ? one.action.id : one.id));
    const hadBeenOverdue = moves.doneWithEvidence
      .filter(({ statusBefore }) => statusBefore === 'overdue')
      .map(({ action }) => action.id);
    const beside =
      id === 'doneWithEvidence' && hadBeenOverdue.length > 0
        ? ` ${formatList(hadBeenOverdue)} had been overdue.`
        : '';
    const which =
      id === 'laterDate'
        ? moves.laterDate.map(({ action }) => `${action.id}, ${formatDueMoves(action)}`).join('; ')
        : formatList(ids);
    return [
      {
        id,
        count: list.length,
        words: moveWords[id][list.length === 1 ? 0 : 1],
        which: `${which}.${beside}`,
        isWorse: worse.has(id),
      },
    ];
  });
}

/** What did not happen, where neither did: "No action was added or taken off." */
export const describeUnchanged = ({ added, dropped }: PlanMoves): string =>
  added.length + dropped.length === 0 ? 'No action was added or taken off the plan.' : '';

export const describeOwnerPost = ({
  owner,
  isOwnerInPost,
}: Pick<ActionState, 'owner' | 'isOwnerInPost'>) => {
  if (isOwnerInPost !== false) return owner || 'Nobody named';
  return owner === '' ? 'No owner in post' : `No owner in post, was ${owner}`;
};

export const planSourceNote =
  'Done with evidence: the council named what shows it, and it is on record. A rating is the council’s own; nothing here is a rating by Ofsted.';

/** "Publish the standard" as the page shows it, with a capital and without its full stop. */
export const actionTitle = ({ text }: Pick<ActionState, 'text'>): string =>
  capitalised(text.trim().replace(/\.$/, ''));
