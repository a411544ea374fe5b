import type { BoardPack } from '#src/core/model/boardPack.ts';
import type { DatasetFile, UsedPublication } from '#src/core/model/datasetFile.ts';
import { type Day, lastDay } from '#src/core/model/partialDate.ts';
import type { Source } from '#src/core/model/source.ts';
import { countUsages, usagesOf } from './sourceUsages.ts';

/** Every source of a board, apart: what covers every authority, and what is on this one alone. */
interface SplitSources {
  readonly national: readonly UsedPublication[];
  readonly own: readonly Source[];
  /** Those of the national ones that were not there yet on the day: only what was known then is shown of them. */
  readonly laterNational: readonly UsedPublication[];
  /** How many of its own were not there yet on the day, with nothing yet resting on them. */
  readonly later: number;
}

/**
 * Splits a board's sources. A source published after the day of the view stays where something that
 * was known by then comes from it: it says where a statement comes from, not when it was made. A vague
 * date counts from its end; a national publication without one is no older than the whole dataset.
 *
 * @param pack As known on the day.
 */
export function groupSourcesByOwner(
  dataset: DatasetFile,
  pack: BoardPack,
  asAt: Day,
): SplitSources {
  const national = dataset.publications.filter(({ authorityCode }) => authorityCode === null);
  const nationalIds = new Set(national.map(({ id }) => id));
  const all = pack.sources.filter(({ id }) => !nationalIds.has(id));
  const own = all.filter(({ id, isLater }) => {
    if (!isLater) return true;
    const resting = usagesOf(id, pack, []);
    return countUsages(resting) + resting.disagreements.length > 0;
  });
  const laterNational = national.filter(
    ({ publishedOn }) => lastDay(publishedOn ?? dataset.dataDate) > asAt,
  );
  return { national, own, laterNational, later: all.length - own.length };
}
