/** `npm run bench`: how fast the board opens and answers, held against what was aimed at. */
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium } from '@playwright/test';
import { findChromium, launchArguments } from '#src/cli/chromium.ts';
import { thisMachine } from '#src/cli/machine.ts';
import { OptionsError } from '#src/cli/optionsError.ts';
import { runBuild } from '#tests/projectCopy.ts';
import { serveFolders } from '#tests/staticServer.ts';
import { type BenchOptions, benchOptions, usage } from './benchOptions.ts';
import { type Condition, slow, slowDisk, unthrottled } from './conditions.ts';
import { distFiles } from './distFiles.ts';
import type { BenchWindow, Expected } from './inPage/watch.ts';
import { machineFacts } from './machineFacts.ts';
import { measureManyMeasures } from './manyMeasures.ts';
import { type AnswerSample, measureAnswers, type SlideSample } from './measureAnswers.ts';
import { mediansOf } from './medians.ts';
import { measureOfficeFiles } from './officeFiles.ts';
import { measureOpenings } from './openings.ts';
import { openPage, waitForQuiet } from './openPage.ts';
import { measurePrepareSize } from './prepareSize.ts';
import { measurePreparing } from './preparing.ts';
import { measureReadRates } from './readRates.ts';
import { type Answers, performancePage, readsSection } from './report.ts';
import { measureLargestSet } from './sortedSet.ts';

const root = resolve(import.meta.dirname, '../..');
const tell = (line: string) => console.log(line);

const withoutScripts = (text: string) =>
  text
    .replace(/<script\b[\s\S]*?<\/script>/g, '')
    .replace(/<link\b[^>]*\brel="?modulepreload"?[^>]*>/g, '');

/** The charts of the settled overview. @throws Error where it shows none. */
async function expectedOf(browser: Browser, address: string): Promise<Expected> {
  const opened = await openPage(browser, address, unthrottled);
  try {
    await waitForQuiet(opened);
    const marks = await opened.page.evaluate(() =>
      (window as unknown as BenchWindow)
        .benchCharts(6)
        .map((chart) => chart.querySelectorAll('path, line, rect, circle, text').length),
    );
    if (marks.length === 0) throw new Error(`${address} shows no chart`);
    // A picture and a live chart may differ by a mark or two, an empty frame by far more.
    const least = Math.max(6, Math.floor(Math.min(...marks) / 2));
    return { charts: marks.length, marks: least, until: null, press: null };
  } finally {
    await opened.close();
  }
}

async function answersOf(
  browser: Browser,
  address: string,
  condition: Condition,
  expected: Expected,
  runs: number,
): Promise<Answers> {
  const answers: AnswerSample[] = [];
  const slides: SlideSample[] = [];
  for (let run = 1; run <= runs; run += 1) {
    const sample = await measureAnswers(browser, address, condition, expected);
    answers.push(sample.answers);
    slides.push(sample.slides);
    const slowest = Math.round(sample.answers.slowestSlide ?? -1);
    tell(`${condition.name}, run ${run} of ${runs}, answers: slowest slide ${slowest} ms`);
  }
  return { answers: mediansOf(answers), slides: mediansOf(slides) };
}

async function measure(browser: Browser, dist: string, { runs, before }: BenchOptions) {
  const server = await serveFolders({
    board: dist,
    withoutScripts: { folder: dist, change: withoutScripts },
    ...(before !== null && { before: resolve(before) }),
  });
  try {
    const board = server.addressOf('board');
    const expected = await expectedOf(browser, board);
    const file = join(dist, 'board.html');
    const oneFile = existsSync(file) ? pathToFileURL(file).href : null;
    const fileBefore = before === null ? null : join(resolve(before), 'board.html');
    const oneFileBefore =
      fileBefore !== null && existsSync(fileBefore) ? pathToFileURL(fileBefore).href : null;
    const at = (address: string) => ({ address, expected });
    const earlier = server.addressOf('before');
    const places = {
      board: at(board),
      withoutScripts: at(server.addressOf('withoutScripts')),
      oneFile: oneFile === null ? null : at(oneFile),
      // It may show other charts.
      before:
        before === null ? null : { address: earlier, expected: await expectedOf(browser, earlier) },
      oneFileBefore:
        oneFileBefore === null
          ? null
          : { address: oneFileBefore, expected: await expectedOf(browser, oneFileBefore) },
    };
    return {
      openings: await measureOpenings(browser, places, runs, tell),
      served: await answersOf(browser, board, slow, expected, runs),
      oneFile:
        oneFile === null ? null : await answersOf(browser, oneFile, slowDisk, expected, runs),
      measures: await measureManyMeasures(browser, dist, runs, tell),
      largestSet: await measureLargestSet(browser, board, runs, tell),
      office: await measureOfficeFiles(browser, board, runs, tell),
      reads: await measureReadRates(runs, tell),
      preparing: await measurePreparing(browser, board, runs, tell),
    };
  } finally {
    await server.close();
  }
}

async function run(options: BenchOptions): Promise<void> {
  if (options.onlyReads) {
    tell(readsSection(await measureReadRates(options.runs, tell)));
    return;
  }
  const executablePath = findChromium(thisMachine);
  if (executablePath === undefined) {
    throw new OptionsError('No Chromium was found: run npx tsx tests/e2e/installChromium.ts.');
  }
  for (const [name, folder] of Object.entries({ dist: options.dist, before: options.before })) {
    if (folder !== null && !existsSync(join(folder, 'index.html'))) {
      throw new OptionsError(`--${name} ${folder}: it has no index.html.`);
    }
  }
  const dist = resolve(options.dist ?? join(root, 'dist'));
  if (options.dist === null) await runBuild(root);
  const args = launchArguments(thisMachine.isRoot);
  const browser = await chromium.launch({ executablePath, args });
  try {
    const page = performancePage({
      machine: machineFacts(browser.version()),
      runs: options.runs,
      files: await distFiles(dist),
      prepareSize: await measurePrepareSize(dist),
      ...(await measure(browser, dist, options)),
    });
    tell(`\n${page}`);
    if (options.write) await writeFile(join(root, 'docs/performance.md'), page);
  } finally {
    await browser.close();
  }
}

if (process.argv.includes('--help')) {
  console.log(usage);
} else {
  try {
    await run(benchOptions(process.argv.slice(2)));
  } catch (error) {
    // Only a fault in the program itself needs its stack trace.
    console.error(error instanceof OptionsError ? `${error.message}\n\n${usage}` : error);
    process.exitCode = 1;
  }
}
