/** `npm run build`: the board as a folder to host, and within it as one file to send. */
import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { authoritiesFile } from '#src/core/schema/authorities.ts';
import { withInitialRoute } from '#src/core/text/withInitialRoute.ts';
import type { Build } from '#src/data/build.ts';
import { packFiles, packText } from '#src/data/packFiles.ts';
import { boardToday } from './boardToday.ts';
import { buildOptions, usage } from './buildOptions.ts';
import { inScript, shortHash } from './buildPage.ts';
import {
  bundleImporter,
  bundleOfficeWorker,
  bundleRenderer,
  bundleServiceWorker,
  bundleSite,
  bundleWhole,
  contentOf,
} from './bundle.ts';
import { readDataset } from './datasetFiles.ts';
import { OptionsError } from './optionsError.ts';
import { sitePage, wholePage, wordsWithoutScripts } from './pages.ts';
import { RefusedFilesError, readPublicFiles } from './publicFiles.ts';
import { offlineFiles, sizeOf } from './serviceWorker.ts';
import { withoutBrowser } from './withoutBrowser.ts';

const root = resolve(import.meta.dirname, '../..');
const cache = join(root, 'node_modules/.cache');
const data = join(root, 'public/data/v1');

const packageVersion = (): string =>
  (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }).version;

type Renderer = typeof import('#src/app/renderOverview.tsx');

async function run(args: readonly string[]): Promise<void> {
  const publicFiles = await readPublicFiles(join(root, 'public'));
  const authorities = authoritiesFile.parse(
    JSON.parse(readFileSync(join(data, 'authorities.json'), 'utf8')),
  );
  const { authorityCode, opensAt, outDir, worksOffline } = buildOptions(args, authorities);
  const builtOn = boardToday(process.env);
  const { files, texts } = readDataset(data);

  const site = await bundleSite(outDir, publicFiles);
  const whole = await bundleWhole();
  const packed = await packFiles(files);
  const officeWorker = gzipSync(await bundleOfficeWorker(), { level: 9 }).toString('base64');
  const importer = await packText(await bundleImporter());
  const named = {
    version: packageVersion(),
    builtOn,
    authorityCode,
    dataHash: shortHash(texts),
  };
  const siteBuild: Build = {
    ...named,
    contentHash: shortHash([...site.outputs.map(contentOf), ...texts]),
    isOneFile: false,
    worksOffline,
  };
  const wholeBuild: Build = {
    ...named,
    contentHash: shortHash([
      inScript(whole.entry.code),
      whole.styles,
      packed,
      importer,
      officeWorker,
    ]),
    isOneFile: true,
    worksOffline: false,
  };

  await mkdir(cache, { recursive: true });
  // A folder of its own, as two builds may run at the same time.
  const scratch = await mkdtemp(join(cache, 'build-'));
  const renderer = await bundleRenderer(scratch);
  const [siteOverview, wholeOverview] = await withoutBrowser('https://board.example/', async () => {
    const { renderOverview } = (await import(pathToFileURL(renderer).href)) as Renderer;
    const render = (build: Build) =>
      renderOverview({ build, read: async (path, checked) => checked(files[path]), backend: null });
    return [await render(siteBuild), await render(wholeBuild)] as const;
  });

  const shared = {
    template: readFileSync(join(root, 'index.html'), 'utf8'),
    withoutScripts: wordsWithoutScripts(builtOn),
  };
  const { VITE_API_BASE: apiBase = '' } = process.env;
  await writePage(
    join(outDir, 'index.html'),
    withInitialRoute(sitePage(shared, siteOverview, site, siteBuild, apiBase), opensAt),
  );
  await writePage(
    join(outDir, 'board.html'),
    withInitialRoute(
      wholePage(shared, wholeOverview, whole, wholeBuild, { packed, importer, officeWorker }),
      opensAt,
    ),
  );
  // What a backend has, and to whom it may be shown, the page itself knows.
  await writeServiceWorker(outDir, siteBuild, apiBase === '' ? Object.keys(files) : []);
  await rm(scratch, { recursive: true, force: true });
}

/** @param paths Of the dataset, below `data/v1/`. */
async function writeServiceWorker(
  outDir: string,
  { worksOffline, authorityCode, dataHash }: Build,
  paths: readonly string[],
): Promise<void> {
  const isOthers = (path: string) =>
    path.startsWith('authorities/') && !path.startsWith(`authorities/${authorityCode}/`);
  const kept = offlineFiles({
    outDir,
    dataPaths: paths.filter((path) => !isOthers(path)),
    dataHash: dataHash ?? '',
  });
  const code = await bundleServiceWorker(worksOffline, {
    __OFFLINE_FILES__: JSON.stringify(kept),
    __DATA_HASH__: JSON.stringify(dataHash),
  });
  await writeFile(join(outDir, 'sw.js'), code);
  if (worksOffline) {
    const mB = (sizeOf(outDir, kept) / 1_000_000).toFixed(1);
    console.log(`sw.js keeps ${kept.length} files, ${mB} MB, for loading without the network`);
  }
}

/** Written beside its place and moved there, so that a page is there as a whole or not at all. */
async function writePage(file: string, page: string): Promise<void> {
  await writeFile(`${file}.part`, page);
  await rename(`${file}.part`, file);
  const kB = (bytes: number) => `${Math.ceil(bytes / 1000)} kB`;
  const sizes = `${kB(Buffer.byteLength(page))}, ${kB(gzipSync(page, { level: 9 }).length)} compressed`;
  console.log(`${relative(root, file)}: ${sizes}`);
}

if (process.argv.includes('--help')) {
  console.log(usage);
} else {
  try {
    await run(process.argv.slice(2));
  } catch (error) {
    // Only a fault in the program itself needs its stack trace.
    if (error instanceof RefusedFilesError) console.error(`Nothing was built.\n${error.message}`);
    else console.error(error instanceof OptionsError ? `${error.message}\n\n${usage}` : error);
    process.exitCode = 1;
  }
}
// What drew the charts leaves timers and ports behind that nobody waits for.
process.exit();
