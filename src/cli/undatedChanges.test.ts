import { describe, expect, test } from 'vitest';
import { planPack } from '#mocks/planBoard.ts';
import type { BoardPack } from '#src/core/model/boardPack.ts';
import { undatedChanges } from './undatedChanges.ts';

const today = '2027-01-15';
const [meeting, ...meetings] = planPack.meetings;
if (!meeting) throw new Error('no meeting');
const withMeeting = (...all: BoardPack['meetings']): BoardPack => ({
  ...planPack,
  meetings: [...all, ...meetings],
});

describe('a record that was changed in its place', () => {
  test('is said with what keeps the record of before', () => {
    const now = withMeeting({ ...meeting, presented: 'Something else' });
    expect(undatedChanges(planPack, now, today)).toEqual([
      `board_meetings.csv: ${meeting.id} says otherwise than so far, also in views of earlier days`,
      'To keep what was said before, leave its row as it was and give what changed a row with a date of its own.',
    ]);
    expect(undatedChanges(planPack, withMeeting(), today)[0]).toContain(`${meeting.id} is gone`);
  });

  test('is not said where the change has its date, where nothing changed, and of what is no board', () => {
    const dated = withMeeting({
      ...meeting,
      presented: 'Something else',
      formerStates: [{ ...meeting, until: today }].map(({ id: _, ...state }) => state),
    });
    expect(undatedChanges(planPack, dated, today)).toEqual([]);
    expect(undatedChanges(planPack, planPack, today)).toEqual([]);
    expect(undatedChanges({ schemaVersion: 9 }, planPack, today)).toEqual([]);
  });
});
