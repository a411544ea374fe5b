import type { Browser } from '@playwright/test';
import { slow } from './conditions.ts';
import { answerTo } from './measureAnswers.ts';
import { mediansOf, type Sample } from './medians.ts';
import { type OpenedPage, openPage, waitForQuiet } from './openPage.ts';

/** Every authority by every indicator and judgement: the largest table that the board has. */
const largestSet = '#/authorities?set=england&measures=all';

const body = 'main table[role="table"] tbody:first-of-type';

/** Columns that are sorted, by what their heads say: each has another authority first than the one before. */
const columns = ['Authority', 'Caseload', 'Turnover', 'Began'] as const;

/** How the wheel is turned, in pixels at a time, and how often: down, across, back and up. */
const turns = [
  { x: 0, y: 120, times: 40 },
  { x: 60, y: 0, times: 12 },
  { x: -60, y: 0, times: 12 },
  { x: 0, y: -120, times: 40 },
] as const;
/** After a sort the document follows in many short steps, none of which is a long task. */
const atRestMs = 3000;
/** Between two turns of a wheel, and from the last until it has had its effect. */
const turnMs = 40;
const restMs = 500;

/** The largest table, slowed; milliseconds. */
export interface LargestSet {
  /** From the key on the head of a column of a page at rest to the frame that shows all rows of the window in their new order: the slowest. */
  readonly sorted: number | null;
  /** Between two frames while it is scrolled: the longest. */
  readonly scrolled: number | null;
}

/** Opens every authority by every column, sorts it and scrolls it. */
export async function measureLargestSet(
  browser: Browser,
  address: string,
  runs: number,
  tell: (line: string) => void,
): Promise<LargestSet> {
  const samples: Sample<keyof LargestSet>[] = [];
  for (let run = 1; run <= runs; run += 1) {
    const opened = await openPage(browser, `${address}${largestSet}`, slow);
    try {
      const { page } = opened;
      await page.locator('main thead button').first().waitFor({ timeout: 60_000 });
      // As many rows as the window has room for: the most that a press can have to paint.
      await page
        .locator('main table')
        .first()
        .evaluate((table) => table.scrollIntoView());
      await waitForQuiet(opened, atRestMs);
      const times: (number | null)[] = [];
      for (const column of columns) times.push(await sortBy(opened, column));
      const reached = times.flatMap((time) => time ?? []);
      const sorted = reached.length === columns.length ? Math.max(...reached) : null;
      const frames = await scroll(opened);
      samples.push({ sorted, scrolled: Math.max(...frames) });
      const told = times.map((time) => time && Math.round(time)).join(', ');
      const late = frames.filter((time) => time > 50).length;
      tell(
        `run ${run} of ${runs}, every authority sorted: ${told} ms; scrolled: ${late} of ${frames.length} frames over 50 ms, the longest ${Math.round(Math.max(...frames))} ms`,
      );
    } finally {
      await opened.close();
    }
  }
  return mediansOf(samples);
}

async function sortBy(opened: OpenedPage, column: string): Promise<number | null> {
  const { page } = opened;
  await page.locator('main thead button', { hasText: column }).first().focus();
  const time = await answerTo(page, () => page.keyboard.press('Enter'), {
    event: 'keydown',
    key: 'Enter',
    within: null,
    changed: `${body} tr`,
    which: 'highest',
    drawn: `${body} tr`,
    attribute: null,
  });
  await waitForQuiet(opened, atRestMs);
  return time;
}

/** @returns The time between each two frames. */
async function scroll({ page }: OpenedPage): Promise<number[]> {
  const box = await page.locator(body).locator('th').first().boundingBox();
  if (!box) throw new Error('The first row of the largest set has no place on the page');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.evaluate(() => {
    const frames: number[] = [];
    Object.assign(window, { benchFrames: frames });
    const look = (before: number) => {
      requestAnimationFrame(() => {
        const now = performance.now();
        frames.push(now - before);
        look(now);
      });
    };
    requestAnimationFrame(() => look(performance.now()));
  });
  for (const { x, y, times } of turns) {
    for (let turn = 0; turn < times; turn += 1) {
      await page.mouse.wheel(x, y);
      await page.waitForTimeout(turnMs);
    }
    await page.waitForTimeout(restMs);
  }
  return page.evaluate(() => (window as unknown as { benchFrames: number[] }).benchFrames.slice());
}
