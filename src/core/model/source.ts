import type { Kept } from './kept.ts';
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

/**
 * Where a title is from that the document does not print. `address`: made from the document's
 * address. `none`: no title was read, and what stands in its place is not shown.
 */
export const titleBases = ['address', 'none'] as const;

/** What is said of a source at one time. */
export interface SourceState {
  readonly title: string;
  /** Left out for a title as it is printed. */
  readonly titleBasis?: (typeof titleBases)[number];
  readonly publisher: string;
  /** The publisher where there is little room, without a department; left out where it is no other. */
  readonly shortPublisher?: string;
  /** `null` where the source prints no date. */
  readonly publishedOn: PartialDate | null;
  /** https only; `null` where none is known or it is not https. */
  readonly url: string | null;
  readonly kind: string;
  readonly licence: string;
  /** How much of it was read, in words. */
  readonly extentRead: string;
}

export interface Source extends SourceState, Kept<SourceState> {
  readonly id: string;
  /** In a view of an earlier day: it was not there yet, and tells of what was. */
  readonly isLater?: boolean;
}
