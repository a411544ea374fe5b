import { JudgementsView } from '#src/views/judgements/JudgementsView.tsx';
import { BoardPage } from './BoardPage.tsx';

export function JudgementsPage() {
  return <BoardPage>{(board) => <JudgementsView {...board} />}</BoardPage>;
}
