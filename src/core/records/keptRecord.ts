import type { Day } from '#src/core/model/partialDate.ts';
import type { Target } from './recordOutcome.ts';

/** One record as it was sent and kept. */
export interface KeptRecord {
  /** Numbers the records of all boards in the order in which they were kept. */
  readonly id: number;
  /** By which the pack names what was made of it, such as a new decision. */
  readonly name: string;
  readonly target: Target;
  /** JSON. */
  readonly body: string;
  readonly on: Day;
  /** What the imported file said of the plan then, as JSON; `null` where that is not known. */
  readonly seen: string | null;
}
