import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { defineConfig } from '@playwright/test';
import { findChromium, launchArguments } from '#src/build/chromium.ts';
import { thisMachine } from '#src/build/machine.ts';

const root = resolve(import.meta.dirname, '../..');
// Not the port of `npm start`, which may be running beside the tests.
const address = { host: '127.0.0.1', port: 4317 };
/** Under a path, as a council hosts it: nothing may rely on the root of a site. */
const under = '/council/board/';
const site = `http://${address.host}:${address.port}${under}`;
const file = pathToFileURL(resolve(root, 'dist/board.html')).href;

const executablePath = findChromium(thisMachine);
if (executablePath === undefined) {
  throw new Error('No Chromium found: run `npx tsx tests/e2e/installChromium.ts` first');
}
// Workers read this file again, and need not look again.
process.env.CHROMIUM_PATH = executablePath;

/**
 * Every view, frame and journey is tested once for every change; every authority, width, state and
 * file once more in the long run (`npm run test:long`), whose tests carry this tag.
 */
const longTag = /@long/;
const isLong = process.env.LONG_TESTS !== undefined;
/** What a server answers, or fails to, cannot be asked of a file. */
const servedTag = /@served/;
/** What every change is tested with in the file as well. */
const fileTag = /@file/;

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: resolve(root, 'node_modules/.cache/tests/playwright'),
  workers: 2,
  // A busy machine takes a while to draw a board for the first time.
  expect: { timeout: 15_000 },
  timeout: 60_000,
  fullyParallel: true,
  retries: 0,
  forbidOnly: process.env.CI !== undefined,
  reporter: [
    ['list'],
    [
      'json',
      {
        outputFile:
          process.env.PLAYWRIGHT_REPORT ??
          resolve(root, 'node_modules/.cache/tests/playwright.json'),
      },
    ],
  ],
  projects: [
    { name: 'site', use: { baseURL: site }, grepInvert: isLong ? [] : longTag },
    {
      name: 'file',
      use: { baseURL: file },
      grep: isLong ? /./ : fileTag,
      grepInvert: isLong ? servedTag : [servedTag, longTag],
    },
  ],
  use: {
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    screenshot: 'only-on-failure',
    launchOptions: { executablePath, args: launchArguments(thisMachine.isRoot) },
  },
  webServer: {
    command: `npx vite preview --host ${address.host} --port ${address.port} --strictPort --base ${under}`,
    cwd: root,
    url: site,
    reuseExistingServer: false,
    timeout: 30_000,
  },
});
