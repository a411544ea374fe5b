import type { Action } from './action.ts';
import type { Area } from './area.ts';
import type { BoardDecision } from './boardDecision.ts';
import type { Disagreement, NotClaimed } from './claims.ts';
import type { IndicatorId } from './indicator.ts';
import type { Inspection, Visit } from './inspection.ts';
import type { FormerState, Kept } from './kept.ts';
import type { Known } from './known.ts';
import type { Measure } from './measure.ts';
import type { PartialDate } from './partialDate.ts';
import type { PublicEdition } from './publicEdition.ts';
import type { Rating } from './rating.ts';
import type { PlanConflict, SetAsideRecord } from './recordConflict.ts';
import type { Confidence, Source } from './source.ts';
import type { TextPart } from './textPart.ts';

export const eventCategories = [
  'inspection',
  'court',
  'government',
  'plan',
  'leadership',
  'partnership',
  'families',
  'governance',
] as const;

/**
 * What an event is, as far as the board draws or counts it. A direction is a statutory direction of
 * the Secretary of State, a notice an improvement notice; a leader is a director of children's
 * services or a chief executive. What is none of these is `other`.
 */
export const eventTypes = [
  'direction-issued',
  'direction-revised',
  'direction-ended',
  'notice-issued',
  'notice-ended',
  'commissioner-appointed',
  'commissioner-left',
  'commissioner-reported',
  'inspection-began',
  'inspection-published',
  'visit',
  'leader-appointed',
  'leader-left',
  'other',
] as const;

export type EventType = (typeof eventTypes)[number];

/** What is said of an event at one time. */
export interface EventState extends Known {
  readonly on: PartialDate;
  readonly title: string;
  readonly description: string;
  /** Where parts of the description became known later; left out where none did. */
  readonly descriptionParts?: readonly TextPart[];
  readonly category: (typeof eventCategories)[number];
  /** Only this says what it is: a title is words for readers. */
  readonly type: EventType;
  /** The meeting at which it took place; `null` where that is not recorded. */
  readonly meetingId: string | null;
  readonly confidence: Confidence;
  readonly sourceId: string;
}

export interface BoardEvent extends EventState, Kept<EventState> {
  readonly id: string;
}

/** What is said of a meeting at one time. */
export interface MeetingState extends Known {
  readonly on: PartialDate;
  readonly body: string;
  /** Whether it was a meeting of the Improvement Board, from which changes are counted. */
  readonly isBoard: boolean;
  readonly presented: string;
  readonly note: string;
  /** Where parts of the note became known later; left out where none did. */
  readonly noteParts?: readonly TextPart[];
  readonly confidence: Confidence;
  readonly sourceId: string;
}

export interface Meeting extends MeetingState, Kept<MeetingState> {
  readonly id: string;
}

/** What is stated of the workforce at one time. */
export interface FactState extends Known {
  readonly on: PartialDate;
  /** The indicator that it bears on, on a base of its own; `null` for none. */
  readonly indicatorId: IndicatorId | null;
  readonly measure: string;
  /** `null` for a finding in words, which annotates a chart and is never a point. */
  readonly value: number | null;
  readonly unit: string;
  /** Whom the statement counts. */
  readonly scope: string;
  readonly quote: string;
  readonly note: string;
  /** Where parts of the note became known later; left out where none did. */
  readonly noteParts?: readonly TextPart[];
  readonly confidence: Confidence;
  readonly sourceId: string;
}

/** A local workforce statement on its own base: never joined to DfE's series. */
export interface WorkforceFact extends FactState, Kept<FactState> {
  readonly id: string;
}

/** How a council wants its own board shown; every part may be empty. */
export interface BoardSettings {
  /** Classification marking, e.g. "OFFICIAL"; empty for none. */
  readonly marking: string;
  /** What the council means by its rating words, as far as it says so. */
  readonly ratingMeanings: Readonly<Partial<Record<Rating, string>>>;
  /** From how many days on the data is called old; `null` where the council does not say. */
  readonly oldAfterDays: number | null;
  /** From how many days after its build on a page says that newer data may exist; `null` as above. */
  readonly renewAfterDays: number | null;
  /** Whom to ask about accessibility, e.g. an address or a telephone number; empty for nobody. */
  readonly accessibilityContact: string;
}

/** The parts of a board that a commentary may be about; besides them, each indicator by its id. */
export const boardParts = [
  'headline',
  'judgements',
  'areas',
  'threads',
  'changes',
  'others',
] as const;

/** What the speaker says to one part of the board, and what the board is asked there, at one time. */
export interface CommentaryState extends Known {
  readonly about: (typeof boardParts)[number] | IndicatorId;
  /** What the speaker says; empty where there is only a question. */
  readonly note: string;
  /** For the board; empty for none. */
  readonly question: string;
}

export interface Commentary extends CommentaryState, Kept<CommentaryState> {
  readonly id: string;
}

/** `authorities/{code}/board-pack.json`: one authority's board. */
export interface BoardPack {
  readonly schemaVersion: 1;
  readonly authorityCode: string;
  /** What the pack covers and what it does not, in sentences. */
  readonly coverage: readonly string[];
  /** What it said of that before, oldest first, each until a day; left out where it never changed. */
  readonly formerCoverage?: readonly FormerState<{ readonly coverage: readonly string[] }>[];
  readonly inspections: readonly Inspection[];
  readonly visits: readonly Visit[];
  readonly areas: readonly Area[];
  readonly events: readonly BoardEvent[];
  readonly meetings: readonly Meeting[];
  readonly facts: readonly WorkforceFact[];
  readonly sources: readonly Source[];
  /** Where the sources differ, and what is used. */
  readonly disagreements: readonly Disagreement[];
  readonly notClaimed: readonly NotClaimed[];
  readonly settings: BoardSettings;
  readonly commentary: readonly Commentary[];
  /** Decisions and actions of the board, in the order of recording: a backend keeps them, or a board that was saved with the notes of a meeting. */
  readonly decisions?: readonly BoardDecision[];
  /** The council's own measures, in the order in which it reads them; left out where it has none. */
  readonly measures?: readonly Measure[];
  /** The actions of the council's plan, in its order; left out where it has none. */
  readonly actions?: readonly Action[];
  /** What was recorded of the plan, and is said otherwise by a later file. */
  readonly planConflicts?: readonly PlanConflict[];
  /** What was recorded and has no place on the board any more. */
  readonly setAside?: readonly SetAsideRecord[];
  /** Left out of a board that has everything. */
  readonly publicEdition?: PublicEdition;
}
