import { chooseDownload } from './downloadMenu.ts';
import { expectNoAxeViolations } from './expectNoAxeViolations.ts';
import { openBoard } from './openBoard.ts';
import { expect, served, test } from './test.ts';

const agency = 'Agency workers';

test.describe('code that a page fetches when it is asked for', served, () => {
  test('is said when it does not arrive, and works once it does', async ({
    page,
    expectProblem,
  }) => {
    expectProblem(/ERR_FAILED/);
    await page.route(/\/assets\/pictureFiles-/, (route) => route.abort());
    await openBoard(page);
    const status = page.getByRole('figure', { name: agency, exact: true }).getByRole('status');
    for (const kind of ['PNG', 'SVG']) {
      await chooseDownload(page, agency, kind);
      await expect(status).toHaveText(new RegExp(`^${kind} failed: .`));
    }
    await page.unrouteAll();
    const download = page.waitForEvent('download');
    await chooseDownload(page, agency, 'SVG');
    expect((await download).suggestedFilename()).toMatch(/^herefordshire-agency-rate-.*\.svg$/);
  });

  test('of a view is said with what to do, and is no address that leads nowhere', async ({
    page,
    expectProblem,
  }) => {
    expectProblem(/ERR_FAILED|dynamically imported module/);
    await page.route(/\/assets\/AccessibilityPage-.*\.js/, (route) => route.abort());
    await openBoard(page);
    await page.getByRole('link', { name: 'Accessibility', exact: true }).click();
    const heading = page.getByRole('heading', { level: 1 });
    await expect(heading).toHaveText('This page could not be shown');
    await expect(page.getByRole('main')).toContainText('dynamically imported module');
    await expect(page.getByRole('navigation', { name: 'Sections' })).toBeVisible();
    await expectNoAxeViolations(page);
    await page.unrouteAll();
    await page.getByRole('button', { name: 'Load the page again' }).click();
    await expect(heading).toHaveText(/Accessibility statement/);
  });
});
