import type { Meeting, MeetingState } from '#src/core/model/boardPack.ts';
import { compareText } from '#src/core/model/compare.ts';
import type { Kept } from '#src/core/model/kept.ts';
import { type Day, isKnownOn, lastDay, type PartialDate } from '#src/core/model/partialDate.ts';
import { stateAsOf } from './keptRecords.ts';

/**
 * The meeting that a row of the plan means by its day alone: of several on that day the board's, as the
 * board had them when the row was written. One that the board got later is not what the row meant; only
 * where there was none by then is it the first that came.
 *
 * @param on The day of the meeting.
 * @param writtenOn As of which date the row speaks.
 * @returns `null` where no meeting was on that day.
 */
export function meetingOfDay(
  meetings: readonly Meeting[],
  on: PartialDate,
  writtenOn: PartialDate,
): Meeting | null {
  const ofDay = meetings.filter((one) => one.on === on);
  const written = lastDay(writtenOn);
  const later = ofDay
    .flatMap(({ onBoardFrom }) => (onBoardFrom === undefined ? [] : [lastDay(onBoardFrom)]))
    .filter((day) => day > written)
    .toSorted(compareText);
  for (const day of [written, ...later]) {
    const there = ofDay.flatMap((meeting) => {
      const state = stateOn(meeting, day);
      return state === null ? [] : [{ meeting, isBoard: state.isBoard }];
    });
    const found = there.find(({ isBoard }) => isBoard) ?? there[0];
    if (found) return found.meeting;
  }
  return ofDay[0] ?? null;
}

/** What the board said of a meeting on a day; `null` where it did not have it. */
function stateOn(meeting: Meeting, day: Day): MeetingState | null {
  const { onBoardFrom } = meeting;
  if (onBoardFrom !== undefined && !isKnownOn(onBoardFrom, day)) return null;
  const state = stateAsOf<MeetingState>(meeting, day);
  return (state as Kept<MeetingState>).isLeftOut ? null : state;
}
