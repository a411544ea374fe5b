import { Fragment, StrictMode } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import './ui/tokens.css';
import { App, type AppParts, makeAppParts } from './app/App.tsx';
import { goToOpeningAddress, isAtOverview, showElsewhere } from './app/firstAddress.ts';
import { warmDialogs } from './app/frames/warmDialogs.ts';
import { isRunGoingOn } from './app/frozen.ts';
import { keepPage } from './app/keptPage.ts';
import { sourceOf } from './dataset/sourceOf.ts';
import { stillsIn } from './figures/stills.ts';
import { warmCharts } from './figures/warmCharts.ts';
import { readOverview } from './views/overview/readOverview.ts';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no element with the id root');

// Never in a build: on a development server the mocks answer as a backend does.
if (import.meta.env.DEV) await (await import('#mocks/browser.ts')).startMocks();

goToOpeningAddress();
const source = sourceOf(document, isRunGoingOn());
if (source.build.isOneFile) keepPage(document);
const parts = makeAppParts(source);
const board = (given: AppParts) => (
  <StrictMode>
    <App {...given} />
  </StrictMode>
);

/** Takes over the overview that the page was built with. @returns Whether it was still asked for. */
async function takeOver(page: Element): Promise<boolean> {
  if (page.firstElementChild === null || !isAtOverview()) return false;
  // What stands there is kept until everything is at hand to render the same once more.
  await readOverview(parts.queryClient, source.build.authorityCode);
  await parts.router.load();
  if (!isAtOverview()) return false;
  const stills = stillsIn(page);
  hydrateRoot(page, board({ ...parts, stills, renderedOn: source.build.builtOn }), {
    // Whoever leaves before it is taken over gets the other view drawn anew, as is right; that it
    // differs from what was built is no fault then.
    onRecoverableError: (error) => {
      if (isAtOverview()) reportError(error);
    },
  });
  return true;
}

// A file that cannot be read is told by the section that needs it.
const isTakenOver = await takeOver(root).catch(() => false);
if (!isTakenOver) {
  root.replaceChildren();
  showElsewhere();
  const page = createRoot(root);
  page.render(board(parts));
  // Nor this.
  if (import.meta.env.DEV) {
    const { showDeveloperPanel } = await import('#mocks/showDeveloperPanel.tsx');
    showDeveloperPanel(() => {
      parts.queryClient.clear();
      // Drawn anew, so that a section at fault asks again as well.
      page.render(<Fragment key={crypto.randomUUID()}>{board(parts)}</Fragment>);
    });
  }
}

const whenIdle = window.requestIdleCallback ?? ((task: () => void) => setTimeout(task, 2000));
// What fails here is fetched again, and told, when it is wanted.
whenIdle(() => void Promise.allSettled([warmCharts(), warmDialogs()]));
