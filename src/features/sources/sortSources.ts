import { countUsages, type SourceUsage } from '#src/core/board/sourceUsages.ts';
import { compareNames } from '#src/core/model/compare.ts';
import { comparePartialDates } from '#src/core/model/partialDate.ts';
import type { Source } from '#src/core/model/source.ts';
import type { SourceSort } from './options.ts';

interface Sorted {
  readonly source: Source;
  readonly resting: SourceUsage;
}

/** Newest first; those without a printed date last. */
const newest = ({ source: a }: Sorted, { source: b }: Sorted): number => {
  if (a.publishedOn === null || b.publishedOn === null) {
    return Number(a.publishedOn === null) - Number(b.publishedOn === null);
  }
  return comparePartialDates(b.publishedOn, a.publishedOn);
};

const orders: Readonly<Record<SourceSort, (a: Sorted, b: Sorted) => number>> = {
  newest,
  publisher: (a, b) => compareNames(a.source.publisher, b.source.publisher),
  'most-facts': (a, b) => countUsages(b.resting) - countUsages(a.resting),
};

/** Sources in the order that a reader asked for; equals stand newest first. */
export const sortSources = <T extends Sorted>(sources: readonly T[], sort: SourceSort): T[] =>
  sources.toSorted((a, b) => orders[sort](a, b) || newest(a, b));
