import { boardMarks } from '#src/core/board/boardEvents.ts';
import type { BoardPack } from '#src/core/model/boardPack.ts';
import type { BoardParams } from '#src/core/model/boardParams.ts';
import { describeSources } from '#src/core/text/sourceText.ts';
import { describeMark } from '#src/features/indicators/trend/markText.ts';
import type { MeasureReading } from '#src/features/performance/measureReading.ts';
import { useMeasures } from '#src/features/performance/packReadings.ts';
import type { MeasureEvent } from './measureData.ts';

/** One measure of the board with all that its figure needs; `null` where the board has none of that name. */
export function useMeasure(board: BoardParams, id: string) {
  const { authority, pack, readings } = useMeasures(board);
  const reading = readings.find(({ measure }) => measure.id === id);
  if (!reading) return null;
  return {
    authority,
    pack,
    readings,
    reading,
    data: {
      authority: authority.shortName,
      asAt: board.asAt,
      source: describeSources(pack.sources, [reading.measure.sourceId]),
      reading,
      events: eventsOf(pack, reading),
    },
  };
}

export type MeasureOnBoard = NonNullable<ReturnType<typeof useMeasure>>;

/** Inspections and directions within the months of the measure. */
function eventsOf(pack: BoardPack, { months }: MeasureReading): MeasureEvent[] {
  const [first = '', last = ''] = [months[0]?.period, months.at(-1)?.period];
  return boardMarks(pack)
    .filter(({ on }) => on.slice(0, 7) >= first && on.slice(0, 7) <= last)
    .map((mark) => ({ on: mark.on, label: describeMark(mark) }));
}
