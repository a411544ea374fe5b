import { describeCompletionInShort } from '#src/core/board/decisionText.ts';
import { type Action, type ActionState, statesOf } from '#src/core/model/action.ts';
import type { BoardDecision } from '#src/core/model/boardDecision.ts';
import type { Completion } from '#src/core/model/completion.ts';
import type { Known } from '#src/core/model/known.ts';
import { lastDay, type PartialDate } from '#src/core/model/partialDate.ts';
import { formatDate } from '#src/core/text/format.ts';

/** What was said of something at the end of a day, and what was said before. */
interface Step<State extends Known> {
  readonly before: State;
  readonly now: State;
}

type DecisionState = Known & Pick<ActionState, 'completion'>;

/** Each day's last word and the one before it, oldest first. */
function stepsOf<State extends Known>(states: readonly State[]): Step<State>[] {
  const daily = states.filter(({ knownOn }, index) => {
    const next = states[index + 1];
    return !next || lastDay(next.knownOn) !== lastDay(knownOn);
  });
  return daily.flatMap((now, index) => {
    const before = daily[index - 1];
    return before ? [{ before, now }] : [];
  });
}

/** The days on which an action of the plan was done, shown to be, opened again, moved or taken off. */
export const actionSteps = (action: Action): Step<ActionState>[] =>
  stepsOf(statesOf(action)).filter((step) => describeActionStep(step) !== '');

/** Likewise of a decision or an action of a meeting, which begins as not done. */
export const decisionSteps = ({ knownOn, knownBy, changes = [] }: BoardDecision) =>
  stepsOf<DecisionState>([{ knownOn, knownBy, completion: null }, ...changes]).filter(
    (step) => describeDecisionStep(step) !== '',
  );

function completionStep(before: Completion | null, now: Completion | null): string {
  if (now === null) return before === null ? '' : 'not done after all';
  if (before === null) return describeCompletionInShort(now);
  return now.evidence !== null && before.evidence === null ? 'evidence given' : '';
}

/** What of the due date; nothing of what is done. */
function dueStep({ before, now }: Step<ActionState>): string {
  if (now.completion !== null || before.dueOn === now.dueOn) return '';
  const date = (on: PartialDate) => formatDate(on);
  if (before.dueOn === null) return now.dueOn === null ? '' : `due date given, ${date(now.dueOn)}`;
  if (now.dueOn === null) return `due date of ${date(before.dueOn)} taken away`;
  return `due date moved from ${date(before.dueOn)} to ${date(now.dueOn)}`;
}

/** "done 20 November 2026, with evidence"; "due date moved from 31 October 2026 to January 2027". */
export function describeActionStep(step: Step<ActionState>): string {
  const { before, now } = step;
  if (now.isDropped) return before.isDropped ? '' : 'taken off the plan';
  return [completionStep(before.completion, now.completion), dueStep(step)]
    .filter(Boolean)
    .join('; ');
}

/** The same of a decision or an action of a meeting. */
export const describeDecisionStep = ({ before, now }: Step<DecisionState>): string =>
  completionStep(before.completion, now.completion);
