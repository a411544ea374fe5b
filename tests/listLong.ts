/**
 * `npm run test:long -- --list`: which tests `npm test` leaves to the long run, found by asking Vitest and
 * Playwright for both lists. A test of both may still do more in the long run: `LONG_TESTS` in it says so.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import {
  onlyInLong,
  type PlaywrightList,
  testsInPlaywrightList,
  testsInVitestList,
  type VitestList,
} from './longOnly.ts';

const root = resolve(import.meta.dirname, '..');

/** Runs a program of `node_modules`. @throws Error with what it said, where it failed. */
function list(args: readonly string[], isLong: boolean, more: Record<string, string> = {}): void {
  const { LONG_TESTS: _, ...env } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: root,
    encoding: 'utf8',
    env: { ...env, ...more, ...(isLong && { LONG_TESTS: '1' }) },
  });
  if (status !== 0) throw new Error(`${args.join(' ')} failed:\n${stdout}${stderr}`);
}

const vitest = 'node_modules/vitest/vitest.mjs';
const playwright = 'node_modules/@playwright/test/cli.js';

/** Files whose tests are others in the long run: all others would be listed twice for nothing. */
const changing = (): string[] =>
  ['src', 'tests']
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((path) =>
        join(folder, path),
      ),
    )
    .filter((path) => /\.test\.tsx?$/.test(path))
    .filter((path) => /isLong|LONG_TESTS/.test(readFileSync(join(root, path), 'utf8')));

/** What both kinds have in one of the runs. @param folder For the files that they write. */
function listsOf(folder: string, isLong: boolean) {
  const [vitestFile, playwrightFile] = [join(folder, 'vitest.json'), join(folder, 'browser.json')];
  const read = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));
  list([vitest, 'list', `--json=${vitestFile}`, ...changing()], isLong);
  list([playwright, 'test', '-c', 'tests/e2e/playwright.config.ts', '--list'], isLong, {
    PLAYWRIGHT_REPORT: playwrightFile,
  });
  return {
    unit: testsInVitestList(read(vitestFile) as VitestList, root),
    browser: testsInPlaywrightList(read(playwrightFile) as PlaywrightList),
  };
}

/** Prints what is only in the long run. */
export function listLongTests(): void {
  const folder = mkdtempSync(join(tmpdir(), 'test-lists-'));
  try {
    const [long, usual] = [listsOf(folder, true), listsOf(folder, false)];
    console.log(`${onlyInLong('unit and section tests', long.unit, usual.unit)}\n`);
    console.log(onlyInLong('browser tests', long.browser, usual.browser));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
