import { OverviewView } from '#src/features/overview/OverviewView.tsx';
import { BoardPage } from './BoardPage.tsx';

/** The overview of the authority in the address. */
export const OverviewPage = () => <BoardPage>{(board) => <OverviewView {...board} />}</BoardPage>;
