import type { Indicator, Unit } from '#src/core/model/indicator.ts';
import { firstDay, type PartialDate, precisionOf } from '#src/core/model/partialDate.ts';

/**
 * Rounds halves away from zero, as DfE does ("half up"): 13.25 is 13.3 and -13.25 is -13.3.
 * A tiny allowance takes a binary 1.005 for the 1.005 that it stands for.
 */
export function roundHalfUp(value: number, decimals: number): number {
  const scale = 10 ** decimals;
  const rounded = (Math.sign(value) * Math.floor(Math.abs(value) * scale + 0.5 + 1e-9)) / scale;
  return rounded === 0 ? 0 : rounded;
}

const numberFormats = [0, 1, 2].map(
  (digits) =>
    new Intl.NumberFormat('en-GB', {
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    }),
);

/** Rounded half up, trailing zeros kept, thousands set off: `13.0`, `1,178`. */
export function formatNumber(value: number, decimals: number): string {
  const format = numberFormats[decimals];
  if (format === undefined) throw new RangeError(`${decimals} decimals: wanted 0, 1 or 2`);
  return format.format(roundHalfUp(value, decimals)).replace('-', '\u2212');
}

const unitSuffix: Readonly<Record<Unit, string>> = { percent: '%', fte: ' FTE', cases: '' };

/** A value of an indicator with its unit: `13.0%`, `125.5 FTE`, `13.6`. */
export function formatValue(
  value: number,
  { decimals, unit }: Pick<Indicator, 'decimals' | 'unit'>,
) {
  return formatNumber(value, decimals) + unitSuffix[unit];
}

/** The size of a difference between two values and what it is counted in, for where each has a place of its own. */
export function differenceParts(
  value: number,
  { decimals, unit }: Pick<Indicator, 'decimals' | 'unit'>,
): { readonly size: string; readonly unit: string } {
  const size = formatNumber(Math.abs(value), decimals);
  const singular = size === '1' || size === '1.0';
  const names = {
    percent: singular ? 'percentage point' : 'percentage points',
    fte: 'FTE',
    cases: singular ? 'case' : 'cases',
  };
  return { size, unit: names[unit] };
}

/** The size of a difference between two values: `36.9 percentage points`, `24.5 FTE`, `1.2 cases`. */
export function formatDifference(
  value: number,
  indicator: Pick<Indicator, 'decimals' | 'unit'>,
): string {
  const { size, unit } = differenceParts(value, indicator);
  return `${size} ${unit}`;
}

const dateFormat = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' });

const long = {
  day: dateFormat({ day: 'numeric', month: 'long', year: 'numeric' }),
  month: dateFormat({ month: 'long', year: 'numeric' }),
  year: dateFormat({ year: 'numeric' }),
};

/** As precise as it is known: `12 January 2026`, `December 2019`, `2023`. */
export function formatDate(date: PartialDate): string {
  return long[precisionOf(date)].format(Date.parse(firstDay(date)));
}

/** A date in a sentence: `on 12 January 2026`, `in January 2026`, `in 2023`. */
export const formatOnDate = (date: PartialDate): string =>
  `${precisionOf(date) === 'day' ? 'on' : 'in'} ${formatDate(date)}`;

/** The month at most: `November 2025`, `2023`. */
export function formatMonth(date: PartialDate): string {
  return formatDate(date.slice(0, 7));
}

const shortMonth = dateFormat({ month: 'short', year: 'numeric' });

/** The month at most, in little room: `Nov 2025`, `2023`. */
export const formatShortMonth = (date: PartialDate): string =>
  precisionOf(date) === 'year' ? date : shortMonth.format(Date.parse(firstDay(date)));

/** Two days without repeating what they share: `10 to 21 November 2025`. */
export function formatDateRange(start: PartialDate, end: PartialDate | null): string {
  if (end === null || end === start) return formatDate(start);
  const [from, to] = [formatDate(start), formatDate(end)];
  if (precisionOf(start) !== 'day' || precisionOf(end) !== 'day') return `${from} to ${to}`;
  if (start.slice(0, 7) === end.slice(0, 7)) return `${Number(start.slice(8))} to ${to}`;
  if (start.slice(0, 4) === end.slice(0, 4)) return `${from.replace(/ \d{4}$/, '')} to ${to}`;
  return `${from} to ${to}`;
}

const words = 'no one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** Small counts as words: `two`, `13`. */
export const formatCount = (count: number): string => words[count] ?? formatNumber(count, 0);

const ordinals = 'zeroth first second third fourth fifth sixth seventh eighth ninth'.split(' ');

const ordinalRules = new Intl.PluralRules('en-GB', { type: 'ordinal' });
const ordinalEnding: Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> = {
  one: 'st',
  two: 'nd',
  few: 'rd',
};

/** `second`, `third`, up to `ninth`; then `10th`, `11th`, `21st`, `102nd`. @param count From 0. */
export const formatOrdinal = (count: number): string =>
  ordinals[count] ??
  `${formatNumber(count, 0)}${ordinalEnding[ordinalRules.select(count)] ?? 'th'}`;

/** The first letter in upper case. */
export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A name within a sentence: its first letter in lower case. Not for names of places or people. */
export const inSentence = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

/** `a`, `a and b`, `a, b and c`. What is empty is left out; empty where nothing is left. */
export function formatList(items: readonly string[]): string {
  const named = items.filter((item) => item !== '');
  const head = named.slice(0, -1).join(', ');
  const last = named.at(-1) ?? '';
  return head === '' ? last : `${head} and ${last}`;
}
