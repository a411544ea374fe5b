import { lazy, memo, Suspense, useEffect } from 'react';
import type { BoardParams } from '#src/core/model/boardParams.ts';
import { overviewAnswersEvent } from '#src/navigation/usePageDay.ts';
import { AwaitedBoard, BoardPage } from './BoardPage.tsx';

// The frame, with its list of authorities, answers before the code of the overview has come.
const OverviewView = lazy(async () => ({
  default: (await import('#src/features/overview/OverviewView.tsx')).OverviewView,
}));

/** The overview of the authority in the address. */
export const OverviewPage = () => <BoardPage>{(board) => <Overview {...board} />}</BoardPage>;

/** Whether the code has come and what was built has been taken over, or drawn. */
let answers = false;

/** Not rendered again before: React would draw again what it cannot yet take over. Another board has a key of its own. */
const Overview = memo(
  (board: BoardParams) => (
    <Suspense fallback={<AwaitedBoard />}>
      <OverviewView {...board} />
      <Answering />
    </Suspense>
  ),
  () => !answers,
);

function Answering() {
  useEffect(() => {
    answers = true;
    window.dispatchEvent(new Event(overviewAnswersEvent));
  }, []);
  return null;
}
