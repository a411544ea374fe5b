import { meetingOptions } from '#src/app/meetingOptions.ts';
import type { Meeting } from '#src/domain/boardPack.ts';
import { formatDate } from '#src/domain/format.ts';
import { type Day, firstDay } from '#src/domain/partialDate.ts';
import { DayDialog } from '#src/ui/DayDialog.tsx';

/** Before it no source of any board says anything. */
const firstDayOfAll = '2008-01-01';

interface Props {
  /** Which of the two days is chosen. */
  readonly choice: 'asAt' | 'since';
  readonly meetings: readonly Meeting[];
  readonly today: Day;
  readonly asAt: Day;
  /** `null` where the board has no meeting and the address names no day. */
  readonly since: Day | null;
  readonly onPick: (day: Day) => void;
  readonly onClose: () => void;
}

/** Chooses one of the two days that every view obeys, among those of meetings or any other. */
export function KnownDialog({ choice, meetings, today, asAt, since, onPick, onClose }: Props) {
  return choice === 'asAt' ? (
    <DayDialog
      title="Show what was known on a day"
      listLabel="The latest, or the day of a meeting"
      groups={[
        { label: 'Latest', options: [{ value: today, label: `Today, ${formatDate(today)}` }] },
        ...meetingOptions(meetings, today),
      ]}
      min={firstDayOfAll}
      max={today}
      value={asAt}
      pickLabel="Show this day"
      onPick={onPick}
      onClose={onClose}
    />
  ) : (
    <DayDialog
      title="Count changes from a day"
      listLabel="The day of a meeting"
      groups={meetingOptions(
        meetings.filter(({ on }) => firstDay(on) < asAt),
        asAt,
      )}
      min={firstDayOfAll}
      max={asAt}
      value={since ?? asAt}
      pickLabel="Count from this day"
      onPick={onPick}
      onClose={onClose}
    />
  );
}
