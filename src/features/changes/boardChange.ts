import type { Action } from '#src/core/model/action.ts';
import type { Area, AreaEvidence, AreaPlan, AreaStatus } from '#src/core/model/area.ts';
import type { BoardDecision } from '#src/core/model/boardDecision.ts';
import type { BoardEvent, Meeting, WorkforceFact } from '#src/core/model/boardPack.ts';
import type { Grade } from '#src/core/model/grade.ts';
import type { Indicator } from '#src/core/model/indicator.ts';
import type { Inspection, Visit } from '#src/core/model/inspection.ts';
import type { PartialDate } from '#src/core/model/partialDate.ts';
import type { Topic } from '#src/core/model/topic.ts';
import type { MeasureChange } from '#src/features/performance/measureChanges.ts';

/** One grade of a new inspection against the one before in the same series. */
export interface GradeStep {
  readonly topic: Topic;
  readonly grade: Grade;
  /** `null` for the first of its series. */
  readonly before: Grade | null;
  /** Steps of the four grades, up positive; `null` without a grade before. */
  readonly steps: number | null;
}

/** A piece of news about a board, told once, on the day it became known. */
export type BoardChange = {
  /** The same for the same news, whatever the two dates that it lies between. */
  readonly id: string;
  readonly knownOn: PartialDate;
} & (
  | {
      readonly kind: 'inspection';
      readonly inspection: Inspection;
      readonly grades: readonly GradeStep[];
    }
  | { readonly kind: 'visit'; readonly visit: Visit }
  | { readonly kind: 'area'; readonly area: Area; readonly yearsBefore: readonly number[] }
  | {
      readonly kind: 'evidence';
      readonly area: Area;
      readonly evidence: AreaEvidence;
      /** What the evidence before it said; `not-stated` for the first. */
      readonly before: AreaStatus;
    }
  /** Evidence that had been recorded in error. */
  | { readonly kind: 'withdrawal'; readonly area: Area; readonly evidence: AreaEvidence }
  | {
      readonly kind: 'plan';
      readonly area: Area;
      readonly plan: AreaPlan;
      /** What it took the place of; `null` for the first, and where earlier ones were not kept. */
      readonly before: AreaPlan | null;
    }
  | { readonly kind: 'decision'; readonly decision: BoardDecision }
  | { readonly kind: 'action'; readonly decision: BoardDecision }
  /** An action of the plan was done, shown to be, opened again, moved or taken off. */
  | {
      readonly kind: 'plan-action';
      readonly action: Action;
      /** What of it: "due date moved from 31 October 2026 to January 2027". */
      readonly words: string;
    }
  /** A decision or an action of a meeting was done, likewise. */
  | { readonly kind: 'outcome'; readonly decision: BoardDecision; readonly words: string }
  | { readonly kind: 'event'; readonly event: BoardEvent }
  | { readonly kind: 'meeting'; readonly meeting: Meeting }
  | { readonly kind: 'fact'; readonly fact: WorkforceFact }
  | { readonly kind: 'measure'; readonly change: MeasureChange }
);

export type BoardChangeKind = BoardChange['kind'];

/** A workforce year that became known: its figure, and the change from the year before. */
export interface WorkforceChange {
  readonly id: string;
  readonly knownOn: PartialDate;
  readonly indicator: Indicator;
  readonly year: number;
  /** Unrounded; `null` where the year has no number. */
  readonly value: number | null;
  /** From the year before; `null` unless both have a number. */
  readonly difference: number | null;
  /**
   * Share, 0 to 1, of all one-year changes of all authorities known by then that were smaller;
   * `null` without a change.
   */
  readonly shareSmaller: number | null;
}
