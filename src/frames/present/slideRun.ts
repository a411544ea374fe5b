import type { BoardPack } from '#src/core/model/boardPack.ts';
import { measureSlide, type SlideId, slideIds, slidesOnRequest } from '#src/core/model/slide.ts';
import { canComeBack } from '#src/features/areas/themes/recurringThemesStats.ts';
import { attentionOf } from '#src/features/performance/measureAttention.ts';
import { packReadings } from '#src/features/performance/packReadings.ts';

/** The slides for which a board has something to show, in their usual order: one for each measure too. */
export const slidesOf = (pack: BoardPack): SlideId[] =>
  withMeasures(
    pack,
    (pack.measures ?? []).map(({ id }) => id),
  );

/**
 * The slides that are shown unless a reader chooses others: of measures, those that need attention, and
 * none of authorities side by side.
 */
export function usualSlides(pack: BoardPack): SlideId[] {
  const { worse, missed } = attentionOf(packReadings(pack));
  return withMeasures(
    pack,
    [...worse, ...missed].map(({ measure }) => measure.id),
  ).filter((id) => !slidesOnRequest.includes(id));
}

const withMeasures = (pack: BoardPack, ids: readonly string[]): SlideId[] =>
  fixedSlides(pack).flatMap((id) => (id === 'performance' ? [id, ...ids.map(measureSlide)] : id));

function fixedSlides(pack: BoardPack) {
  const { actions = [], areas, commentary, decisions, inspections, measures = [] } = pack;
  const has: Readonly<Partial<Record<SlideId, boolean>>> = {
    standing: inspections.length > 0,
    attention: actions.length > 0,
    judgements: inspections.length > 0,
    performance: measures.length > 0,
    threads: canComeBack(pack),
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
 * @param requested Slides that the reader asked for, in the reader's order; `null` for the usual ones.
 *   What the board does not have is left out. A run is never empty.
 * @param usual Those of them that are shown unless a reader chooses others.
 */
export function runOf(
  available: readonly SlideId[],
  requested: readonly SlideId[] | null,
  usual: readonly SlideId[] = available,
): SlideId[] {
  const run = [...new Set(requested ?? usual)].filter((id) => available.includes(id));
  return run.length > 0 ? run : [...usual];
}

/** How an address names a run: the usual one goes without saying. */
export const runInAddress = (
  run: readonly SlideId[],
  usual: readonly SlideId[],
): string | undefined => (run.join() === usual.join() ? undefined : run.join(','));

/** The slide so many places on, kept within the run. */
export function slideAt(run: readonly SlideId[], slide: SlideId, places: number): SlideId {
  const at = Math.max(0, run.indexOf(slide)) + places;
  return run[Math.min(Math.max(at, 0), run.length - 1)] ?? slide;
}
