import type { BoardPack } from '#src/core/model/boardPack.ts';
import { type SlideId, slideIds } from '#src/core/model/slide.ts';

/** The slides for which a board has something to show, in their usual order. */
export function slidesOf({ areas, commentary, decisions, inspections }: BoardPack): SlideId[] {
  const has: Readonly<Partial<Record<SlideId, boolean>>> = {
    standing: inspections.length > 0,
    judgements: inspections.length > 0,
    threads: areas.length > 0,
    areas: areas.length > 0,
    actions: decisions?.some(({ kind }) => kind === 'action') ?? false,
    questions: commentary.some(({ question }) => question !== ''),
  };
  return slideIds.filter((id) => has[id] ?? true);
}

/**
 * The run as a reader chose it.
 *
 * @param available Slides that the board has, in their usual order.
 * @param asked Slides that the reader asked for, in the reader's order; `null` for all. What the
 *   board does not have is left out. A run is never empty.
 */
export function runOf(
  available: readonly SlideId[],
  requested: readonly SlideId[] | null,
): SlideId[] {
  const run = [...new Set(requested ?? available)].filter((id) => available.includes(id));
  return run.length > 0 ? run : [...available];
}

/** How an address names a run: the usual one goes without saying. */
export const runInAddress = (
  run: readonly SlideId[],
  available: readonly SlideId[],
): string | undefined => (run.join() === available.join() ? undefined : run.join(','));

/** The slide so many places on, kept within the run. */
export function slideAt(run: readonly SlideId[], slide: SlideId, places: number): SlideId {
  const at = Math.max(0, run.indexOf(slide)) + places;
  return run[Math.min(Math.max(at, 0), run.length - 1)] ?? slide;
}
