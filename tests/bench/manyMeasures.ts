import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser } from '@playwright/test';
import { slow } from './conditions.ts';
import { exampleCode, exampleFiles, exampleIndicatorIds } from './exampleBoard.ts';
import { slidePresses } from './measureAnswers.ts';
import { type LoadSample, measureLoad } from './measureLoad.ts';
import { mediansOf, ratioTo, type Sample } from './medians.ts';
import { copyProject, runBuild, writeFiles } from './projectCopy.ts';
import { serveFolders } from './staticServer.ts';

/** As many as a large council may have. */
export const manyMeasures = { measures: 60, months: 60 } as const;

/** How fast the pages of a board with many measures stand: milliseconds and bytes. */
export interface ManyMeasures {
  /** The workforce scorecard of the same board, all rows. */
  readonly scorecard: number | null;
  /** The measures, all rows. */
  readonly measures: number | null;
  /** How many times the scorecard's time that is. */
  readonly ratio: number | null;
  /** From the key to the slide: the slowest of those of measures. */
  readonly slowestSlide: number | null;
  /** How many slides of measures were pressed to. */
  readonly slides: number;
  /** The board's own file, compressed. */
  readonly packZipped: number;
}

/**
 * Builds the board with made-up measures and opens its scorecard and its measures in turns, then
 * presses through the slides of measures.
 */
export async function measureManyMeasures(
  browser: Browser,
  cache: string,
  runs: number,
  tell: (line: string) => void,
): Promise<ManyMeasures> {
  const size = { authorities: 153, indicators: 11, ...manyMeasures };
  tell(`building with ${size.measures} measures of ${size.months} months`);
  const data = join(cache, 'data-measures');
  await writeFiles(data, exampleFiles(size));
  const project = await copyProject(data, exampleIndicatorIds(size.indicators));
  try {
    await runBuild(project);
    const server = await serveFolders({ example: join(project, 'dist') });
    try {
      const address = server.addressOf('example');
      const samples = { workforce: [] as LoadSample[], performance: [] as LoadSample[] };
      const presses: Sample<'slowest'>[] = [];
      let slides = 0;
      for (let run = 1; run <= runs; run += 1) {
        tell(`run ${run} of ${runs}, measures`);
        for (const view of ['workforce', 'performance'] as const) {
          const count = { workforce: size.indicators, performance: size.measures }[view];
          const selector = `main :is(td, th) a[href*="/${view}/"]`;
          const until = { selector, count };
          const expected = { charts: 0, marks: 1, until, press: null };
          samples[view].push(await measureLoad(browser, `${address}#/${view}`, slow, expected));
        }
        const times = Object.values(
          await slidePresses(
            browser,
            `${address}#/present?slide=performance`,
            slow,
            /slide=measure-/,
          ),
        );
        slides = times.length;
        const there = times.filter((time) => time !== null);
        presses.push({ slowest: there.length === slides ? Math.max(...there) : null });
      }
      const [scorecard, measures] = [samples.workforce, samples.performance].map(
        (all) => mediansOf(all).until,
      ) as [number | null, number | null];
      const pack = await readFile(join(data, `authorities/${exampleCode}/board-pack.json`));
      return {
        scorecard,
        measures,
        ratio: ratioTo(scorecard, measures),
        slowestSlide: mediansOf(presses).slowest,
        slides,
        packZipped: gzipSync(pack).length,
      };
    } finally {
      await server.close();
    }
  } finally {
    await rm(project, { recursive: true, force: true });
  }
}
