import { AccessibilityView } from '#src/features/accessibility/AccessibilityView.tsx';
import { BoardPage } from './BoardPage.tsx';

/** How far the board can be used by everybody. */
export function AccessibilityPage() {
  return <BoardPage>{(board) => <AccessibilityView {...board} />}</BoardPage>;
}
