import type { Day } from './partialDate.ts';

/** What a public edition can leave out, besides small counts. */
export const editionParts = ['owners', 'commentary', 'speaker-notes', 'marking'] as const;

export type EditionPart = (typeof editionParts)[number];

/** That a board is a public edition, and what it does not have. It never says what was left out. */
export interface PublicEdition {
  readonly madeOn: Day;
  readonly leftOut: readonly EditionPart[];
  /** Counts from 1 to this are suppressed. */
  readonly suppressedUpTo: number;
}

/** The least and the most up to which counts can be suppressed; a council that does not say takes four. */
export const suppressedUpToLimits = { least: 1, usual: 4, most: 50 } as const;

/** Stands for an owner who is left out: whether somebody answers for it is not hidden. */
export const ownerNotInEdition = 'Not in this edition';

/** In place of a marking that is left out, so that every view, slide and page says what it is. */
export const publicMarking = 'Public edition';
