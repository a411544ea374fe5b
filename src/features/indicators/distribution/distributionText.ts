import type { Indicator } from '#src/core/model/indicator.ts';
import {
  capitalised,
  formatCount,
  formatList,
  formatNumber,
  formatValue,
} from '#src/core/text/format.ts';
import type { Distribution } from './distribution.ts';

/**
 * A year's distribution in words: how many, the interquartile range, where the authority and England stand.
 *
 * @param authorityName Told where the authority has no mark; a mark has the name of its return.
 */
export function distributionSummary(
  { year, marks, quartiles, england, withoutNumber }: Distribution,
  indicator: Indicator,
  authorityName: string,
): string {
  if (!quartiles) return `No authority has a number in ${year}.`;
  const [lower, median, upper] = quartiles.map((one) => formatValue(one, indicator));
  const own = marks.find(({ kind }) => kind === 'authority');
  const sentences = [
    `${formatNumber(marks.length, 0)} ${marks.length === 1 ? 'authority has' : 'authorities have'} a number in ${year}.`,
    `The interquartile range (middle 50%) is ${lower} to ${upper}, the median is ${median}.`,
    own
      ? `${own.name} has ${formatValue(own.value, indicator)}.`
      : `${authorityName} has no number.`,
  ];
  if (england !== null) sentences.push(`England is ${formatValue(england, indicator)}.`);
  const without = describeWithoutNumber(withoutNumber);
  if (without) sentences.push(without);
  return sentences.join(' ');
}

function describeWithoutNumber(count: number): string | null {
  if (count === 0) return null;
  return count === 1
    ? 'One published a symbol and has no mark.'
    : `${capitalised(formatCount(count))} published a symbol and have no mark.`;
}

/** What the chart itself does not say: the interquartile range, who has no mark, who is beyond the scale. */
export function distributionNote(
  distribution: Distribution,
  indicator: Indicator,
  top: number,
): string {
  const { quartiles, year, withoutNumber } = distribution;
  if (!quartiles) return `No authority has a number in ${year}.`;
  const [lower, , upper] = quartiles.map((one) => formatValue(one, indicator));
  return [
    `The interquartile range (middle 50%) is ${lower} to ${upper}.`,
    describeWithoutNumber(withoutNumber),
    describeBeyondScale(distribution, indicator, top),
  ]
    .filter(Boolean)
    .join(' ');
}

/**
 * Marks beyond the scale, by name: "Isles of Scilly 100.0%"; `null` for none.
 *
 * @param top Upper end of the value axis.
 */
function describeBeyondScale(
  { marks }: Distribution,
  indicator: Indicator,
  top: number,
): string | null {
  const beyond = marks.filter(({ value }) => value > top);
  if (beyond.length === 0) return null;
  const named = beyond.map(({ name, value }) => `${name} ${formatValue(value, indicator)}`);
  return `Beyond the scale, kept, and drawn at its end: ${formatList(named)}.`;
}
