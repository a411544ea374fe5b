import { useSearch } from '@tanstack/react-router';
import { AreasView } from '#src/views/areas/AreasView.tsx';
import { optionsOf, searchOf } from './areasSearch.ts';
import { BoardPage } from './BoardPage.tsx';
import { useOptions } from './useOptions.ts';

/** Every improvement area, with what the reader asked for in the address. */
export function AreasPage() {
  const asked = useOptions({ search: useSearch({ from: '/areas' }), optionsOf, searchOf });
  return <BoardPage>{(board) => <AreasView {...board} {...asked} />}</BoardPage>;
}
