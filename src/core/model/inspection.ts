import { compareText } from './compare.ts';
import { type FrameworkEntry, frameworkEntries } from './frameworkEntries.ts';
import type { Grade } from './grade.ts';
import type { Kept } from './kept.ts';
import type { Known } from './known.ts';
import { comparePartialDates, lastDay, type PartialDate } from './partialDate.ts';
import type { Confidence } from './source.ts';
import type { TextPart } from './textPart.ts';
import type { Topic } from './topic.ts';

export interface Judgement {
  readonly topic: Topic;
  /** As the framework words it. */
  readonly title: string;
  /**
   * `null` where the source gives none. Where the framework gives none, as ILACS no overall grade
   * since April 2026, there is no judgement: see `gradeGap`.
   */
  readonly grade: Grade | null;
  /** A line joins only judgements of one series: same framework, same wording. */
  readonly seriesId: string;
  readonly confidence: Confidence;
  readonly sourceId: string;
  readonly note: string;
  /** Where parts of the note became known later; left out where none did. */
  readonly noteParts?: readonly TextPart[];
}

export type Framework = (typeof frameworkEntries)[number]['id'];

/** Oldest first. */
export const frameworks: readonly Framework[] = frameworkEntries.map(({ id }) => id);

const byFramework = <Value>(read: (entry: FrameworkEntry) => Value) =>
  Object.fromEntries(frameworkEntries.map((entry) => [entry.id, read(entry)])) as Readonly<
    Record<Framework, Value>
  >;

export const frameworkName = byFramework(({ name }) => name);

/** In little room. */
export const frameworkShortName = byFramework(({ shortName }) => shortName);

/**
 * When a framework replaced the one before: the older one's grades are not drawn beyond it; `null`
 * where no source read gives a date.
 */
export const frameworkBegan: Readonly<Record<Framework, PartialDate | null>> = byFramework(
  ({ began }) => began,
);

/** What is said of an inspection at one time. */
export interface InspectionState extends Known {
  readonly framework: Framework;
  /** ILACS inspections are standard or short; other frameworks are neither. */
  readonly kind: 'standard' | 'short' | null;
  /** First day on site. */
  readonly start: PartialDate;
  readonly end: PartialDate | null;
  readonly publishedOn: PartialDate | null;
  readonly judgements: readonly Judgement[];
  readonly sourceIds: readonly string[];
  /**
   * Which of its sources gives its date of publication, where that is another than the one of its
   * grades; left out where it is the same, or where none gives one.
   */
  readonly datesSourceId?: string | undefined;
}

export interface Inspection extends InspectionState, Kept<InspectionState> {
  readonly id: string;
  readonly authorityCode: string;
}

/** What is said of a visit at one time. */
export interface VisitState extends Known {
  readonly kind: 'focused' | 'monitoring';
  /** The visit's place in its run; `null` where none is given. */
  readonly number: number | null;
  readonly start: PartialDate;
  readonly end: PartialDate | null;
  readonly publishedOn: PartialDate | null;
  /** What the visit looked at; empty where no source says. */
  readonly areasCovered: string;
  readonly headline: string;
  readonly quote: string;
  readonly note: string;
  /** Where parts of the note became known later; left out where none did. */
  readonly noteParts?: readonly TextPart[];
  readonly confidence: Confidence;
  readonly sourceIds: readonly string[];
}

/** A focused or monitoring visit. Visits carry no grades. */
export interface Visit extends VisitState, Kept<VisitState> {
  readonly id: string;
  readonly authorityCode: string;
}

/** `inspections.json`: every authority's, oldest first within an authority. */
export interface InspectionsFile {
  readonly schemaVersion: 1;
  readonly inspections: readonly Inspection[];
  readonly visits: readonly Visit[];
  /** What these records cover and what they do not, in sentences. */
  readonly coverage: readonly string[];
}

type Begun = Pick<Inspection | Visit, 'id' | 'start'>;

/** Sort order of a board's inspections, oldest first. */
export const compareInspections = (a: Begun, b: Begun): number =>
  comparePartialDates(a.start, b.start) || compareText(a.id, b.id);

/** Likewise of its visits, by the end of a vague date: one of "2023" comes after those with a day in that year. */
export const compareVisits = (a: Begun, b: Begun): number =>
  compareText(lastDay(a.start), lastDay(b.start)) || compareText(a.id, b.id);
