import type { BoardView } from '#src/domain/boardView.ts';

export function AreaView({ areaId }: BoardView & { readonly areaId: string }) {
  return <h1>{areaId}</h1>;
}
