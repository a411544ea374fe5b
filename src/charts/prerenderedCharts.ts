import { createContext } from 'react';
import { textHash } from '#src/core/text/textHash.ts';

/**
 * Markup of charts that were drawn when the page was built, by what they show: see `chartCacheKey`.
 * A chart that finds its picture shows it until it is touched. `null` where no page was built.
 */
export type PrerenderedPictures = ReadonlyMap<string, string> | null;

export const PrerenderedCharts = createContext<PrerenderedPictures>(null);

/** Attribute of the element that a chart is drawn in, with the key of its picture. */
export const prerenderedAttribute = 'data-drawing';

/**
 * Names a picture by everything that its chart is given, so that a chart of anything else finds none.
 *
 * @param name Of the kind of chart.
 * @param given JSON, in the order in which the chart has it.
 */
export function chartCacheKey(name: string, given: unknown): string {
  return `${name}-${textHash(JSON.stringify(given))}`;
}

/** The pictures that stand in a page, read before anything changes them. */
export const readPrerendered = (root: Element): ReadonlyMap<string, string> =>
  new Map(
    [...root.querySelectorAll(`[${prerenderedAttribute}]`)].map((drawing) => [
      drawing.getAttribute(prerenderedAttribute) ?? '',
      drawing.innerHTML,
    ]),
  );
