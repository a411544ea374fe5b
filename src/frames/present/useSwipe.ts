import { type TouchEvent, useRef } from 'react';

/** Shorter than this is a tap, in pixels. */
const leastSwipe = 50;

/** A finger on a chart reads it. */
const isOnChart = (target: EventTarget) =>
  target instanceof Element && target.closest('input[type="range"]') !== null;

/** Whether the page was enlarged with two fingers: one finger then moves it about. */
const isEnlarged = () => (window.visualViewport?.scale ?? 1) > 1.05;

/** Handlers that make a swipe of one finger to the left the next slide and to the right the one before. */
export function useSwipe(move: (places: 1 | -1) => void) {
  const start = useRef<{ x: number; y: number } | null>(null);
  return {
    onTouchStart: ({ touches, target }: TouchEvent) => {
      const isFree = !isOnChart(target) && !isEnlarged();
      const only = isFree && touches.length === 1 ? touches[0] : undefined;
      start.current = only ? { x: only.clientX, y: only.clientY } : null;
    },
    onTouchCancel: () => {
      start.current = null;
    },
    onTouchEnd: ({ changedTouches }: TouchEvent) => {
      const end = changedTouches[0];
      const from = start.current;
      start.current = null;
      if (!from || !end) return;
      const [x, y] = [end.clientX - from.x, end.clientY - from.y];
      if (Math.abs(x) >= leastSwipe && Math.abs(x) > 2 * Math.abs(y)) move(x < 0 ? 1 : -1);
    },
  };
}
