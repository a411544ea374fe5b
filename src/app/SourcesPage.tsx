import { useSearch } from '@tanstack/react-router';
import { SourcesView } from '#src/features/sources/SourcesView.tsx';
import { optionsOf, searchOf } from '#src/navigation/sourcesSearch.ts';
import { useOptions } from '#src/navigation/useOptions.ts';
import { BoardPage } from './BoardPage.tsx';

/** Everything that the board rests on, with what the reader asked for in the address. */
export function SourcesPage() {
  const asked = useOptions({ search: useSearch({ from: '/sources' }), optionsOf, searchOf });
  return <BoardPage>{(board) => <SourcesView {...board} {...asked} />}</BoardPage>;
}
