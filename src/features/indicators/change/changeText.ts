import { isNumber } from '#src/core/model/figure.ts';
import type { Indicator } from '#src/core/model/indicator.ts';
import type { Change } from '#src/core/stats/change.ts';
import type { OneYearChanges } from '#src/core/stats/oneYearChanges.ts';
import { shareSmaller } from '#src/core/stats/oneYearChanges.ts';
import {
  capitalised,
  formatDifference,
  formatList,
  formatNumber,
  inSentence,
  roundHalfUp,
} from '#src/core/text/format.ts';
import { rareFrom, unusualFrom } from '#src/core/text/rarity.ts';
import type { PartSeries } from '#src/features/indicators/trend/partSeries.ts';

/** "A fall of 15.6 percentage points from 2024 to 2025." */
function movement({ difference, from, to }: Change, indicator: Indicator): string {
  const rounded = roundHalfUp(difference, indicator.decimals);
  if (rounded === 0) return `No change from ${from} to ${to}.`;
  const way = rounded < 0 ? 'A fall' : 'A rise';
  return `${way} of ${formatDifference(difference, indicator)} from ${from} to ${to}.`;
}

/** A share as a whole per cent that is never rounded up to all or down to none. */
function describePercent(share: number): string {
  if (share > 0.99 && share < 1) return 'Over 99%';
  if (share > 0 && share < 0.01) return 'Under 1%';
  return `${formatNumber(100 * share, 0)}%`;
}

/**
 * How unusual a change is among all one-year changes of all authorities, with a verdict that
 * refuses to make news of an ordinary one.
 *
 * @param change `null` where one of the two latest years has no number.
 */
export function changeSentence(
  change: Change | null,
  changes: OneYearChanges,
  indicator: Indicator,
): string {
  if (change === null) {
    return 'There is no change to judge: the latest year or the one before has no number.';
  }
  const share = shareSmaller(change.difference, changes);
  if (share === null) return `${movement(change, indicator)} There is nothing to set it against.`;
  const count = formatNumber(changes.differences.length, 0);
  const set = `${describePercent(share)} of all ${count} one-year changes since ${changes.since} were smaller.`;
  return `${movement(change, indicator)} ${set} ${verdict(share)}`;
}

function verdict(share: number): string {
  if (share >= rareFrom) return 'A change of this size is rare.';
  if (share >= unusualFrom) return 'It is larger than most, and it may reverse.';
  return 'That is a typical year-on-year change, and no sign of a trend.';
}

/** Pairs that the comparison leaves out; `null` for none. */
export function describeLeftOut({ leftOut }: OneYearChanges): string | null {
  if (leftOut === 0) return null;
  const pairs = leftOut === 1 ? 'One pair' : `${formatNumber(leftOut, 0)} pairs`;
  return `${pairs} of years with a symbol in place of a number ${leftOut === 1 ? 'is' : 'are'} left out.`;
}

const partUnit = { fte: ' FTE', cases: '', days: ' days', children: '' } as const;

/** What a count is called in a sentence, where its label is too short for one. */
const spoken: Readonly<Record<string, string>> = {
  agency: 'agency staff',
  'agency-cover': 'agency staff covering a vacancy',
  'in-post': 'staff in post',
  children: 'children with three or more social workers',
  total: 'children looked after',
};
const nameOf = ({ id, name }: PartSeries['part']) => spoken[id] ?? inSentence(name);

const amount = (value: number, { decimals, unit }: PartSeries['part']) =>
  formatNumber(value, decimals) + partUnit[unit];

/**
 * What moved behind a rate: "Agency staff fell by 23.6 FTE to 28.2 FTE; staff in post rose by 24.5
 * FTE to 125.5 FTE." A rate falls when either moves, and small counts make it jump.
 *
 * @param place Index of the later year.
 * @returns `null` where no part has both numbers.
 */
export function partsSentence(parts: readonly PartSeries[], place: number): string | null {
  const moved = parts.flatMap(({ part, values }) => {
    const name = nameOf(part);
    const [before, now] = [values[place - 1], values[place]];
    if (!isNumber(before) || !isNumber(now)) return [];
    const difference = roundHalfUp(now - before, part.decimals);
    if (difference === 0) return [`${name} stayed at ${amount(now, part)}`];
    const way = difference < 0 ? 'fell' : 'rose';
    return [`${name} ${way} by ${amount(Math.abs(difference), part)} to ${amount(now, part)}`];
  });
  return moved.length === 0 ? null : `${capitalised(moved.join('; '))}.`;
}

/** The counts of one year, within a sentence: "13.6 FTE of leavers and 125.5 FTE of staff in post". */
export function describeCounts(parts: readonly PartSeries[], place: number): string | null {
  const counts = parts.flatMap(({ part, values }) => {
    const value = values[place];
    if (!isNumber(value)) return [];
    const shown = formatNumber(value, part.decimals);
    return [`${shown} ${part.unit === 'fte' ? 'FTE of ' : ''}${nameOf(part)}`];
  });
  return counts.length === 0 ? null : formatList(counts);
}
