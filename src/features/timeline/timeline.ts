import type { Area } from '#src/core/model/area.ts';
import type { BoardDecision } from '#src/core/model/boardDecision.ts';
import type { BoardEvent, Meeting, WorkforceFact } from '#src/core/model/boardPack.ts';
import type { Indicator } from '#src/core/model/indicator.ts';
import type { Inspection, Visit } from '#src/core/model/inspection.ts';
import type { Known } from '#src/core/model/known.ts';
import type { PartialDate } from '#src/core/model/partialDate.ts';

/** What a timeline holds, in the order in which its filters stand. */
export const timelineKinds = [
  'inspection',
  'visit',
  'area',
  'court',
  'government',
  'plan',
  'leadership',
  'partnership',
  'families',
  'governance',
  'meeting',
  'decision',
  'action',
  'release',
  'statement',
] as const;

export type TimelineKind = (typeof timelineKinds)[number];

export const timelineKindName: Readonly<Record<TimelineKind, string>> = {
  inspection: 'Inspections',
  visit: 'Visits',
  area: 'Areas raised',
  court: 'Courts',
  government: 'Government',
  plan: 'Plans',
  leadership: 'Leadership',
  partnership: 'Partnership',
  families: 'Families',
  governance: 'Governance',
  meeting: 'Meetings',
  decision: 'Decisions',
  action: 'Actions',
  release: 'Workforce releases',
  statement: 'Workforce statements',
};

/** A reporting year of workforce figures that was published for an authority. */
export interface WorkforceRelease extends Known {
  readonly year: number;
  /** The indicators that this release gave the authority a row of. */
  readonly indicators: readonly Indicator[];
  /** Publications that the figures come from. */
  readonly sourceIds: readonly string[];
}

/** What happened, with the records that tell it. */
type TimelineRecord =
  | {
      readonly type: 'inspection';
      readonly inspection: Inspection;
      /** Events that tell of the same inspection, in words of their own. */
      readonly events: readonly BoardEvent[];
    }
  | {
      readonly type: 'visit';
      readonly visit: Visit;
      /** Events that tell of the same visit, in words of their own. */
      readonly events: readonly BoardEvent[];
    }
  | {
      readonly type: 'event';
      readonly event: BoardEvent;
      /** The meeting at which it took place, where the pack records that too. */
      readonly meeting: Meeting | null;
    }
  | { readonly type: 'meeting'; readonly meeting: Meeting }
  | {
      readonly type: 'decision';
      readonly decision: BoardDecision;
      /** Those of the areas it is about that are known; mostly one or none. */
      readonly areas: readonly Area[];
    }
  | {
      readonly type: 'areas';
      /** Raised on one day by one inspection, visit or review; never empty. */
      readonly areas: readonly [Area, ...Area[]];
    }
  | { readonly type: 'release'; readonly release: WorkforceRelease }
  | {
      readonly type: 'statements';
      /** Of one date and one source; never empty. */
      readonly facts: readonly [WorkforceFact, ...WorkforceFact[]];
    };

/** One entry of a timeline. */
export interface TimelineEntry extends Known {
  /** Its own in a timeline, and the same whatever else is known: it stands in addresses. */
  readonly id: string;
  /** Ids of all records that it tells. */
  readonly recordIds: readonly string[];
  readonly on: PartialDate;
  /** Last day, where it took several. */
  readonly end: PartialDate | null;
  /** The leading kind first. */
  readonly kinds: readonly [TimelineKind, ...TimelineKind[]];
  readonly record: TimelineRecord;
}
