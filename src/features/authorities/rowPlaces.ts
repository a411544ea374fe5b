/** A stretch of the page from top to bottom, in pixels of the window. */
export interface Span {
  readonly top: number;
  readonly bottom: number;
}

export const doOverlap = (one: Span, other: Span): boolean =>
  one.top < other.bottom && one.bottom > other.top;

/** Where a row is to be seen, and how far from its place in the document that is. */
export interface RowPlace extends Span {
  /** Whole pixels down, so that letters and rules stay as sharp as they are. */
  readonly shift: number;
}

/**
 * Where rows of unequal heights are seen in another order than that of the document.
 *
 * @param heights Of the rows in the document's order, in pixels.
 * @param order For each place from the top, the row of the document that is seen there, by its index.
 * @param top Of the first row, in pixels of the window.
 * @returns For each row of the document.
 */
export function rowPlaces(
  heights: readonly number[],
  order: readonly number[],
  top: number,
): readonly RowPlace[] {
  const places: RowPlace[] = [];
  const flow: number[] = [];
  let end = top;
  for (const height of heights) {
    flow.push(end);
    end += height;
  }
  end = top;
  for (const row of order) {
    const start = end;
    end += heights[row] ?? 0;
    const shift = Math.round(start) - Math.round(flow[row] ?? 0);
    places[row] = { top: start, bottom: end, shift };
  }
  return places;
}
