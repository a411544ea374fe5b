import { statesOf } from '#src/core/model/action.ts';
import type { BoardPack } from '#src/core/model/boardPack.ts';
import type { IndicatorFile } from '#src/core/model/indicator.ts';
import { type Day, lastDay } from '#src/core/model/partialDate.ts';

/**
 * The first day as on which a board has anything to show; a vague date counts from its end.
 *
 * @param indicators Those that could be read.
 * @returns `null` for a board on which nothing is known.
 */
export function earliestKnownDay(
  { actions = [], inspections, visits, areas, events, meetings, facts, measures = [] }: BoardPack,
  indicators: readonly Pick<IndicatorFile, 'periods'>[],
): Day | null {
  const records = [inspections, visits, areas, events, meetings, facts].flat();
  const months = measures
    .flatMap(({ values }) => values)
    .map((value) => value.restatedFrom?.[0] ?? value);
  const planned = actions.flatMap((action) => statesOf(action));
  const known = [
    ...records,
    ...months,
    ...planned,
    ...indicators.flatMap(({ periods }) => periods),
  ];
  return known.map(({ knownOn }) => lastDay(knownOn)).toSorted()[0] ?? null;
}
