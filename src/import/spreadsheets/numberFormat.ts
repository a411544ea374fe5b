import type { PartialDate } from '#src/core/model/partialDate.ts';

/** A format without its conditions, colours and quoted words, of which the first is that of positive numbers. */
const codeOf = (format: string): string =>
  format === '' || format === 'General'
    ? ''
    : (format.split(';')[0] ?? '').replaceAll(/\[[^\]]*\]|"[^"]*"|\\.|[_*]./g, '');

/** Without what a computer adds to 0.1 + 0.2. */
const exactly = (value: number): number =>
  Number.isInteger(value) ? value : Number(value.toPrecision(15));

/** Whether a format shows a number as a share of a hundred: 0.125 as 12.5%. */
export const isPercentFormat = (format: string): boolean => codeOf(format).includes('%');

/**
 * A day as precisely as its format shows it: `mmm-yy` makes `2027-01` of the first of January, which a
 * spreadsheet keeps for a month.
 */
export function dateAsShown(date: Date, format: string): PartialDate {
  const day = date.toISOString().slice(0, 10);
  const code = codeOf(format).toLowerCase();
  if (code === '' || code === 'general' || /d/.test(code)) return day;
  if (/y/.test(code)) return /m/.test(code) ? day.slice(0, 7) : day.slice(0, 4);
  return day;
}

/**
 * A number as its format shows it, as far as that may matter to a reader: with the digits that it
 * fixes ("1.10" with `0.00`), else as it is kept, without what a computer adds to 0.1 + 0.2.
 */
export function numberAsShown(value: number, format: string): string {
  const code = codeOf(format);
  if (code.includes('%')) return `${exactly(value * 100)}%`;
  const exact = String(exactly(value));
  if (code === '') return exact;
  const digits = /^[#0,]*0(?:\.(0+))?$/.exec(code.trim());
  if (digits === null) return exact;
  const places = digits[1]?.length ?? 0;
  const fixed = value.toFixed(places);
  // A format that hides digits must not change the figure.
  return Number(fixed) === Number(exact) ? fixed : exact;
}
