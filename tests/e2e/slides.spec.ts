import type { Page } from '@playwright/test';
import { slideFaults } from './slideFaults.ts';
import { expect, long, test } from './test.ts';

const [hd, laptop, tablet, projector] = [
  [1920, 1080],
  [1366, 768],
  [1280, 800],
  [1024, 768],
] as const;
/** Laptops whose browser is not in full screen: wider than 16 by 9. */
const windows = [
  [1536, 730],
  [1366, 625],
  [1366, 702],
  [1920, 945],
] as const;
/** Sizes follow the height, so the narrower stages are the harder ones. */
const narrow = [tablet, projector] as const;

const boards = [
  ['Herefordshire now', 'E06000019', '', [hd, laptop, tablet, projector, ...windows]],
  ['Herefordshire in January 2024', 'E06000019', '2024-01-31', narrow],
  [
    'Herefordshire in July 2014, with a long list and before any release',
    'E06000019',
    '2014-07-01',
    narrow,
  ],
  ['an authority without records of its own', 'E08000025', '', narrow],
  ['the Isles of Scilly, with few numbers', 'E06000053', '', narrow],
  ['an abolished authority', 'E10000021', '', narrow],
  ['the authority with the longest name', 'E06000058', '', narrow],
  ['a member of a joint return', 'E09000027', '', narrow],
] as const;

const main = (page: Page) => page.locator('main');

async function openSlides(page: Page, code: string, asAt: string): Promise<number> {
  await page.goto(`/#/present?authority=${code}${asAt ? `&asAt=${asAt}` : ''}`);
  await expect(page.locator('main h1')).toBeVisible();
  await page.evaluate(() => document.fonts.ready);
  const name = await main(page).getAttribute('aria-label');
  return Number(name?.match(/ of (\d+):/)?.[1]);
}

/**
 * What is wrong with a slide once its drawings have taken the size of the window, which on a slow machine takes
 * more than a frame: what is still wrong after a while.
 */
async function settledFaults(page: Page, isFault: (fault: string) => boolean = () => true) {
  for (let look = 1; ; look += 1) {
    const { count, faults } = await slideFaults(page);
    const found = faults.filter(isFault);
    if (found.length === 0 || look === 20) return { count, faults: found };
    await page.waitForTimeout(100);
  }
}

test.describe('every slide holds its words, each large enough for the last row', long, () => {
  for (const [name, code, asAt, sizes] of boards) {
    test(`for ${name}`, async ({ page }) => {
      const found: Record<string, string[]> = {};
      const slides = await openSlides(page, code, asAt);
      expect(slides).toBeGreaterThanOrEqual(7);
      for (let number = 1; number <= slides; number++) {
        await expect(main(page)).toHaveAttribute('aria-label', new RegExp(`^Slide ${number} of `));
        await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
        for (const [width, height] of sizes) {
          await page.setViewportSize({ width, height });
          const { count, faults } = await settledFaults(page);
          expect(count).toBeGreaterThan(4);
          if (faults.length > 0) found[`slide ${number} at ${width} by ${height}`] = faults;
        }
        await page.keyboard.press('ArrowRight');
      }
      expect(found).toEqual({});
    });
  }
});

/** Sheets on their side less the margins, at 96 pixels to the inch. */
const sheets = { A4: { width: 1032, height: 676 }, Letter: { width: 965, height: 699 } } as const;

test('no slide runs into its foot on A4 or Letter', long, async ({ page }) => {
  const found: Record<string, string[]> = {};
  const slides = await openSlides(page, 'E06000019', '2026-11-22');
  for (let number = 1; number <= slides; number++) {
    await expect(main(page)).toHaveAttribute('aria-label', new RegExp(`^Slide ${number} of `));
    await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
    await page.emulateMedia({ media: 'print' });
    for (const [sheet, size] of Object.entries(sheets)) {
      await page.setViewportSize(size);
      // Paper is read in the hand: how large its words are in the last row does not matter.
      const { faults } = await settledFaults(page, (fault) => !/^small/.test(fault));
      if (faults.length > 0) found[`slide ${number} on ${sheet}`] = faults;
    }
    await page.emulateMedia({ media: null });
    await page.keyboard.press('ArrowRight');
  }
  expect(found).toEqual({});
});
