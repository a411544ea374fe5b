import type { BoardParams } from '#src/core/model/boardParams.ts';
import { useBoard } from '#src/features/board/useBoard.ts';
import { useHeadlineReadings } from '#src/features/indicators/useHeadlineReadings.ts';
import { packReadings } from '#src/features/performance/packReadings.ts';
import { attentionOf } from './attention.ts';

/** What needs the attention of a board on the day of the view; an indicator that is on its way is not in it yet. */
export function useAttention(board: BoardParams) {
  const { authority, pack } = useBoard(board.authorityCode, board.asAt);
  const indicators = useHeadlineReadings(board).flatMap(({ reading }) => reading ?? []);
  const items = attentionOf(pack, packReadings(pack), indicators, board.asAt);
  return { authority, pack, items };
}
