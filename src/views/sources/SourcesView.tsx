import type { BoardView } from '#src/domain/boardView.ts';

export function SourcesView(_: BoardView) {
  return <h1>Sources</h1>;
}
