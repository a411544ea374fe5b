import type { Day } from '#src/core/model/partialDate.ts';
import { formatDate } from '#src/core/text/format.ts';

/** A day that the address names and that cannot be used, with the reason. */
export type UnusableDay =
  | { readonly reason: 'not-a-day'; readonly requested: string }
  | { readonly reason: 'too-late'; readonly requested: Day };

const longestQuoted = 40;
const quoted = (text: string) =>
  text.length > longestQuoted ? `“${text.slice(0, longestQuoted)}…”` : `“${text}”`;

/** That the board is not shown as at the day that the address names, why, and which day it is. */
export const unusableAsAtText = ({ reason, requested }: UnusableDay, shown: Day): string =>
  reason === 'not-a-day'
    ? `The address names ${quoted(requested)} as the day to show, which is not a date: a date is written as 2024-01-31. The board is shown as at ${formatDate(shown)}.`
    : `The address names ${formatDate(requested)} as the day to show, which is still to come. The board is shown as at ${formatDate(shown)}.`;

/** Likewise of the day from which changes are counted. @param asAt The day of the view. */
export const unusableSinceText = ({ reason, requested }: UnusableDay, asAt: Day): string =>
  reason === 'not-a-day'
    ? `The address names ${quoted(requested)} as the day from which to count changes, which is not a date: a date is written as 2024-01-31. Changes are counted from the usual day.`
    : `The address names ${formatDate(requested)} as the day from which to count changes, which is after the day shown, ${formatDate(asAt)}. Changes are counted from the usual day.`;
