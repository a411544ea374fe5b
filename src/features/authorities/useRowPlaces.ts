import { type RefObject, useLayoutEffect, useMemo, useRef } from 'react';
import { afterPaint } from './afterPaint.ts';
import { doOverlap, type RowPlace, rowPlaces, type Span } from './rowPlaces.ts';
import { drawAtOnce, setShift } from './useRowsAhead.ts';

/** So much above and below the window is right in the first frame too, in pixels. */
const margin = 100;

/**
 * Shows rows in an order that the document does not yet have, by moving each from where it stands. Nothing is
 * laid out for it, and what has been painted is used again. Rows that come into the window or leave it move at
 * once, and the others when that has been painted. Where the orders are the same, no row is moved.
 *
 * @param body Holds an element for each row and nothing else.
 * @param inDocument The rows as they stand in the document.
 * @param rows The same as they are to be seen.
 */
export function useRowPlaces<Row>(
  body: RefObject<HTMLElement | null>,
  inDocument: readonly Row[],
  rows: readonly Row[],
): void {
  const latest = useRef(rows);
  // Read before the document is changed: what is read afterwards has it styled and laid out once more.
  // biome-ignore lint/correctness/useExhaustiveDependencies: what stands there before each sort.
  const before = useMemo(() => body.current && standing(body.current), [body, rows]);
  useLayoutEffect(() => {
    const isSorted = latest.current !== rows;
    latest.current = rows;
    const elements = [...(body.current?.children ?? [])] as HTMLElement[];
    if (inDocument === rows) {
      for (const element of elements) move(element, 0);
      return;
    }
    const indexes = new Map(inDocument.map((row, index) => [row, index]));
    const order = rows.map((row) => indexes.get(row) ?? 0);
    if (!isSorted || !before) {
      placeAll(elements, order);
      return;
    }
    placeInWindow(elements, order, before);
    return afterPaint(() => placeAll(elements, order));
  }, [body, before, inDocument, rows]);
}

/** For each place from the top, the index in the document of the row that is seen there. */
type Order = readonly number[];

function move(element: HTMLElement, shift: number): void {
  setShift(element, '--row-shift', shift);
}

function placeAll(elements: readonly HTMLElement[], order: Order): void {
  const body = elements[0]?.parentElement;
  if (!body) return;
  const places = placesOf(standing(body), order);
  elements.forEach((element, index) => {
    move(element, places[index]?.shift ?? 0);
  });
}

function placeInWindow(elements: readonly HTMLElement[], order: Order, before: Standing): void {
  let { boxes } = before;
  const { view } = before;
  const isArriving = (place: RowPlace | undefined) => place !== undefined && doOverlap(place, view);
  let places = placesOf(before, order);
  const arriving = elements.filter((_, index) => isArriving(places[index]));
  const body = elements[0]?.parentElement;
  // What was never drawn has a height that is only supposed.
  if (body && drawAtOnce(arriving)) {
    const after = standing(body);
    boxes = after.boxes;
    places = placesOf(after, order);
  }
  elements.forEach((element, index) => {
    const [box, place] = [boxes[index], places[index]];
    if (isArriving(place) || (box && doOverlap(box, view))) move(element, place?.shift ?? 0);
  });
}

/** Where the rows are seen, in pixels of the window. */
interface Standing {
  /** Of each row, in the order of the document. */
  readonly boxes: readonly DOMRect[];
  /** Where the first row of the document begins, or would if it were not moved. */
  readonly top: number;
  /** What can be seen of the frame around them, and a little more. */
  readonly view: Span;
}

function standing(body: HTMLElement): Standing {
  const boxes = [...body.children].map((row) => row.getBoundingClientRect());
  const frame = body.closest('section')?.getBoundingClientRect();
  return {
    boxes,
    // Rows stand in the document without a gap: the first begins where what holds them does.
    top: body.getBoundingClientRect().top,
    view: {
      top: Math.max(frame?.top ?? 0, 0) - margin,
      bottom: Math.min(frame?.bottom ?? Infinity, window.innerHeight) + margin,
    },
  };
}

function placesOf({ boxes, top }: Standing, order: Order): readonly RowPlace[] {
  return rowPlaces(
    boxes.map(({ height }) => height),
    order,
    top,
  );
}
