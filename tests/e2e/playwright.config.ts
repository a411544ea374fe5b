import { resolve } from 'node:path';
import { defineConfig } from '@playwright/test';
import { findChromium, launchArguments } from '#src/build/chromium.ts';
import { thisMachine } from '#src/build/machine.ts';

const root = resolve(import.meta.dirname, '../..');
// Not the port of `npm start`, which may be running beside the tests.
const address = { host: '127.0.0.1', port: 4317 };
const baseURL = `http://${address.host}:${address.port}`;

const executablePath = findChromium(thisMachine);
if (executablePath === undefined) {
  throw new Error('No Chromium found: run `npx tsx tests/e2e/installChromium.ts` first');
}
// Workers read this file again, and need not look again.
process.env.CHROMIUM_PATH = executablePath;

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
  use: {
    baseURL,
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    screenshot: 'only-on-failure',
    launchOptions: { executablePath, args: launchArguments(thisMachine.isRoot) },
  },
  webServer: {
    command: `npx vite preview --host ${address.host} --port ${address.port} --strictPort`,
    cwd: root,
    url: baseURL,
    reuseExistingServer: false,
    timeout: 30_000,
  },
});
