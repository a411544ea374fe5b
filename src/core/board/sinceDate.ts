import type { BoardPack } from '#src/core/model/boardPack.ts';
import { type Day, lastDay } from '#src/core/model/partialDate.ts';
import { formatDate } from '#src/core/text/format.ts';

/**
 * The day from which changes are counted unless a reader says otherwise: the latest meeting of the
 * Improvement Board before the day of the view whose own day is known, else one year before.
 */
export function defaultSinceDate(pack: BoardPack, asAt: Day): Day {
  const days = pack.meetings
    .filter((meeting) => meeting.isBoard && meeting.on.length === 10 && meeting.on < asAt)
    .map(({ on }) => on);
  return days.toSorted().at(-1) ?? yearBefore(asAt);
}

/** 29 February becomes 28 February. */
function yearBefore(day: Day): Day {
  const year = String(Math.max(0, Number(day.slice(0, 4)) - 1)).padStart(4, '0');
  return day.endsWith('-02-29') ? `${year}-02-28` : `${year}${day.slice(4)}`;
}

/** The day from which changes are counted, in the bar: "Board meeting, 31 January 2024". */
export const sinceInBar = (since: Day, pack: Pick<BoardPack, 'meetings'>): string =>
  isMeetingDay(since, pack) ? `Board meeting, ${formatDate(since)}` : formatDate(since);

/** The same in a heading: "the board meeting of 31 January 2024". */
export const describeSince = (since: Day, pack: Pick<BoardPack, 'meetings'>): string =>
  isMeetingDay(since, pack) ? `the board meeting of ${formatDate(since)}` : formatDate(since);

const isMeetingDay = (day: Day, { meetings }: Pick<BoardPack, 'meetings'>) =>
  meetings.some((meeting) => lastDay(meeting.on) === day && meeting.isBoard);
