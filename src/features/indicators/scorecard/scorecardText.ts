import { isNumber } from '#src/core/model/figure.ts';
import {
  capitalised,
  formatCount,
  formatList,
  formatValue,
  inSentence,
} from '#src/core/text/format.ts';
import type { ScorecardRow } from './scorecard.ts';

/** Beyond this share of England's figure an indicator is named in the headline. */
const farFromEngland = 0.5;
const named = 2;

/**
 * What needs attention, by name: "Vacancies are farthest from England: 32.4% against 14.2%".
 * Where nothing is worse than England it says so, and no more.
 *
 * @param judged Sorted rows of the indicators with a better direction.
 */
export function scorecardHeadline(judged: readonly ScorecardRow[], authorityName: string): string {
  const worse = judged.filter(({ worseBy }) => worseBy !== null && worseBy > 0);
  const far = worse.filter(({ worseBy }) => (worseBy ?? 0) >= farFromEngland).slice(0, named);
  const described = (far.length > 0 ? far : worse.slice(0, 1)).flatMap(({ indicator, reading }) => {
    const { value, england } = reading;
    return isNumber(value) && isNumber(england)
      ? [
          `${inSentence(indicator.name)} ${formatValue(value, indicator)} (England ${formatValue(england, indicator)})`,
        ]
      : [];
  });
  const count = judged.filter(({ worseBy }) => worseBy !== null).length;
  if (count === 0) return `No rate of ${authorityName} can be set against England’s`;
  if (described.length === 0)
    return count === 1
      ? 'The one rate with a number is not worse than England’s'
      : `None of ${formatCount(count)} rates with a number is worse than England’s`;
  return `${capitalised(formatList(described))} ${described.length === 1 ? 'is' : 'are'} farthest from England`;
}
