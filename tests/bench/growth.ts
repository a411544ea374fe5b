import { readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Browser } from '@playwright/test';
import { type Condition, slow, slowDisk } from './conditions.ts';
import { exampleFiles, exampleIndicatorIds } from './exampleBoard.ts';
import type { Expected } from './inPage/watch.ts';
import { expectedOf } from './makeFloor.ts';
import { type LoadSample, measureLoad } from './measureLoad.ts';
import { mediansOf } from './medians.ts';
import { copyProject, runBuild, writeFiles } from './projectCopy.ts';
import { serveFolders } from './staticServer.ts';

interface Size {
  readonly authorities: number;
  readonly indicators: number;
}

/** From one authority to England, then from the indicators that there are to ten times as many. */
const sizes: readonly Size[] = [
  { authorities: 1, indicators: 11 },
  { authorities: 11, indicators: 11 },
  { authorities: 51, indicators: 11 },
  { authorities: 153, indicators: 11 },
  { authorities: 153, indicators: 55 },
  { authorities: 153, indicators: 110 },
];

/** Bytes and milliseconds; `null` for what was not reached or is not there. */
export interface Grown extends Size {
  readonly build: number;
  /** All files of the dataset. */
  readonly data: number;
  /** The page that is opened first, compressed. */
  readonly index: number;
  readonly oneFile: number | null;
  readonly oneFileZipped: number | null;
  /** The served overview: its largest paint, and its charts. */
  readonly largestPaint: number | null;
  readonly charts: number | null;
  /** The served scorecard, with a row for every indicator. */
  readonly scorecard: number | null;
  /** The charts of the one file, opened from disk. */
  readonly disk: number | null;
}

/** A size that could not be measured, and why. */
export interface NotGrown extends Size {
  readonly reason: string;
}

/**
 * Builds the board with made-up data of each size, by the project's own command, and opens it.
 *
 * @param cache Folder for the made-up data.
 */
export async function measureGrowth(
  browser: Browser,
  cache: string,
  runs: number,
  tell: (line: string) => void,
): Promise<(Grown | NotGrown)[]> {
  const all: (Grown | NotGrown)[] = [];
  for (const size of sizes) {
    tell(`building with ${size.authorities} authorities and ${size.indicators} indicators`);
    try {
      all.push(await measureSize(browser, cache, size, runs));
    } catch (error) {
      const [reason = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
      tell(`not measured: ${error}`);
      all.push({ ...size, reason });
    }
  }
  return all;
}

async function measureSize(
  browser: Browser,
  cache: string,
  size: Size,
  runs: number,
): Promise<Grown> {
  const data = join(cache, `data-${size.authorities}-${size.indicators}`);
  await writeFiles(data, exampleFiles(size));
  const project = await copyProject(data, exampleIndicatorIds(size.indicators));
  try {
    const build = await runBuild(project);
    const dist = join(project, 'dist');
    const index = gzipSync(await readFile(join(dist, 'index.html'))).length;
    const oneFile = await readFile(join(dist, 'board.html')).catch(() => null);
    const server = await serveFolders({ example: dist });
    try {
      const address = server.addressOf('example');
      const expected = await expectedOf(browser, address);
      const open = (at: string, condition: Condition, wanted: Expected) =>
        medianLoad(browser, at, condition, wanted, runs);
      const overview = await open(address, slow, expected);
      const scorecard = await open(`${address}#/workforce`, slow, {
        charts: 0,
        marks: 1,
        until: {
          selector: 'main td a[href*="/workforce/"], main th a[href*="/workforce/"]',
          count: size.indicators,
        },
        press: null,
      });
      const file = pathToFileURL(join(dist, 'board.html')).href;
      return {
        ...size,
        build,
        data: await bytesIn(data),
        index,
        oneFile: oneFile?.length ?? null,
        oneFileZipped: oneFile ? gzipSync(oneFile).length : null,
        largestPaint: overview.largestPaint,
        charts: overview.charts,
        scorecard: scorecard.until,
        disk: oneFile ? (await open(file, slowDisk, expected)).charts : null,
      };
    } finally {
      await server.close();
    }
  } finally {
    await rm(project, { recursive: true, force: true });
  }
}

async function medianLoad(
  browser: Browser,
  address: string,
  condition: Condition,
  expected: Expected,
  runs: number,
): Promise<LoadSample> {
  const samples: LoadSample[] = [];
  for (let run = 0; run < runs; run += 1) {
    samples.push(await measureLoad(browser, address, condition, expected));
  }
  return mediansOf(samples);
}

async function bytesIn(folder: string): Promise<number> {
  const names = await readdir(folder, { recursive: true });
  const all = await Promise.all(names.map((name) => stat(join(folder, name))));
  return all.reduce((sum, one) => sum + (one.isFile() ? one.size : 0), 0);
}
