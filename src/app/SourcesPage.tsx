import { useSearch } from '@tanstack/react-router';
import { SourcesView } from '#src/features/sources/SourcesView.tsx';
import { parseSearch, toSearch } from '#src/navigation/sourcesSearch.ts';
import { useOptions } from '#src/navigation/useOptions.ts';
import { BoardPage } from './BoardPage.tsx';

/** Everything that the board comes from, with what the reader asked for in the address. */
export function SourcesPage() {
  const options = useOptions({
    search: useSearch({ from: '/sources' }),
    parseSearch,
    toSearch,
  });
  return <BoardPage>{(board) => <SourcesView {...board} {...options} />}</BoardPage>;
}
