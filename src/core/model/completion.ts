import type { Known } from './known.ts';
import type { PartialDate } from './partialDate.ts';

/** What shows that something is done. */
interface CompletionEvidence {
  readonly text: string;
  readonly sourceId: string;
  /** The meeting that saw it; `null` where none is on record. */
  readonly meetingId: string | null;
}

/** That something is marked done, and what shows it. */
export interface Completion {
  readonly doneOn: PartialDate;
  /** `null` where nothing was given: marked done is not yet shown to be done. */
  readonly evidence: CompletionEvidence | null;
}

/** What became of a decision since it was recorded. */
export interface DecisionChange extends Known {
  /** `null` where it is not, or no longer, marked done. */
  readonly completion: Completion | null;
  /** The record was withdrawn: no view from then on has it. */
  readonly isWithdrawn: boolean;
}
