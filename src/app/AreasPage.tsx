import { useNavigate, useSearch } from '@tanstack/react-router';
import { AreasView } from '#src/views/areas/AreasView.tsx';
import type { AreasOptions } from '#src/views/areas/options.ts';
import { optionsOf, searchOf } from './areasSearch.ts';
import { BoardPage } from './BoardPage.tsx';

/** Every improvement area, with what the reader asked for in the address. */
export function AreasPage() {
  const search = useSearch({ from: '/areas' });
  const navigate = useNavigate({ from: '/areas' });
  const onOptions = (options: AreasOptions) =>
    void navigate({
      search: (before) => ({ ...before, ...searchOf(options) }),
      replace: true,
      resetScroll: false,
    });
  return (
    <BoardPage>
      {(board) => <AreasView {...board} options={optionsOf(search)} onOptions={onOptions} />}
    </BoardPage>
  );
}
