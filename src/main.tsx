import { Fragment, type ReactNode, StrictMode, useEffect } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import '#src/ui/tokens.css';
import '#src/ui/base.css';
import '#src/ui/paper.css';
import { App, type AppParts, makeAppParts } from '#src/app/App.tsx';
import { deferRefusedChanges } from '#src/app/deferredHistory.ts';
import { startedEvent, stoppedEvent } from '#src/app/startEvents.ts';
import { warmCharts } from '#src/app/warmCharts.ts';
import { stillsIn } from '#src/charts/stills.ts';
import { sourceOf } from '#src/data/sourceOf.ts';
import { readOverview } from '#src/features/overview/readOverview.ts';
import { registerServiceWorker } from '#src/frames/screen/serviceWorkerClient.ts';
import { warmDialogs } from '#src/frames/screen/warmDialogs.ts';
import {
  goToOpeningAddress,
  holdNavigation,
  isAtOverview,
  showElsewhere,
} from '#src/navigation/firstAddress.ts';
import { isRunGoingOn } from '#src/navigation/frozen.ts';
import { keepPage } from '#src/navigation/keptPage.ts';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no element with the id root');

goToOpeningAddress();
deferRefusedChanges(window.history);
const source = sourceOf(document, isRunGoingOn);
if (source.build.isOneFile) keepPage(document);
const parts = makeAppParts(source);
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
 * Takes over the overview that the page was built with.
 *
 * @returns Whether it is still asked for, and everything is at hand to render the same once more.
 */
async function takeOver(page: Element): Promise<boolean> {
  if (page.firstElementChild === null || !isAtOverview()) return false;
  const letGo = holdNavigation();
  const isReady = await readOverview(parts.queryClient, source.build.authorityCode)
    .then(() => parts.router.load())
    // A file that cannot be read is told by the section that needs it.
    .then(isAtOverview, () => false);
  if (!isReady) {
    letGo();
    // A view whose code does not arrive is drawn all the same, and says so.
    await parts.router.load().catch(() => {});
    return false;
  }
  const built = { ...parts, stills: stillsIn(page), renderedOn: source.build.builtOn };
  // The router listens by then; some sections are still to be taken over.
  const onStart = () => onceIdle(letGo, { timeout: 2000 });
  hydrateRoot(page, <Started onStart={onStart}>{board(built)}</Started>, {
    // Whoever leaves before it is taken over gets the other view drawn anew, as is right; that it
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
    showElsewhere();
    const root = createRoot(page);
    root.render(board(parts));
    // Nor this.
    if (import.meta.env.DEV) {
      const { showDeveloperPanel } = await import('#mocks/showDeveloperPanel.tsx');
      showDeveloperPanel(() => {
        parts.queryClient.clear();
        // Drawn anew, so that a section at fault asks again as well.
        root.render(<Fragment key={crypto.randomUUID()}>{board(parts)}</Fragment>);
      });
    }
  }
  // What fails here is fetched again, and told, when it is wanted.
  onceIdle(() => {
    registerServiceWorker(source.build);
    void Promise.allSettled([warmCharts(), warmDialogs()]);
  });
}

window.dispatchEvent(new Event(startedEvent));
start(root).catch((error: unknown) => {
  // Nothing is in sight by then that could say so.
  window.dispatchEvent(new CustomEvent(stoppedEvent, { detail: String(error) }));
  reportError(error);
});
