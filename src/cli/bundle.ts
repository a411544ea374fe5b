import { basename, resolve } from 'node:path';
import { build, type InlineConfig, mergeConfig, type Plugin, type Rolldown } from 'vite';
import { trimHucre } from './trimHucre.ts';
import { trimRecharts } from './trimRecharts.ts';
import { withoutNodeParts } from './withoutNodeParts.ts';
import { type PublicFiles, writePublicFiles } from './writePublicFiles.ts';

const root = resolve(import.meta.dirname, '../..');

type Output = Rolldown.OutputChunk | Rolldown.OutputAsset;

export const contentOf = (output: Output) =>
  output.type === 'chunk' ? output.code : output.source;

/** What Vite makes of the sources. */
export interface Bundle {
  /** The code that a page starts with. */
  readonly entry: Rolldown.OutputChunk;
  /** File names of the code that the entry cannot do without. */
  readonly needed: readonly string[];
  /** Styles of the entry and of all that it needs, with their fonts within. */
  readonly styles: string;
  readonly outputs: readonly Output[];
}

async function outputsOf(config: InlineConfig): Promise<readonly Output[]> {
  const result = await build(
    mergeConfig({ root, logLevel: 'warn', plugins: [trimRecharts(), trimHucre()] }, config),
  );
  if (!Array.isArray(result) && 'output' in result) return result.output;
  throw new Error('Vite made no single bundle');
}

/** @param isInPage Whether a page holds the styles of a file. */
async function bundle(
  config: InlineConfig,
  isInPage: (fileName: string) => boolean,
): Promise<Bundle> {
  const outputs = await outputsOf(config);
  const chunks = outputs.filter((one) => one.type === 'chunk');
  const entry = chunks.find(({ moduleIds }) => moduleIds.includes(resolve(root, 'src/main.tsx')));
  if (!entry) throw new Error('Vite made no code to start with');
  const chunkOf = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
  const needed = new Set<Rolldown.OutputChunk>([entry]);
  // A set grows while it is walked through.
  for (const chunk of needed) {
    for (const name of chunk.imports) {
      const imported = chunkOf.get(name);
      if (imported) needed.add(imported);
    }
  }
  const assets = outputs.filter((one) => one.type === 'asset');
  return {
    entry,
    needed: [...needed].map(({ fileName }) => fileName).slice(1),
    styles: withFonts(
      assets
        .filter(({ fileName }) => isInPage(fileName))
        .map(({ source }) => String(source))
        .join('\n'),
      assets,
    ),
    outputs,
  };
}

/** A font that comes with the page is there at the first paint, which then never shifts. */
const withFonts = (styles: string, assets: readonly Rolldown.OutputAsset[]): string =>
  assets
    .filter(({ fileName }) => fileName.endsWith('.woff2'))
    .reduce((all, { fileName, source }) => {
      const name = basename(fileName).replaceAll('.', '\\.');
      const font = `url(data:font/woff2;base64,${Buffer.from(source).toString('base64')})`;
      return all.replaceAll(new RegExp(`url\\([^)]*${name}[^)]*\\)`, 'g'), font);
    }, styles);

const chartLibraries =
  /node_modules[\\/](recharts|victory-vendor|d3-|internmap|@reduxjs|redux|react-redux|reselect|immer|use-sync-external-store|decimal\.js-light|es-toolkit|eventemitter3)/;

/**
 * Styles of what a page answers with first and of the overview, which it holds: no code that comes later
 * is to fetch them once more.
 *
 * @returns Their file names, once the plugin has seen what was built.
 */
function stylesInPage(): { readonly names: ReadonlySet<string>; readonly plugin: Plugin } {
  const names = new Set<string>();
  const plugin: Plugin = {
    name: 'styles-in-page',
    generateBundle(_, built) {
      for (const chunk of Object.values(built)) {
        if (chunk.type !== 'chunk' || !(chunk.isEntry || chunk.name === 'overview')) continue;
        const own = chunk.viteMetadata?.importedCss;
        for (const name of own ?? []) names.add(name);
        own?.clear();
      }
    },
  };
  return { names, plugin };
}

/** What reads workbooks is a library that writes them too, of which nothing else is taken. */
const importerOptions = {
  treeshake: { moduleSideEffects: [{ test: /node_modules[\\/]hucre/, sideEffects: false }] },
};

/**
 * The site: code in pieces, which are written to the folder with the files of `public/`.
 *
 * @param files Those that may be built, by their paths below `public/`.
 */
export function bundleSite(outDir: string, files: PublicFiles): Promise<Bundle> {
  const { names, plugin } = stylesInPage();
  const config: InlineConfig = {
    plugins: [writePublicFiles(files), plugin],
    worker: { rolldownOptions: importerOptions },
    build: {
      outDir,
      emptyOutDir: true,
      rolldownOptions: {
        output: {
          codeSplitting: {
            includeDependenciesRecursively: false,
            groups: [
              // One request for what the page answers with, one for the overview, one for all that draws.
              { name: 'start', tags: ['$initial'], priority: 2 },
              { name: 'charts', test: chartLibraries, priority: 2 },
              {
                name: 'overview',
                test: /OverviewView\.tsx$/,
                priority: 1,
                includeDependenciesRecursively: true,
              },
            ],
          },
        },
      },
    },
  };
  return bundle(config, (fileName) => names.has(fileName));
}

