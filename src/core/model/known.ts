import type { PartialDate } from './partialDate.ts';

/**
 * How sure it is when a record became known.
 * - `published`: the publication's own date.
 * - `recalled`: a publication date recalled and not read again.
 * - `reported`: no publication date was found; the date of the source that reports it.
 * - `happened`: neither was found; counts from the end of the event itself.
 * - `compiled`: only a compiled list reports it, and this is the date of that list.
 */
export const knownBases = ['published', 'recalled', 'reported', 'happened', 'compiled'] as const;

type KnownBasis = (typeof knownBases)[number];

/** When a record became known, apart from when it happened. */
export interface Known {
  /** A vague date counts as known from its end. */
  readonly knownOn: PartialDate;
  readonly knownBy: KnownBasis;
}
