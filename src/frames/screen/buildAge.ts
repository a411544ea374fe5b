import { type Day, daysBetween } from '#src/core/model/partialDate.ts';

/** A quarter of a year, where a council sets nothing else: national releases come quarterly or yearly. */
const usualRenewAfterDays = 92;

/** Three quarters of a year: every national list has had a release by then, and the yearly one mostly. */
const usualRenewDataAfterDays = 275;

/** How old something is. */
interface Age {
  readonly days: number;
  /** Whether it is old enough for newer data to be likely. */
  readonly isToRenew: boolean;
}

/**
 * The age of a page in whole days.
 *
 * @param builtOn `null` on a development server, where nothing has been built.
 * @param renewAfterDays What the council sets, from its pack; `null` for the usual.
 * @returns `null` where nothing has been built.
 */
export const buildAge = (
  builtOn: Day | null,
  renewAfterDays: number | null,
  today: Day,
): Age | null => ageOf(builtOn, renewAfterDays ?? usualRenewAfterDays, today);

/**
 * The age in whole days of the newest data that a backend has, which looks for newer by itself.
 *
 * @param publishedOn `null` as long as it is not known.
 * @param renewAfterDays As for `buildAge`.
 */
export const dataAge = (
  publishedOn: Day | null,
  renewAfterDays: number | null,
  today: Day,
): Age | null => ageOf(publishedOn, renewAfterDays ?? usualRenewDataAfterDays, today);

function ageOf(from: Day | null, limit: number, today: Day): Age | null {
  if (from === null) return null;
  const days = daysBetween(from, today);
  return { days, isToRenew: days > limit };
}
