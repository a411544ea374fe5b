import type { PartialDate } from './partialDate.ts';

/** What a record said until a day. */
export type FormerState<State> = State & {
  /** From then on it was said otherwise. */
  readonly until: PartialDate;
  readonly isLeftOut?: true;
};

/**
 * What a board keeps of how a record came to say what it says. When a record became known is another
 * matter (`Known`): a visit of March whose letter is corrected in May is still one of March.
 */
export interface Kept<State> {
  /** From when the board has it; left out where it was there from the beginning. */
  readonly onBoardFrom?: PartialDate;
  /** It was left out of the board, and only views of an earlier day have it. */
  readonly isLeftOut?: true;
  /** What was said of it before, oldest first; left out where it never changed. */
  readonly formerStates?: readonly FormerState<State>[];
}
