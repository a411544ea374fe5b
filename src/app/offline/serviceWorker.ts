/**
 * Answers for the hosted board where the network does not: in a meeting room a page may be loaded
 * again at any moment. It keeps the files of one build, which belong together, and the data that was
 * read. The network is always asked for the page first, so that a newer build is seen at once.
 *
 * It is built by itself, and runs beside the page, in the browser.
 */
import { setCacheNameDetails } from 'workbox-core';
import { addRoute, cleanupOutdatedCaches, matchPrecache, precache } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { CacheFirst } from 'workbox-strategies';

/** What the build knows; see src/cli/serviceWorker.ts. */
declare const __OFFLINE_FILES__: readonly {
  readonly url: string;
  readonly revision: string | null;
}[];
declare const __DATA_HASH__: string;

/** What is used of the worker's global scope: TypeScript's own types of it exclude those of a page. */
interface Worker {
  readonly registration: { readonly scope: string };
  readonly addEventListener: (
    type: 'message' | 'activate',
    listener: (event: {
      readonly data: unknown;
      readonly source: {
        readonly id: string;
        readonly postMessage: (data: unknown) => void;
      } | null;
      readonly waitUntil: (work: Promise<unknown>) => void;
    }) => void,
  ) => void;
}
const worker = globalThis as unknown as Worker;

/** Longer than this nobody waits for a page in front of a meeting. */
const pageWaitsForMs = 5000;
const { scope } = worker.registration;
const { pathname } = new URL(scope);
const dataCaches = `board-data-${scope}`;
const dataCache = `${dataCaches} ${__DATA_HASH__}`;

setCacheNameDetails({ prefix: 'board', suffix: scope });
precache([...__OFFLINE_FILES__]);
cleanupOutdatedCaches();

/** Pages that got the build at hand, as the network gave none. */
const answeredOffline = new Set<string>();

registerRoute(
  new NavigationRoute(
    async ({ request, event }) => {
      try {
        const response = await fetch(request, { signal: AbortSignal.timeout(pageWaitsForMs) });
        // What a proxy says of a server that it cannot reach is no answer of the board's.
        if (response.status < 502 || response.status > 504) return response;
      } catch {
        // Neither is none.
      }
      const page = await matchPrecache('index.html');
      const { resultingClientId } = event as Event & { readonly resultingClientId?: string };
      if (page && resultingClientId) answeredOffline.add(resultingClientId);
      return page ?? Response.error();
    },
    {
      allowlist: [
        new RegExp(`^${pathname.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}(index\\.html)?(\\?|$)`),
      ],
    },
  ),
);

// After the page, which the network is asked for first.
addRoute();

// Its address names its content, so that it never grows old.
registerRoute(
  ({ url }) =>
    url.pathname.startsWith(`${pathname}data/v1/`) && url.searchParams.get('v') === __DATA_HASH__,
  new CacheFirst({ cacheName: dataCache }),
);

worker.addEventListener('message', ({ source }) => {
  source?.postMessage({ isOffline: answeredOffline.has(source.id) });
});

worker.addEventListener('activate', ({ waitUntil }) => {
  const dismiss = async () => {
    const names = await caches.keys();
    const old = names.filter((name) => name.startsWith(dataCaches) && name !== dataCache);
    await Promise.all(old.map((name) => caches.delete(name)));
  };
  waitUntil(dismiss());
});
