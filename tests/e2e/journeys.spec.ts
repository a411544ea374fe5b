import { openBoard } from './openBoard.ts';
import { tabTo } from './tabTo.ts';
import { expect, long, longRecording, longServed, test } from './test.ts';

const herefordshire = 'E06000019';

// Those of the chair are in present.spec.ts, those of whoever shares the board in share.spec.ts.
test.describe('with the keyboard alone', () => {
  test(
    'a reviewer goes from a trend to its definition, comparators, table and source, and takes the link away',
    long,
    async ({ page, context }) => {
      await context.grantPermissions(['clipboard-read', 'clipboard-write']).catch(() => {});
      await openBoard(page, herefordshire, '/');
      await tabTo(page, page.getByRole('link', { name: 'Agency workers', exact: true }));
      await page.keyboard.press('Enter');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Agency workers: 18\.3%/);
      await expect(page.getByRole('heading', { name: 'What it is' })).toBeVisible();

      await tabTo(page, page.getByRole('checkbox', { name: /10 statistical neighbours/ }));
      await page.keyboard.press('Space');
      await expect(page).toHaveURL(/neighbours=true/);
      await tabTo(page, page.getByRole('button', { name: 'Compare with an authority' }));
      await page.keyboard.press('Enter');
      await page.keyboard.type('sunderland');
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(/with=E08000024/);
      await expect(page.getByRole('dialog')).toHaveCount(0);

      await tabTo(page, page.locator('summary', { hasText: /^Table of/ }));
      await page.keyboard.press('Enter');
      await expect(page.getByRole('table').filter({ visible: true })).toContainText('Sunderland');
      await tabTo(page, page.getByRole('button', { name: /^Download of/ }));
      await page.keyboard.press('Enter');
      await page.keyboard.press('End');
      await expect(page.locator(':focus')).toHaveText('Copy link');
      await page.keyboard.press('Enter');
      const source = /^Children’s social work workforce, reporting years/;
      await tabTo(page, page.getByRole('link', { name: source }));
      await expect(page.locator(':focus')).toHaveAttribute('href', /^https:\/\//);
    },
  );

  test(
    'an analyst finds what was left out of the files and why, and takes the data away',
    longServed,
    async ({ page }) => {
      await openBoard(page, herefordshire, '/');
      await tabTo(page, page.getByRole('link', { name: 'Sources', exact: true }));
      await page.keyboard.press('Enter');
      await expect(page.getByRole('heading', { name: 'Data check' })).toBeVisible();
      const leftOut = page.locator('summary', { hasText: /^Rows left out or read with care/ });
      await tabTo(page, leftOut);
      await page.keyboard.press('Enter');
      await expect(page.locator('details[open]')).toContainText('Dorset');

      await page.keyboard.press('Control+Home');
      await page.locator('body').focus();
      await tabTo(page, page.getByRole('button', { name: 'Share', exact: true }));
      await page.keyboard.press('Enter');
      await tabTo(page, page.getByRole('button', { name: 'Save the data as JSON' }));
      const saving = page.waitForEvent('download');
      await page.keyboard.press('Enter');
      expect((await saving).suggestedFilename()).toMatch(/\.json$/);
    },
  );

  test(
    'a member records an update of an area, and sends it',
    longRecording,
    async ({ page, request, backend }) => {
      // What a run before this one recorded on the same server would be no change.
      const words = `Ask twice, ${crypto.randomUUID()}`;
      await openBoard(page, herefordshire, '/areas/A25-2');
      const open = page.getByRole('button', { name: 'Record an update' });
      await tabTo(page, open);
      await page.keyboard.press('Enter');
      await tabTo(page, page.getByLabel('Next step'));
      await page.keyboard.type(words);
      await tabTo(page, page.getByRole('button', { name: 'Record', exact: true }));
      await page.keyboard.press('Enter');
      // The code is asked for where the focus is.
      await expect(page.getByRole('textbox', { name: 'Access code' })).toBeFocused();
      await page.keyboard.type('example-recorder');
      await page.keyboard.press('Enter');
      await expect(page.getByRole('dialog')).toHaveCount(0);
      await expect(page.getByRole('region', { name: /plan/ })).toContainText(words);
      await tabTo(page, page.getByRole('main').getByRole('button', { name: /^Send now/ }));
      await page.keyboard.press('Enter');
      await expect(page.getByRole('main').getByRole('button', { name: /^Send now/ })).toHaveCount(
        0,
      );
      const pack = `${backend}authorities/${herefordshire}/board-pack.json`;
      await expect
        .poll(async () => JSON.stringify(await (await request.get(pack)).json()))
        .toContain(words);
    },
  );
});
