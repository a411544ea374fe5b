import type { Browser } from '@playwright/test';
import { type Condition, slow, unthrottled } from './conditions.ts';
import type { Expected } from './inPage/watch.ts';
import { type LoadSample, measureLoad } from './measureLoad.ts';
import { mediansOf } from './medians.ts';

/**
 * What is opened: the board, served; the same page served without its scripts, which is as fast as the
 * board could be; the one file from disk; and an earlier build, served, with its one file from disk.
 */
export type Variant = 'board' | 'withoutScripts' | 'oneFile' | 'before' | 'oneFileBefore';

/** Where a variant is opened, and when it stands. */
interface Place {
  readonly address: string;
  readonly expected: Expected;
}

/** Medians of each variant under one condition; `null` for what is not there. */
export type Opening = Readonly<Record<Variant, LoadSample | null>>;
export interface Openings {
  readonly slow: Opening;
  readonly unthrottled: Opening;
}

/** So that neither the server nor the browser does anything for the first time in a measured run. */
const warmUps = 1;

/**
 * Opens each variant as often as asked for, taking turns, so that what else the machine does strikes
 * all of them alike. Who begins changes with the round.
 *
 * @param places Where each variant is, and what it shows; `null` for what is not there.
 */
export async function measureOpenings(
  browser: Browser,
  places: Readonly<Record<Variant, Place | null>>,
  runs: number,
  tell: (line: string) => void,
): Promise<Openings> {
  const there = (Object.entries(places) as [Variant, Place | null][]).flatMap(([variant, place]) =>
    place === null ? [] : [{ variant, ...place }],
  );
  const openingUnder = async (condition: Condition): Promise<Opening> => {
    const samples = new Map<Variant, LoadSample[]>(there.map(({ variant }) => [variant, []]));
    for (let round = -warmUps; round < runs; round += 1) {
      const first = Math.max(0, round) % there.length;
      for (const { variant, address, expected } of [
        ...there.slice(first),
        ...there.slice(0, first),
      ]) {
        const sample = await measureLoad(browser, address, condition, expected);
        if (round < 0) continue;
        samples.get(variant)?.push(sample);
        const paint = Math.round(sample.largestPaint ?? -1);
        tell(`${condition.name}, run ${round + 1} of ${runs}, ${variant}: painted at ${paint} ms`);
      }
    }
    const of = (variant: Variant) => {
      const own = samples.get(variant);
      return own ? mediansOf(own) : null;
    };
    return {
      board: of('board'),
      withoutScripts: of('withoutScripts'),
      oneFile: of('oneFile'),
      before: of('before'),
      oneFileBefore: of('oneFileBefore'),
    };
  };
  return { slow: await openingUnder(slow), unthrottled: await openingUnder(unthrottled) };
}
