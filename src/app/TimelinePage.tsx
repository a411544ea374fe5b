import { TimelineView } from '#src/views/timeline/TimelineView.tsx';
import { BoardPage } from './BoardPage.tsx';

export function TimelinePage() {
  return <BoardPage>{(board) => <TimelineView {...board} />}</BoardPage>;
}
