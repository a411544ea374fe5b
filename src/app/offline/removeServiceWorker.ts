/**
 * Takes the place of the service worker in a build without one: it removes what an earlier build has
 * left in the browser, and itself.
 */
interface Worker {
  readonly registration: { readonly scope: string; readonly unregister: () => Promise<boolean> };
  readonly skipWaiting: () => Promise<void>;
  readonly addEventListener: (
    type: 'install' | 'activate',
    listener: (event: { readonly waitUntil: (work: Promise<unknown>) => void }) => void,
  ) => void;
}
const worker = globalThis as unknown as Worker;

worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()));
worker.addEventListener('activate', (event) => {
  const remove = async () => {
    const names = await caches.keys();
    await Promise.all(names.filter(isBoards).map((name) => caches.delete(name)));
    await worker.registration.unregister();
  };
  event.waitUntil(remove());
});

/** Other boards, and other applications of the same origin, have caches of their own. */
const isBoards = (name: string) =>
  name.startsWith('board-') && name.includes(worker.registration.scope);
