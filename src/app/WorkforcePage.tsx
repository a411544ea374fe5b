import { WorkforceView } from '#src/views/workforce/WorkforceView.tsx';
import { BoardPage } from './BoardPage.tsx';

export function WorkforcePage() {
  return <BoardPage>{(board) => <WorkforceView {...board} />}</BoardPage>;
}
