import type { BoardView } from '#src/domain/boardView.ts';

export function TimelineView(_: BoardView) {
  return <h1>Timeline</h1>;
}
