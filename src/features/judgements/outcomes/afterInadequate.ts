import type { Grade } from '#src/core/model/grade.ts';
import type { Inspection } from '#src/core/model/inspection.ts';
import type { Day, PartialDate } from '#src/core/model/partialDate.ts';

/**
 * What came after an Inadequate judgement, in the order in which it is said.
 * - `no-longer-graded`: there was a next inspection, and its framework gives no overall grade.
 * - `ungraded`: there was a next inspection, whose overall grade the published files do not have.
 * - `waiting`: no next inspection is known.
 * - `abolished`: none is known, and the authority exists no more.
 */
export const outcomes = [
  'good-or-better',
  'requires-improvement',
  'inadequate',
  'no-longer-graded',
  'ungraded',
  'waiting',
  'abolished',
] as const;

export type Outcome = (typeof outcomes)[number];

/** One Inadequate overall judgement, and the next inspection of the same authority. */
export interface InadequateSpell {
  readonly inspectionId: string;
  readonly authorityCode: string;
  /** The authority's short name. */
  readonly name: string;
  readonly isOwn: boolean;
  /** Of the inspection that judged Inadequate. */
  readonly start: PartialDate;
  readonly publishedOn: PartialDate | null;
  readonly kind: Inspection['kind'];
  readonly next: {
    readonly start: PartialDate;
    readonly publishedOn: PartialDate | null;
    readonly grade: Grade | null;
  } | null;
  readonly outcome: Outcome;
  /**
   * Whole months from the start of the one inspection to the start of the next; of one that waits,
   * to the day that the files reach; `null` for an abolished authority, whose end has no date here.
   */
  readonly months: number | null;
}

/** Durations in whole months, with those that are not over. */
export interface Waits {
  /** How many have ended. */
  readonly ended: number;
  /** How many have not. */
  readonly open: number;
  /** Of those that have ended, in months; `null` without any. */
  readonly median: number | null;
  readonly shortest: number | null;
  readonly longest: number | null;
  /**
   * Months within which half of all had ended, those not over counted for as long as they have
   * lasted (Kaplan and Meier); `null` while fewer than half have.
   */
  readonly medianOfAll: number | null;
}

/** What became of every Inadequate overall judgement under ILACS. */
export interface AfterInadequate {
  /** By outcome, in each the shortest first. */
  readonly episodes: readonly InadequateSpell[];
  /** Year of the first ILACS inspection in the files; `null` without any. */
  readonly since: number | null;
  /** The latest day on which any inspection became known: waits are counted to here. */
  readonly reach: Day | null;
  /** From an Inadequate judgement to the next inspection; abolished authorities left out. */
  readonly toNext: Waits;
  /**
   * From the first Inadequate judgement to the first Good or better, whatever came between;
   * abolished authorities that reached none are left out. Those not over are counted to
   * `toGoodReach`.
   */
  readonly toGood: Waits;
  /**
   * Up to when Good or better overall could be reached and seen: `reach`, or the day from which no
   * inspection gives an overall grade, where that is earlier; `null` without any inspection.
   */
  readonly toGoodReach: Day | null;
  /** Names of authorities judged Inadequate more than once in a row. */
  readonly repeated: readonly string[];
}
