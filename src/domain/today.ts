import type { Day } from './partialDate.ts';

/** The day it is where English councils are, whatever clock this machine keeps. */
export const today = (): Day =>
  new Intl.DateTimeFormat('en-CA', {
    timeZone: 'Europe/London',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(new Date());
