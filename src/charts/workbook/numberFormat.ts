import { roundHalfUp } from '#src/core/text/format.ts';

/** The formats that the board's own formats of numbers come to, the plainest first. */
const candidates = [0, 1, 2].flatMap((decimals) =>
  ['', '%', ' FTE'].map((suffix) => ({ decimals, suffix })),
);

/**
 * The number format by which a spreadsheet shows a number in the words of the page: `#,##0.0"%"` for
 * 18.34 shown as "18.3%".
 *
 * @returns `null` where no format makes these words of it.
 */
export function numberFormatFor(value: number, text: string): string | null {
  const found = candidates.find(
    ({ decimals, suffix }) => text === `${shown(value, decimals)}${suffix}`,
  );
  if (found === undefined) return null;
  const { decimals, suffix } = found;
  const digits = decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`;
  return suffix === '' ? digits : `${digits}"${suffix}"`;
}

const shown = (value: number, decimals: number): string =>
  roundHalfUp(value, decimals)
    .toLocaleString('en-GB', { minimumFractionDigits: decimals, maximumFractionDigits: decimals })
    .replace('-', '\u2212');

const day = /^\d{4}-\d{2}-\d{2}$/;
const msOfDay = 86_400_000;
/** Day 0 of a workbook. */
const epoch = Date.UTC(1899, 11, 30);

/** The number by which a workbook counts a day, written `YYYY-MM-DD`; `null` for any other text. */
export function serialDay(text: string): number | null {
  if (!day.test(text)) return null;
  const ms = Date.parse(text);
  const isDay = !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(text);
  // Excel counts a 29 February 1900 that never was, so that earlier days would be a day off.
  return isDay && text > '1900-03-01' ? (ms - epoch) / msOfDay : null;
}

/** A month in little room. */
export const monthFormat = 'mmm yyyy';

/** As the board writes a day. */
export const dayFormat = 'd mmmm yyyy';
