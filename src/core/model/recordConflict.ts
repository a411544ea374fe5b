import type { RecordKind } from './boardRecords.ts';
import type { Day, PartialDate } from './partialDate.ts';

/** The parts of what the council's plan says of an area, and that an action of the plan is marked done. */
export const planParts = [
  'owner',
  'dueOn',
  'nextStep',
  'delivery',
  'impact',
  'target',
  'targetBy',
  'commentary',
  'completion',
] as const;
export type PlanPart = (typeof planParts)[number];

/**
 * What a member recorded on one part of the plan and what the council's file says of it on that day or
 * later, where the two differ. Both are in the history; neither is dropped.
 */
export interface PlanConflict {
  readonly kind: 'area' | 'action';
  /** Of the area, or of the action. */
  readonly id: string;
  readonly part: PlanPart;
  readonly recordedOn: Day;
  /** As it was recorded: a text, a date, a rating, or the day on which it was done; `null` for none. */
  readonly recorded: string | null;
  /** When the council's file became known. */
  readonly plannedOn: PartialDate;
  readonly planned: string | null;
}

/** A record that the board has no place for any more, since a newer import. */
export interface SetAsideRecord {
  readonly recordedOn: Day;
  readonly kind: RecordKind;
  /** Of what it was recorded on; empty for a new decision. */
  readonly id: string;
  /** What was recorded, in words. */
  readonly said: string;
  readonly reason: string;
}
