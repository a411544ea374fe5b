import { useSearch } from '@tanstack/react-router';
import { TimelineView } from '#src/features/timeline/TimelineView.tsx';
import { optionsOf, searchOf } from '#src/navigation/timelineSearch.ts';
import { useOptions } from '#src/navigation/useOptions.ts';
import { BoardPage } from './BoardPage.tsx';

/** Everything with a date, with what the reader asked for in the address. */
export function TimelinePage() {
  const asked = useOptions({ search: useSearch({ from: '/timeline' }), optionsOf, searchOf });
  return <BoardPage>{(board) => <TimelineView {...board} {...asked} />}</BoardPage>;
}
