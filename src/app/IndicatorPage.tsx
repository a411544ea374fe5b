import { useParams, useSearch } from '@tanstack/react-router';
import { isIndicatorId } from '#src/domain/indicator.ts';
import { IndicatorView } from '#src/views/workforce/IndicatorView.tsx';
import { BoardPage } from './BoardPage.tsx';
import { optionsOf, searchOf } from './indicatorSearch.ts';
import { NotFoundPage } from './NotFoundPage.tsx';
import { useOptions } from './useOptions.ts';

/** One indicator in depth, with what the reader asked for in the address. */
export function IndicatorPage() {
  const { indicator } = useParams({ from: '/workforce/$indicator' });
  const search = useSearch({ from: '/workforce/$indicator' });
  const asked = useOptions({ search, optionsOf, searchOf });
  if (!isIndicatorId(indicator)) return <NotFoundPage />;
  return (
    <BoardPage>
      {(board) => <IndicatorView {...board} {...asked} indicatorId={indicator} />}
    </BoardPage>
  );
}
