import { monthIn } from '#src/import/table/monthIn.ts';
import { isKnownHeading } from './kinds.ts';

/** Whether a text is a heading of a board, or a month, also one whose year stands over it. */
export const isHeading = (text: string): boolean =>
  text.length < 100 &&
  (isKnownHeading(text) || monthIn(text) !== null || monthIn(`${text.trim()} 2026`) !== null);
