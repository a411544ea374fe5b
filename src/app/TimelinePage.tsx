import { useNavigate, useSearch } from '@tanstack/react-router';
import type { TimelineOptions } from '#src/views/timeline/options.ts';
import { TimelineView } from '#src/views/timeline/TimelineView.tsx';
import { BoardPage } from './BoardPage.tsx';
import { optionsOf, searchOf } from './timelineSearch.ts';

/** Everything with a date, with what the reader asked for in the address. */
export function TimelinePage() {
  const search = useSearch({ from: '/timeline' });
  const navigate = useNavigate({ from: '/timeline' });
  const onOptions = (options: TimelineOptions) =>
    void navigate({
      search: (before) => ({ ...before, ...searchOf(options) }),
      replace: true,
      resetScroll: false,
    });
  return (
    <BoardPage>
      {(board) => <TimelineView {...board} options={optionsOf(search)} onOptions={onOptions} />}
    </BoardPage>
  );
}
