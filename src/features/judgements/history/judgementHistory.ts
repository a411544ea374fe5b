import type { Direction } from '#src/core/model/direction.ts';
import type { Grade } from '#src/core/model/grade.ts';
import type { Framework } from '#src/core/model/inspection.ts';
import type { PartialDate } from '#src/core/model/partialDate.ts';
import type { Topic } from '#src/core/model/topic.ts';

/** One judgement as a step of a judgement history. */
interface JudgementHistoryStep {
  readonly inspectionId: string;
  readonly framework: Framework;
  readonly start: PartialDate;
  readonly publishedOn: PartialDate | null;
  readonly grade: Grade;
}

/** Judgements of one topic that may be joined: one series. */
export interface JudgementHistoryLine {
  /** One of its own even where a series is broken by an inspection that gave it no grade. */
  readonly id: string;
  readonly topic: Topic;
  readonly seriesId: string;
  /** Oldest first, at least one. */
  readonly steps: readonly JudgementHistoryStep[];
  /** Where the line ends: at the next framework, an inspection without a grade, a break, or the view's day. */
  readonly until: PartialDate;
}

/** A time in which a topic had no judgement of its own, because it was judged with another. */
export interface JudgementHistoryGap {
  readonly topic: Topic;
  /** The topic whose judgement covered it. */
  readonly judgedWith: Topic;
  /** From the first inspection that judged both together to the first that judged them apart. */
  readonly from: PartialDate;
  readonly until: PartialDate;
}

/** An inspection that gave a topic no grade because its framework gives none any more. */
export interface JudgementHistoryBreak {
  readonly topic: Topic;
  readonly inspectionId: string;
  readonly framework: Framework;
  readonly start: PartialDate;
  readonly publishedOn: PartialDate | null;
}

export interface JudgementHistoryVisit {
  readonly id: string;
  readonly number: number | null;
  readonly kind: 'focused' | 'monitoring';
  /** As published: a day, or no more than a year. */
  readonly date: PartialDate;
  readonly publishedOn: PartialDate | null;
  readonly areasCovered: string;
  /** First and last day between which it happened, narrowed by its number in the run. */
  readonly earliest: PartialDate;
  readonly latest: PartialDate;
}

/** Judgements over time: everything that the judgement history, its table and its sentence are made from. */
export interface JudgementHistory {
  readonly authorityName: string;
  /** What was asked for, in the order of ILACS's reports; a topic may have no line. */
  readonly topics: readonly Topic[];
  readonly lines: readonly JudgementHistoryLine[];
  readonly gaps: readonly JudgementHistoryGap[];
  /** Topics that an inspection judged without a grade in the source. */
  readonly ungraded: readonly { readonly topic: Topic; readonly start: PartialDate }[];
  /** Where a topic's judgements ended by rule, oldest first within a topic: its line ends at the first. */
  readonly breaks: readonly JudgementHistoryBreak[];
  /** Where the lines of the series in force end: the view's day, or an abolished authority's last inspection. */
  readonly until: PartialDate;
  /** Frameworks in order, each from its beginning, or its first inspection here where that is not known. */
  readonly frameworks: readonly { readonly framework: Framework; readonly from: PartialDate }[];
  readonly visits: readonly JudgementHistoryVisit[];
  /** Statutory directions, oldest first. */
  readonly directions: readonly Direction[];
  /** First and last calendar year of the time axis; no inspection, visit or direction is outside. */
  readonly years: readonly [first: number, last: number];
}
