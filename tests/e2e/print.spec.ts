import { openBoard } from './openBoard.ts';
import { expect, test } from './test.ts';

test.describe('the overview on paper', () => {
  test.beforeEach(({ page }) => openBoard(page));

  test('shows every table, though all are closed on screen', async ({ page }) => {
    await expect(page.locator('details[open]')).toHaveCount(0);
    await page.emulateMedia({ media: 'print' });
    const tables = page.getByRole('table');
    await expect(tables).toHaveCount(7);
    for (const table of await tables.all()) {
      await expect(table.getByRole('row').last()).toBeVisible();
    }
    await expect(page.getByText('2014: ').filter({ visible: true })).not.toHaveCount(0);
  });

  test('leaves out what only a screen can use, and keeps its date and sources', async ({
    page,
  }) => {
    await page.emulateMedia({ media: 'print' });
    for (const control of ['button', 'slider', 'navigation'] as const) {
      await expect(page.getByRole(control).filter({ visible: true })).toHaveCount(0);
    }
    await expect(page.getByText('Showing what was known on 22 November 2026')).toBeVisible();
    await expect(page.getByRole('contentinfo')).toContainText('Open Government Licence v3.0');
  });

  test('keeps every table and chart within the page', async ({ page }) => {
    // A4 landscape less its margins, 273 mm, at 96 pixels to the inch.
    await page.setViewportSize({ width: 1032, height: 700 });
    await page.emulateMedia({ media: 'print' });
    const wide = await page
      .locator('table:visible, figure svg:visible')
      .evaluateAll((all) => all.filter((one) => one.getBoundingClientRect().right > innerWidth));
    expect(wide).toEqual([]);
  });

  test('numbers its pages', async ({ page }) => {
    const margins = await page.evaluate(() =>
      [...document.styleSheets]
        .flatMap(({ cssRules }) => [...cssRules])
        .filter((rule) => rule instanceof CSSPageRule)
        .map(({ cssText }) => cssText)
        .join('\n'),
    );
    expect(margins).toMatch(
      /@bottom-right\s*\{[^}]*"Page " counter\(page\) " of " counter\(pages\)/,
    );
    expect(margins).toMatch(/size: a4 landscape/i);
  });

  test('is a tagged PDF of four to nine pages with its title and language', async ({ page }) => {
    const pdf = (await page.pdf({ preferCSSPageSize: true, tagged: true })).toString('latin1');
    const pages = pdf.match(/\/Type \/Page\b/g) ?? [];
    expect(pages.length).toBeGreaterThanOrEqual(4);
    expect(pages.length).toBeLessThanOrEqual(9);
    // A4 landscape in points, give or take a rounded one.
    const [, width, height] = pdf.match(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/) ?? [];
    expect(Math.abs(Number(width) - 842)).toBeLessThan(1.5);
    expect(Math.abs(Number(height) - 595)).toBeLessThan(1.5);
    expect(pdf).toMatch(/\/MarkInfo\s*<<[^>]*\/Marked true/);
    expect(pdf).toContain('/Lang (en-GB)');
    const title = Buffer.from(pdf.match(/\/Title <FEFF([0-9A-F]+)>/)?.[1] ?? '', 'hex');
    expect(title.swap16().toString('utf16le')).toBe(await page.title());
  });
});
