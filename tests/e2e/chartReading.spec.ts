import type { Page } from '@playwright/test';
import { isLong } from '#tests/longTest.ts';
import { openBoard } from './openBoard.ts';
import { expect, longUnless, test } from './test.ts';

/** The words of the chart that is read, and its point, against the window: how far each is over its edges. */
const overEdges = (page: Page) =>
  page.evaluate(() => {
    const slider = document.activeElement;
    const words = slider?.parentElement?.querySelector(':scope > p[aria-hidden]');
    if (!slider || !words) return 'nothing is read';
    const point = slider.parentElement?.querySelector('.recharts-reference-line, [data-reading]');
    const faults: string[] = [];
    for (const [name, one] of [
      ['the words', words],
      ['the point', point],
    ] as const) {
      if (!one) continue;
      const { top, bottom } = one.getBoundingClientRect();
      if (top < -1) faults.push(`${name}: ${Math.round(-top)} px above the window`);
      if (bottom > innerHeight + 1)
        faults.push(`${name}: ${Math.round(bottom - innerHeight)} px below the window`);
    }
    return faults.join(', ');
  });

for (const [width, height] of [
  [1440, 900],
  [1366, 625],
  [390, 844],
] as const) {
  const title = `the words of a chart read by keys are in the window, ${width} by ${height}`;
  test(title, longUnless(width === 1366), async ({ page }) => {
    await page.setViewportSize({ width, height });
    for (const view of isLong ? ['/', '/workforce/agency-rate', '/judgements'] : ['/judgements']) {
      // A page of its own: the view before would still stand for a moment.
      await page.goto('about:blank');
      await openBoard(page, 'E06000019', view);
      // The focus that a page gives is one of the keyboard once a key has been pressed.
      await page.keyboard.press('Tab');
      const sliders = page.locator('input[type="range"]:visible');
      const count = await sliders.count();
      expect(count, view).toBeGreaterThan(0);
      for (let at = 0; at < count; at += 1) {
        // Where Tab leads from above: with only the chart itself in the window.
        await page.evaluate(() => window.scrollTo(0, 0));
        await sliders.nth(at).focus();
        await expect.poll(() => overEdges(page), `${view}, chart ${at}`).toBe('');
        for (const key of ['Home', 'ArrowRight', 'End', 'ArrowLeft']) {
          await page.keyboard.press(key);
          await expect.poll(() => overEdges(page), `${view}, chart ${at}, ${key}`).toBe('');
        }
      }
    }
  });
}
