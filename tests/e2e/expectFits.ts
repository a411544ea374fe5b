import type { Page } from '@playwright/test';
import { isLong } from '#tests/longTest.ts';
import {
  brokenWords,
  chartWordFaults,
  cutText,
  noWordFaults,
  overflowInPx,
} from './layoutFaults.ts';
import { openTables } from './openBoard.ts';
import { expect } from './test.ts';

const sizes = [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
  // What is left of 1440 x 900 at 200%.
  ...(isLong ? [{ width: 720, height: 450 }] : []),
  { width: 390, height: 844 },
  { width: 320, height: 640 },
];

/**
 * Expects of the page at every width that it scrolls nowhere sideways, opened or not, that no text is
 * cut and no word broken, and that the words of its charts are large, apart and whole.
 *
 * @param wordsAtLeast How many words its charts have, as none would have no fault.
 */
export async function expectFits(page: Page, wordsAtLeast: number): Promise<void> {
  for (const size of sizes) {
    await page.setViewportSize(size);
    expect.soft(await overflowInPx(page), `${size.width}`).toBeLessThanOrEqual(0);
    expect.soft(await cutText(page), `${size.width}`).toEqual([]);
    expect.soft(await brokenWords(page), `${size.width} px wide`).toEqual([]);
    const { count, faults } = await chartWordFaults(page);
    expect(count).toBeGreaterThanOrEqual(wordsAtLeast);
    expect.soft(faults, `${size.width} px wide`).toEqual(noWordFaults);
  }
  await openTables(page);
  // What is open is wider: where there is least room it shows.
  for (const size of isLong ? sizes : sizes.slice(-2)) {
    await page.setViewportSize(size);
    expect.soft(await overflowInPx(page), `${size.width}, open`).toBeLessThanOrEqual(0);
  }
}
