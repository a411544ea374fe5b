import { chartWordFaults, cutText, noWordFaults, overflowInPx } from './layoutFaults.ts';
import { openBoard, openTables } from './openBoard.ts';
import { expect, test } from './test.ts';

const sizes = [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
  // What is left of 1440 x 900 at 200%.
  { width: 720, height: 450 },
  { width: 390, height: 844 },
  { width: 320, height: 640 },
];

// A whole series, one from 0 to 100, one that ends early, one that begins late.
const authorities = ['E06000019', 'E06000053', 'E09000020', 'E06000063'];

test.describe('the overview, from 1440 to 320 px wide and at 200%,', () => {
  test('never scrolls sideways, with its tables closed or open', async ({ page }) => {
    await openBoard(page);
    for (const size of sizes) {
      await page.setViewportSize(size);
      expect.soft(await overflowInPx(page), `${size.width}, closed`).toBeLessThanOrEqual(0);
      expect.soft(await cutText(page), `${size.width}`).toEqual([]);
    }
    await openTables(page);
    for (const size of sizes) {
      await page.setViewportSize(size);
      expect.soft(await overflowInPx(page), `${size.width}, open`).toBeLessThanOrEqual(0);
    }
  });

  for (const code of authorities) {
    test(`has the words of its charts large, apart and whole, for ${code}`, async ({ page }) => {
      await openBoard(page, code);
      for (const size of sizes) {
        await page.setViewportSize(size);
        const { count, faults } = await chartWordFaults(page);
        expect(count).toBeGreaterThan(30);
        expect.soft(faults, `${size.width} px wide`).toEqual(noWordFaults);
      }
    });
  }
});
