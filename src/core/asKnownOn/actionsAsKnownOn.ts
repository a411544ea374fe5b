import { type Action, type ActionState, statesOf } from '#src/core/model/action.ts';
import type { BoardDecision } from '#src/core/model/boardDecision.ts';
import type { BoardPack } from '#src/core/model/boardPack.ts';
import type { Completion } from '#src/core/model/completion.ts';
import { type Day, isKnownOn } from '#src/core/model/partialDate.ts';

/** Ids of what was known on the day: links to others are left out. */
export interface KnownIds {
  readonly areas: ReadonlySet<string>;
  readonly measures: ReadonlySet<string>;
  readonly meetings: ReadonlySet<string>;
}

/**
 * The actions of a plan as they were known at the end of one day: each is again what was last said of
 * it by then, with the notes of by then. An action that was not on the plan yet is left out; one that
 * was taken off it by then stays, so that it can be told that it was.
 *
 * @returns Nothing where the board has no actions, or none of them was known.
 */
export function actionsAsKnownOn(
  { actions }: Pick<BoardPack, 'actions'>,
  asAt: Day,
  known: KnownIds,
): Pick<BoardPack, 'actions'> {
  const then = (actions ?? []).flatMap((action) => actionAsKnownOn(action, asAt, known) ?? []);
  return then.length === 0 ? {} : { actions: then };
}

function actionAsKnownOn(action: Action, asAt: Day, known: KnownIds): Action | null {
  const states = statesOf(action).filter(({ knownOn }) => isKnownOn(knownOn, asAt));
  const [then, ...before] = states.map((state) => withKnownLinks(state, known)).toReversed();
  if (then === undefined) return null;
  return {
    id: action.id,
    sourceId: action.sourceId,
    ...then,
    ...(before.length > 0 && { formerStates: before.toReversed() }),
    notes: action.notes.filter(({ knownOn }) => isKnownOn(knownOn, asAt)),
  };
}

const withKnownLinks = (state: ActionState, known: KnownIds): ActionState => ({
  ...state,
  areaId: state.areaId !== null && known.areas.has(state.areaId) ? state.areaId : null,
  measureId:
    state.measureId !== null && known.measures.has(state.measureId) ? state.measureId : null,
  completion: withKnownMeeting(state.completion, known),
});

const withKnownMeeting = (
  completion: Completion | null,
  { meetings }: Pick<KnownIds, 'meetings'>,
): Completion | null =>
  completion?.evidence?.meetingId && !meetings.has(completion.evidence.meetingId)
    ? { ...completion, evidence: { ...completion.evidence, meetingId: null } }
    : completion;

/** A decision in the words that it had then: each correction tells what was said until it was made. */
function wordsKnownOn({ corrections, ...now }: BoardDecision, asAt: Day): BoardDecision {
  if (corrections === undefined) return now;
  const later = corrections.find(({ knownOn }) => !isKnownOn(knownOn, asAt));
  const then = corrections.filter(({ knownOn }) => isKnownOn(knownOn, asAt));
  return { ...now, ...later?.before, ...(then.length > 0 && { corrections: then }) };
}

/** The decisions of a board, likewise. One that was withdrawn by then is left out. */
export function decisionsAsKnownOn(
  decisions: readonly BoardDecision[],
  asAt: Day,
  known: Pick<KnownIds, 'meetings'>,
): BoardDecision[] {
  return decisions.flatMap((decision) => {
    if (!isKnownOn(decision.knownOn, asAt)) return [];
    const { changes = [], ...recorded } = wordsKnownOn(decision, asAt);
    const then = changes.filter(({ knownOn }) => isKnownOn(knownOn, asAt));
    if (then.at(-1)?.isWithdrawn) return [];
    const linked = then.map((change) => ({
      ...change,
      completion: withKnownMeeting(change.completion, known),
    }));
    return [{ ...recorded, ...(linked.length > 0 && { changes: linked }) }];
  });
}
