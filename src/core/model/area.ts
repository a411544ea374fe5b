import type { IndicatorId } from './indicator.ts';
import type { Kept } from './kept.ts';
import type { Known } from './known.ts';
import type { PartialDate } from './partialDate.ts';
import type { Rating } from './rating.ts';
import type { Confidence } from './source.ts';
import type { TextPart } from './textPart.ts';

/**
 * What the latest evidence says of an area: our reading, no rating by the council or by Ofsted.
 * `open`: still found wanting. `in-progress`: action reported, not completion.
 * `addressed`: a later Ofsted report says so in terms. `closed`: formally closed.
 * `not-stated`: no later source speaks to it.
 */
export const areaStatuses = ['open', 'in-progress', 'addressed', 'closed', 'not-stated'] as const;
export type AreaStatus = (typeof areaStatuses)[number];

export const areaStatusName: Readonly<Record<AreaStatus, string>> = {
  open: 'Open',
  'in-progress': 'In progress',
  addressed: 'Addressed',
  closed: 'Closed',
  'not-stated': 'No later evidence',
};

/**
 * Which list an area stands on, newest first. On the council's own plan (`whoseList`) only `current`,
 * `previous` and `historical` are possible: the plan in force, the one before, and older ones.
 * `current`: the latest inspection's. `latest-visit`: raised by the latest visit or after it.
 * `earlier-visits`: by visits before that one and since the inspection before.
 * `previous`: the list of the inspection before. `historical`: older.
 */
export const areaLists = [
  'current',
  'latest-visit',
  'earlier-visits',
  'previous',
  'historical',
] as const;
export type AreaList = (typeof areaLists)[number];

/**
 * Whose list an area is on. `inspection` and `visit`: Ofsted's, with the report or letter that
 * raised it. `council-plan`: the council's own improvement plan, also where it answers to an
 * inspection. `other-review`: a peer review, the council's own quality assurance or the like.
 */
export const listOwners = ['inspection', 'visit', 'council-plan', 'other-review'] as const;
export type ListOwner = (typeof listOwners)[number];

export const listOwnerName: Readonly<Record<ListOwner, string>> = {
  inspection: 'Ofsted’s inspection',
  visit: 'Ofsted’s visit',
  'council-plan': 'The council’s own plan',
  'other-review': 'Another review',
};

/**
 * Where an area stands, in the order of the page: on one of the lists of Ofsted's and other reviews'
 * findings, or on the council's own plan, in force or before.
 */
export const areaPlaces = [
  'current',
  'council-plan',
  'latest-visit',
  'earlier-visits',
  'previous',
  'earlier-plans',
  'historical',
] as const satisfies readonly (AreaList | 'council-plan' | 'earlier-plans')[];
export type AreaPlace = (typeof areaPlaces)[number];

export const listedAsName = {
  area_for_improvement: 'area for improvement',
  area_for_development: 'area for development',
  what_needs_to_improve: 'what needs to improve',
  narrative_weakness: 'weakness in the text',
  visit_finding: 'visit finding',
  headline_area: 'headline area of a visit',
  council_qa_finding: 'council’s own quality assurance',
  plan_priority: 'improvement plan priority',
} as const;
export type ListedAs = keyof typeof listedAsName;

/** The same after “as”: with an article, or in quotation marks where a report’s own heading is named. */
export const listedAsPhrase: Readonly<Record<ListedAs, string>> = {
  area_for_improvement: 'an area for improvement',
  area_for_development: 'an area for development',
  what_needs_to_improve: '“what needs to improve”',
  narrative_weakness: 'a weakness in the text',
  visit_finding: 'a visit finding',
  headline_area: 'a headline area of a visit',
  council_qa_finding: '“council’s own quality assurance”',
  plan_priority: 'an improvement plan priority',
};

/** One reading of the evidence, as a date in an area's history. */
export interface AreaEvidence extends Known {
  readonly status: AreaStatus;
  /** Date of the evidence. */
  readonly on: PartialDate;
  readonly text: string;
  /** Where parts of the text became known later; left out where none did. */
  readonly textParts?: readonly TextPart[];
  readonly sourceId: string;
  /** Since when it is withdrawn: no view from then on has it. Left out where it stands. */
  readonly withdrawn?: Known;
}

/** What the council says of its own work on an area, in its own board; every part may be empty. */
export interface AreaPlan extends Known {
  readonly owner: string;
  readonly dueOn: PartialDate | null;
  readonly nextStep: string;
  /** Whether the work is done as planned. */
  readonly delivery: Rating | null;
  /** Whether it makes a difference to children. */
  readonly impact: Rating | null;
  readonly target: string;
  readonly targetBy: PartialDate | null;
  readonly commentary: string;
}

/** What is said of an area at one time; its plan and the evidence are dated by themselves. */
export interface AreaState extends Known {
  /** Publication of the report or letter that raised it. */
  readonly raisedOn: PartialDate;
  /** Id of the inspection or visit that raised it, or of another review. */
  readonly raisedBy: string;
  /** Whose list it is on: Ofsted's list is counted apart from all others. */
  readonly whoseList: ListOwner;
  readonly listedAs: ListedAs;
  readonly title: string;
  readonly description: string;
  /** Where parts of the description became known later; left out where none did. */
  readonly descriptionParts?: readonly TextPart[];
  /** A grouping of our own. */
  readonly theme: string;
  /** Workforce indicators on the same subject, in the order in which they bear on it. */
  readonly indicatorIds: readonly IndicatorId[];
  readonly list: AreaList;
  /** What was looked for and not found, where `history` is empty. */
  readonly remark: string;
  /** Where parts of the remark became known later; left out where none did. */
  readonly remarkParts?: readonly TextPart[];
  readonly quote: string;
  /** Later areas on the same topic: the area's lineage. */
  readonly restatedIn: readonly string[];
  readonly confidence: Confidence;
  readonly sourceId: string;
}

export interface Area extends AreaState, Kept<AreaState> {
  readonly id: string;
  /** Dated readings since it was raised, oldest first; empty where no later source speaks to it. */
  readonly history: readonly AreaEvidence[];
  /** `null` where the council gives none, or gave none yet. */
  readonly plan: AreaPlan | null;
  /** What `plan` was before each recorded update, oldest first; left out where there was none. */
  readonly formerPlans?: readonly AreaPlan[];
}

/** Where an area stands: the council's own plan is a list of its own. */
export function placeOf({ whoseList, list }: Pick<Area, 'whoseList' | 'list'>): AreaPlace {
  if (whoseList !== 'council-plan') return list;
  return list === 'current' ? 'council-plan' : 'earlier-plans';
}

/** The status that the latest evidence gives, of what was not withdrawn. */
export const statusOf = (area: Area): AreaStatus =>
  area.history.findLast(({ withdrawn }) => withdrawn === undefined)?.status ?? 'not-stated';
