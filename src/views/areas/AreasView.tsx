import type { BoardView } from '#src/domain/boardView.ts';

export function AreasView(_: BoardView) {
  return <h1>Areas</h1>;
}
