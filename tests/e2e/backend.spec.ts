import { testTime } from '#tests/testDay.ts';
import { openBoard } from './openBoard.ts';
import { expect, test } from './test.ts';

const code = 'E06000019';

test.describe('against a backend', { tag: ['@recording', '@served'] }, () => {
  test('the page asks nobody else, and nothing in it is mocked', async ({ page, backend }) => {
    const requested: string[] = [];
    page.on('request', (request) => {
      if (request.resourceType() === 'fetch') requested.push(request.url());
    });
    await openBoard(page);
    expect(requested.length).toBeGreaterThan(5);
    // Sections that need the same file ask for it once.
    expect(new Set(requested).size).toBe(requested.length);
    for (const address of requested) expect(address.startsWith(backend), address).toBe(true);
    expect(await page.evaluate(() => navigator.serviceWorker.getRegistrations())).toEqual([]);
  });

  test('what worked last is shown without a network, and renewed when it is back', async ({
    page,
    backend,
    expectProblem,
  }) => {
    expectProblem(/net::ERR_FAILED/);
    await openBoard(page);
    // The page itself comes from its own server, as from a browser's cache.
    await page.route(`${backend}**`, (route) => route.abort());
    await page.reload();
    const note = page.getByText(/^Showing data as it was at/);
    // In the reader's own time, whose zone is that of the machine.
    const clock = await page.evaluate(
      (at) => new Date(at).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' }),
      testTime,
    );
    await expect(note).toContainText(`22 November 2026, ${clock}, less than a minute old`);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Good overall');
    await expect(page.getByRole('alert')).toHaveCount(0);

    await page.goto(`/#/present?authority=${code}`);
    await expect(page.getByRole('main').getByText(/^Data as at/)).toContainText(
      'Data as it was at 22 November',
    );
    await page.goto(`/#/?authority=${code}`);
    await expect(note).toBeVisible();
    await page.unroute(`${backend}**`);
    await page.evaluate(() => {
      window.dispatchEvent(new Event('offline'));
      window.dispatchEvent(new Event('online'));
    });
    await expect(note).toHaveCount(0);
  });

  test('what another member records is announced, and shown when it is asked for', async ({
    page,
    request,
    backend,
  }) => {
    await openBoard(page, code, '/areas');
    const pack = `${backend}authorities/${code}/board-pack.json`;
    const { etag = '' } = (await request.get(pack)).headers();
    const recorded = await request.post(`${backend}authorities/${code}/decisions`, {
      headers: {
        Authorization: 'Bearer example-recorder',
        'If-Match': etag,
        'Idempotency-Key': 'a-key-of-this-very-test',
      },
      data: { kind: 'decision', on: '2026-11-20', text: 'Meet again in January.' },
    });
    expect(recorded.status()).toBe(200);
    await page.evaluate(() =>
      document.dispatchEvent(new Event('visibilitychange', { bubbles: true })),
    );
    const note = page.getByText(/^There is new data since/);
    await expect(note).toBeVisible();
    await expect(page.getByText('Meet again in January.')).toHaveCount(0);

    // Slides do not change under who presents them.
    await page.goto(`/#/present?authority=${code}`);
    await expect(page.getByRole('main')).toBeVisible();
    await expect(note).toHaveCount(0);
    await page.keyboard.press('Escape');

    await page.goto(`/#/areas?authority=${code}`);
    await page.getByRole('button', { name: 'Load the latest data' }).click();
    await expect(page.getByText('Meet again in January.').first()).toBeVisible();
    await expect(note).toHaveCount(0);
  });
});
