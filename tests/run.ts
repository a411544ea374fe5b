/**
 * `npm test`: every check of the project, in order, stopping at the first that fails.
 * Ends with a summary whose last line counts the tests, read from the reports of Vitest and Playwright.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { delimiter, resolve } from 'node:path';
import { backendSite } from './e2e/backendSite.ts';
import {
  addCounts,
  countLine,
  noTests,
  type PlaywrightReport,
  playwrightCounts,
  type TestCounts,
  type VitestReport,
  vitestCounts,
} from './testCounts.ts';

interface Step {
  readonly name: string;
  readonly command: string;
  readonly env?: Readonly<Record<string, string>>;
  /** A step that runs tests leaves a report, and is not done without one. */
  readonly report?: { readonly file: string; readonly count: (json: string) => TestCounts };
}

const root = resolve(import.meta.dirname, '..');
const cache = resolve(root, 'node_modules/.cache/tests');
const vitestFile = resolve(cache, 'vitest.json');
const playwrightFile = resolve(cache, 'playwright.json');

const steps: readonly Step[] = [
  { name: 'types', command: 'tsc --noEmit' },
  { name: 'format and lint', command: 'biome ci --colors=off .' },
  { name: 'unused code', command: 'knip' },
  { name: 'committed dataset', command: 'tsx src/import/cli.ts --check' },
  {
    name: 'unit and section tests',
    command: `vitest run --reporter=default --reporter=json --outputFile.json=${vitestFile}`,
    report: {
      file: vitestFile,
      count: (json) => vitestCounts(JSON.parse(json) as VitestReport),
    },
  },
  { name: 'contract', command: 'tsx src/build/apiContract.ts --check' },
  { name: 'build', command: 'tsx src/build/build.ts' },
  {
    name: 'build against a backend',
    command: `tsx src/build/build.ts --out ${backendSite.folder}`,
    env: { VITE_API_BASE: backendSite.apiBase },
  },
  { name: 'browser', command: 'tsx tests/e2e/installChromium.ts' },
  {
    name: 'browser tests',
    command: 'playwright test -c tests/e2e/playwright.config.ts',
    report: {
      file: playwrightFile,
      count: (json) => playwrightCounts(JSON.parse(json) as PlaywrightReport),
    },
  },
];

const environment = {
  ...process.env,
  PATH: [resolve(root, 'node_modules/.bin'), process.env.PATH].join(delimiter),
  PLAYWRIGHT_REPORT: playwrightFile,
};

/** Whether the command ended with 0; what it prints goes straight to the terminal. */
const succeeds = ({ command, env }: Step): Promise<boolean> =>
  new Promise((settle) => {
    const [program = '', ...args] = command.split(' ');
    const child = spawn(program, args, {
      cwd: root,
      env: { ...environment, ...env },
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    child.on('error', (error) => {
      console.error(error.message);
      settle(false);
    });
    child.on('close', (code) => settle(code === 0));
  });

function readCounts({ file, count }: NonNullable<Step['report']>): TestCounts | null {
  try {
    return count(readFileSync(file, 'utf8'));
  } catch (error) {
    console.error(`No test report: ${error instanceof Error ? error.message : error}`);
    return null;
  }
}

rmSync(cache, { recursive: true, force: true });
mkdirSync(cache, { recursive: true });

const summary: string[] = [];
let counts = noTests;

for (const step of steps) {
  const { name, command, report } = step;
  console.log(`\n== ${name}: ${command}`);
  const start = performance.now();
  const succeeded = await succeeds(step);
  const counted = report === undefined ? noTests : readCounts(report);
  counts = addCounts(counts, counted ?? noTests);

  const passed = succeeded && counted?.failed === 0;
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  summary.push(`${passed ? 'passed' : 'FAILED'}  ${name} (${seconds} s)`);
  console.log(`== ${summary.at(-1)}`);
  if (passed) continue;

  process.exitCode = 1;
  summary.push(...steps.slice(summary.length).map((step) => `not run ${step.name}`));
  break;
}

console.log(`\n${summary.join('\n')}\n\n${countLine(counts)}`);
