import { AreasView } from '#src/views/areas/AreasView.tsx';
import { BoardPage } from './BoardPage.tsx';

export function AreasPage() {
  return <BoardPage>{(board) => <AreasView {...board} />}</BoardPage>;
}
