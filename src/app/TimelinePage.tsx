import { useSearch } from '@tanstack/react-router';
import { TimelineView } from '#src/views/timeline/TimelineView.tsx';
import { BoardPage } from './BoardPage.tsx';
import { optionsOf, searchOf } from './timelineSearch.ts';
import { useOptions } from './useOptions.ts';

/** Everything with a date, with what the reader asked for in the address. */
export function TimelinePage() {
  const asked = useOptions({ search: useSearch({ from: '/timeline' }), optionsOf, searchOf });
  return <BoardPage>{(board) => <TimelineView {...board} {...asked} />}</BoardPage>;
}
