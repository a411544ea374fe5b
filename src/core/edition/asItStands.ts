import type { BoardPack } from '#src/core/model/boardPack.ts';
import type { Kept } from '#src/core/model/kept.ts';

/**
 * A board without what its records said before they were changed, and without those that were left out:
 * something may have been changed because the public should not read it. What happened or was said and
 * was changed is then on the board from the day of the change, so that no view of an earlier day says
 * what was said only later. What other records name stays where it was, with the words that it has now.
 */
export function asItStands(board: BoardPack): BoardPack {
  const standing = <Rec extends Kept<object>>(records: readonly Rec[]): Rec[] =>
    records.flatMap(({ isLeftOut, formerStates, ...record }) => {
      if (isLeftOut) return [];
      const changedOn = formerStates?.at(-1)?.until;
      return [{ ...record, ...(changedOn && { onBoardFrom: changedOn }) } as unknown as Rec];
    });
  const named = <Rec extends Kept<object>>(records: readonly Rec[]): Rec[] =>
    records.map(({ isLeftOut: _, formerStates: __, ...record }) => record as unknown as Rec);
  return {
    ...board,
    inspections: named(board.inspections),
    visits: named(board.visits),
    areas: named(board.areas),
    events: standing(board.events),
    meetings: standing(board.meetings),
    facts: standing(board.facts),
    sources: named(board.sources),
    disagreements: standing(board.disagreements),
    notClaimed: standing(board.notClaimed),
    commentary: standing(board.commentary),
    ...(board.measures && { measures: named(board.measures) }),
  };
}
