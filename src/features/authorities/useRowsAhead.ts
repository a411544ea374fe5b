import { type RefObject, useEffect } from 'react';
import { whenIdle } from '#src/ui/whenIdle.ts';
import { doOverlap } from './rowPlaces.ts';

/** Of so few rows none is far from what is seen. */
const fewRows = 24;
/**
 * Rows that are drawn for the first time in one moment: a press in between waits for no more. Most of the moment
 * is the same for few rows and for many, so that smaller pieces take much longer in all.
 */
const drawnAPiece = 16;
/** Rows whose heads are pinned or let go in one moment: somebody is scrolling just then. */
const pinnedAPiece = 4;
/** A reader who scrolls on is not held up. */
const restMs = 150;
/** So much above and below its frame a row is near, in pixels. */
const margin = 200;

/**
 * How a row has been drawn, in its attribute `data-drawn`: without one, by the browser as it comes near. A pinned
 * head takes a layer of its own, and many of them hold up every frame. So heads are pinned to the left edge only
 * near what is seen, and only where the frame has been scrolled to the side, which its attribute `data-aside`
 * says; far from there a head is moved instead.
 */
type Drawn = 'near' | 'far';

/**
 * Draws the rows of a long table before they are seen, a few at a time while the page has nothing else to do, so
 * that neither sorting nor scrolling waits for them, and keeps the heads of those that can be seen pinned.
 *
 * @param body Holds an element for each row and nothing else.
 * @param rows As they stand in the document.
 */
export function useRowsAhead(body: RefObject<HTMLElement | null>, rows: readonly unknown[]): void {
  const isLong = rows.length > fewRows;
  // biome-ignore lint/correctness/useExhaustiveDependencies: other rows have to be drawn, and rows move.
  useEffect(() => {
    const frame = body.current?.closest('section');
    if (!isLong || !frame) return;
    let takeBack = () => {};
    const draw = () => {
      if (body.current && drawPiece(body.current, frame)) takeBack = whenIdle(draw);
    };
    const start = () => {
      takeBack();
      const timer = setTimeout(() => {
        takeBack = whenIdle(draw);
      }, restMs);
      takeBack = () => clearTimeout(timer);
    };
    let left = frame.scrollLeft;
    const scrolled = () => {
      // Rows that came into sight a moment ago may not be pinned yet.
      if (frame.scrollLeft !== left && body.current) pinSeen(body.current, frame);
      left = frame.scrollLeft;
      start();
    };
    start();
    frame.addEventListener('scroll', scrolled, { passive: true });
    window.addEventListener('resize', start);
    return () => {
      takeBack();
      frame.removeEventListener('scroll', scrolled);
      window.removeEventListener('resize', start);
    };
  }, [body, rows, isLong]);
}

/** Has the browser draw rows in this frame that it has not drawn, wherever they are. @returns Whether there are any. */
export function drawAtOnce(rows: readonly HTMLElement[]): boolean {
  const undrawn = rows.filter(({ dataset }) => dataset.drawn === undefined);
  for (const row of undrawn) setDrawn(row, 'near', 0);
  return undrawn.length > 0;
}

/** The rows of a frame that can be seen, or nearly, and those that are far from it. */
function rowsBySight(body: HTMLElement, frame: HTMLElement) {
  const { top, bottom } = frame.getBoundingClientRect();
  const view = { top: top - margin, bottom: bottom + margin };
  return ([...body.children] as HTMLElement[]).map((row) => {
    const drawn: Drawn = doOverlap(row.getBoundingClientRect(), view) ? 'near' : 'far';
    return { row, drawn };
  });
}

/** Pins the heads of all rows that can be seen, as their frame is scrolled to the side. */
function pinSeen(body: HTMLElement, frame: HTMLElement): void {
  setAside(frame);
  for (const { row, drawn } of rowsBySight(body, frame)) {
    if (drawn === 'near' && row.dataset.drawn === 'far') setDrawn(row, 'near', 0);
  }
}

function setAside({ dataset, scrollLeft }: HTMLElement): void {
  const isAside = String(scrollLeft !== 0);
  if (dataset.aside !== isAside) dataset.aside = isAside;
}

/** @returns Whether there may be more to do. */
function drawPiece(body: HTMLElement, frame: HTMLElement): boolean {
  const left = frame.scrollLeft;
  setAside(frame);
  const wanted = rowsBySight(body, frame);
  // First those that are seen, then those that were never drawn.
  const rank = ({ row, drawn }: (typeof wanted)[number]) =>
    drawn === 'near' ? 0 : row.dataset.drawn === undefined ? 1 : 2;
  const changed = wanted
    .filter(({ row, drawn }) => row.dataset.drawn !== drawn)
    .sort((one, other) => rank(one) - rank(other));
  const isFirstTime = changed[0]?.row.dataset.drawn === undefined;
  const most = isFirstTime ? drawnAPiece : pinnedAPiece;
  for (const { row, drawn } of changed.slice(0, most)) setDrawn(row, drawn, left);
  for (const { row, drawn } of wanted) if (row.dataset.drawn === drawn) pin(row, drawn, left);
  return changed.length > most;
}

function setDrawn(row: HTMLElement, drawn: Drawn, left: number): void {
  row.dataset.drawn = drawn;
  pin(row, drawn, left);
}

/** A head that is not pinned stands where it would be. */
function pin(row: HTMLElement, drawn: Drawn, left: number): void {
  const head = row.firstElementChild as HTMLElement | null;
  if (head) setShift(head, '--head-shift', drawn === 'far' ? left : 0);
}

/** By how many pixels the style of an element moves it. */
export function setShift({ style }: HTMLElement, variable: `--${string}`, shift: number): void {
  const value = shift === 0 ? '' : `${shift}px`;
  if (style.getPropertyValue(variable) !== value) style.setProperty(variable, value);
}
