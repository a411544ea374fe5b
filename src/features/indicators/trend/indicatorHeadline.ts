import { describeMissing, isNumber } from '#src/core/model/figure.ts';
import type { Indicator } from '#src/core/model/indicator.ts';
import type { Quartile } from '#src/core/stats/quantile.ts';
import { capitalised, formatDifference, formatValue, roundHalfUp } from '#src/core/text/format.ts';
import type { Reading } from './reading.ts';

/**
 * The finding as a title: "Agency workers: 18.3% in 2025, down from 33.9% in 2024; England is
 * 13.0%". It names both years and never says why.
 */
export function indicatorHeadline({ trend, year, value, numbers, england }: Reading): string {
  const { indicator } = trend;
  if (!isNumber(value))
    return `${indicator.name}: no figure for ${year}, ${describeMissing(value)}`;
  const now = `${indicator.name}: ${formatValue(value, indicator)} in ${year}`;
  const before = numbers.at(-2);
  const isComparable = isNumber(england) && indicator.unit !== 'fte';
  const beside = isComparable ? `; England is ${formatValue(england, indicator)}` : '';
  if (before === undefined) return now + beside;
  const difference = roundHalfUp(value - before.value, indicator.decimals);
  const was = `${formatValue(before.value, indicator)} in ${before.year}`;
  if (difference === 0) return `${now}, as in ${before.year}${beside}`;
  return `${now}, ${difference < 0 ? 'down' : 'up'} from ${was}${beside}`;
}

const quartileName: Readonly<Record<Quartile, string>> = {
  1: 'Best quarter',
  2: 'Second best quarter',
  3: 'Third quarter',
  4: 'Worst quarter',
};

/** "Third quarter"; a dash where neither way is better or there is no number. */
export const formatQuartile = (quartile: Quartile | null): string =>
  quartile === null ? '–' : quartileName[quartile];

/** "100 of 148", "Joint 27 of 149"; a dash where nothing is ranked. */
export const formatRank = ({ rank }: Reading): string =>
  rank === null ? '–' : `${rank.sharedBy > 1 ? 'Joint ' : ''}${rank.rank} of ${rank.of}`;

/** "Lower is better"; `null` where neither way is. */
export const describePolarity = ({ polarity }: Indicator): string | null =>
  polarity === 'none' ? null : `${capitalised(polarity)} is better`;

/** What a rank of 1 means here: "1 = lowest". */
const rankMeaning = ({ polarity }: Indicator): string =>
  ({ lower: '1 = lowest', higher: '1 = highest', none: 'not ranked: neither way is better' })[
    polarity
  ];

/** Rank and quarter of the latest year: "Rank 100 of 148 (1 = lowest). Third quarter." */
export function describeAgainstEngland(reading: Reading): string {
  const { indicator } = reading.trend;
  if (indicator.polarity === 'none') return 'Not ranked: neither way is better.';
  if (reading.rank === null) return 'No rank without a number.';
  const rank = reading.rank.sharedBy > 1 ? formatRank(reading) : `Rank ${formatRank(reading)}`;
  return `${rank} (${rankMeaning(indicator)}). ${formatQuartile(reading.quartile)}.`;
}

/** How far from England, in words that need no colour: "18.2 percentage points above England". */
export function formatDistance(reading: Reading): string {
  const { value, england, trend } = reading;
  if (!isNumber(value) || !isNumber(england)) return '–';
  const difference = value - england;
  if (roundHalfUp(difference, trend.indicator.decimals) === 0) return 'Same as England';
  return `${formatDifference(difference, trend.indicator)} ${difference > 0 ? 'above' : 'below'} England`;
}
