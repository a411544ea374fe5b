import { useSearch } from '@tanstack/react-router';
import type { BoardParams } from '#src/core/model/boardParams.ts';
import { useComparison } from '#src/features/authorities/useComparison.ts';
import { useBoard } from '#src/features/board/useBoard.ts';
import { parseSearch } from '#src/navigation/authoritiesSearch.ts';

/** Publishers alone: a slide has no room for titles. */
export const comparisonSource =
  'Sources: Department for Education; Ofsted; Data to Insight. No total, no rank over all columns.';

/** The set that the address of the slides asks for, and what the slide's frame needs. */
export function useSlideComparison(board: BoardParams) {
  const options = parseSearch(useSearch({ strict: false }));
  const { pack } = useBoard(board.authorityCode, board.asAt);
  const data = useComparison(board, options);
  return { data, options, marking: pack.settings.marking };
}
