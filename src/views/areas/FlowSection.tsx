import type { BoardView } from '#src/domain/boardView.ts';

/** Raised, restated, addressed by inspection: whether the list is shrinking. */
export function FlowSection(_: BoardView) {
  return null;
}
