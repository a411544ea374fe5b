import type { Completion, DecisionChange } from './completion.ts';
import type { Known } from './known.ts';
import type { Day, PartialDate } from './partialDate.ts';

/** `decision`: what the board agreed. `action`: what somebody is to do. */
export const decisionKinds = ['decision', 'action'] as const;

type DecisionKind = (typeof decisionKinds)[number];

export const decisionKindName: Readonly<Record<DecisionKind, string>> = {
  decision: 'Decision',
  action: 'Action',
};

/** A decision or an action as a member sends it. */
export interface NewBoardDecision {
  readonly kind: DecisionKind;
  /** The day on which the board took it. */
  readonly on: Day;
  readonly text: string;
  /** Owner; empty only for a decision. */
  readonly owner: string;
  readonly dueOn: PartialDate | null;
  /** The improvement areas that it is about; empty for none. */
  readonly areaIds: readonly string[];
}

/** That a decision was corrected: what it said until then. */
interface DecisionCorrection extends Known {
  readonly before: NewBoardDecision;
}

/** A decision or an action of the board, as its pack holds it. */
export interface BoardDecision extends NewBoardDecision, Known {
  readonly id: string;
  /** What became of it since, oldest first: the last holds. Left out where nothing did. */
  readonly changes?: readonly DecisionChange[];
  /** What it said before each correction, oldest first; left out where it was never corrected. */
  readonly corrections?: readonly DecisionCorrection[];
}

/** What a decision says, without its id, its history and when it was recorded. */
export const wordsOf = ({
  kind,
  on,
  text,
  owner,
  dueOn,
  areaIds,
}: NewBoardDecision): NewBoardDecision => ({ kind, on, text, owner, dueOn, areaIds });

/** That it is marked done, as last said; `null` where it is not. */
export const completionOf = ({ changes }: Pick<BoardDecision, 'changes'>): Completion | null =>
  changes?.at(-1)?.completion ?? null;
