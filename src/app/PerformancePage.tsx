import { useSearch } from '@tanstack/react-router';
import { PerformanceView } from '#src/features/performance/list/PerformanceView.tsx';
import { parseSearch, toSearch } from '#src/navigation/performanceSearch.ts';
import { useOptions } from '#src/navigation/useOptions.ts';
import { BoardPage } from './BoardPage.tsx';
import { NotFoundPage } from './NotFoundPage.tsx';

/** The council's own measures, or a way back where its board has none. */
export function PerformancePage() {
  const options = useOptions({
    search: useSearch({ from: '/performance' }),
    parseSearch,
    toSearch,
  });
  return (
    <BoardPage>
      {(board) => <PerformanceView {...board} {...options} whereNone={<NotFoundPage />} />}
    </BoardPage>
  );
}
