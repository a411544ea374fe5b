import { useQuery } from '@tanstack/react-query';
import { earliestKnownDay } from '#src/core/board/earliestKnownDay.ts';
import type { BoardPack } from '#src/core/model/boardPack.ts';
import { type Day, firstDay } from '#src/core/model/partialDate.ts';
import { formatDate } from '#src/core/text/format.ts';
import { indicatorQuery } from '#src/data/queries.ts';
import { meetingOptions } from '#src/navigation/meetingOptions.ts';
import { DayDialog } from '#src/ui/DayDialog.tsx';

interface Props {
  /** Which of the two days is chosen. */
  readonly choice: 'asAt' | 'since';
  /** Of the board on screen; `null` as long as it is not read. */
  readonly pack: BoardPack | null;
  readonly today: Day;
  readonly asAt: Day;
  /** `null` where the board has no meeting and the address names no day. */
  readonly since: Day | null;
  readonly onPick: (day: Day) => void;
  readonly onClose: () => void;
}

/** Chooses one of the two days that every view obeys, among those of meetings or any other. */
export function AsAtDialog({ choice, pack, today, asAt, since, onPick, onClose }: Props) {
  const { data: agency } = useQuery(indicatorQuery('agency-rate'));
  // Before it every view would only say that nothing was published yet.
  const firstDayOfAll = (pack && earliestKnownDay(pack, agency ? [agency] : [])) ?? today;
  const meetings = pack?.meetings ?? [];
  return choice === 'asAt' ? (
    <DayDialog
      title="View the board as at a date"
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
      title="Compare with an earlier date"
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
