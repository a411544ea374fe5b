import { expect, type Locator, type Page } from '@playwright/test';

/** Presses Tab until one of these has the focus, and nothing else. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(async () => {
    await page.keyboard.press('Tab');
    await expect(page.locator(':focus').and(target)).toHaveCount(1, { timeout: 1 });
  }).toPass({ intervals: [0], timeout: 20_000 });
}
