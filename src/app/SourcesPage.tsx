import { useNavigate, useSearch } from '@tanstack/react-router';
import type { SourcesOptions } from '#src/views/sources/options.ts';
import { SourcesView } from '#src/views/sources/SourcesView.tsx';
import { BoardPage } from './BoardPage.tsx';
import { optionsOf, searchOf } from './sourcesSearch.ts';

/** Everything that the board rests on, with what the reader asked for in the address. */
export function SourcesPage() {
  const search = useSearch({ from: '/sources' });
  const navigate = useNavigate({ from: '/sources' });
  const onOptions = (options: SourcesOptions) =>
    void navigate({
      search: (before) => ({ ...before, ...searchOf(options) }),
      replace: true,
      resetScroll: false,
    });
  return (
    <BoardPage>
      {(board) => <SourcesView {...board} options={optionsOf(search)} onOptions={onOptions} />}
    </BoardPage>
  );
}
