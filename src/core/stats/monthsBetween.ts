import { firstDay, type PartialDate, precisionOf } from '#src/core/model/partialDate.ts';

/** How long, and whether the dates were precise enough to say it in months. */
export interface Duration {
  /** Whole months, to the nearest; 12 for each year where only years are known. */
  readonly months: number;
  /** True where one of the dates is known to the year only. */
  readonly isVague: boolean;
}

const parts = (date: PartialDate): [number, number, number] => {
  const [year, month, day] = firstDay(date).split('-').map(Number);
  return [year as number, month as number, day as number];
};

const daysIn = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate();

/**
 * Months between two dates as a person would say it: to the nearest month between two days, by
 * the calendar between months, by the year where only a year is known. From 18 July 2022 to
 * 10 November 2025 is 40 months.
 *
 * @throws RangeError when `to` is before `from`. The schemas refuse records that would be known before they
 *   happened, so that the age of what is known on a day can always be said.
 */
export function monthsBetween(from: PartialDate, to: PartialDate): Duration {
  const precisions = [precisionOf(from), precisionOf(to)];
  const isVague = precisions.includes('year');
  const [fromYear, fromMonth, fromDay] = parts(isVague ? from.slice(0, 4) : from);
  const [toYear, toMonth, toDay] = parts(isVague ? to.slice(0, 4) : to);
  const calendar = (toYear - fromYear) * 12 + toMonth - fromMonth;
  const months = precisions.includes('month') || isVague ? calendar : nearest();
  if (calendar < 0 || months < 0) throw new RangeError(`${to} is before ${from}`);
  return { months, isVague };

  function nearest(): number {
    // A month that has no 31st ends the step on its last day.
    const step = (months: number) => {
      const month = fromMonth - 1 + months;
      const [year, inYear] = [fromYear + Math.floor(month / 12), (month % 12) + 1];
      return Date.UTC(year, inYear - 1, Math.min(fromDay, daysIn(year, inYear)));
    };
    const end = Date.UTC(toYear, toMonth - 1, toDay);
    if (end < step(0)) return -1;
    const whole = step(calendar) <= end ? calendar : calendar - 1;
    const rest = (end - step(whole)) / (step(whole + 1) - step(whole));
    return whole + (rest >= 0.5 ? 1 : 0);
  }
}
