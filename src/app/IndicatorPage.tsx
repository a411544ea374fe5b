import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { isIndicatorId } from '#src/domain/indicator.ts';
import { IndicatorView } from '#src/views/workforce/IndicatorView.tsx';
import type { IndicatorOptions } from '#src/views/workforce/options.ts';
import { BoardPage } from './BoardPage.tsx';
import { optionsOf, searchOf } from './indicatorSearch.ts';
import { NotFoundPage } from './NotFoundPage.tsx';

/** One indicator in depth, with what the reader asked for in the address. */
export function IndicatorPage() {
  const { indicator } = useParams({ from: '/workforce/$indicator' });
  const search = useSearch({ from: '/workforce/$indicator' });
  const navigate = useNavigate({ from: '/workforce/$indicator' });
  if (!isIndicatorId(indicator)) return <NotFoundPage />;
  const onOptions = (options: IndicatorOptions) =>
    void navigate({
      search: (before) => ({ ...before, ...searchOf(options) }),
      replace: true,
      resetScroll: false,
    });
  return (
    <BoardPage>
      {(board) => (
        <IndicatorView
          {...board}
          indicatorId={indicator}
          options={optionsOf(search)}
          onOptions={onOptions}
        />
      )}
    </BoardPage>
  );
}
