import { type RefObject, useLayoutEffect, useRef } from 'react';
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
    if (!isSorted) {
      placeAll(elements, order);
      return;
    }
    placeInWindow(elements, order);
    return afterPaint(() => placeAll(elements, order));
  }, [body, inDocument, rows]);
}

/** For each place from the top, the index in the document of the row that is seen there. */
type Order = readonly number[];

function move(element: HTMLElement, shift: number): void {
  setShift(element, '--row-shift', shift);
}

function placeAll(elements: readonly HTMLElement[], order: Order): void {
  const places = placesOf(elements, elements.map(boxOf), order);
  elements.forEach((element, index) => {
    move(element, places[index]?.shift ?? 0);
  });
}

function placeInWindow(elements: readonly HTMLElement[], order: Order): void {
  let boxes = elements.map(boxOf);
  const view = viewOf(elements[0]);
  const isArriving = (place: RowPlace | undefined) => place !== undefined && doOverlap(place, view);
  let places = placesOf(elements, boxes, order);
  const arriving = elements.filter((_, index) => isArriving(places[index]));
  // What was never drawn has a height that is only supposed.
  if (drawAtOnce(arriving)) {
    boxes = elements.map(boxOf);
    places = placesOf(elements, boxes, order);
  }
  elements.forEach((element, index) => {
    const [box, place] = [boxes[index], places[index]];
    if (isArriving(place) || (box && doOverlap(box, view))) move(element, place?.shift ?? 0);
  });
}

const boxOf = (element: HTMLElement) => element.getBoundingClientRect();

/** Rows stand in the document without a gap: the first begins where what holds them does. */
function placesOf(elements: readonly HTMLElement[], boxes: readonly DOMRect[], order: Order) {
  const heights = boxes.map(({ height }) => height);
  const top = elements[0]?.parentElement?.getBoundingClientRect().top ?? 0;
  return rowPlaces(heights, order, top);
}

/** What can be seen of the frame around a row. */
function viewOf(row: HTMLElement | undefined): Span {
  const frame = row?.closest('section')?.getBoundingClientRect();
  return {
    top: Math.max(frame?.top ?? 0, 0) - margin,
    bottom: Math.min(frame?.bottom ?? Infinity, window.innerHeight) + margin,
  };
}
