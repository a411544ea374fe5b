import { type Day, firstDay, lastDay, type PartialDate } from '#src/core/model/partialDate.ts';

const months =
  'January February March April May June July August September October November December'.split(
    ' ',
  );
const dates = new RegExp(`(?:(?:(\\d{1,2}) )?(${months.join('|')}) )?\\b((?:19|20)\\d{2})\\b`, 'g');
const betweenSentences = /(?<=[.!?][)”"']?)\s+(?=[\p{Lu}\d(“"'])/u;

/** The dates that a text names: "12 January 2026", "January 2026", "2026". */
function datesIn(text: string): PartialDate[] {
  return [...text.matchAll(dates)].map(([, day, month, year]) => {
    const parts = [year];
    if (month) parts.push(String(months.indexOf(month) + 1).padStart(2, '0'));
    if (month && day) parts.push(day.padStart(2, '0'));
    return parts.join('-');
  });
}

/** DfE publishes the figures of a year in the course of the next. */
const statistics = /\bDfE\b/;

/**
 * A remark that was written later than what it remarks on, as it can be shown for an earlier day:
 * without the sentences that name something between that day and the last day of the records.
 * What lies beyond those records is a plan, and was no secret.
 *
 * @param knownOn When the record became known: what the remark names up to then stays.
 * @param asAt The day of the view.
 * @param until The last day on which any record became known.
 */
export function redactLaterSentences(
  text: string,
  knownOn: PartialDate,
  asAt: Day,
  until: Day,
): string {
  if (asAt >= until) return text;
  const isLater = (date: PartialDate, toldBy: Day) =>
    firstDay(date) > lastDay(knownOn) && toldBy > asAt && firstDay(date) <= until;
  return text
    .split(betweenSentences)
    .filter((sentence) => {
      const isYearOf = (date: PartialDate) => date.length === 4 && statistics.test(sentence);
      return !datesIn(sentence).some((date) =>
        isLater(date, lastDay(isYearOf(date) ? String(Number(date) + 1) : date)),
      );
    })
    .join(' ');
}
