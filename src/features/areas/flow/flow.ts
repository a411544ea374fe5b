import type { PartialDate } from '#src/core/model/partialDate.ts';
import type { RaisingPeriod } from '#src/features/areas/themes/recurringThemes.ts';

/**
 * What one period raised and what became of it. Every area of the period is counted once in
 * `first + restating`, and at most once in each of the other counts.
 */
export interface FlowPeriod {
  readonly period: RaisingPeriod;
  /** Raised for the first time on record: no earlier area names it in `restatedIn`. */
  readonly first: number;
  /** Restates an earlier area, or several. */
  readonly restating: number;
  /** Restated in a later area. */
  readonly restatedLater: number;
  /** The latest evidence says that it is addressed; the dates of that evidence, oldest first. */
  readonly addressedOn: readonly PartialDate[];
  /** The latest evidence says that it is formally closed. */
  readonly closed: number;
  /** No later source speaks to it. */
  readonly withoutEvidence: number;
}
