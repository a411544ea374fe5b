import { type Day, isPartialDate } from '#src/core/model/partialDate.ts';
import { today } from '#src/core/model/today.ts';
import { OptionsError } from './optionsError.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** The day that `BOARD_TODAY` gives; `null` where it is not set or empty. @throws OptionsError when it is no day. */
export function givenToday({ BOARD_TODAY: given = '' }: Environment): Day | null {
  if (given === '') return null;
  if (/^\d{4}-\d\d-\d\d$/.test(given) && isPartialDate(given)) return given;
  throw new OptionsError(`BOARD_TODAY is ${given}: wanted a day such as 2026-03-31.`);
}

/**
 * The day that a command takes it to be: the one in `BOARD_TODAY`, else the one that it is. With it
 * what is built, served and printed can be of one day, on every day.
 *
 * @throws OptionsError when `BOARD_TODAY` is no day.
 */
export const boardToday = (environment: Environment): Day => givenToday(environment) ?? today();

/** What the help of a command says of it. */
export const boardTodayUsage = `The environment variable BOARD_TODAY, as 2026-03-31, has it work as on that day instead of today.`;
