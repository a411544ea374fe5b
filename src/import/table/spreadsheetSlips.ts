import { isPartialDate, precisionOf } from '#src/core/model/partialDate.ts';

/** What a spreadsheet shows in place of a value that it could not work out, and why. */
const errors: Readonly<Record<string, string>> = {
  '#REF!': 'a reference to cells that are gone',
  '#N/A': 'a look-up that found nothing',
  '#VALUE!': 'a formula over a value of the wrong kind',
  '#DIV/0!': 'a division by nothing',
  '#NAME?': 'a formula with a name that is not known',
  '#NUM!': 'a number that cannot be worked out',
  '#NULL!': 'a formula over ranges that do not meet',
  '#SPILL!': 'a list of results without room',
  '#CALC!': 'a formula that could not be worked out',
  '#FIELD!': 'a field that is not there',
  '#BLOCKED!': 'a source that may not be read',
  '#CONNECT!': 'a source that could not be reached',
  '#UNKNOWN!': 'a type that is not known',
  '#GETTING_DATA': 'a source that was still being read',
};

/**
 * The reason that a cell holds a spreadsheet's error and no value: "a look-up that found nothing"
 * for `#N/A`. `null` for every other text, also for one in which such an error is only named.
 */
export function spreadsheetError(text: string): string | null {
  const cell = text.trim().toUpperCase();
  if (Object.hasOwn(errors, cell)) return errors[cell] ?? null;
  if (/^#{3,}$/.test(cell)) return 'a column too narrow for its value';
  return null;
}

/**
 * Characters that a text lost or changed on its way: the replacement character, or UTF-8 that was
 * read as Windows-1252, which makes `â€™` of an apostrophe and `Â£` of a pound sign.
 */
const broken =
  /\uFFFD|\u00E2\u20AC[\u0080-\uFFFF]|\u00C3[\u0080-\u00BF\u0152\u0153\u0160\u0161\u0178\u017D\u017E\u0192\u02C6\u02DC\u2013-\u203A\u20AC\u2122]|\u00C2[\u00A0-\u00BF]/;

/** The broken characters of a text with up to 20 characters on either side; `null` where it has none. */
export function brokenCharacters(text: string): string | null {
  const found = broken.exec(text);
  if (found === null) return null;
  return text.slice(Math.max(0, found.index - 20), found.index + found[0].length + 20);
}

const dayInMs = 24 * 60 * 60 * 1000;

/** The day from which spreadsheets number days. */
const dayZero = Date.UTC(1899, 11, 30);

/**
 * The year that was probably typed into a column of dates, where a spreadsheet takes a number for a
 * count of days: 2026 becomes 1905-07-18. `null` for a date that no such year gives.
 */
export function yearTypedAsDate(date: string): number | null {
  if (!isPartialDate(date) || precisionOf(date) !== 'day') return null;
  const days = (Date.parse(`${date}T00:00:00Z`) - dayZero) / dayInMs;
  return days >= 1990 && days <= 2100 ? days : null;
}

const months = 'jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec';
const dateLike = new RegExp(`^(\\d{1,2}[- /](${months})|(${months})[- /]\\d{2})$`, 'i');

/** Whether a reference looks like a date that a spreadsheet made of one: `01-Jan` of `1-1`. */
export const looksLikeDate = (reference: string): boolean => dateLike.test(reference);

/** Whether a reference is of the kind that a spreadsheet shortens: `1.10` becomes `1.1`. */
export const looksLikeDecimal = (reference: string): boolean => /^\d+\.\d+$/.test(reference);
