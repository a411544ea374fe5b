import { exampleshire } from '#mocks/exampleshire.ts';
import { expectFits } from './expectFits.ts';
import { expectNoAxeViolations } from './expectNoAxeViolations.ts';
import { openBoard } from './openBoard.ts';
import { openMeasures, serveMeasures } from './openMeasures.ts';
import { openOwnBoard } from './openOwnBoard.ts';
import { packIsThere } from './openPack.ts';
import { readPdf } from './readPdf.ts';
import { slideFaults } from './slideFaults.ts';
import { expect, longServed, served, test } from './test.ts';

test.describe('the measures of the council', served, () => {
  test('lead from what needs attention to a measure and back', async ({ page }) => {
    await openMeasures(page, '/');
    await page.getByRole('link', { name: 'Performance' }).first().click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'Three measures have got worse and none is sure to meet its target; supervision and agency use have improved',
    );
    const attention = page.getByRole('region', { name: 'What needs attention' });
    await attention.getByRole('link', { name: 'Average caseload' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'Average caseload has risen six months running, to 18.1 cases: more than chance would give',
    );
    await page.getByRole('main').getByRole('link', { name: 'Performance', exact: true }).click();
    await expect(page.getByRole('region', { name: 'All measures' })).toBeVisible();
  });

  test('are read month by month with the arrow keys', async ({ page }) => {
    await openMeasures(page, '/performance/average-caseload');
    const reader = page.getByRole('slider', { name: /Average caseload by month/ });
    await reader.focus();
    await page.keyboard.press('ArrowLeft');
    await expect(reader).toHaveAttribute('aria-valuetext', /^October 2026: 17\.5\. Change for/);
    await page.keyboard.press('Home');
    await expect(reader).toHaveAttribute('aria-valuetext', /^December 2023/);
  });

  test('are found by their marks, and a reload finds them again', async ({ page }) => {
    await openMeasures(page, '/performance?target=missed&sort=attention');
    const all = page.getByRole('region', { name: 'All measures' });
    const heads = all.getByRole('rowheader');
    await expect(heads).toHaveCount(3);
    await expect(heads.first()).toContainText('Caseloads over 20');
    await page.reload();
    await expect(heads).toHaveCount(3);
  });

  test('fit at every width, and keep the tabs in a row', async ({ page }) => {
    await openMeasures(page);
    await expectFits(page, 0);
    await page.setViewportSize({ width: 1440, height: 900 });
    // The tab with the longest name is the widest where it is the current one.
    for (const at of ['/performance', '/areas']) {
      await openBoard(page, exampleshire, at);
      const tops = await page
        .getByRole('navigation', { name: 'Sections' })
        .getByRole('link')
        .evaluateAll((tabs) => tabs.map((tab) => Math.round(tab.getBoundingClientRect().top)));
      expect(tops).toHaveLength(7);
      // Between the name and the actions, or in a row of their own: never in two.
      expect(new Set(tops).size).toBe(1);
    }
  });

  test('have no fault that axe finds, in the list and on the page of one', async ({ page }) => {
    await openMeasures(page);
    await expectNoAxeViolations(page);
    await openBoard(page, exampleshire, '/performance/re-referrals');
    await expectNoAxeViolations(page);
  });

  test('stand on slides that fit every stage', async ({ page }) => {
    await serveMeasures(page);
    for (const slide of [
      'performance',
      'measure-average-caseload',
      'measure-agency-social-workers',
    ]) {
      await page.goto(`/#/present?slide=${slide}&authority=${exampleshire}`);
      await expect(page.locator('main h1')).toBeVisible();
      await page.evaluate(() => document.fonts.ready);
      for (const [width, height] of [
        [1920, 1080],
        [1280, 800],
        [1024, 768],
      ] as const) {
        await page.setViewportSize({ width, height });
        const { faults } = await slideFaults(page);
        expect(faults, `${slide}, ${width} by ${height}`).toEqual([]);
      }
    }
  });

  test('take one sheet of paper each in the pack', longServed, async ({ page }) => {
    test.setTimeout(120_000);
    await serveMeasures(page);
    await page.goto(`/#/print?authority=${exampleshire}`);
    await packIsThere(page);
    const { pages } = await readPdf(await page.pdf({ preferCSSPageSize: true }));
    // The last words of a sheet, on the page that has its table.
    const ends = pages.filter(({ text }) => /months are here\./.test(text));
    expect(ends).toHaveLength(13);
    for (const { text, number } of ends) expect(text, `page ${number}`).toContain('What it shows');
  });

  test('are not there on a board that has none', async ({ page }) => {
    await openOwnBoard(page);
    await expect(page.getByRole('navigation', { name: 'Sections' })).not.toContainText(
      'Performance',
    );
  });
});
