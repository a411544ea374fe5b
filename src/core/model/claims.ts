import type { Kept } from './kept.ts';
import type { Known } from './known.ts';

export interface DisagreementState extends Known {
  readonly point: string;
  readonly said: string;
  readonly used: string;
  /** The sources that differ, as far as they are among the pack's. */
  readonly sourceIds: readonly string[];
}

/** A point on which sources differ, what each says, and what the board goes by. */
export interface Disagreement extends DisagreementState, Kept<DisagreementState> {
  readonly id: string;
}

export interface NotClaimedState extends Known {
  /** "That the direction was lifted": completes "The board does not claim". */
  readonly claim: string;
  /** Why not, in sentences. */
  readonly reason: string;
}

/** What no source read supports, so that no part of the board may say it. */
export interface NotClaimed extends NotClaimedState, Kept<NotClaimedState> {
  readonly id: string;
}
