import { useState } from 'react';
import type { Day } from '#src/domain/partialDate.ts';

/** The day it is where English councils are, whatever clock the visitor's machine keeps. */
const today = (): Day =>
  new Intl.DateTimeFormat('en-CA', {
    timeZone: 'Europe/London',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(new Date());

/** Held for as long as the page is open, so that no figure changes at midnight in a meeting. */
export const useToday = (): Day => useState(today)[0];
