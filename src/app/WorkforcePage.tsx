import { WorkforceView } from '#src/features/indicators/scorecard/WorkforceView.tsx';
import { BoardPage } from './BoardPage.tsx';

export function WorkforcePage() {
  return <BoardPage>{(board) => <WorkforceView {...board} />}</BoardPage>;
}
