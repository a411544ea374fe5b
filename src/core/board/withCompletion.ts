import { type Action, stateOf, statesOf } from '#src/core/model/action.ts';
import { type Recorded, recordedSourceId } from '#src/core/model/areaUpdate.ts';
import { type BoardDecision, wordsOf } from '#src/core/model/boardDecision.ts';
import type { BoardPack } from '#src/core/model/boardPack.ts';
import { compareText } from '#src/core/model/compare.ts';
import type { Completion } from '#src/core/model/completion.ts';
import type {
  ActionRecord,
  DecisionRecord,
  NewCompletion,
} from '#src/core/model/completionRecord.ts';
import type { Known } from '#src/core/model/known.ts';
import { lastDay } from '#src/core/model/partialDate.ts';
import type { Source } from '#src/core/model/source.ts';
import { recordedSource } from './recordSources.ts';

/**
 * The board once the end of an action of the plan is recorded, or withdrawn: the one rule for page and
 * server. What was said of it before stays in its history. All is known from the day of recording.
 *
 * @throws RangeError for an action that the board does not have.
 */
export function withActionRecord(
  pack: BoardPack,
  actionId: string,
  { completion }: ActionRecord,
  recorded: Recorded,
): BoardPack {
  const { actions = [] } = pack;
  if (!actions.some(({ id }) => id === actionId)) {
    throw new RangeError(`The board of ${pack.authorityCode} has no action ${actionId}.`);
  }
  const made = completion && completionOf(completion, recorded);
  return {
    ...pack,
    actions: actions.map((action) =>
      action.id === actionId ? withState(action, made, recorded) : action,
    ),
    sources: withSource(pack.sources, completion, recorded),
  };
}

function withState(action: Action, completion: Completion | null, { on }: Recorded): Action {
  const said = statesOf(action);
  // What the council's file says from a later day on holds from then, and is not what was recorded on.
  const before = said.findLast(({ knownOn }) => lastDay(knownOn) <= on) ?? said[0] ?? action;
  const now = {
    ...stateOf({ ...action, ...before }),
    completion,
    knownOn: on,
    knownBy: 'published',
  } as const;
  const all = inOrder([...said, now]);
  const { id, sourceId, notes } = action;
  return { id, sourceId, ...(all.at(-1) ?? now), formerStates: all.slice(0, -1), notes };
}

/**
 * Likewise of a decision or an action of a meeting, which may also be withdrawn or corrected: what it said
 * before a correction is kept for views of earlier days.
 *
 * @throws RangeError for a decision that the board does not have.
 */
export function withDecisionRecord(
  pack: BoardPack,
  decisionId: string,
  { completion, isWithdrawn, correction }: DecisionRecord,
  recorded: Recorded,
): BoardPack {
  const { decisions = [] } = pack;
  if (!decisions.some(({ id }) => id === decisionId)) {
    throw new RangeError(`The board of ${pack.authorityCode} has no decision ${decisionId}.`);
  }
  const known = { knownOn: recorded.on, knownBy: 'published' } as const;
  const change = {
    ...known,
    completion: completion && completionOf(completion, recorded),
    isWithdrawn,
  };
  const changed = (decision: BoardDecision): BoardDecision =>
    correction === undefined
      ? { ...decision, changes: inOrder([...(decision.changes ?? []), change]) }
      : {
          ...decision,
          ...correction,
          corrections: [...(decision.corrections ?? []), { ...known, before: wordsOf(decision) }],
        };
  return {
    ...pack,
    decisions: decisions.map((decision) =>
      decision.id === decisionId ? changed(decision) : decision,
    ),
    sources: withSource(pack.sources, completion, recorded),
  };
}

const inOrder = <T extends Known>(records: readonly T[]): T[] =>
  records.toSorted((a, b) => compareText(lastDay(a.knownOn), lastDay(b.knownOn)));

const completionOf = ({ doneOn, evidence }: NewCompletion, { id }: Recorded): Completion => ({
  doneOn,
  evidence: evidence && {
    text: evidence.text,
    sourceId: recordedSourceId(id),
    meetingId: evidence.meetingId,
  },
});

function withSource(
  sources: readonly Source[],
  completion: NewCompletion | null,
  recorded: Recorded,
): readonly Source[] {
  const source = completion?.evidence?.source;
  return source === undefined ? sources : [...sources, recordedSource(source, recorded)];
}
