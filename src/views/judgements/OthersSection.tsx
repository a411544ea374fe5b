import type { BoardView } from '#src/domain/boardView.ts';

/** How other authorities fared: grades today, what became of each Inadequate, region and neighbours. */
export function OthersSection(_: BoardView) {
  return null;
}
