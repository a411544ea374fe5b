import { expect, type Page } from '@playwright/test';

/** Opens the board pack of one authority on 22 November 2026, and waits until all of it is there. */
export async function openPack(page: Page, code = 'E06000019'): Promise<void> {
  await page.clock.setFixedTime('2026-11-22T10:00:00Z');
  await page.goto(`/#/print?authority=${code}`);
  await expect(page.getByRole('button', { name: 'Print', exact: true })).toBeVisible({
    timeout: 60_000,
  });
  await page.evaluate(() => document.fonts.ready);
}
