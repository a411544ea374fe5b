import type { AreaPlan } from './area.ts';
import type { Known } from './known.ts';
import type { Day, PartialDate } from './partialDate.ts';

/** The id of the source that an update becomes, by the key under which it was recorded. */
export const recordedSourceId = (key: string): string => `update-${key}`;

/** The kind of source that a member's record becomes. */
export const recordedSourceKind = 'board_update';

/** What evidence can be read as; that there is none cannot be recorded. */
export const recordableStatuses = ['open', 'in-progress', 'addressed', 'closed'] as const;

type RecordableStatus = (typeof recordableStatuses)[number];

/** The document or check that a recorded reading comes from. */
export interface EvidenceSource {
  readonly title: string;
  readonly publisher: string;
  /** https only; `null` where it is not on the web. */
  readonly url: string | null;
}

/** New evidence on an area and what it is read as: a status never changes without evidence. */
export interface UpdateEvidence {
  readonly status: RecordableStatus;
  /** Date of the evidence. */
  readonly on: PartialDate;
  readonly text: string;
  readonly source: EvidenceSource;
}

export type PlanChange = Partial<Omit<AreaPlan, keyof Known>>;

/** What a member records on an area: evidence, parts of its plan, or both. */
export interface AreaUpdate {
  readonly evidence: UpdateEvidence | null;
  /** Only the parts to change; `''` or `null` empties one. */
  readonly plan: PlanChange;
  /**
   * Id of the source of evidence that was recorded in error: it is withdrawn, and `evidence` stands in
   * its place where it is given. Left out where nothing is withdrawn.
   */
  readonly withdraws?: string;
}

/** When something was recorded, and as what. */
export interface Recorded {
  /** The key under which it was sent, so that the page knows it before the answer arrives. */
  readonly id: string;
  readonly on: Day;
}
