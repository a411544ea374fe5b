import type { EvidenceSource } from './areaUpdate.ts';
import type { NewBoardDecision } from './boardDecision.ts';
import type { Day } from './partialDate.ts';

/** What shows that something is done, as a member sends it: the source becomes one of the board's. */
interface NewCompletionEvidence {
  readonly text: string;
  readonly source: EvidenceSource;
  /** The meeting that saw it; `null` where none did. */
  readonly meetingId: string | null;
}

/** That something is done, as a member records it; what shows it may follow with another record. */
export interface NewCompletion {
  readonly doneOn: Day;
  readonly evidence: NewCompletionEvidence | null;
}

/** What a member records of an action of the plan. */
export interface ActionRecord {
  /** `null` where it is not done after all. */
  readonly completion: NewCompletion | null;
}

/** What a member records of a decision or an action of a meeting. */
export interface DecisionRecord extends ActionRecord {
  /** The decision was recorded in error, and is withdrawn: views from then on do not have it. */
  readonly isWithdrawn: boolean;
  /** What it says from now on in place of what was recorded in error; left out where that stands. */
  readonly correction?: NewBoardDecision;
}
