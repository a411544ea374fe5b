import { useCallback } from 'react';

/** Room between a reading and the edge of the window, and above the row that is read, in CSS pixels. */
const edge = 8;
const aboveRow = 24;

interface Reading {
  /** Whether it is read by keys: a page never moves below a pointer. */
  readonly isByKeys: boolean;
  /** How far down the chart the stop is, 0 to 1 of its height; undefined where stops are side by side. */
  readonly y: number | undefined;
}

/**
 * Scrolls the window as far as it takes to see both the point of a chart that is read by keys and its
 * words: the browser brings the focused chart into sight, and the words stand below it. Where the
 * window is lower than the chart, the words come first. What does not scroll, as a slide, stays.
 *
 * @returns A ref for the words, which stand in the element of the chart and are another element at
 *   each stop.
 */
export function useReadingOnScreen({ isByKeys, y }: Reading) {
  return useCallback(
    (words: HTMLElement | null) => {
      const chart = words?.parentElement;
      if (!words || !chart || !isByKeys) return;
      const see = () => scrollIntoWindow(chart, words, y);
      see();
      // The browser may scroll to what has just been given the focus after that.
      const frame = requestAnimationFrame(see);
      return () => cancelAnimationFrame(frame);
    },
    [isByKeys, y],
  );
}

function scrollIntoWindow(chart: Element, words: Element, y: number | undefined) {
  const { top, height } = chart.getBoundingClientRect();
  const padding = Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop);
  const first = (y === undefined ? top : top + y * height - aboveRow) - (padding || 0);
  const over = words.getBoundingClientRect().bottom + edge - window.innerHeight;
  if (over > 0) window.scrollBy(0, over);
  // Never so far that the words leave again below.
  else if (first < 0) window.scrollBy(0, Math.max(first, over));
}
