import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Day } from '#src/core/model/partialDate.ts';
import { formatDate } from '#src/core/text/format.ts';
import { officeWorkerId } from '#src/core/text/officeWorkerId.ts';
import { type Build, buildElementId } from '#src/data/build.ts';
import { filesElementId } from '#src/data/embeddedSource.ts';
import { importerElementId } from '#src/data/onePage.ts';
import { buildPage, inScript } from './buildPage.ts';
import type { Bundle } from './bundle.ts';

interface Shared {
  /** Source of index.html. */
  readonly template: string;
  /** What a reader without scripts sees, as HTML. */
  readonly withoutScripts: string;
}

interface Overview {
  readonly html: string;
  readonly title: string;
  readonly firstScript: string;
  readonly startNotice: { readonly withOverview: string; readonly alone: string };
}

/** What answers only with scripts is not there without them; what its button says is said in words. */
const stylesWithoutScripts = `
button, [type="range"], header nav, header a, footer a[href^="#"] { display: none !important }
main a[href^="#"] { color: inherit; text-decoration: none; pointer-events: none }
[data-without-scripts] { display: inline !important }
`.replaceAll('\n', '');

/** Told above an overview that stands alone. */
export const wordsWithoutScripts = (builtOn: Day): string =>
  `<p class="without-scripts">Scripts are switched off in this browser. The overview below is complete, with its tables and sources, as on ${formatDate(builtOn)}. With scripts the board also has every indicator, judgement, improvement area, the timeline and the sources as views of their own, other days and other authorities, slides for a meeting, the printed pack, and files to take away.</p>`;

const common = (
  { title, html, firstScript, startNotice }: Overview,
  shared: Shared,
  build: Build,
) => ({
  ...shared,
  title,
  overview: html,
  firstScript,
  startNotice: html === '' ? startNotice.alone : startNotice.withOverview,
  stylesWithoutScripts,
  build: { id: buildElementId, json: JSON.stringify(build) },
});

/** Told where a backend says what there is, so that nothing can be read without asking it. */
const wordsWithoutBackend = `<p class="without-scripts">Scripts are switched off in this browser. This board asks a server for its data, which needs scripts. Ask whoever runs it for the board as a PDF.</p>`;

/**
 * The first page of the site: what else there is, it asks for.
 *
 * @param apiBase Where a backend answers, as `VITE_API_BASE` says; empty for files. What it has, and
 *   to whom it may be shown, is not known at build time: the page then has no overview to begin with.
 */
export function sitePage(
  shared: Shared,
  overview: Overview,
  site: Bundle,
  build: Build,
  apiBase: string,
): string {
  const { entry, needed, styles } = site;
  const seen =
    apiBase === ''
      ? common(overview, shared, build)
      : {
          ...common({ ...overview, html: '' }, shared, build),
          withoutScripts: wordsWithoutBackend,
        };
  return buildPage({
    ...seen,
    styles,
    icon: './favicon.svg',
    // Code waits for what is seen first.
    tail: [
      ...needed.map((name) => `<link rel="modulepreload" href="./${name}" fetchpriority="low" />`),
      `<script type="module" src="./${entry.fileName}" fetchpriority="low"></script>`,
    ].join('\n'),
    inlineCode: [],
    policy: {
      'script-src': "'self'",
      'style-src-elem': "'self'",
      'font-src': 'data:',
      'img-src': "'self' data:",
      'connect-src': ["'self'", ...originOf(apiBase)].join(' '),
      // The importer, what makes files of office programs, and what answers without the network where that is wanted.
      'worker-src': "'self'",
    },
  });
}

/** The origin of a backend that is another than the page's. */
const originOf = (apiBase: string): readonly string[] =>
  URL.canParse(apiBase) ? [new URL(apiBase).origin] : [];

/**
 * Everything in one page, which asks for nothing.
 *
 * @param texts The dataset, and the code of the importer and of what makes files of office programs, as a page holds them.
 */
export function wholePage(
  shared: Shared,
  overview: Overview,
  whole: Bundle,
  build: Build,
  texts: { readonly packed: string; readonly importer: string; readonly officeWorker: string },
): string {
  const icon = readFileSync(resolve(import.meta.dirname, '../../public/favicon.svg'));
  const code = inScript(whole.entry.code);
  return buildPage({
    ...common(overview, shared, build),
    styles: whole.styles,
    icon: `data:image/svg+xml;base64,${icon.toString('base64')}`,
    tail: [
      `<script type="application/octet-stream" id="${filesElementId}">${texts.packed}</script>`,
      `<script type="application/octet-stream" id="${importerElementId}">${texts.importer}</script>`,
      `<script type="application/octet-stream" id="${officeWorkerId}">${texts.officeWorker}</script>`,
      `<script type="module">${code}</script>`,
    ].join('\n'),
    inlineCode: [code],
    policy: {
      'font-src': 'data:',
      'img-src': 'data:',
      'connect-src': "'none'",
      // The importer, and what makes files of office programs: their code is within, and the page's policy holds in it too.
      'worker-src': 'blob:',
    },
  });
}
