import type { Day } from './partialDate.ts';

/** The day it is, or was at a time, where English councils are, whatever clock this machine keeps. */
export const today = (at: Date = new Date()): Day =>
  new Intl.DateTimeFormat('en-CA', {
    timeZone: 'Europe/London',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(at);
