import { useParams, useSearch } from '@tanstack/react-router';
import { isIndicatorId } from '#src/core/model/indicator.ts';
import { IndicatorView } from '#src/features/indicators/IndicatorView.tsx';
import { parseSearch, toSearch } from '#src/navigation/indicatorSearch.ts';
import { useOptions } from '#src/navigation/useOptions.ts';
import { BoardPage } from './BoardPage.tsx';
import { NotFoundPage } from './NotFoundPage.tsx';

/** One indicator in depth, with what the reader asked for in the address. */
export function IndicatorPage() {
  const { indicator } = useParams({ from: '/workforce/$indicator' });
  const search = useSearch({ from: '/workforce/$indicator' });
  const options = useOptions({ search, parseSearch, toSearch });
  if (!isIndicatorId(indicator)) return <NotFoundPage />;
  return (
    <BoardPage>
      {(board) => <IndicatorView {...board} {...options} indicatorId={indicator} />}
    </BoardPage>
  );
}
