/** Some browsers find no page idle that shares its process with others. */
const longestWaitMs = 2000;

const waiting: (() => void)[] = [];
let isAsked = false;

function next(): void {
  if (isAsked || waiting.length === 0) return;
  isAsked = true;
  window.requestIdleCallback(
    () => {
      isAsked = false;
      const work = waiting.shift();
      next();
      work?.();
    },
    { timeout: longestWaitMs },
  );
}

/**
 * Does work once the page is idle, or after two seconds, and never two pieces of it in one moment, so
 * that a press in between waits for one only. Where a browser cannot say that it is idle, it is not
 * done.
 *
 * @returns Takes it back, if it was not begun.
 */
export function whenIdle(work: () => void): () => void {
  if (!window.requestIdleCallback) return () => {};
  waiting.push(work);
  next();
  return () => {
    const place = waiting.indexOf(work);
    if (place >= 0) waiting.splice(place, 1);
  };
}
