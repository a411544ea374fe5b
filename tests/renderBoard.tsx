import { render } from '@testing-library/react';
import { Fragment, StrictMode } from 'react';
import { onTestFinished, vi } from 'vitest';
import { filesOf } from '#mocks/backend.ts';
import { exampleshire, testFiles } from '#mocks/exampleshire.ts';
import { server } from '#mocks/node.ts';
import { type ScenarioName, scenarioHandlers } from '#mocks/scenarios.ts';
import { App, makeAppParts } from '#src/app/App.tsx';
import { apiSource } from '#src/data/apiSource.ts';
import { buildOf } from '#src/data/build.ts';
import type { CachedFile, FileCache } from '#src/data/fileCache.ts';
import { sourceOf } from '#src/data/sourceOf.ts';
import { preloadDialogs } from '#src/frames/screen/preloadDialogs.ts';
import { isLong } from './longTest.ts';
import { preloadCharts } from './preloadCharts.ts';
import { testTime } from './testDay.ts';

// A test looks for a chart or a dialog at once; that its code comes later is tested in a browser.
await Promise.all([preloadCharts(), preloadDialogs()]);

interface BackendOptions {
  /** What happens to the backend. */
  readonly scenario?: ScenarioName;
  /** What was kept of an earlier visit. */
  readonly kept?: FileCache;
}

/** What a browser keeps for the next visit. @param files By path below `data/v1/`. */
export function memoryStore(files: Readonly<Record<string, CachedFile>> = {}): FileCache {
  const all = new Map(Object.entries(files));
  return {
    get: async (path) => all.get(path),
    put: async (path, file) => {
      all.set(path, file);
    },
    remove: async (path) => {
      all.delete(path);
    },
  };
}

/**
 * Renders the board of Exampleshire on the day of the tests, with the given files served in place of
 * the usual ones; `undefined` takes a file away.
 *
 * @param page What comes after `#`, with its options but without the authority.
 * @param authorityCode Whose board it is, where the files have others.
 * @param isStrict Whether React draws everything twice, to find what differs the second time, which takes
 * a third longer: each view in `tests/board/strict.test.tsx`, and every test in the long run.
 * @param backend Has the page read from a backend; it reads static files without.
 */
export function renderBoard(
  files: Readonly<Record<string, unknown>> = {},
  page = '/',
  backend: BackendOptions | null = null,
  authorityCode: string = exampleshire,
  isStrict: boolean = isLong,
) {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(testTime) });
  onTestFinished(() => {
    vi.useRealTimers();
  });
  const served = Object.entries({ ...testFiles, ...files }).filter(
    ([, json]) => json !== undefined,
  );
  const read = filesOf(Object.fromEntries(served));
  server.use(...scenarioHandlers(backend?.scenario ?? 'usual', read, { slowBy: 300 }));
  window.location.hash = `${page}${page.includes('?') ? '&' : '?'}authority=${authorityCode}`;
  const source = backend
    ? apiSource({
        base: new URL('data/v1/', document.baseURI),
        build: buildOf(document),
        kept: backend.kept ?? memoryStore(),
      })
    : sourceOf(document, () => false);
  const parts = makeAppParts(source);
  const { queries } = parts.queryClient.getDefaultOptions();
  // That a try waits for the one before is tested by itself.
  parts.queryClient.setDefaultOptions({ queries: { ...queries, retryDelay: 10 } });
  const Mode = isStrict ? StrictMode : Fragment;
  const rendered = render(
    <Mode>
      <App {...parts} />
    </Mode>,
  );
  return { ...rendered, ...parts, source };
}
