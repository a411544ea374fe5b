import type { Day } from './partialDate.ts';

const numbers = { year: 'numeric', month: '2-digit', day: '2-digit' } as const;
const inLondon = new Intl.DateTimeFormat('en-GB', { ...numbers, timeZone: 'Europe/London' });

/**
 * A moment as a day like 2026-11-22. It is put together from its parts: how a language orders and
 * separates them has changed between versions of a browser.
 *
 * @param format Gives year, month and day in figures, in the time zone that counts.
 */
export function dayFrom(format: Intl.DateTimeFormat, at: Date): Day {
  const parts = new Map(format.formatToParts(at).map(({ type, value }) => [type, value]));
  const part = (type: Intl.DateTimeFormatPartTypes, length: number) =>
    (parts.get(type) ?? '').padStart(length, '0');
  return `${part('year', 4)}-${part('month', 2)}-${part('day', 2)}`;
}

/** The day it is, or was at a time, where English councils are, whatever clock this machine keeps. */
export const today = (at: Date = new Date()): Day => dayFrom(inLondon, at);

/** The same where the reader is. */
export const dayHere = (at: Date): Day => dayFrom(new Intl.DateTimeFormat('en-GB', numbers), at);
