/** `npm run bench`: how fast the board opens and answers, beside a page without scripts. */
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium } from '@playwright/test';
import { findChromium, launchArguments } from '#src/cli/chromium.ts';
import { thisMachine } from '#src/cli/machine.ts';
import { OptionsError } from '#src/cli/optionsError.ts';
import type { Answers } from './answerText.ts';
import { type BenchOptions, benchOptions, usage } from './benchOptions.ts';
import { buildPlain } from './buildPlain.ts';
import { slow, slowDisk } from './conditions.ts';
import { distFiles } from './distFiles.ts';
import { fillTemplate } from './fillTemplate.ts';
import { measureGrowth } from './growth.ts';
import type { Expected } from './inPage/watch.ts';
import { type Loadings, measureLoadings } from './loading.ts';
import { machineFacts } from './machineFacts.ts';
import { expectedOf, makeFloor } from './makeFloor.ts';
import { measureManyMeasures } from './manyMeasures.ts';
import { type AnswerSample, measureAnswers, type SlideSample } from './measureAnswers.ts';
import { mediansOf, type Sample } from './medians.ts';
import { measureOfficeFiles } from './officeFiles.ts';
import { runBuild } from './projectCopy.ts';
import { type Results, reportParts } from './report.ts';
import { serveFolders } from './staticServer.ts';

const root = resolve(import.meta.dirname, '../..');
const cache = join(root, 'node_modules/.cache/bench');
const tell = (line: string) => console.log(line);

/** What the measured variants are, and where. */
interface Ground {
  readonly browser: Browser;
  readonly product: string;
  readonly floor: string;
  /** `null` where it could not be built. */
  readonly plain: string | null;
  /** `null` where the build has none. */
  readonly disk: string | null;
  readonly expected: Expected;
}

async function measureAllLoadings(ground: Ground, runs: number): Promise<Loadings> {
  const { browser, product, floor, plain, disk, expected } = ground;
  return measureLoadings(browser, { product, floor, plain, disk }, expected, runs, tell);
}

async function measureAllAnswers(ground: Ground, runs: number): Promise<Answers> {
  const { browser, product, disk, expected } = ground;
  const places = [
    { name: 'served', address: product, condition: slow },
    { name: 'disk', address: disk, condition: slowDisk },
  ] as const;
  const samples = { served: [] as AnswerSample[], disk: [] as AnswerSample[] };
  const presses = { served: [] as SlideSample[], disk: [] as SlideSample[] };
  for (let run = 1; run <= runs; run += 1) {
    for (const { name, address, condition } of places) {
      if (address === null) continue;
      tell(`run ${run} of ${runs}, answers, ${name}`);
      const { answers, slides } = await measureAnswers(browser, address, condition, expected);
      samples[name].push(answers);
      presses[name].push(slides);
    }
  }
  const orNull = <Measure extends string>(all: readonly Sample<Measure>[]) =>
    all.length === 0 ? null : mediansOf(all);
  return {
    served: orNull(samples.served),
    disk: orNull(samples.disk),
    servedSlides: orNull(presses.served),
    diskSlides: orNull(presses.disk),
  };
}

/** Builds the client-rendered variant. @returns Whether it is there. */
async function hasPlain(folder: string): Promise<boolean> {
  try {
    await buildPlain(folder);
    return true;
  } catch (error) {
    tell(`The client-rendered build is not there: ${error}`);
    return false;
  }
}

async function measure(browser: Browser, dist: string, options: BenchOptions) {
  const { runs, parts } = options;
  const folders = { product: dist, floor: join(cache, 'floor'), plain: join(cache, 'plain') };
  const isLoading = parts.includes('loading');
  const hasPlainBuild = isLoading && (await hasPlain(folders.plain));
  const server = await serveFolders(folders);
  try {
    const product = server.addressOf('product');
    const expected = await expectedOf(browser, product);
    tell(`The overview shows ${expected.charts} charts.`);
    if (isLoading) await makeFloor(browser, product, dist, expected, folders.floor);
    const oneFile = join(dist, 'board.html');
    if (!existsSync(oneFile)) tell(`${oneFile} is not there and is not measured.`);
    const ground: Ground = {
      browser,
      product,
      floor: server.addressOf('floor'),
      plain: hasPlainBuild ? server.addressOf('plain') : null,
      disk: existsSync(oneFile) ? pathToFileURL(oneFile).href : null,
      expected,
    };
    return {
      loadings: isLoading ? await measureAllLoadings(ground, runs) : null,
      answers: parts.includes('answers') ? await measureAllAnswers(ground, runs) : null,
      measures: parts.includes('measures')
        ? await measureManyMeasures(browser, cache, runs, tell)
        : null,
      office: parts.includes('office')
        ? await measureOfficeFiles(browser, product, runs, tell)
        : null,
      growth: parts.includes('growth') ? await measureGrowth(browser, cache, runs, tell) : null,
    };
  } finally {
    await server.close();
  }
}

async function run(options: BenchOptions): Promise<void> {
  const executablePath = findChromium(thisMachine);
  if (executablePath === undefined) {
    throw new OptionsError('No Chromium was found: run npx tsx tests/e2e/installChromium.ts.');
  }
  const dist = resolve(options.dist ?? join(root, 'dist'));
  if (options.dist !== null && !existsSync(join(dist, 'index.html'))) {
    throw new OptionsError(`--dist ${options.dist}: it has no index.html.`);
  }
  await mkdir(cache, { recursive: true });
  if (options.dist === null) tell('Building the board…');
  const build = options.dist === null ? await runBuild(root) : null;
  const args = launchArguments(thisMachine.isRoot);
  const browser = await chromium.launch({ executablePath, args });
  try {
    const machine = machineFacts(browser.version());
    const measured = await measure(browser, dist, options);
    const results: Results = {
      machine,
      runs: options.runs,
      files: await distFiles(dist),
      build,
      ...measured,
    };
    const template = await readFile(join(import.meta.dirname, 'performance.template.md'), 'utf8');
    const page = fillTemplate(template, reportParts(results));
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
