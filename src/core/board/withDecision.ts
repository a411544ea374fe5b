import type { Recorded } from '#src/core/model/areaUpdate.ts';
import type { NewBoardDecision } from '#src/core/model/boardDecision.ts';
import type { BoardPack } from '#src/core/model/boardPack.ts';

/** The board once a decision or an action is recorded; it is known from the day of recording. */
export const withDecision = (
  pack: BoardPack,
  decision: NewBoardDecision,
  { id, on }: Recorded,
): BoardPack => ({
  ...pack,
  decisions: [...(pack.decisions ?? []), { ...decision, id, knownOn: on, knownBy: 'published' }],
});
