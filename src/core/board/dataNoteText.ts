import { dayHere } from '#src/core/model/today.ts';
import { formatDate, formatNumber } from '#src/core/text/format.ts';

/** Why a backend's latest is not shown, as far as a reader needs to know. */
export type DataFault = 'unreachable' | 'failing' | 'foreign' | 'unreadable';

const reasons: Readonly<Record<DataFault, string>> = {
  unreachable: 'the server cannot be reached',
  failing: 'the server answers with an error',
  foreign:
    'a web page answers in place of the board’s data, perhaps one to sign in; load this page again',
  unreadable: 'what the server sends now cannot be read',
};

const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });

/** The time of day: "14:05". @param at Milliseconds since 1970. */
export const formatClock = (at: number): string => clock.format(at);

/** "21 November 2026, 14:05", in the reader's own time. @param at Milliseconds since 1970. */
export const formatMoment = (at: number): string =>
  `${formatDate(dayHere(new Date(at)))}, ${formatClock(at)}`;

const units = [
  { name: 'day', ms: 86_400_000 },
  { name: 'hour', ms: 3_600_000 },
  { name: 'minute', ms: 60_000 },
] as const;

/** How long something has lain, in whole units of the largest kind: "3 hours old". */
function formatAge(ms: number): string {
  const unit = units.find((one) => ms >= one.ms);
  if (!unit) return 'less than a minute old';
  const count = Math.floor(ms / unit.ms);
  return `${formatNumber(count, 0)} ${unit.name}${count === 1 ? '' : 's'} old`;
}

/**
 * That older data is shown, how old it is, and why.
 *
 * @param arrivedAt When the oldest of it arrived, in milliseconds since 1970.
 */
export const describeEarlier = (arrivedAt: number, now: number, fault: DataFault): string =>
  `Showing data as it was at ${formatMoment(arrivedAt)}, ${formatAge(now - arrivedAt)}: ${reasons[fault]}.`;

/** That a backend has something newer. @param noticedAt In milliseconds since 1970. */
export const describeNewData = (noticedAt: number): string =>
  `There is new data since ${formatClock(noticedAt)}. What you see is as it was before.`;

/** On a slide, which has room for no more. */
export const earlierOnSlide = (arrivedAt: number): string =>
  `Data as it was at ${formatMoment(arrivedAt)}`;
