import { expect, type Page } from '@playwright/test';

/**
 * Opens a page of one authority, Herefordshire's overview unless said otherwise; waits until no
 * section is loading.
 *
 * @param code ONS code of the authority.
 * @param at What comes after `#`, with its options but without the authority.
 */
export async function openBoard(page: Page, code = 'E06000019', at = '/'): Promise<void> {
  await page.goto(`/#${at}${at.includes('?') ? '&' : '?'}authority=${code}`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('contentinfo')).toContainText('Data published up to');
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
  // A label is as wide as its font makes it.
  await page.evaluate(() => document.fonts.ready);
}

/** Opens every table and lineage of the page at once. */
export async function openTables(page: Page): Promise<void> {
  await page.locator('details').evaluateAll((all) => {
    for (const details of all) details.setAttribute('open', '');
  });
}
