import { Fragment, type ReactNode, StrictMode, useEffect } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import '#src/ui/tokens.css';
import '#src/ui/base.css';
import '#src/ui/paper.css';
import { App, type AppParts, makeAppParts } from '#src/app/App.tsx';
import { deferRefusedChanges } from '#src/app/deferredHistory.ts';
import { startedEvent, stoppedEvent } from '#src/app/startEvents.ts';
import { readPrerendered } from '#src/charts/prerenderedCharts.ts';
import type { Day } from '#src/core/model/partialDate.ts';
import { isAsBuilt } from '#src/core/text/builtMark.ts';
import { sourceOf } from '#src/data/sourceOf.ts';
import { readOverview } from '#src/features/overview/readOverview.ts';
import { preloadDialogs } from '#src/frames/screen/preloadDialogs.ts';
import { registerServiceWorker } from '#src/frames/screen/serviceWorkerClient.ts';
import {
  applyInitialRoute,
  deferNavigation,
  hidePrerender,
  isAtOverview,
} from '#src/navigation/initialRoute.ts';
import { isRunInProgress } from '#src/navigation/isPresenting.ts';
import { rememberOriginalHtml } from '#src/navigation/originalHtml.ts';
import { overviewAnswersEvent } from '#src/navigation/usePageDay.ts';
import { findPlaceOnReturn } from './app/placeOnReturn.ts';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no element with the id root');

applyInitialRoute();
deferRefusedChanges(window.history);
const source = sourceOf(document, isRunInProgress);
if (source.build.isOneFile) rememberOriginalHtml(document);
const parts = makeAppParts(source);
findPlaceOnReturn(parts);
const board = (given: AppParts) => (
  <StrictMode>
    <App {...given} />
  </StrictMode>
);

const onceIdle = window.requestIdleCallback ?? ((task: () => void) => setTimeout(task, 2000));

function Started({ onStart, children }: { onStart: () => void; children: ReactNode }) {
  useEffect(onStart, [onStart]);
  return children;
}

/**
 * Whether the overview is asked for, and is what the router has. Whoever left while the data was on its
 * way, and came back while the other view was, would be at the overview with the router elsewhere.
 */
function isOverviewLoaded(): boolean {
  const { pathname, searchStr } = parts.router.latestLocation;
  return isAtOverview() && pathname === '/' && searchStr === '';
}

/**
 * The clock once something has come. Until then it stays on the day of the build, as React draws again
 * what changes before it has been taken over; another view has nothing to wait for.
 */
function clockFrom(event: string, builtOn: Day): () => Day {
  let hasCome = false;
  window.addEventListener(event, () => (hasCome = true), { once: true, capture: true });
  return () => (hasCome || !isAtOverview() ? parts.clock() : builtOn);
}

/**
 * Takes over the overview that the page was built with.
 *
 * @returns Whether it is still asked for and as it was built, and everything is at hand to render the
 *   same once more.
 */
async function takeOver(page: Element): Promise<boolean> {
  if (page.firstElementChild === null || !isAtOverview()) return false;
  const release = deferNavigation();
  const isReady = await readOverview(parts.queryClient, source.build.authorityCode)
    .then(() => parts.router.load())
    // A file that cannot be read is said by the section that needs it.
    .then(isOverviewLoaded, () => false);
  // React would leave what an extension, a filter or a proxy has changed beside what it draws itself.
  if (!isReady || !isAsBuilt(page)) {
    release();
    // A view whose code does not arrive is drawn all the same, and says so.
    await parts.router.load().catch(() => {});
    return false;
  }
  const { builtOn } = source.build;
  const built = {
    ...parts,
    stills: readPrerendered(page),
    renderedOn: builtOn,
    clock: clockFrom(overviewAnswersEvent, builtOn ?? parts.clock()),
  };
  // The router listens by then; some sections are still to be taken over.
  const onStart = () => onceIdle(release, { timeout: 2000 });
  hydrateRoot(page, <Started onStart={onStart}>{board(built)}</Started>, {
    // Whoever leaves before it is taken over gets the other view drawn again, as is right; that it
    // differs from what was built is no fault then.
    onRecoverableError: (error) => {
      if (isAtOverview()) reportError(error);
    },
  });
  return true;
}

/** No code of this file may wait for this: what is fetched on the way imports from it, and waits for it. */
async function start(page: HTMLElement): Promise<void> {
  // Never in a build: on a development server the mocks answer as a backend does.
  if (import.meta.env.DEV) await (await import('#mocks/browser.ts')).startMocks();
  if (!(await takeOver(page))) {
    page.replaceChildren();
    hidePrerender();
    const root = createRoot(page);
    root.render(board(parts));
    // Nor this.
    if (import.meta.env.DEV) {
      const { showDeveloperPanel } = await import('#mocks/showDeveloperPanel.tsx');
      showDeveloperPanel(() => {
        parts.queryClient.clear();
        // Drawn again, so that a section at fault asks again as well.
        root.render(<Fragment key={crypto.randomUUID()}>{board(parts)}</Fragment>);
      });
    }
  }
  // What fails here is fetched again, and told, when it is wanted.
  onceIdle(() => {
    registerServiceWorker(source.build);
    void preloadDialogs().catch(() => {});
  });
}

window.dispatchEvent(new Event(startedEvent));
start(root).catch((error: unknown) => {
  // Nothing is on screen by then that could say so.
  window.dispatchEvent(new CustomEvent(stoppedEvent, { detail: String(error) }));
  reportError(error);
});
