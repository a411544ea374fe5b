/**
 * `npm test`: every check of the project, stopping at the first stage in which something fails. With
 * `e2e` as first argument, `npm run test:e2e`: the browser tests with what they need; further arguments
 * go to Playwright. `npm run test:long` takes every test, and other days and time zones; with `--list` it
 * says which tests only it has. Ends with a summary whose last line counts the tests, read from the reports of
 * Vitest and Playwright.
 */
import { availableParallelism } from 'node:os';
import { delimiter, resolve } from 'node:path';
import { listLongTests } from './listLong.ts';
import { runStages } from './runStages.ts';
import { allStages, browserStages } from './steps.ts';
import { countLine } from './testCounts.ts';
import { testDay } from './testDay.ts';

const root = resolve(import.meta.dirname, '..');
const [group, ...args] = process.argv.slice(2);

const isLong = process.env.LONG_TESTS !== undefined;

if (isLong && group === '--list') {
  listLongTests();
  process.exit();
}

const { passed, counts, summary } = await runStages(
  group === 'e2e' ? browserStages(args) : allStages(isLong),
  {
    cwd: root,
    env: {
      ...process.env,
      PATH: [resolve(root, 'node_modules/.bin'), process.env.PATH].join(delimiter),
      // What is built, served and printed is of the day that the pages are of.
      BOARD_TODAY: testDay,
    },
    atOnce: availableParallelism(),
    say: console.log,
  },
);
console.log(`\n${summary.join('\n')}\n\n${countLine(counts)}`);
if (!passed) process.exitCode = 1;
