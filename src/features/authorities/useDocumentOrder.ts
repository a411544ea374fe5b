import { startTransition, useEffect, useState } from 'react';
import { afterPaint } from './afterPaint.ts';

/** Of so few rows all move at once. */
const fewRows = 24;
/** Rows that move between two paints: a slow machine lays these out before a reader notices. */
const rowsAStep = 8;

/**
 * The order in which rows stand in the document. They are seen in `rows`' order at once, see `useRowPlaces`; to
 * move hundreds of cells in the document takes many times as long. So the document follows a few rows after each
 * paint, and then reads out, is searched and copied as it is seen.
 *
 * @param rows As they are seen: the same objects in another order after a sort.
 */
export function useDocumentOrder<Row>(rows: readonly Row[]): readonly Row[] {
  const [placed, setPlaced] = useState(rows);
  const shown = isReordered(placed, rows) && rows.length > fewRows ? placed : rows;
  useEffect(() => {
    if (placed === rows) return;
    return afterPaint(() => startTransition(() => setPlaced(nextOrder(shown, rows, rowsAStep))));
  }, [placed, shown, rows]);
  return shown;
}

/** Whether these are the same rows, whatever their order. */
function isReordered<Row>(before: readonly Row[], rows: readonly Row[]): boolean {
  const known = new Set(before);
  return before.length === rows.length && rows.every((row) => known.has(row));
}

/**
 * One step from an order to another of the same rows: those at the end that are in their place stay, so many
 * more take theirs, and the others follow each other as they did. From the end, as React moves just the rows
 * that go further down; for one that goes up it moves all that it passes.
 *
 * @returns `wanted` itself once every row is in its place.
 */
export function nextOrder<Row>(
  before: readonly Row[],
  wanted: readonly Row[],
  step: number,
): readonly Row[] {
  const last = wanted.findLastIndex((row, place) => row !== before[place]);
  const start = last + 1 - step;
  if (start <= 0) return wanted;
  const end = wanted.slice(start);
  const isAtEnd = new Set(end);
  return [...before.filter((row) => !isAtEnd.has(row)), ...end];
}
