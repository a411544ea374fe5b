import { statusOf } from '#src/core/model/area.ts';
import type { BoardPack } from '#src/core/model/boardPack.ts';
import { comparePartialDates } from '#src/core/model/partialDate.ts';
import { raisingPeriods } from '#src/features/areas/themes/raisingPeriods.ts';
import type { FlowPeriod } from './flow.ts';

/**
 * What each period raised, for the first time or again, and what became of it by the day of the
 * view. Each area counts in the period that raised it and in no other, whenever its evidence came.
 *
 * @param pack As known on the day of the view.
 * @returns Oldest first; empty for a board without areas.
 */
export function flowOf(pack: BoardPack): FlowPeriod[] {
  const restated = new Set(pack.areas.flatMap(({ restatedIn }) => restatedIn));
  return raisingPeriods(pack).map((period) => {
    const { areas } = period;
    const restating = areas.filter(({ id }) => restated.has(id)).length;
    const evidenceOf = (status: ReturnType<typeof statusOf>) =>
      areas.filter((area) => statusOf(area) === status);
    return {
      period,
      first: areas.length - restating,
      restating,
      restatedLater: areas.filter(({ restatedIn }) => restatedIn.length > 0).length,
      addressedOn: evidenceOf('addressed')
        .flatMap(({ history }) => history.at(-1)?.on ?? [])
        .toSorted(comparePartialDates),
      closed: evidenceOf('closed').length,
      withoutEvidence: evidenceOf('not-stated').length,
    };
  });
}
