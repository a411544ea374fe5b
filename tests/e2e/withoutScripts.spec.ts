import { expect, test } from './test.ts';

test.use({ javaScriptEnabled: false });

test.describe('the overview without scripts', { tag: '@files' }, () => {
  test.beforeEach(({ page }) => page.goto('/'));

  test('says that it is complete, of which day it is, and what scripts would add', async ({
    page,
  }) => {
    // What is found by its text leaves such elements aside.
    const words = page.locator('.without-scripts');
    await expect(words).toBeVisible();
    await expect(words).toContainText(/as on \d{1,2} \w+ \d{4}/);
    await expect(words).toContainText('slides for a meeting');
  });

  test('reads in full', { tag: '@file' }, async ({ page }) => {
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'Good overall with Outstanding leadership, 40 months after Inadequate in every area',
    );
    await expect(page.getByRole('heading', { level: 2 })).toHaveText([
      'Turnover and caseloads are the lowest in nine years; vacancies are still over twice England’s',
      'Private fostering has been raised at every inspection since 2014',
      /What changed since/,
      'Judgements over time',
      'Workforce stability',
      'Open improvement areas',
    ]);
    await expect(page.getByRole('figure')).toHaveCount(5);
    for (const figure of await page.getByRole('figure').all()) {
      await expect(figure.locator('svg:visible').first()).toBeVisible();
    }
    await expect(page.getByRole('contentinfo')).toContainText('Open Government Licence');
  });

  test('opens each table and each source', async ({ page }) => {
    for (const summary of await page.locator('main summary').all()) {
      if (!(await summary.isVisible())) continue;
      await summary.click();
    }
    await expect(page.locator('figure table:visible')).toHaveCount(5);
    await expect(page.locator('figure table').nth(1)).toContainText('18.3');
    await expect(
      page.getByRole('link', { name: /gov\.uk|Ofsted|Data to Insight/ }).first(),
    ).toBeVisible();
  });

  test('shows no control that would not answer', async ({ page }) => {
    await expect(page.locator('button:visible, input:visible, header a:visible')).toHaveCount(0);
  });
});
