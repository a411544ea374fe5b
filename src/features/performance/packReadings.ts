import type { BoardPack } from '#src/core/model/boardPack.ts';
import type { BoardParams } from '#src/core/model/boardParams.ts';
import { useBoard } from '#src/features/board/useBoard.ts';
import { type MeasureReading, readMeasures } from './measureReading.ts';

/** Each pack is read once: every section of a page asks for the same. */
const read = new WeakMap<BoardPack, readonly MeasureReading[]>();

/**
 * Every measure of a board, in its order; none where it has none.
 *
 * @param pack As known on the day of the view.
 */
export function packReadings(pack: BoardPack): readonly MeasureReading[] {
  const kept = read.get(pack);
  if (kept) return kept;
  const readings = readMeasures(pack.measures ?? []);
  read.set(pack, readings);
  return readings;
}

/** The measures of a board as they were known on the day of the view. */
export function useMeasures({ authorityCode, asAt }: BoardParams) {
  const board = useBoard(authorityCode, asAt);
  return { ...board, readings: packReadings(board.pack) };
}
