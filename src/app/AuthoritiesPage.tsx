import { useSearch } from '@tanstack/react-router';
import { setInAddress } from '#src/core/model/authoritySet.ts';
import { AuthoritiesView } from '#src/features/authorities/AuthoritiesView.tsx';
import { parseSearch, toSearch } from '#src/navigation/authoritiesSearch.ts';
import { useOptions } from '#src/navigation/useOptions.ts';
import { BoardPage } from './BoardPage.tsx';

/** Authorities side by side, with what the reader asked for in the address. */
export function AuthoritiesPage() {
  const options = useOptions({
    search: useSearch({ from: '/authorities' }),
    parseSearch,
    toSearch,
    // Going back leads to the set before; each order is no such step.
    isStep: (before, after) => nameOf(before.set) !== nameOf(after.set),
  });
  return <BoardPage>{(board) => <AuthoritiesView {...board} {...options} />}</BoardPage>;
}

const nameOf = (set: ReturnType<typeof parseSearch>['set']) => set && setInAddress(set);
