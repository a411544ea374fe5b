import { compareText } from './compare.ts';
import { remembered } from './remembered.ts';

/**
 * A date known to the day (`2026-01-12`), the month (`2021-06`) or the year (`2023`), ISO 8601.
 * It is shown, sorted and placed as precisely as it is known and no more.
 */
export type PartialDate = string;

/** A day, ISO 8601, e.g. `2026-01-12`. */
export type Day = string;

type Precision = 'year' | 'month' | 'day';

const byLength: Readonly<Record<number, Precision>> = { 4: 'year', 7: 'month', 10: 'day' };

/** @throws RangeError when the text is no partial date at all. */
export function precisionOf(date: PartialDate): Precision {
  const precision = byLength[date.length];
  if (precision === undefined) {
    throw new RangeError(`"${date}" is no date like 2026, 2026-01 or 2026-01-12`);
  }
  return precision;
}

/** The first day that the date can mean: `2021-06` is `2021-06-01`. */
export function firstDay(date: PartialDate): Day {
  return { year: `${date}-01-01`, month: `${date}-01`, day: date }[precisionOf(date)];
}

/** The last day that the date can mean: `2021-06` is `2021-06-30`. */
export function lastDay(date: PartialDate): Day {
  const precision = precisionOf(date);
  if (precision === 'day') return date;
  return precision === 'year' ? `${date}-12-31` : lastDayOfMonth(date);
}

const lastDayOfMonth = remembered((date: PartialDate): Day => {
  const [year, month] = date.split('-').map(Number) as [number, number];
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return `${date}-${String(days).padStart(2, '0')}`;
});

/** Sort order: by the first day that a date can mean, the vaguer one first. */
export function comparePartialDates(a: PartialDate, b: PartialDate): number {
  return compareText(firstDay(a), firstDay(b)) || compareText(lastDay(b), lastDay(a));
}

/** Whether something known from `knownOn` was known on the day `asAt`: from the end of a vague date. */
export function isKnownOn(knownOn: PartialDate, asAt: Day): boolean {
  return lastDay(knownOn) <= asAt;
}

/** The later of two dates, by the last day that each can mean. */
export function laterOf(a: PartialDate, b: PartialDate): PartialDate {
  return lastDay(a) >= lastDay(b) ? a : b;
}

const dayInMs = 24 * 60 * 60 * 1000;

/** How many days one day is after another; negative where it is before. */
export const daysBetween = (from: Day, to: Day): number =>
  (Date.parse(to) - Date.parse(from)) / dayInMs;

/** Whether the text is a date that the calendar has: not `2026-02-31`, not `2026-13`. */
export const isPartialDate = remembered((text: string): boolean => {
  const [, year, month = '01', day = '01'] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text) ?? [];
  if (year === undefined) return false;
  const isLeap = Number(year) % 4 === 0 && (Number(year) % 100 !== 0 || Number(year) % 400 === 0);
  const days = daysInMonth[Number(month) - 1] ?? 0;
  return Number(day) >= 1 && Number(day) <= days + (isLeap && month === '02' ? 1 : 0);
});

const daysInMonth = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** A place on a time axis: 2 July 2022 is about 2022.5. A vague date is placed at its middle. */
export function decimalYear(date: PartialDate): number {
  const middle = (Date.parse(firstDay(date)) + Date.parse(lastDay(date))) / 2;
  const year = new Date(middle).getUTCFullYear();
  const start = Date.UTC(year, 0, 1);
  return year + (middle - start) / (Date.UTC(year + 1, 0, 1) - start);
}
