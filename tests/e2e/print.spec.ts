import type { Page } from '@playwright/test';
import { expectNoAxeViolations } from './expectNoAxeViolations.ts';
import { cutText, overflowInPx } from './layoutFaults.ts';
import { openBoard } from './openBoard.ts';
import { openPack, packIsThere } from './openPack.ts';
import { expect, long, test } from './test.ts';

test.describe('the overview on paper', () => {
  test.beforeEach(({ page }) => openBoard(page));

  test('shows every table, though all are closed on screen', async ({ page }) => {
    await expect(page.locator('details[open]')).toHaveCount(0);
    await page.emulateMedia({ media: 'print' });
    const tables = page.getByRole('table');
    await expect(tables).toHaveCount(9);
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
    await expect(page.getByText('Data as at 22 November 2026')).toBeVisible();
    await expect(page.getByRole('contentinfo')).toContainText('Open Government Licence v3.0');
  });

  test('keeps every table and chart within the page', long, async ({ page }) => {
    // A4 landscape less its margins, 273 mm, at 96 pixels to the inch.
    await page.setViewportSize({ width: 1032, height: 700 });
    await page.emulateMedia({ media: 'print' });
    const wide = await page
      .locator('table:visible, figure svg:visible')
      .evaluateAll((all) =>
        all.filter((one) => one.getBoundingClientRect().right > innerWidth + 1),
      );
    expect(wide).toEqual([]);
  });

  test('numbers its pages', long, async ({ page }) => {
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
});

/** Counts, in place of the browser's own dialog, how often a page asks to be printed. */
async function countPrints(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    Object.assign(window, { prints: 0 });
    window.print = () => Object.assign(window, { prints: Reflect.get(window, 'prints') + 1 });
  });
  return () => page.evaluate(() => Reflect.get(window, 'prints') as number);
}

test.describe('the Print button', () => {
  test.setTimeout(180_000);

  test('prints the page on screen, which stays as it is', async ({ page }) => {
    const prints = await countPrints(page);
    await openBoard(page, 'E06000019', '/workforce');
    const address = page.url();
    await page.getByRole('button', { name: 'Print' }).click();
    const dialog = page.getByRole('dialog', { name: 'Print' });
    await expectNoAxeViolations(page);
    await dialog.getByRole('button', { name: 'This page' }).click();
    await expect(dialog).toHaveCount(0);
    expect(await prints()).toBe(1);
    expect(page.url()).toBe(address);
  });

  test(
    'prints the whole board pack once, as soon as all of it is there',
    long,
    async ({ page }) => {
      const prints = await countPrints(page);
      await openBoard(page, 'E06000019', '/?asAt=2026-03-31');
      await page.getByRole('button', { name: 'Print' }).press('Enter');
      await page.getByRole('button', { name: 'The whole board pack' }).press('Enter');
      await packIsThere(page);
      await expect.poll(prints).toBe(1);
      await expect(page.getByText('Data as at 31 March 2026')).toBeVisible();
      await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);

      await page.reload();
      await packIsThere(page);
      expect(await prints()).toBe(0);
      await page.getByRole('button', { name: 'Print', exact: true }).click();
      expect(await prints()).toBe(1);
      await page.getByRole('link', { name: 'Back to the board' }).click();
      await expect(page).toHaveURL(/#\/\?.*asAt=2026-03-31/);
    },
  );

  test('closes without printing, and gives the focus back', long, async ({ page }) => {
    const prints = await countPrints(page);
    await openBoard(page);
    await page.getByRole('button', { name: 'Print' }).click();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'Print' })).toBeFocused();
    expect(await prints()).toBe(0);
  });
});

test.describe('the board pack', () => {
  test.setTimeout(180_000);
  test.beforeEach(({ page }) => openPack(page));

  test('has every part of the board in the order of its contents', long, async ({ page }) => {
    const contents = page.getByRole('navigation', { name: 'Contents' });
    const names = await contents.locator('ol > li > p:first-child').allInnerTexts();
    expect(names).toEqual([
      'Where we stand and what changed',
      'Judgements',
      'Workforce',
      'Improvement areas',
      'Timeline',
      'Sources',
    ]);
    const parts = page.getByRole('region', { name: /^Part \d/ });
    await expect(parts).toHaveCount(names.length);
    for (const [index, name] of names.entries()) {
      await expect(parts.nth(index)).toHaveAccessibleName(`Part ${index + 1}: ${name}`);
    }
    await expect(contents.getByRole('list').getByRole('list').getByRole('link')).toHaveCount(11);
    await expect(page.getByRole('alert')).toHaveCount(0);

    const address = page.url();
    await contents.getByRole('link', { name: 'Vacancies', exact: true }).click();
    await expect(page.getByRole('heading', { name: /^Vacancies: 32\.4%/ })).toBeInViewport();
    expect(page.url()).toBe(address);
  });

  test(
    'names each element once, and keeps every table and chart within the page',
    long,
    async ({ page }) => {
      const twice = await page.evaluate(() => {
        const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
        return ids.filter((id, index) => ids.indexOf(id) !== index);
      });
      expect(twice).toEqual([]);
      // A4 landscape less its margins, 273 mm, at 96 pixels to the inch.
      await page.setViewportSize({ width: 1032, height: 700 });
      await page.emulateMedia({ media: 'print' });
      const wide = await page
        .locator('table:visible, figure svg:visible')
        .evaluateAll((all) =>
          all.filter((one) => one.getBoundingClientRect().right > innerWidth + 1),
        );
      expect(wide).toEqual([]);
      // The names of columns stay, though one can sort by them on screen.
      const controls = page.locator(':is(button, input, select):not(thead *)');
      await expect(controls.filter({ visible: true })).toHaveCount(0);
    },
  );

  test(
    'breaks no rule that axe knows on screen, on paper and in forced colours',
    long,
    async ({ page }) => {
      await expectNoAxeViolations(page);
      await page.emulateMedia({ media: 'print' });
      await expectNoAxeViolations(page);
      await page.emulateMedia({ media: 'screen', forcedColors: 'active' });
      await expectNoAxeViolations(page);
    },
  );

  test('is cut at no width', long, async ({ page }) => {
    for (const width of [1440, 1024, 390, 320]) {
      await page.setViewportSize({ width, height: 844 });
      expect(await overflowInPx(page), String(width)).toBe(0);
      // Tables of numbers scroll in their own frames where they have no room.
      if (width > 1000) expect(await cutText(page), String(width)).toEqual([]);
    }
  });
});
