import type { Day } from './partialDate.ts';

/** What every view of a board is about: whose it is, and on which day it is read. */
export interface BoardView {
  readonly authorityCode: string;
  readonly asAt: Day;
}
