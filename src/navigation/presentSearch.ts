import * as z from 'zod/mini';
import { isSlideId, type SlideId } from '#src/core/model/slide.ts';
import { authoritiesSearch } from './authoritiesSearch.ts';
import { optionalParam } from './optionalParam.ts';

/**
 * What the address of a presentation may carry; what is not understood is left aside. That of
 * authorities side by side is for their slides.
 */
export const presentSearch = z.extend(authoritiesSearch, {
  /** The slide that is shown, so that a reload comes back to it. */
  slide: optionalParam(z.custom<SlideId>((value) => typeof value === 'string' && isSlideId(value))),
  /** Ids joined by commas: the slides of the run, in its order. */
  slides: optionalParam(z.string()),
  /** Whether keys of a single character act; they do where the address does not say. */
  characters: optionalParam(z.boolean()),
});

/** The slides that the address asks for; `null` for the usual run. */
export function requestedSlides({ slides }: z.infer<typeof presentSearch>): SlideId[] | null {
  const optionalParam = slides?.split(',').filter(isSlideId) ?? [];
  return optionalParam.length > 0 ? optionalParam : null;
}
