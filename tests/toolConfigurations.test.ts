/** A fresh clone on a machine that has Node and nothing else: no browser, no program on PATH. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumOn, headlessOn } from './e2e/findBrowser.ts';
import { isLong } from './longTest.ts';

const root = resolve(import.meta.dirname, '..');
let empty = '';

beforeAll(() => {
  empty = mkdtempSync(join(tmpdir(), 'no-browser-'));
});
afterAll(() => rmSync(empty, { recursive: true }));

/** Runs a program of `node_modules` where there is no browser. @returns What it wrote, and how it ended. */
function runWithoutBrowser(args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: root,
    encoding: 'utf8',
    env: { PATH: empty, HOME: empty, PLAYWRIGHT_BROWSERS_PATH: empty, NO_COLOR: '1' },
  });
  return { status, said: stdout + stderr };
}

describe('without a browser', () => {
  // Each command reads the configuration and does little else.
  const withBrowsers = [
    [
      'Playwright',
      [
        'node_modules/@playwright/test/cli.js',
        ...['test', '-c', 'tests/e2e/playwright.config.ts', '--list', 'smoke'],
      ],
    ],
    // It reads the configurations of all the others.
    ['knip', ['node_modules/knip/bin/knip.js', '--include', 'unresolved']],
  ] as const;
  const others = [
    ['Vite', ['-e', "import('vite').then(({ resolveConfig }) => resolveConfig({}, 'build'))"]],
    ['Vitest', ['node_modules/vitest/vitest.mjs', 'list', '--filesOnly', 'tests/setup.test.ts']],
    ['Biome', ['node_modules/@biomejs/biome/bin/biome', 'ci', '--colors=off', 'vite.config.ts']],
    ['TypeScript', ['node_modules/typescript/bin/tsc', '--showConfig']],
  ] as const;
  test.each([...withBrowsers, ...(isLong ? others : [])])(
    '%s reads its configuration',
    { timeout: 120_000 },
    (_, args) => {
      const { status, said } = runWithoutBrowser(args);
      expect({ status, faults: said.match(/^.*\berror:? .*$/gim) ?? [] }).toEqual({
        status: 0,
        faults: [],
      });
    },
  );

  test('the browser tests say so when they begin', () => {
    const machine = {
      env: { PATH: '/usr/bin' },
      isRoot: false,
      playwrightChromium: '/cache/chrome',
      exists: () => false,
      run: () => false,
    };
    expect(() => chromiumOn(machine)).toThrow(/^No Chromium found: .* CHROMIUM_PATH/);
  });

  test('the tests of pages take the Chromium without a window, unless another is asked for', () => {
    const machine = (env: Record<string, string>, files: readonly string[]) => ({
      env: { PATH: '/usr/bin', ...env },
      isRoot: false,
      playwrightChromium: '/cache/chrome',
      exists: (path: string) => files.includes(path),
      run: () => true,
    });
    const both = ['/usr/bin/chromium', '/usr/bin/chromium-headless-shell', '/opt/chrome'];
    expect(headlessOn(machine({}, both))).toBe('/usr/bin/chromium-headless-shell');
    expect(headlessOn(machine({}, ['/usr/bin/chromium']))).toBe('/usr/bin/chromium');
    expect(headlessOn(machine({ CHROMIUM_PATH: '/opt/chrome' }, both))).toBe('/opt/chrome');
  });
});
