import { resolve } from 'node:path';
import globalData from '@csstools/postcss-global-data';
import react from '@vitejs/plugin-react';
import customMedia from 'postcss-custom-media';
import { defineConfig } from 'vitest/config';
import { mockWorker } from './mocks/workerPlugin.ts';
import manifest from './package.json' with { type: 'json' };
import { servePublicFiles } from './src/cli/servePublicFiles.ts';
import { trimHucre } from './src/cli/trimHucre.ts';
import { withoutNodeParts } from './src/cli/withoutNodeParts.ts';
import { oldestBrowsers } from './src/core/text/oldestBrowsers.ts';

const breakpoints = resolve(import.meta.dirname, 'src/ui/breakpoints.css');

const pure = ['{src,tests}/**/*.test.ts'];

/** They replace modules, which files that share theirs would then find replaced, or would have loaded before. */
const replacing = [
  'tests/frameworks/nextFramework.test.ts',
  'tests/board/developerPanel.test.tsx',
  'src/app/FaultPage.test.tsx',
];

export default defineConfig(({ command }) => ({
  // Relative addresses: the build works at the root of a site or under any path.
  base: './',
  plugins: [react(), mockWorker, servePublicFiles],
  define: {
    __APP_VERSION__: JSON.stringify(manifest.version),
    __READS_BACKEND__: JSON.stringify(command === 'serve' || Boolean(process.env.VITE_API_BASE)),
  },
  // What makes files of office programs, and the importer.
  worker: { plugins: () => [withoutNodeParts, trimHucre()] },
  build: {
    // Of the code and of the styles.
    target: oldestBrowsers.map(({ target }) => target),
    // A browser without module preloads fetches a little later.
    modulePreload: { polyfill: false },
    // Of public/ the build writes only what src/cli/publicFiles.ts lets through.
    copyPublicDir: false,
  },
  // What is built has some thousand class names, in code, styles and page: nobody reads them there.
  css: {
    ...(command === 'build' && { modules: { generateScopedName: '[hash:base64:5]' } }),
    // A media query knows no variables: the build writes the breakpoints in.
    postcss: { plugins: [globalData({ files: [breakpoints] }), customMedia()] },
  },
  preview: { host: '127.0.0.1', port: 4173 },
  test: {
    // A document takes longer to make than most tests of what needs none: `.test.ts` has none, `.test.tsx` has one.
    projects: [
      {
        extends: true,
        test: {
          name: 'pure',
          environment: 'node',
          isolate: false,
          include: pure,
          exclude: [...replacing],
        },
      },
      {
        extends: true,
        test: { name: 'replacing', environment: 'happy-dom', include: [...replacing], exclude: [] },
      },
      {
        extends: true,
        test: {
          name: 'page',
          environment: 'happy-dom',
          include: ['{src,tests}/**/*.test.tsx'],
          exclude: [...replacing],
          // Most of the time of a short file would go into loading the board once more.
          isolate: false,
        },
      },
    ],
    setupFiles: ['tests/setup.ts'],
    restoreMocks: true,
    // Again at each change only where `--watch` asks for it.
    watch: false,
    testTimeout: 30_000,
    // Each test makes a page and lets go of it: with more room for what is new, less time goes into clearing up.
    execArgv: ['--max-semi-space-size=64'],
    // Left alone it keeps a core free, which of two is half.
    maxWorkers: '100%',
  },
}));
