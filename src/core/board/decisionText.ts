import { type BoardDecision, completionOf } from '#src/core/model/boardDecision.ts';
import type { Completion } from '#src/core/model/completion.ts';
import type { Day } from '#src/core/model/partialDate.ts';
import { capitalised, formatCount, formatDate, inSentence } from '#src/core/text/format.ts';
import { inReadingOrder, isActionOverdue } from './decisions.ts';
import { describeOverdueFor, describeOverdueOf, describeOwner, formatDueDate } from './planText.ts';

/** The longest text that stands as a title or as a link, in letters. */
const mostLetters = 160;

/** The text of a decision as a title: without its full stop, cut at a word where it is too long. */
export function decisionInShort({ text }: Pick<BoardDecision, 'text'>): string {
  const line = text.trim().replace(/\s+/g, ' ').replace(/\.$/, '');
  if (line.length <= mostLetters) return line;
  const cut = line.slice(0, mostLetters).replace(/\s\S*$/, '');
  return `${cut.replace(/[\s,;:.]+$/, '')}${cutMark}`;
}

const cutMark = '…';

/** Whether a title leaves something out of the text. */
export const isCut = (title: string): boolean => title.endsWith(cutMark);

/** "Owner: Head of Examples. Due 31 January 2027."; empty where neither is given. */
export function describeOwnerAndDue(decision: Pick<BoardDecision, 'owner' | 'dueOn'>): string {
  const due = decision.dueOn && `Due ${formatDate(decision.dueOn)}`;
  return [describeOwner(decision), due].flatMap((part) => (part ? [`${part}.`] : [])).join(' ');
}

/** The same in little room, beside its text: "Head of Examples, due 31 January 2027". */
export const ownerAndDueInShort = ({ owner, dueOn }: Pick<BoardDecision, 'owner' | 'dueOn'>) =>
  [owner, dueOn && `due ${formatDate(dueOn)}`].filter(Boolean).join(', ');

/** "8 months overdue"; `null` of what is not. */
export const formatLate = (decision: BoardDecision, asAt: Day): string | null =>
  decision.dueOn !== null && isActionOverdue(decision, asAt)
    ? describeOverdueFor(decision.dueOn, asAt)
    : null;

/** "done 1 October 2026, no evidence". */
export const describeCompletionInShort = ({ doneOn, evidence }: Completion): string =>
  `done ${formatDate(doneOn)}, ${evidence ? 'with evidence' : 'no evidence'}`;

/** "Done 1 October 2026, no evidence"; `null` of what is not marked done. */
export function describeDone(decision: Pick<BoardDecision, 'changes'>): string | null {
  const done = completionOf(decision);
  return done && capitalised(describeCompletionInShort(done));
}

/** "31 March 2026, 8 months overdue"; `null` without a due date. */
const describeDecisionDue = (decision: BoardDecision, asAt: Day): string | null =>
  decision.dueOn === null
    ? null
    : formatDueDate(decision.dueOn, isActionOverdue(decision, asAt), asAt);

/** "Bring the results: Head of Examples, due 31 March 2026, 8 months overdue". */
export function describeAction(action: BoardDecision, asAt: Day): string {
  const due = describeDecisionDue(action, asAt);
  const done = describeDone(action);
  const rest = [action.owner, done ? inSentence(done) : due && `due ${due}`]
    .filter(Boolean)
    .join(', ');
  return rest ? `${decisionInShort(action)}: ${rest}` : decisionInShort(action);
}

/** "16 September 2026: Hear about samples in depth". */
export const describeDecision = (decision: BoardDecision): string =>
  `${formatDate(decision.on)}: ${decisionInShort(decision)}`;

/** What is owed, as a finding: "One of the two actions with a due date is overdue". */
export function actionsHeadline(actions: readonly BoardDecision[], asAt: Day): string {
  const open = actions.filter((action) => completionOf(action) === null);
  if (open.length === 0 && actions.length > 0) {
    return actions.length === 1
      ? 'The one action is marked done'
      : `All ${formatCount(actions.length)} actions are marked done`;
  }
  const due = open.filter(({ dueOn }) => dueOn !== null);
  const overdue = due.filter((action) => isActionOverdue(action, asAt)).length;
  return (
    describeOverdueOf(overdue, due.length, ['action', 'actions']) ??
    `${capitalised(counted(open.length, 'action', 'actions'))} without a due date`
  );
}

const counted = (count: number, one: string, many: string) =>
  `${formatCount(count)} ${count === 1 ? one : many}`;

/** How many there are of both: "Three actions and two decisions". */
export function describeDecisionCounts(all: readonly BoardDecision[]): string {
  const { actions, decisions } = inReadingOrder(all);
  return capitalised(
    [
      ...(actions.length > 0 ? [counted(actions.length, 'action', 'actions')] : []),
      ...(decisions.length > 0 ? [counted(decisions.length, 'decision', 'decisions')] : []),
    ].join(' and '),
  );
}

export const decisionsTitle = 'Decisions and actions of the board';

/** What "overdue" means here: an action's date has passed, and nobody marked it done. */
export const actionsNote =
  'An action is overdue from the day after its due date until it is marked done.';

/** Whose record it is, on the foot of a slide and beside a table. */
export const decisionsSource = 'Source: the board’s own record of its decisions and actions.';
