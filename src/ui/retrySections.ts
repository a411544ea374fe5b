const name = 'improvement-board-retry';

/** Tries again every section that could not be shown: what kept it from that may be gone. */
export const retrySections = (): boolean => window.dispatchEvent(new Event(name));

/** @returns Ends it. */
export function onRetrySections(listener: () => void): () => void {
  window.addEventListener(name, listener);
  return () => window.removeEventListener(name, listener);
}
