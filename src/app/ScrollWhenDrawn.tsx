import { useElementScrollRestoration, useRouterState } from '@tanstack/react-router';
import { useEffect } from 'react';

/** What a reader does who no longer waits for the place where the page was left. */
const ownMoves = ['wheel', 'touchmove', 'pointerdown', 'keydown'] as const;

/**
 * Scrolls a view to the place where it was left as soon as it is long enough: the router goes there
 * when the view is drawn, but some of its sections may still wait for their data then. Draws nothing.
 */
export function ScrollWhenDrawn() {
  const key = useRouterState({ select: (state) => state.resolvedLocation?.state.__TSR_key });
  const left = useElementScrollRestoration({ getElement: () => window });
  const wanted = key === undefined ? 0 : (left?.scrollY ?? 0);
  useEffect(() => (wanted > 0 ? scrollOnceDrawn(wanted) : undefined), [wanted]);
  return null;
}

/** @param wanted How far down the page, in CSS pixels. @returns Gives up. */
function scrollOnceDrawn(wanted: number): () => void {
  const stop = () => {
    observer.disconnect();
    for (const move of ownMoves) window.removeEventListener(move, stop, { capture: true });
  };
  const observer = new ResizeObserver(() => {
    if (Math.abs(window.scrollY - wanted) > 1) window.scrollTo(window.scrollX, wanted);
    // A section that comes later moves those below it.
    const isWhole = document.querySelector('[aria-busy="true"]') === null;
    if (isWhole && Math.abs(window.scrollY - wanted) <= 1) stop();
  });
  for (const move of ownMoves) {
    window.addEventListener(move, stop, { capture: true, passive: true });
  }
  observer.observe(document.body);
  return stop;
}
