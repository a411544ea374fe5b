import { useSearch } from '@tanstack/react-router';
import { JudgementsView } from '#src/features/judgements/JudgementsView.tsx';
import { parseSearch, toSearch } from '#src/navigation/judgementsSearch.ts';
import { useOptions } from '#src/navigation/useOptions.ts';
import { BoardPage } from './BoardPage.tsx';

/** The authority's judgements and visits, with what the reader asked for in the address. */
export function JudgementsPage() {
  const options = useOptions({
    search: useSearch({ from: '/judgements' }),
    parseSearch,
    toSearch,
    // Going back leads from a record to where the reader was; each ticked box is no such step.
    isStep: (before, after) => before.record !== after.record,
  });
  return <BoardPage>{(board) => <JudgementsView {...board} {...options} />}</BoardPage>;
}
