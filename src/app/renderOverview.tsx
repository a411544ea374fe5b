import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import {
  type PrerenderedPictures,
  prerenderedAttribute,
  readPrerendered,
} from '#src/charts/prerenderedCharts.ts';
import type { DataSource } from '#src/data/dataSource.ts';
import { readOverview } from '#src/features/overview/readOverview.ts';
import { beforeFirstPaint } from '#src/navigation/initialRoute.ts';
import { App, makeAppParts } from './App.tsx';
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
async function partsOf(source: DataSource, stills: PrerenderedPictures) {
  const parts = makeAppParts(source);
  await readOverview(parts.queryClient, source.build.authorityCode);
  await parts.router.load();
  const { builtOn } = source.build;
  return { ...parts, stills, renderedOn: builtOn, clock: builtOn ? () => builtOn : parts.clock };
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

const everyMs = 20;
const quietTurnsWanted = 5;
const waitsForTurns = 1500;

/**
 * The drawings once each is drawn and none changes any more, however long a busy machine takes.
 *
 * @throws Error when one is still not drawn after half a minute: a page without it must not be built.
 */
async function untilStill(place: Element): Promise<ReadonlyMap<string, string>> {
  let [before, quietTurns] = ['', 0];
  for (let turns = 0; turns < waitsForTurns; turns += 1) {
    await new Promise((resolve) => setTimeout(resolve, everyMs));
    const now = place.innerHTML;
    quietTurns = isDrawn(place) && now === before ? quietTurns + 1 : 0;
    if (quietTurns === quietTurnsWanted) return readPrerendered(place);
    before = now;
  }
  throw new Error('The charts of the overview could not be drawn');
}

/** Whether nothing is loading and every chart has its lines: Recharts begins with an empty surface. */
function isDrawn(place: Element): boolean {
  const drawings = [...place.querySelectorAll(`[${prerenderedAttribute}]`)];
  return (
    place.querySelector('[aria-busy="true"]') === null &&
    drawings.length > 0 &&
    drawings.every((drawing) => drawing.querySelector('svg path, svg line') !== null)
  );
}
