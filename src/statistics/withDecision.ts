import type { Recorded } from '#src/domain/areaUpdate.ts';
import type { NewBoardDecision } from '#src/domain/boardDecision.ts';
import type { BoardPack } from '#src/domain/boardPack.ts';

/** The board once a decision or an action is recorded; it is known from the day of recording. */
export const withDecision = (
  pack: BoardPack,
  decision: NewBoardDecision,
  { id, on }: Recorded,
): BoardPack => ({
  ...pack,
  decisions: [...(pack.decisions ?? []), { ...decision, id, knownOn: on, knownBy: 'published' }],
});
