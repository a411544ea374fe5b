import type { Build } from '#src/data/build.ts';

/** `undefined` where a browser has none: an old one, or a page that came without encryption. */
const workers = (): ServiceWorkerContainer | undefined => navigator.serviceWorker;

/**
 * Lets the browser answer for the hosted board where the network does not. A page from a file, and
 * one that a build made without it, are left alone; so is a browser that refuses.
 */
export function registerServiceWorker(build: Build): void {
  if (!build.worksOffline || !/^https?:$/.test(location.protocol)) return;
  void workers()
    ?.register('./sw.js', { scope: './' })
    .catch(() => undefined);
}

/** Asks whether the page on screen came without the network. @returns Stops listening. */
export function askWhetherOffline(onAnswer: (isOffline: boolean) => void): () => void {
  const container = workers();
  const controller = container?.controller;
  if (!container || !controller) return () => {};
  const hear = ({ data }: MessageEvent<unknown>) => {
    if (typeof data === 'object' && data !== null && 'isOffline' in data) {
      onAnswer(data.isOffline === true);
    }
  };
  container.addEventListener('message', hear);
  container.startMessages();
  controller.postMessage('Did the network answer?');
  return () => container.removeEventListener('message', hear);
}
