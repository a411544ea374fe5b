import { resolve } from 'node:path';
import { backendSite } from './e2e/backendSite.ts';
import { siteFolder } from './e2e/siteFolder.ts';
import {
  type PlaywrightReport,
  playwrightCounts,
  type TestCounts,
  type VitestReport,
  vitestCounts,
} from './testCounts.ts';

/** One command of `npm test`. */
export interface Step {
  readonly name: string;
  readonly command: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** A step that runs tests leaves a report, and is not done without one. */
  readonly report?: { readonly file: string; readonly count: (json: string) => TestCounts };
}

/** Steps that may run at the same time: none needs what another makes, and none more than a core. */
export type Stage = readonly Step[];

const cache = resolve(import.meta.dirname, '../node_modules/.cache/tests');
const vitestFile = resolve(cache, 'vitest.json');
const playwrightFile = resolve(cache, 'playwright.json');

const browser: Step = { name: 'browser', command: ['tsx', 'tests/e2e/installChromium.ts'] };

/** Fetches for a while and works little: beside what works and fetches nothing. */
const otherBrowsers: Step = {
  name: 'other browsers',
  command: ['tsx', 'tests/e2e/browsers/installOtherBrowsers.ts'],
};

/** After the other browsers: two programs that install packages wait for each other. */
const postgres: Step = {
  name: 'PostgreSQL, where it can be installed',
  command: ['tsx', 'tests/server/installPostgres.ts'],
};

const checks: Stage = [
  { name: 'types', command: ['tsc', '--noEmit'] },
  { name: 'format and lint', command: ['biome', 'ci', '--colors=off', '.'] },
  { name: 'styles', command: ['stylelint', 'src/**/*.css'] },
  { name: 'unused code', command: ['knip'] },
  { name: 'committed dataset', command: ['tsx', 'src/cli/import.ts', '--check'] },
  { name: 'contract', command: ['tsx', 'src/cli/apiContract.ts', '--check'] },
];

const builds: Stage = [
  { name: 'build', command: ['tsx', 'src/cli/build.ts', '--out', siteFolder] },
  {
    name: 'build against a backend',
    command: ['tsx', 'src/cli/build.ts', '--out', backendSite.folder],
    env: { VITE_API_BASE: backendSite.apiBase },
  },
];

const unitTests: Step = {
  name: 'unit and section tests',
  command: [
    ...['vitest', 'run', '--reporter=default', '--reporter=json'],
    `--outputFile.json=${vitestFile}`,
  ],
  report: {
    file: vitestFile,
    count: (json) => vitestCounts(JSON.parse(json) as VitestReport),
  },
};

const browserTests = (args: readonly string[]): Step => ({
  name: 'browser tests',
  command: ['playwright', 'test', '-c', 'tests/e2e/playwright.config.ts', ...args],
  env: { PLAYWRIGHT_REPORT: playwrightFile },
  report: {
    file: playwrightFile,
    count: (json) => playwrightCounts(JSON.parse(json) as PlaywrightReport),
  },
});

const otherDays: Step = {
  name: 'other days and time zones',
  command: ['tsx', 'tests/otherDays/run.ts'],
};

/** Every check, in the order in which it says soonest what is wrong. The browser may have to be fetched. */
export const allStages = (isLong: boolean): readonly Stage[] => [
  [browser],
  [otherBrowsers, ...checks, ...builds],
  ...(isLong ? [[postgres]] : []),
  [unitTests],
  [browserTests([])],
  ...(isLong ? [[otherDays]] : []),
];

/** The browser tests with what they need. @param args Passed on to Playwright, e.g. part of a file's name. */
export const browserStages = (args: readonly string[]): readonly Stage[] => [
  [browser],
  [otherBrowsers, ...builds],
  [browserTests(args)],
];
