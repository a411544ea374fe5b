/** Some browsers find no page idle that shares its process with others. */
const longestWaitMs = 2000;

/**
 * Where a browser cannot say that it is idle, as Safari cannot, this long after the piece before: a press
 * in between is answered first, and a dozen slides are drawn within seconds.
 */
const pauseMs = 300;

const waiting: (() => void)[] = [];
let isRequested = false;

/** Calls back once, when the page is idle or has had time to answer a press. */
function requestIdle(callback: () => void): void {
  if (window.requestIdleCallback) window.requestIdleCallback(callback, { timeout: longestWaitMs });
  else setTimeout(callback, pauseMs);
}

function next(): void {
  if (isRequested || waiting.length === 0) return;
  isRequested = true;
  requestIdle(() => {
    isRequested = false;
    const work = waiting.shift();
    next();
    work?.();
  });
}

/**
 * Does work once the page is idle, or after two seconds, and never two pieces of it in one moment, so
 * that a press in between waits for one only. A browser that cannot say that it is idle does it after
 * short pauses.
 *
 * @returns Takes it back, if it was not begun.
 */
export function whenIdle(work: () => void): () => void {
  waiting.push(work);
  next();
  return () => {
    const place = waiting.indexOf(work);
    if (place >= 0) waiting.splice(place, 1);
  };
}
