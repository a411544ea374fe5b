import { useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react';
import { flushSync } from 'react-dom';
import type { FigureFrame } from './figureSpec.ts';

/** Height of every stage in the units of the charts on it: 16 of them are 2.8% of a slide. */
const stageHeight = 571;
/** Attribute of the element that is as large as the stage on which a slide stands. */
export const slideAttribute = 'data-slide';

/** Widths where nothing can be measured: those in a window of 1440 pixels, a stage of 16 by 9, a sheet. */
const usualWidths: Readonly<Record<FigureFrame, number>> = {
  page: 1328,
  card: 308,
  slide: 926,
  print: 620,
};
/** Widths on a sheet, on which words are a little smaller than those of the text. */
const [widestOnPaper, cardOnPaper] = [1240, 360];

const never = () => () => {};

/** Whether React takes over markup that was rendered before; a browser draws everything else again. */
const useIsHydrating = () =>
  useSyncExternalStore(
    never,
    () => false,
    () => true,
  );

function measured(element: Element, frame: FigureFrame): number {
  if (frame !== 'slide') return element.clientWidth;
  const height = element.closest(`[${slideAttribute}]`)?.clientHeight ?? 0;
  return height === 0 ? 0 : (element.clientWidth / height) * stageHeight;
}

/**
 * The room that a chart is drawn for: the width of the element it stands in, in whole pixels, as long
 * as there is a window to measure; that of a sheet while it is printed. `null` only until it is
 * measured, before the first paint.
 *
 * @param usual Width where nothing can be measured; that of the frame unless given.
 */
export function useChartSpace(frame: FigureFrame, usual = usualWidths[frame]) {
  const element = useRef<HTMLDivElement>(null);
  const isHydrating = useIsHydrating();
  const [width, setWidth] = useState<number | null>(null);
  const [isOnPaper, setIsOnPaper] = useState(false);

  useLayoutEffect(() => {
    const own = element.current;
    if (!own || frame === 'print') return;
    const print = window.matchMedia('print');
    const measure = (isPrinted = print.matches) => {
      const paper = frame === 'card' ? cardOnPaper : Math.min(usual, widestOnPaper);
      const isSheet = isPrinted && frame !== 'slide';
      setIsOnPaper(isPrinted);
      setWidth(isSheet ? paper : Math.round(measured(own, frame)) || usual);
    };
    // Paper is laid out at once, and waits for nothing; its pages are counted right after the first event.
    const beforePrint = () => flushSync(() => measure(true));
    const measureNow = () => flushSync(() => measure());
    measure();
    const observer = new ResizeObserver(() => measure());
    observer.observe(own);
    window.addEventListener('beforeprint', beforePrint);
    window.addEventListener('afterprint', measureNow);
    print.addEventListener('change', measureNow);
    return () => {
      observer.disconnect();
      window.removeEventListener('beforeprint', beforePrint);
      window.removeEventListener('afterprint', measureNow);
      print.removeEventListener('change', measureNow);
    };
  }, [frame, usual]);

  if (frame === 'print') return { element, space: { frame, width: usual, isOnPaper: true } };
  const known = width ?? (isHydrating ? usual : null);
  return { element, space: known === null ? null : { frame, width: known, isOnPaper } };
}
