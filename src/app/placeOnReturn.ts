import type { AppParts } from './App.tsx';

/** What a reader does who no longer waits for the place at which the page was left. */
const ownMoves = ['wheel', 'touchmove', 'pointerdown', 'keydown'] as const;

/** Where in the tab's own storage it stands how far down each view was, by the router's key of its address. */
const storageKey = 'places';

/** The place that is still to be reached, which is what stays if the page is left again before. */
let awaited: { readonly visit: string | undefined; readonly place: number } | null = null;

/** Names the visit of the address on screen, the same after a reload and on the way back; none before the first. */
const visitKey = (): string | undefined => {
  const state: unknown = window.history.state;
  return typeof state === 'object' && state !== null && '__TSR_key' in state
    ? String(state.__TSR_key)
    : undefined;
};

/**
 * Finds again how far down a view the reader was, where a page is loaded again: by a reload, or on the
 * way back from another page in a browser that made no copy. The router goes to the top of each view
 * that it draws, after the browser has gone to the place. Within one page the browser does it alone.
 * Without storage such a page opens at its top.
 */
export function findPlaceOnReturn({ router }: Pick<AppParts, 'router'>): void {
  const visit = visitKey();
  const wanted = visit === undefined ? 0 : (readPlaces()[visit] ?? 0);
  window.addEventListener('pagehide', leavePlace);
  if (wanted <= 0) return;
  awaited = { visit, place: wanted };
  const unsubscribe = router.subscribe('onRendered', () => {
    unsubscribe();
    if (visitKey() === visit) scrollOnceDrawn(wanted);
    else awaited = null;
  });
}

/** @param wanted How far down the page, in CSS pixels; sections that come late make it long enough. */
function scrollOnceDrawn(wanted: number): void {
  const visit = visitKey();
  const stop = () => {
    awaited = null;
    observer.disconnect();
    for (const move of ownMoves) window.removeEventListener(move, stop, { capture: true });
  };
  const observer = new ResizeObserver(() => {
    if (visitKey() !== visit) return stop();
    if (Math.abs(window.scrollY - wanted) > 1) window.scrollTo(window.scrollX, wanted);
    // A section that comes later moves those below it.
    const isWhole = document.querySelector('[aria-busy="true"]') === null;
    if (isWhole && Math.abs(window.scrollY - wanted) <= 1) stop();
  });
  for (const move of ownMoves) {
    window.addEventListener(move, stop, { capture: true, passive: true });
  }
  observer.observe(document.body);
}

function readPlaces(): Readonly<Record<string, number>> {
  try {
    const read: unknown = JSON.parse(window.sessionStorage.getItem(storageKey) ?? '{}');
    if (typeof read !== 'object' || read === null) return {};
    return Object.fromEntries(
      Object.entries(read).filter(([, place]) => typeof place === 'number'),
    );
  } catch {
    // Refused, or written by something else.
    return {};
  }
}

function leavePlace(): void {
  const visit = visitKey();
  if (visit === undefined) return;
  try {
    const place = awaited?.visit === visit ? awaited.place : window.scrollY;
    const places = { ...readPlaces(), [visit]: place };
    window.sessionStorage.setItem(storageKey, JSON.stringify(places));
  } catch {
    // Refused or full: the page opens at its top.
  }
}
