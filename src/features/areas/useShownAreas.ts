import { groupAreas, matchesFilter, sortAreas } from '#src/core/board/areaList.ts';
import type { AreaSort } from '#src/core/board/areaSorts.ts';
import { describeRaisedBy } from '#src/core/board/areaText.ts';
import { givenFields } from '#src/core/board/plan.ts';
import type { BoardParams } from '#src/core/model/boardParams.ts';
import { useBoard } from '#src/features/board/useBoard.ts';
import type { AreasOptions } from './options.ts';

/** The areas that a reader asked for, in the order asked for and under their headings. */
export function useShownAreas(
  { authorityCode, asAt }: BoardParams,
  { filter, sort }: AreasOptions,
) {
  const { authority, pack } = useBoard(authorityCode, asAt);
  const given = givenFields(pack.areas);
  const ownSort: AreaSort = given.has('dueOn') ? 'due' : 'newest';
  const order = sort === 'due' && !given.has('dueOn') ? ownSort : (sort ?? ownSort);
  const found = pack.areas.filter((area) =>
    matchesFilter(area, filter, asAt, [describeRaisedBy(area, pack)]),
  );
  const shown = sortAreas(found, order, pack.areas);
  return { authority, pack, given, ownSort, order, shown, groups: groupAreas(shown) };
}
