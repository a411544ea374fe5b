import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import type { DataSource } from '#src/dataset/dataSource.ts';
import { type StillPictures, stillsIn } from '#src/figures/stills.ts';
import { warmCharts } from '#src/figures/warmCharts.ts';
import { readOverview } from '#src/views/overview/readOverview.ts';
import { App, makeAppParts } from './App.tsx';
import { beforeFirstPaint } from './firstAddress.ts';
import { startNotice, startWatch } from './startWatch.ts';

/** The overview as a page holds it before any script has run. */
interface RenderedOverview {
  /** What stands within the root element. */
  readonly html: string;
  readonly title: string;
  /** What has to run before the first paint. */
  readonly firstScript: string;
  /** What the page says where its code does not start, as HTML; with the overview and without. */
  readonly startNotice: { readonly withOverview: string; readonly alone: string };
}

/**
 * Renders the overview as React takes it over later, with a still picture in the place of each chart:
 * Recharts draws nothing without a DOM, so each is drawn once in one before. Needs a `document`, which
 * may be one without a browser, whose address is that of the overview.
 *
 * @throws DatasetError or SchemaError when a file cannot be read.
 * @throws Error when something on the overview could not be shown.
 */
export async function renderOverview(source: DataSource): Promise<RenderedOverview> {
  await warmCharts();
  const stills = await drawCharts(source);
  const title = document.title;
  const parts = await partsOf(source, stills);
  const html = renderToString(
    <StrictMode>
      <App {...parts} />
    </StrictMode>,
  );
  const unfinished = /aria-busy="true"|role="alert"|<!--\$[!?]-->/.exec(html);
  if (unfinished) {
    const at = html.slice(unfinished.index, unfinished.index + 300);
    throw new Error(`The overview could not be rendered as a whole: ${at}`);
  }
  return {
    html,
    title,
    firstScript: `${startWatch}\n${beforeFirstPaint}`,
    startNotice: { withOverview: startNotice(source.build.builtOn), alone: startNotice(null) },
  };
}

/** The board with everything read, so that its first render is its last. */
async function partsOf(source: DataSource, stills: StillPictures) {
  const parts = makeAppParts(source);
  await readOverview(parts.queryClient, source.build.authorityCode);
  await parts.router.load();
  return { ...parts, stills, renderedOn: source.build.builtOn };
}

/** Draws the charts of the overview as the page would. */
async function drawCharts(source: DataSource) {
  const place = document.createElement('div');
  document.body.append(place);
  const root = createRoot(place);
  root.render(
    <StrictMode>
      <App {...(await partsOf(source, new Map()))} />
    </StrictMode>,
  );
  const stills = await untilStill(place);
  root.unmount();
  place.remove();
  return stills;
}

/** The drawings once they no longer change; a drawing settles in a few turns. */
async function untilStill(place: Element): Promise<ReadonlyMap<string, string>> {
  const turn = () => new Promise((resolve) => setTimeout(resolve, 20));
  let [before, quietTurns] = ['', 0];
  for (let turns = 0; turns < 500 && quietTurns < 5; turns += 1) {
    await turn();
    const now = place.innerHTML;
    const isDrawn = now.includes('recharts-surface') && !now.includes('aria-busy="true"');
    quietTurns = isDrawn && now === before ? quietTurns + 1 : 0;
    before = now;
  }
  return stillsIn(place);
}
