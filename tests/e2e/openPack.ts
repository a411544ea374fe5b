import { expect, type Page } from '@playwright/test';

/** Waits until nothing of the board pack is loading any more: its button then says Print. */
export async function packIsThere(page: Page): Promise<void> {
  const button = page.getByRole('button', { name: 'Print', exact: true });
  // A busy machine takes a while to draw every view at once.
  await expect(button).toBeVisible({ timeout: 60_000 });
}

/** Opens the board pack of one authority, and waits until all of it is there. */
export async function openPack(page: Page, code = 'E06000019'): Promise<void> {
  await page.goto(`/#/print?authority=${code}`);
  await packIsThere(page);
  await page.evaluate(() => document.fonts.ready);
}
