import { useSearch } from '@tanstack/react-router';
import { TimelineView } from '#src/features/timeline/TimelineView.tsx';
import { parseSearch, toSearch } from '#src/navigation/timelineSearch.ts';
import { useOptions } from '#src/navigation/useOptions.ts';
import { BoardPage } from './BoardPage.tsx';

/** Everything with a date, with what the reader asked for in the address. */
export function TimelinePage() {
  const options = useOptions({
    search: useSearch({ from: '/timeline' }),
    parseSearch,
    toSearch,
  });
  return <BoardPage>{(board) => <TimelineView {...board} {...options} />}</BoardPage>;
}
