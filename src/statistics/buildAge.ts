import { type Day, daysBetween } from '#src/domain/partialDate.ts';

/** A quarter of a year, where a council sets nothing else: national releases come quarterly or yearly. */
const usualRenewAfterDays = 92;

/** How old a page is. */
interface BuildAge {
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
export function buildAge(
  builtOn: Day | null,
  renewAfterDays: number | null,
  today: Day,
): BuildAge | null {
  if (builtOn === null) return null;
  const days = daysBetween(builtOn, today);
  return { days, isToRenew: days > (renewAfterDays ?? usualRenewAfterDays) };
}
