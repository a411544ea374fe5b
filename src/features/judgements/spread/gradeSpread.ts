import type { Grade } from '#src/core/model/grade.ts';
import type { IlacsTopic } from '#src/core/model/topic.ts';

/**
 * Why an authority has no place among the grades of a topic.
 * - `no-inspection`: no ILACS inspection of it is known.
 * - `no-grade`: its latest inspection has the topic, and the published files have no grade.
 * - `no-longer-judged`: its latest inspection gives no such grade by rule, as ILACS no overall grade
 *   since April 2026.
 * - `not-judged-apart`: its latest inspection did not judge the topic by itself.
 */
export const exclusionReasons = [
  'no-inspection',
  'no-grade',
  'no-longer-judged',
  'not-judged-apart',
] as const;

export type ExclusionReason = (typeof exclusionReasons)[number];

/** The latest grades on one topic. */
export interface TopicSpread {
  readonly topic: IlacsTopic;
  /** Authorities by their latest grade. */
  readonly counts: Readonly<Record<Grade, number>>;
  /** How many have a grade: the sum of the counts. */
  readonly graded: number;
  /** Short names of the authorities without one, by the reason; in alphabetical order. */
  readonly apart: Readonly<Record<ExclusionReason, readonly string[]>>;
  /** The board's own grade; `null` where it has none, or is not among those counted. */
  readonly own: Grade | null;
  /** Why the board's own authority has none, where it is among those counted; `null` where it has one. */
  readonly ownApart: ExclusionReason | null;
}

/** How the latest grades of all current authorities are spread. */
export interface GradeSpread {
  readonly authorityName: string;
  /** Whether the board's authority is among those counted: an abolished one is not. */
  readonly isCounted: boolean;
  /** How many current authorities there are. */
  readonly authorities: number;
  readonly topics: readonly TopicSpread[];
}
