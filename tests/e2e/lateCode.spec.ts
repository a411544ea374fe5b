import { openBoard } from './openBoard.ts';
import { expect, served, test } from './test.ts';

const agency = 'Agency workers';

test.describe('code that a page fetches when it is asked for', served, () => {
  test('is told when it does not arrive, and works once it does', async ({
    page,
    expectProblem,
  }) => {
    expectProblem(/ERR_FAILED/);
    await page.route(/\/assets\/(trendCsv|pictureFiles)-/, (route) => route.abort());
    await openBoard(page);
    const status = page.getByRole('figure', { name: agency, exact: true }).getByRole('status');
    for (const kind of ['CSV', 'PNG', 'SVG']) {
      await page.getByRole('button', { name: `${kind} of ${agency}`, exact: true }).click();
      await expect(status).toHaveText(new RegExp(`^${kind} failed: .`));
    }
    await page.unrouteAll();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: `CSV of ${agency}`, exact: true }).click();
    expect((await download).suggestedFilename()).toMatch(/^herefordshire-agency-rate-.*\.csv$/);
  });
});
