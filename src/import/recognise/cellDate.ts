import { isPartialDate, type PartialDate } from '#src/core/model/partialDate.ts';
import { isInReach } from '#src/core/schema/limits.ts';
import type { Cell } from '#src/import/spreadsheets/cell.ts';
import { yearTypedAsDate } from '#src/import/table/spreadsheetSlips.ts';

/** Which of two numbers of a date is the day, as far as the dates of a column prove it. */
export type DateOrder = 'day-first' | 'month-first' | 'unproven' | 'mixed';

/**
 * What a cell says of a date. `words`: an answer that gives none, such as "Ongoing". `either`: two dates
 * that it can be. `unread`: neither.
 */
export type CellDate =
  | {
      readonly kind: 'date';
      readonly date: PartialDate;
      readonly form: string;
      readonly words: string;
    }
  | { readonly kind: 'words'; readonly words: string }
  | { readonly kind: 'either'; readonly dayFirst: PartialDate; readonly monthFirst: PartialDate }
  | { readonly kind: 'unread'; readonly wanted: string };

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const monthNames =
  'january february march april may june july august september october november december'.split(
    ' ',
  );
const pad = (number: string | number) => String(number).padStart(2, '0');
const fullYear = (year: string) => (year.length === 2 ? `20${year}` : year);

const numbers = /^(\d{1,2})\s*([/.\- ])\s*(\d{1,2})\s*\2\s*(\d{4}|\d{2})$/;
const named =
  /^(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,?\s+)?(\d{1,2})(?:st|nd|rd|th)?(?:\s+of)?[\s\-/.]*([a-z]{3,9})\.?,?[\s\-/.’']*(\d{4}|\d{2})$/i;
const monthOnly = /^([a-z]{3,9})\.?[\s\-/.,’']*(\d{4}|\d{2})$/i;
const within =
  /^(?:by\s+)?(?:the\s+)?(?:end|mid|middle|beginning|start|early|late)(?:\s+of)?[\s-]+(.+)$/i;
const iso = /^(\d{4}-\d{2}(?:-\d{2})?)(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?)?$/;

/** Words with a number in them that say when: "Spring 2026", "Q2", "Autumn term 2027", "2026/27". */
const whenWords =
  /\b(spring|summer|autumn|winter|term|quarter|q[1-4]|qtr|weeks?|months?|days?|years?|phase|review|inspection|meeting|board|annual|\d{4}\s*[/-]\s*\d{2,4})\b/i;

function monthNumber(name: string): number | null {
  const lower = name.toLowerCase();
  const short = months.indexOf(lower.slice(0, 3));
  if (short === -1) return null;
  return lower.length === 3 || lower === 'sept' || lower === monthNames[short] ? short + 1 : null;
}

const made = (year: string, month: number | string, day: number | string = ''): PartialDate =>
  `${fullYear(year)}-${pad(month)}${day === '' ? '' : `-${pad(day)}`}`;

const found = (date: PartialDate, form: string, words = ''): CellDate => {
  if (isPartialDate(date) && isInReach(date)) return { kind: 'date', date, form, words };
  const year = yearTypedAsDate(date);
  return {
    kind: 'unread',
    wanted:
      year === null
        ? 'a date that the calendar has, from 1990 to 2100'
        : `a date from 1990 to 2100: a spreadsheet makes this day of the year ${year} in a column of dates`,
  };
};

/** Which number of such dates is the day: only one above 12 proves it. */
export function dateOrderOf(texts: Iterable<string>): DateOrder {
  let [day, month] = [false, false];
  for (const text of texts) {
    const [, first, , second] = numbers.exec(text.trim()) ?? [];
    if (Number(first) > 12) day = true;
    if (Number(second) > 12) month = true;
  }
  if (day && month) return 'mixed';
  return day ? 'day-first' : month ? 'month-first' : 'unproven';
}

/** Days of a spreadsheet from 1990 to 2100. */
const serials = { first: 32_874, last: 73_415 };
const dayOfSerial = (serial: number) =>
  new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000).toISOString().slice(0, 10);

/**
 * The date in a cell, in every form in which councils write one: 31/12/2026, 9.12.16, 31-Dec-26,
 * Dec 2026, 2026-12-31, a number of days since 1900.
 *
 * @param order What the column proves; `null` for a date of two numbers up to 12 where nothing does.
 */
export function cellDate(cell: Cell, order: 'day-first' | 'month-first' | null): CellDate {
  if (cell.kind === 'date') return found(cell.text, '');
  if (cell.kind === 'number' && cell.number !== null && Number.isInteger(cell.number)) {
    const { number } = cell;
    if (number >= 1990 && number <= 2100) return found(String(number), '');
    if (number >= serials.first && number <= serials.last) {
      return found(dayOfSerial(number), 'a number of days since 1900');
    }
  }
  return textDate(cell.text.replaceAll(/\s+/g, ' ').trim(), order);
}

function textDate(text: string, order: 'day-first' | 'month-first' | null): CellDate {
  const isoDate = iso.exec(text)?.[1];
  if (isoDate !== undefined) return found(isoDate, '');
  if (/^(19|20)\d{2}$/.test(text)) return found(text, '');
  if (/^\d{5}$/.test(text) && Number(text) >= serials.first && Number(text) <= serials.last) {
    return found(dayOfSerial(Number(text)), 'a number of days since 1900');
  }
  const [, first, , second, year] = numbers.exec(text) ?? [];
  if (first !== undefined && second !== undefined && year !== undefined) {
    return ofNumbers(first, second, year, order);
  }
  const [, day, name = '', ofYear] = named.exec(text) ?? [];
  const month = monthNumber(name);
  if (day !== undefined && month !== null && ofYear !== undefined) {
    return found(made(ofYear, month, day), 'a day with the name of its month');
  }
  const [, alone = '', its] = monthOnly.exec(text) ?? [];
  const number = monthNumber(alone);
  if (number !== null && its !== undefined)
    return found(made(its, number), 'a month with its name');
  const [, numeric, itsYear] = /^(\d{1,2})[/.](\d{4})$/.exec(text) ?? [];
  if (numeric !== undefined && itsYear !== undefined)
    return found(made(itsYear, numeric), 'a month');
  const inner = within.exec(text)?.[1];
  if (inner !== undefined && monthOnly.test(inner)) {
    const read = textDate(inner, order);
    if (read.kind === 'date') return { ...read, form: 'a part of a month', words: text };
  }
  // Words alone are an answer; a number among them must be one that says when.
  if (!/\d/.test(text) || whenWords.test(text)) return { kind: 'words', words: text };
  return {
    kind: 'unread',
    wanted: 'a date such as 31/12/2026 or Dec 2026, or words such as Ongoing',
  };
}

function ofNumbers(
  first: string,
  second: string,
  year: string,
  order: 'day-first' | 'month-first' | null,
): CellDate {
  const dayFirst = made(year, second, first);
  const monthFirst = made(year, first, second);
  if (Number(first) > 12 || first === second) return found(dayFirst, 'day, month, year');
  if (Number(second) > 12) return found(monthFirst, 'month, day, year');
  if (order === null) return { kind: 'either', dayFirst, monthFirst };
  return order === 'day-first'
    ? found(dayFirst, 'day, month, year')
    : found(monthFirst, 'month, day, year');
}
