import type { PartialDate } from './partialDate.ts';

/**
 * How far a statement can be trusted.
 * `high`: a primary document states it. `medium`: press, or a council page read in part.
 * `low`: undated, inferred, claimed without a base, or an unofficial copy.
 */
export const confidences = ['high', 'medium', 'low'] as const;

export type Confidence = (typeof confidences)[number];

/** The least sure of several statements, as sure as all of them together. @param all At least one. */
export const lowestConfidence = (all: readonly Confidence[]): Confidence =>
  confidences.findLast((one) => all.includes(one)) ?? 'low';

export interface Source {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  /** `null` where the source prints no date. */
  readonly publishedOn: PartialDate | null;
  /** https only; `null` where none is known or it is not https. */
  readonly url: string | null;
  readonly kind: string;
  readonly licence: string;
  /** How much of it was read, in words. */
  readonly extentRead: string;
  /** In a view of an earlier day: it was not there yet, and tells of what was. */
  readonly isLater?: boolean;
}
