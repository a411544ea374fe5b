import type { Browser } from '@playwright/test';
import { exampleshire, testFiles } from '#mocks/exampleshire.ts';
import { measuresPack } from '#mocks/measuresBoard.ts';
import { indicatorIds } from '#src/core/model/indicator.ts';
import { serveFolders } from '#tests/staticServer.ts';
import { slow } from './conditions.ts';
import { exampleMeasures } from './exampleMeasures.ts';
import { slidePresses } from './measureAnswers.ts';
import { measureLoad } from './measureLoad.ts';
import { mediansOf, ratioOf, type Sample } from './medians.ts';

/** As many as a large council may have. */
export const manyMeasures = { measures: 60, months: 60 } as const;

/** How fast a board with many measures of its own answers; milliseconds. */
export interface ManyMeasures {
  /** How many times the workforce scorecard's time the page of measures takes until every row stands. */
  readonly ratio: number | null;
  /** From the key to the slide: the slowest of those of measures. */
  readonly slowestSlide: number | null;
}

/** Serves the build with made-up measures in place of its data, and opens its pages cold, in turns. */
export async function measureManyMeasures(
  browser: Browser,
  dist: string,
  runs: number,
  tell: (line: string) => void,
): Promise<ManyMeasures> {
  const sourceId = measuresPack.measures?.[0]?.sourceId;
  const measures = exampleMeasures(manyMeasures.measures, manyMeasures.months).map((measure) => ({
    ...measure,
    sourceId,
  }));
  const pack = { ...measuresPack, actions: [], measures };
  const data = { ...testFiles, [`authorities/${exampleshire}/board-pack.json`]: pack };
  const server = await serveFolders({ example: { folder: dist, data } });
  const at = (view: string) =>
    `${server.addressOf('example')}#/${view}?authority=${exampleshire}&asAt=2026-07-31`;
  const samples: Sample<'workforce' | 'performance' | 'slowestSlide'>[] = [];
  try {
    for (let run = 1; run <= runs; run += 1) {
      const standsAfter = async (view: string, count: number) => {
        const until = { selector: `main :is(td, th) a[href*="/${view}/"]`, count };
        const expected = { charts: 0, marks: 1, until, press: null };
        return (await measureLoad(browser, at(view), slow, expected)).until;
      };
      const workforce = await standsAfter('workforce', indicatorIds.length);
      const performance = await standsAfter('performance', manyMeasures.measures);
      const presses = await slidePresses(browser, at('present'), slow, /slide=measure-/);
      const times = Object.values(presses);
      const isEachThere = times.length > 0 && times.every((time) => time !== null);
      const slowestSlide = isEachThere ? Math.max(...times) : null;
      samples.push({ workforce, performance, slowestSlide });
      tell(`run ${run} of ${runs}, many measures: stand after ${Math.round(performance ?? -1)} ms`);
    }
  } finally {
    await server.close();
  }
  const { workforce, performance, slowestSlide } = mediansOf(samples);
  return { ratio: ratioOf(performance, workforce), slowestSlide };
}