/**
 * In one piece nothing is fetched later, and what could be would only be wrapped, module by module,
 * at a tenth of its size.
 */
const withoutDynamicImports: Plugin = {
  name: 'without-dynamic-imports',
  transform: {
    filter: { id: /\/src\/.*\.tsx?$/, code: 'import(' },
    handler(code) {
      const modules: string[] = [];
      const changed = code.replaceAll(
        /\bimport\(\s*(["'](?:\.|#src\/)[^"']+["'])\s*\)/g,
        (_, name: string) => {
          modules.push(name);
          return `Promise.resolve(lazy${modules.length - 1})`;
        },
      );
      const imports = modules.map((name, index) => `import * as lazy${index} from ${name};`);
      return { code: [...imports, changed].join('\n'), map: null };
    },
  },
};

/** A page that is one file has its worker's code packed, and nowhere else to fetch it from. */
const withoutWorkerFile: Plugin = {
  name: 'without-worker-file',
  enforce: 'pre',
  transform: {
    filter: { id: /[\\/]office[\\/]makeFile\.ts$/ },
    handler(code) {
      const [before, after] = code.split(/new Worker\(new URL\([^)]*\), \{[^}]*\}\)/);
      if (before === undefined || after === undefined) throw new Error('no worker to leave out');
      const none = `Promise.reject(new Error('this file lacks the code that makes it'))`;
      return { code: before + none + after, map: null };
    },
  },
};

/** The one file has the importer's code within, and no address to load it from. */
const withoutSiteWorker: Plugin = {
  name: 'without-site-worker',
  load: {
    filter: { id: /\/prepare\/siteWorker\.ts$/ },
    handler: () => 'export const siteWorker = null;',
  },
};

/**
 * All code, styles and fonts in one piece each, for a page that is one file. Writes nothing.
 *
 * @param plugins What else is done to the sources, as where something is measured without a part of them.
 */
export const bundleWhole = (plugins: readonly Plugin[] = []): Promise<Bundle> =>
  bundle(
    {
      plugins: [...plugins, withoutDynamicImports, withoutWorkerFile, withoutSiteWorker],
      build: {
        write: false,
        cssCodeSplit: false,
        assetsInlineLimit: Number.POSITIVE_INFINITY,
        rolldownOptions: { output: { codeSplitting: false } },
      },
    },
    (fileName) => fileName.endsWith('.css'),
  );

/**
 * What renders the overview, as one module for Node. It is built as for a browser, as what it renders
 * is taken over by code that was.
 *
 * @returns Path of the module, within `outDir`.
 */
export async function bundleRenderer(outDir: string): Promise<string> {
  const outputs = await outputsOf({
    publicDir: false,
    build: {
      outDir,
      emptyOutDir: true,
      minify: false,
      modulePreload: false,
      assetsInlineLimit: Number.POSITIVE_INFINITY,
      rolldownOptions: {
        input: resolve(root, 'src/app/renderOverview.tsx'),
        preserveEntrySignatures: 'strict',
        output: { codeSplitting: false, entryFileNames: 'renderOverview.mjs' },
      },
    },
  });
  const module = outputs.find((one) => one.type === 'chunk' && one.isEntry);
  if (!module) throw new Error('Vite made nothing that renders the overview');
  return resolve(outDir, module.fileName);
}

/**
 * The code of a worker in one piece, for a page that is one file and starts it from within itself.
 *
 * @param input Its first module, below the project.
 */
async function bundleWorker(input: string, config: InlineConfig): Promise<string> {
  const outputs = await outputsOf(
    mergeConfig(
      {
        publicDir: false,
        build: {
          write: false,
          modulePreload: false,
          rolldownOptions: {
            input: resolve(root, input),
            output: { format: 'iife', codeSplitting: false },
          },
        },
      },
      config,
    ),
  );
  const code = outputs.find((one) => one.type === 'chunk' && one.isEntry);
  if (code?.type !== 'chunk') throw new Error(`Vite made nothing of ${input}`);
  return code.code;
}

/** The code that makes the files of office programs. */
export const bundleOfficeWorker = (): Promise<string> =>
  bundleWorker('src/charts/office/officeWorker.ts', { plugins: [withoutNodeParts] });

/** The importer's code. */
export const bundleImporter = (): Promise<string> =>
  bundleWorker('src/features/prepare/importerWorker.ts', {
    define: { 'process.env.NODE_ENV': JSON.stringify('production') },
    build: { rolldownOptions: importerOptions },
  });

/**
 * The code of the service worker, in one piece.
 *
 * @param worksOffline Whether it answers without the network, or removes what an earlier one left.
 * @param define What the build knows, by name, as code.
 */
export async function bundleServiceWorker(
  worksOffline: boolean,
  define: Readonly<Record<string, string>>,
): Promise<string> {
  const name = worksOffline ? 'serviceWorker' : 'removeServiceWorker';
  const outputs = await outputsOf({
    publicDir: false,
    define: { ...define, 'process.env.NODE_ENV': JSON.stringify('production') },
    build: {
      write: false,
      modulePreload: false,
      rolldownOptions: {
        input: resolve(root, `src/app/offline/${name}.ts`),
        output: { format: 'iife', codeSplitting: false },
      },
    },
  });
  const code = outputs.find((one) => one.type === 'chunk' && one.isEntry);
  if (code?.type !== 'chunk') throw new Error('Vite made no service worker');
  return code.code;
}
