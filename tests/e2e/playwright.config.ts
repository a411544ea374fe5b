import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { defineConfig } from '@playwright/test';
import { launchArguments } from '#src/cli/chromium.ts';
import { thisMachine } from '#src/cli/machine.ts';
import { testDay } from '#tests/testDay.ts';
import { backendSite } from './backendSite.ts';
import { siteFolder } from './siteFolder.ts';
import type { TestOptions } from './test.ts';

const root = resolve(import.meta.dirname, '../..');
// Not the port of `npm start`, which may be running beside the tests.
const address = { host: '127.0.0.1', port: 4317 };
/** Under a path, as a council hosts it: nothing may rely on the root of a site. */
const under = '/council/board/';
const site = `http://${address.host}:${address.port}${under}`;
const file = pathToFileURL(resolve(siteFolder, 'board.html')).href;

// The servers below and whatever a test builds or prints are of the day that its pages are of.
process.env.BOARD_TODAY = testDay;
const {
  HEADLESS_CHROMIUM_PATH: executablePath,
  TZ: timezoneId,
  FAKETIME,
  ...environment
} = process.env;
// What faketime loads into every program would be a second clock of the pages, and not one for browsers.
if (FAKETIME !== undefined) delete environment.LD_PRELOAD;

/**
 * Every view, frame and journey is tested once for every change; every authority, width, state and
 * file once more in the long run (`npm run test:long`), whose tests carry this tag.
 */
const longTag = /@long/;
const isLong = process.env.LONG_TESTS !== undefined;
/** What a server answers, or fails to, cannot be asked of a file. */
const servedTag = /@served/;
/** What every change is tested with in the file as well. */
const fileTag = /@file\b/;
/** Likewise against a backend, with nothing mocked in the page. */
const backendTag = /@backend/;
/** Records on the board, which all tests of the backend share: it comes after them. */
const recordingTag = /@recording/;
/** What only a page of files does: it is rendered at build time, and reads at addresses of content. */
const filesTag = /@files/;
/** Journeys in browsers that Playwright does not drive, once for all. */
const otherBrowsers = '**/otherBrowsers.spec.ts';
const backendUse = {
  baseURL: `http://${address.host}:${backendSite.port}${under}`,
  backend: backendSite.apiBase,
};

const server = (command: string, url: string) => ({
  command,
  cwd: root,
  url,
  reuseExistingServer: false,
  timeout: 30_000,
});

const preview = (port: number, folder: string) =>
  server(
    `npx vite preview --host ${address.host} --port ${port} --strictPort --base ${under} --outDir ${folder}`,
    `http://${address.host}:${port}${under}`,
  );

export default defineConfig<TestOptions>({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  globalSetup: './findBrowser.ts',
  // The same on every system: names are words, not pictures.
  snapshotPathTemplate: '{testDir}/names/{arg}{ext}',
  outputDir: resolve(root, 'node_modules/.cache/tests/playwright'),
  // One more than the cores of a small machine: each waits now and then for its page.
  workers: 3,
  // A busy machine takes a while to draw a board for the first time.
  expect: { timeout: 15_000 },
  timeout: 60_000,
  fullyParallel: true,
  // A browser on a busy machine may stumble: where nobody can look again, a test is tried twice, and the
  // summary says that it was.
  retries: process.env.CI === undefined ? 0 : 1,
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
    {
      // First, as each browser goes through its journeys one after the other.
      name: 'other browsers',
      testMatch: otherBrowsers,
      grepInvert: isLong ? [] : longTag,
    },
    {
      // Early as well: one after the other, they would keep the last core busy alone.
      name: 'recording',
      testIgnore: otherBrowsers,
      use: backendUse,
      grep: recordingTag,
      grepInvert: isLong ? [] : longTag,
      // Of the others only the long run looks at what they change.
      dependencies: isLong ? ['backend'] : [],
      // They change one board, where each change is a conflict to whoever did not see it.
      workers: 1,
    },
    {
      name: 'site',
      testIgnore: otherBrowsers,
      use: { baseURL: site },
      grepInvert: [recordingTag, ...(isLong ? [] : [longTag])],
    },
    {
      name: 'file',
      testIgnore: otherBrowsers,
      use: { baseURL: file },
      grep: isLong ? /./ : fileTag,
      grepInvert: [servedTag, recordingTag, ...(isLong ? [] : [longTag])],
    },
    {
      name: 'backend',
      testIgnore: otherBrowsers,
      use: backendUse,
      grep: isLong ? /./ : backendTag,
      grepInvert: [filesTag, recordingTag, ...(isLong ? [] : [longTag])],
    },
  ],
  use: {
    viewport: { width: 1440, height: 900 },
    // What a worker keeps would answer in place of what a test serves.
    serviceWorkers: 'block',
    locale: 'en-GB',
    // Nothing that the board says may depend on the zone of whoever reads it.
    timezoneId: timezoneId || 'Europe/London',
    screenshot: 'only-on-failure',
    launchOptions: {
      // Set by findBrowser.ts: that there is a browser is a question of the tests, not of this file.
      ...(executablePath ? { executablePath } : {}),
      args: launchArguments(thisMachine.isRoot),
      env: environment,
    },
  },
  webServer: [
    preview(address.port, siteFolder),
    preview(backendSite.port, backendSite.folder),
    server(
      `npx tsx tests/server/serveForBrowsers.ts --port ${backendSite.backendPort} --origin http://${address.host}:${backendSite.port}`,
      `${backendSite.apiBase}dataset.json`,
    ),
  ],
});
