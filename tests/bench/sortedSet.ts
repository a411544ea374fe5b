import type { Browser } from '@playwright/test';
import { slow } from './conditions.ts';
import { answerTo } from './measureAnswers.ts';
import { mediansOf, type Sample } from './medians.ts';
import { openPage, waitForQuiet } from './openPage.ts';

/** Every authority by every indicator and judgement: the largest table that the board has. */
const largestSet = '#/authorities?set=england&measures=all';

/** Columns that are sorted, by what their heads say: each has another authority first than the one before. */
const columns = ['Authority', 'Caseload', 'Turnover', 'Began'] as const;

/** From the key on the head of a column of every authority to the frame that shows its rows in their new order: the slowest, in ms. */
export async function measureSortedSet(
  browser: Browser,
  address: string,
  runs: number,
  tell: (line: string) => void,
): Promise<number | null> {
  const samples: Sample<'slowest'>[] = [];
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
      await waitForQuiet(opened, 2000);
      const times: (number | null)[] = [];
      for (const column of columns) {
        await page.locator('main thead button', { hasText: column }).first().focus();
        const time = await answerTo(page, () => page.keyboard.press('Enter'), {
          event: 'keydown',
          key: 'Enter',
          within: null,
          changed: 'main table[role="table"] tbody:first-of-type tr',
          which: 'highest',
          attribute: null,
        });
        times.push(time);
        await waitForQuiet(opened, 1000);
      }
      const reached = times.flatMap((time) => time ?? []);
      samples.push({ slowest: reached.length === columns.length ? Math.max(...reached) : null });
      tell(
        `run ${run} of ${runs}, every authority sorted: ${times.map((time) => time && Math.round(time)).join(', ')} ms`,
      );
    } finally {
      await opened.close();
    }
  }
  return mediansOf(samples).slowest;
}
