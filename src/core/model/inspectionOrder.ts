import { compareText } from './compare.ts';
import type { Inspection, Visit } from './inspection.ts';
import { comparePartialDates, lastDay } from './partialDate.ts';

/** Inspections as every board has them: by their first day, and by id where they share it. */
export const inspectionsInOrder = (inspections: readonly Inspection[]): Inspection[] =>
  inspections.toSorted((a, b) => comparePartialDates(a.start, b.start) || compareText(a.id, b.id));

/** Visits likewise, by the end of a vague date: one of "2023" comes after those with a day in that year. */
export const visitsInOrder = (visits: readonly Visit[]): Visit[] =>
  visits.toSorted(
    (a, b) => compareText(lastDay(a.start), lastDay(b.start)) || compareText(a.id, b.id),
  );
