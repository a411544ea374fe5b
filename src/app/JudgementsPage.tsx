import { useNavigate, useSearch } from '@tanstack/react-router';
import { JudgementsView } from '#src/views/judgements/JudgementsView.tsx';
import type { JudgementsOptions } from '#src/views/judgements/options.ts';
import { BoardPage } from './BoardPage.tsx';
import { optionsOf, searchOf } from './judgementsSearch.ts';

/** The authority's judgements and visits, with what the reader asked for in the address. */
export function JudgementsPage() {
  const search = useSearch({ from: '/judgements' });
  const navigate = useNavigate({ from: '/judgements' });
  const options = optionsOf(search);
  const onOptions = (asked: JudgementsOptions) =>
    void navigate({
      search: (before) => ({ ...before, ...searchOf(asked) }),
      // Going back leads from a record to where the reader was; each ticked box is no such step.
      replace: asked.record === options.record,
      resetScroll: false,
    });
  return (
    <BoardPage>
      {(board) => <JudgementsView {...board} options={options} onOptions={onOptions} />}
    </BoardPage>
  );
}
