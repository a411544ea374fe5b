import type { Month } from '#src/core/model/measure.ts';
import { isPartialDate } from '#src/core/model/partialDate.ts';
import { remembered } from '#src/core/model/remembered.ts';
import { isInReach } from '#src/core/schema/limits.ts';

const monthNames = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

const pad = (month: number) => String(month).padStart(2, '0');
const fullYear = (year: string) => (year.length === 2 ? `20${year}` : year);

/**
 * The month that a heading or a cell names: `Apr-25`, `April 2025`, `2025-04`, `04/2025` or any day of
 * it, `30/04/2025`. `null` for anything else.
 */
export const monthIn = remembered((text: string): Month | null => {
  const cell = text.trim().replaceAll(/\s+/g, ' ');
  const [, ofName = '', name = '', year = ''] =
    /^(?:(\d{1,2})[- /.])?([a-z]{3,9})\.?[- /.’']*(\d{4}|\d{2})$/i.exec(cell) ?? [];
  if (isMonthName(name)) {
    const index = monthNames.indexOf(name.slice(0, 3).toLowerCase());
    return monthOf(fullYear(year), index + 1, ofName);
  }
  const [, isoYear, isoMonth, isoDay] =
    /^(\d{4})-(\d{2})(?:-(\d{2}))?(?:[T ]00:00(?::00(?:\.0+)?)?Z?)?$/.exec(cell) ?? [];
  if (isoYear !== undefined) return monthOf(isoYear, Number(isoMonth), isoDay);
  const [, day, month, of = ''] = /^(?:(\d{1,2})\/)?(\d{1,2})\/(\d{4}|\d{2})$/.exec(cell) ?? [];
  // Without a day two digits could be a day as well.
  if (month === undefined || (day === undefined && of.length === 2)) return null;
  return monthOf(fullYear(of), Number(month), day);
});

/** A month of a year that a board can speak of, of which the calendar has the day. */
function monthOf(year: string, month: number, day = ''): Month | null {
  const made = `${year}-${pad(month)}`;
  const date = day === '' ? made : `${made}-${pad(Number(day))}`;
  // A spreadsheet makes a day of 1905 of the year 2026.
  return isPartialDate(date) && isInReach(date) ? made : null;
}

const longNames =
  'january february march april may june july august september october november december sept'.split(
    ' ',
  );

const isMonthName = (name: string) => {
  const lower = name.toLowerCase();
  return monthNames.includes(lower) || longNames.includes(lower);
};
