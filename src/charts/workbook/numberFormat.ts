import { formatNumber } from '#src/core/text/format.ts';

const [decimals, suffixes] = [
  [0, 1, 2],
  ['', '%', ' FTE'],
] as const;

/**
 * The number format by which a spreadsheet shows a number in the words of the page: `#,##0.0"%"` for
 * 18.34 shown as "18.3%".
 *
 * @returns `null` where none of the board's formats makes these words of it.
 */
export function numberFormatFor(value: number, text: string): string | null {
  for (const count of decimals) {
    const shown = formatNumber(value, count);
    const suffix = suffixes.find((one) => text === shown + one);
    if (suffix === undefined) continue;
    const digits = count === 0 ? '#,##0' : `#,##0.${'0'.repeat(count)}`;
    return suffix === '' ? digits : `${digits}"${suffix}"`;
  }
  return null;
}

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
