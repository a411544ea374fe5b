import type { Page } from '@playwright/test';
import { expectNoAxeViolations } from './expectNoAxeViolations.ts';
import { cutText, overflowInPx } from './layoutFaults.ts';
import { openBoard } from './openBoard.ts';
import { expect, long, longUnless, test } from './test.ts';

const herefordshire = 'E06000019';
const january = 'asAt=2024-01-31';

const known = (page: Page) => page.getByRole('button', { name: /: change the day$/ });
const since = (page: Page) =>
  page.getByRole('button', { name: /: count changes from another day$/ });
const search = (page: Page) => new URLSearchParams(new URL(page.url()).hash.split('?')[1] ?? '');

test.describe('31 January 2024', () => {
  test('stands at Inadequate, with the workforce of 2022', async ({ page }) => {
    await openBoard(page, herefordshire, `/?${january}`);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Inadequate in every area');
    await page.goto(`/#/workforce?${january}`);
    const turnover = page.getByRole('row', { name: /^Turnover/ });
    await expect(turnover).toContainText('148 of 148');
    await expect(page.getByRole('row', { name: /^Agency workers Lower/ })).toContainText(
      '147 of 148',
    );
    await expect(turnover).toContainText('2022');
    await expect(page.getByRole('main')).not.toContainText(/202[3-6]/);
  });

  for (const at of ['/', '/judgements', '/areas', '/timeline']) {
    test(
      `knows no monitoring visit after the third on ${at}`,
      longUnless(at === '/'),
      async ({ page }) => {
        await openBoard(page, herefordshire, `${at}?${january}`);
        const main = page.getByRole('main');
        // What is folded away counts as well.
        await expect
          .poll(() => main.evaluate(({ textContent }) => textContent))
          .toMatch(/monitoring visit/i);
        const words = await main.evaluate(({ textContent }) => textContent);
        expect(words).not.toMatch(/monitoring visit [4-7]\b/i);
        expect(words).not.toMatch(/November 2025|January 2026/);
      },
    );
  }

  test(
    'says that it is not the latest view, what is restated, and how to leave it',
    long,
    async ({ page }) => {
      await openBoard(page, herefordshire, `/judgements?${january}&since=2023-06-01`);
      const banner = page.getByRole('status').filter({ hasText: 'This is not the latest view' });
      await expect(banner).toContainText('31 January 2024');
      await expect(banner).toContainText('restated');
      await banner.getByRole('button', { name: 'Show the latest' }).click();
      await expect(banner).toHaveCount(0);
      expect(search(page).has('asAt')).toBe(false);
      // The day from which changes are counted stays.
      expect(search(page).get('since')).toBe('2023-06-01');
      await expect(page).toHaveURL(/#\/judgements/);
    },
  );
});

test.describe('the day of the view', () => {
  test(
    'is chosen among the meetings by keyboard alone, and put back by the browser',
    long,
    async ({ page }) => {
      await openBoard(page);
      await known(page).focus();
      await page.keyboard.press('Enter');
      const dialog = page.getByRole('dialog', { name: 'View the board as at a date' });
      const list = dialog.getByRole('listbox', { name: 'The latest, or the day of a meeting' });
      await expect(list).toBeVisible();
      await list.focus();
      await page.keyboard.type('31 January 2024');
      await page.keyboard.press('Tab');
      await expect(dialog.getByLabel('Any other day')).toHaveValue('2024-01-31');
      await dialog.getByRole('button', { name: 'Show this day' }).focus();
      await page.keyboard.press('Enter');
      await expect(page.getByRole('heading', { level: 1 })).toContainText(
        'Inadequate in every area',
      );
      expect(search(page).get('asAt')).toBe('2024-01-31');
      await expect(known(page)).toBeFocused();
      await page.goBack();
      await expect(page.getByRole('heading', { level: 1 })).toContainText('Good');
      await page.goForward();
      await expect(page.getByRole('heading', { level: 1 })).toContainText(
        'Inadequate in every area',
      );
    },
  );

  test('is left alone by Escape and by Cancel', long, async ({ page }) => {
    await openBoard(page);
    const before = page.url();
    await known(page).click();
    await page.getByLabel('Any other day').fill('2020-01-01');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await since(page).click();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await expect(page.getByRole('dialog')).toHaveCount(0);
    expect(page.url()).toBe(before);
  });

  test('goes from view to view and from authority to authority', long, async ({ page }) => {
    await openBoard(page, herefordshire, `/?${january}&since=2023-06-14`);
    await page.getByRole('link', { name: 'Timeline', exact: true }).click();
    await expect(page).toHaveURL(/#\/timeline.*asAt=2024-01-31/);
    expect(search(page).get('since')).toBe('2023-06-14');
    await page.getByRole('button', { name: /: change authority$/ }).click();
    await page.getByRole('searchbox').or(page.getByRole('combobox')).first().fill('Shropshire');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('banner')).toContainText('Shropshire');
    await expect(known(page)).toHaveText(/31 January 2024/);
    expect(search(page).get('since')).toBe('2023-06-14');
  });
});

test.describe('what changed', () => {
  test(
    'opens from the overview, and each link leads to its record on the same day',
    long,
    async ({ page }) => {
      await openBoard(page, herefordshire, `/?${january}&since=2022-09-20`);
      const section = page.getByRole('region', { name: 'What changed since 20 September 2022' });
      await expect(section).toContainText(
        'Overall effectiveness: Requires improvement to Inadequate, one step down',
      );
      await section.getByText('Each change', { exact: true }).click();
      await section.getByRole('link', { name: /^Monitoring visit 1/ }).click();
      await expect(page).toHaveURL(/#\/judgements.*record=/);
      // The address changes at once, the view when its code has come.
      await expect(section).toHaveCount(0);
      await expect(page.getByRole('main')).toContainText('Monitoring visit 1');
      expect(search(page).get('asAt')).toBe('2024-01-31');
      await page.goBack();
      await section.getByText('Each change', { exact: true }).click();
      await section.getByRole('link', { name: 'Turnover', exact: true }).first().click();
      await expect(page).toHaveURL(/#\/workforce\/turnover-rate/);
    },
  );

  test('says in words that nothing did', async ({ page }) => {
    await openBoard(page, herefordshire, `/?${january}&since=2024-01-31`);
    const section = page.getByRole('region', { name: /^What changed since/ });
    await expect(section).toContainText('Nothing is known to have changed');
  });
});

for (const [name, size] of Object.entries({ wide: [1440, 900], narrow: [320, 700] } as const)) {
  test(
    `the bar, its dialogs and the banner break no rule that axe knows, ${name}`,
    long,
    async ({ page }) => {
      await page.setViewportSize({ width: size[0], height: size[1] });
      await openBoard(page, herefordshire, `/workforce?${january}`);
      expect(await overflowInPx(page)).toBe(0);
      expect(await cutText(page)).toEqual([]);
      for (const button of [known(page), since(page)]) {
        expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(24);
        await button.click();
        await expect(page.getByRole('dialog')).toBeVisible();
        await expectNoAxeViolations(page);
        await page.emulateMedia({ forcedColors: 'active' });
        await expectNoAxeViolations(page);
        await page.emulateMedia({ forcedColors: null });
        expect(await overflowInPx(page)).toBe(0);
        expect(await cutText(page)).toEqual([]);
        await page.keyboard.press('Escape');
      }
    },
  );
}
