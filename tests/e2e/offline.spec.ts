import type { Page } from '@playwright/test';
import { type StaticServer, serveFolders } from '#tests/staticServer.ts';
import { expectNoAxeViolations } from './expectNoAxeViolations.ts';
import { openBoard } from './openBoard.ts';
import { siteFolder } from './siteFolder.ts';
import { test as base, expect } from './test.ts';

/** A server of the test's own, which it can close: the network is then gone for the worker as well. */
const test = base.extend<{ readonly server: StaticServer }>({
  server: async ({ browserName }, use) => {
    expect(browserName).toBe('chromium');
    const server = await serveFolders({ site: siteFolder });
    await use(server);
    await server.close().catch(() => undefined);
  },
  baseURL: ({ server }, use) => use(server.addressOf('site')),
});

/** What only a served page of files does: see `projects` in playwright.config.ts. */
const servedFiles = { tag: ['@served', '@files'] };

/** Waits until the browser has what it needs to show the board without the network. */
const keepsBoard = (page: Page) =>
  expect
    .poll(() =>
      page.evaluate(async () => {
        const registration = await navigator.serviceWorker.getRegistration();
        return registration?.active?.state ?? 'none';
      }),
    )
    .toBe('activated');

test.describe('the hosted board', servedFiles, () => {
  test.use({ serviceWorkers: 'allow' });

  test('is reloaded without the network, says so, and shows every view and slide', async ({
    page,
    server,
  }) => {
    await openBoard(page);
    await keepsBoard(page);
    await server.close();
    await page.reload();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Good overall');
    await expect(
      page.getByText(/^The network does not answer\. This is the board as it was/),
    ).toBeVisible();
    await expectNoAxeViolations(page);
    for (const [view, title] of [
      ['workforce', /^Workforce/],
      ['workforce/agency-rate', /^Workforce: agency rate/],
      ['judgements', /^Judgements/],
      ['areas', /^Improvement areas/],
      ['timeline', /^Timeline/],
      ['sources', /^Sources/],
    ] as const) {
      await page.goto(`/#/${view}`);
      await expect(page).toHaveTitle(title);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
      await expect(page.getByRole('alert')).toHaveCount(0);
    }
    await page.goto('/#/present?slide=agency-rate');
    await page.reload();
    await expect(page.locator('main')).toHaveAccessibleName('Slide 5 of 12: Agency workers');
  });

  test('says nothing of the network while it answers', async ({ page }) => {
    await openBoard(page);
    await keepsBoard(page);
    await page.reload();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    expect(await page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
    await expect(page.getByText(/network does not answer/)).toHaveCount(0);
  });

  test('keeps nothing outside of its own folder', async ({ page, baseURL }) => {
    await openBoard(page);
    await keepsBoard(page);
    const scopes = await page.evaluate(async () =>
      (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope),
    );
    expect(scopes).toEqual([baseURL]);
  });
});
