import type { BoardPack } from '#src/core/model/boardPack.ts';

/**
 * A board as it is written: without the parts that only a council's own board has, where it has
 * none of them. The schema puts them back.
 */
export function withoutEmpty(pack: BoardPack): unknown {
  const { marking, ratingMeanings, oldAfterDays, renewAfterDays, accessibilityContact } =
    pack.settings;
  const settings = {
    ...(marking !== '' && { marking }),
    ...(Object.keys(ratingMeanings).length > 0 && { ratingMeanings }),
    ...(oldAfterDays !== null && { oldAfterDays }),
    ...(renewAfterDays !== null && { renewAfterDays }),
    ...(accessibilityContact !== '' && { accessibilityContact }),
  };
  return {
    ...pack,
    areas: pack.areas.map(({ plan, ...area }) => (plan === null ? area : { ...area, plan })),
    settings: Object.keys(settings).length > 0 ? settings : undefined,
    disagreements: pack.disagreements.length > 0 ? pack.disagreements : undefined,
    notClaimed: pack.notClaimed.length > 0 ? pack.notClaimed : undefined,
    commentary: pack.commentary.length > 0 ? pack.commentary : undefined,
  };
}
