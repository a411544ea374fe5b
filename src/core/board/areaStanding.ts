import { type Area, statusOf } from '#src/core/model/area.ts';
import { type Day, lastDay, type PartialDate } from '#src/core/model/partialDate.ts';

/** Whether the latest evidence says that it is addressed or closed. */
export const isSettled = (area: Area): boolean =>
  statusOf(area) === 'addressed' || statusOf(area) === 'closed';

/**
 * Whether an area counts as open: it stands on the latest inspection's list or the council's plan in
 * force, or a visit or review raised it since the last visit, and nothing says that it is addressed or closed. Areas of older
 * lists never do, whatever their latest evidence says.
 */
export const isOpenNow = (area: Area): boolean =>
  (area.list === 'current' || area.list === 'latest-visit') && !isSettled(area);

/** How old evidence may be, in months, before it is called stale. */
export const staleAfterMonths = 12;

/**
 * Whether a date lies more than twelve months before the day of the view, to the day; a vague date
 * by the last day that it can mean.
 */
export function isStale(on: PartialDate, asAt: Day): boolean {
  const [year = 0, month = 0, day = 0] = asAt.split('-').map(Number);
  const before = year * 12 + month - 1 - staleAfterMonths;
  const parts = [Math.floor(before / 12), (before % 12) + 1, day];
  return lastDay(on) < parts.map((part) => String(part).padStart(2, '0')).join('-');
}
