import { expect, test, withBackend } from './test.ts';

test.describe('the built site', withBackend, () => {
  test('answers and shows a heading', async ({ page }) => {
    const response = await page.goto('/');
    expect(response?.status()).toBe(200);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  });
});
