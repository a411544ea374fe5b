import { expect, served, test } from './test.ts';

/** What only the mocks and the panel for developers say. */
const signs = /mockServiceWorker|What the mocks answer|setupWorker/;

test(
  'a built site holds no code of the mocks, and shows no panel for developers',
  served,
  async ({ page }) => {
    await page.goto('/');
    const site = new URL('.', page.url()).href;
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByRole('button', { name: /^Mocks/ })).toHaveCount(0);

    // Every script is named by the page or by another script.
    const read = new Map<string, string>();
    const left = [site];
    for (let address = left.pop(); address !== undefined; address = left.pop()) {
      if (read.has(address)) continue;
      const response = await page.request.get(address);
      // A server of the tests answers with the page where it has no such file.
      const isPage = (response.headers()['content-type'] ?? '').includes('text/html');
      const text = isPage && address !== site ? '' : await response.text();
      read.set(address, text);
      for (const [, path = ''] of text.matchAll(
        /["'`](\.{1,2}\/[\w./-]+\.js|assets\/[\w.-]+\.js)["'`]/g,
      )) {
        left.push(new URL(path, path.startsWith('assets/') ? site : address).href);
      }
    }
    expect(read.size).toBeGreaterThan(20);
    expect([...read].filter(([, text]) => signs.test(text)).map(([address]) => address)).toEqual(
      [],
    );
  },
);
