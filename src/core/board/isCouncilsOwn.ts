import { statesOf } from '#src/core/model/action.ts';
import type { BoardPack } from '#src/core/model/boardPack.ts';
import { type Day, isKnownOn } from '#src/core/model/partialDate.ts';

/**
 * Whether a council has filled parts of its board that no published document fills: settings, plans,
 * ratings, commentary, decisions or actions. Who compiled the records does not tell: anyone can, from what was published.
 *
 * @param pack As published; of what has a date, only what was known on the day counts.
 */
export function isCouncilsOwn(
  { settings, actions = [], areas, commentary, decisions = [] }: BoardPack,
  asAt: Day,
): boolean {
  const { marking, ratingMeanings, oldAfterDays, renewAfterDays, accessibilityContact } = settings;
  return (
    marking !== '' ||
    Object.keys(ratingMeanings).length > 0 ||
    oldAfterDays !== null ||
    renewAfterDays !== null ||
    accessibilityContact !== '' ||
    areas
      .flatMap(({ plan, formerPlans }) => [...(formerPlans ?? []), ...(plan ? [plan] : [])])
      .some(({ knownOn }) => isKnownOn(knownOn, asAt)) ||
    commentary.some(({ knownOn }) => isKnownOn(knownOn, asAt)) ||
    decisions.some(({ knownOn }) => isKnownOn(knownOn, asAt)) ||
    actions.flatMap(statesOf).some(({ knownOn }) => isKnownOn(knownOn, asAt))
  );
}
