import { createContext } from 'react';
import { textHash } from '#src/domain/textHash.ts';

/**
 * Markup of charts that were drawn when the page was built, by what they show: see `stillKey`.
 * A chart that finds its picture shows it until it is touched. `null` where no page was built.
 */
export type StillPictures = ReadonlyMap<string, string> | null;

export const Stills = createContext<StillPictures>(null);

/** Attribute of the element that a chart is drawn in, with the key of its picture. */
export const stillAttribute = 'data-drawing';

/**
 * Names a picture by everything that its chart is given, so that a chart of anything else finds none.
 *
 * @param name Of the kind of chart.
 * @param given JSON, in the order in which the chart has it.
 */
export function stillKey(name: string, given: unknown): string {
  return `${name}-${textHash(JSON.stringify(given))}`;
}

/** The pictures that stand in a page, read before anything changes them. */
export const stillsIn = (root: Element): ReadonlyMap<string, string> =>
  new Map(
    [...root.querySelectorAll(`[${stillAttribute}]`)].map((drawing) => [
      drawing.getAttribute(stillAttribute) ?? '',
      drawing.innerHTML,
    ]),
  );
