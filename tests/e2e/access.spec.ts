import { openBoard } from './openBoard.ts';
import { expect, test } from './test.ts';
import { workforceCards } from './workforceCards.ts';

test.describe('the overview', () => {
  test.beforeEach(({ page }) => openBoard(page));

  test('draws no line in the colour of the background in forced colours', async ({ page }) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ forcedColors: 'active', colorScheme });
      const { background, strokes } = await page.evaluate(() => ({
        background: getComputedStyle(document.documentElement).backgroundColor,
        strokes: [...document.querySelectorAll('figure svg :is(path, line)')]
          .map((shape) => getComputedStyle(shape).stroke)
          .filter((stroke) => stroke !== 'none'),
      }));
      expect(background, colorScheme).toMatch(
        colorScheme === 'dark' ? /^rgb\(0, 0, 0\)/ : /^rgb\(255, 255, 255\)/,
      );
      expect(strokes.length).toBeGreaterThan(4 * 3);
      expect(strokes).not.toContain(background);
    }
  });

  test('is in British English, under a title that says section and authority', async ({ page }) => {
    await expect(page.locator('html')).toHaveAttribute('lang', 'en-GB');
    await expect(page).toHaveTitle(
      'Overview, Herefordshire children’s services: Improvement Board',
    );
  });

  test('gives every figure a name, and every chart its whole content once', async ({ page }) => {
    const figures = page.getByRole('figure');
    await expect(figures).toHaveCount(1 + workforceCards.length);
    for (const { name } of workforceCards) {
      const figure = figures.and(page.getByRole('figure', { name, exact: true }));
      await expect(figure.getByRole('img')).toHaveAccessibleName(
        /, 2017 to 2025\. Herefordshire: .+ in 2017, .+ in 2025; highest .+, lowest .+\. In 2025: England /,
      );
    }
    const judgementHistory = page.getByRole('img', {
      name: /^Judgements of Herefordshire over time/,
    });
    await expect(judgementHistory).toHaveCount(1);
    await expect(judgementHistory).toHaveAccessibleName(
      /^Judgements of Herefordshire over time\. .*Inadequate in July 2022 and Good in November 2025/,
    );
  });
});
