import { SourcesView } from '#src/views/sources/SourcesView.tsx';
import { BoardPage } from './BoardPage.tsx';

export function SourcesPage() {
  return <BoardPage>{(board) => <SourcesView {...board} />}</BoardPage>;
}
