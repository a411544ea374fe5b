import type { Day } from './partialDate.ts';

/** What every view of a board is about: whose it is, on which day it is read, and against which. */
export interface BoardParams {
  readonly authorityCode: string;
  readonly asAt: Day;
  /** The day from which changes are counted; `null` for the latest board meeting. */
  readonly since: Day | null;
}
