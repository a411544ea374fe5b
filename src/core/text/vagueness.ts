import { type PartialDate, precisionOf } from '#src/core/model/partialDate.ts';

/** Said beside a date that is not a day: " (day not known)"; nothing beside a day. */
export function describeVagueness(date: PartialDate): string {
  return { day: '', month: ' (day not known)', year: ' (date not known)' }[precisionOf(date)];
}
