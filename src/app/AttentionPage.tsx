import { AttentionView } from '#src/features/attention/AttentionView.tsx';
import { BoardPage } from './BoardPage.tsx';

/** What needs the attention of the board. */
export const AttentionPage = () => <BoardPage>{(board) => <AttentionView {...board} />}</BoardPage>;
