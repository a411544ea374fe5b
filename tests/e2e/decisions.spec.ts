import type { Page } from '@playwright/test';
import { exampleshire, testDecisions, testFiles, testPack } from '#mocks/exampleshire.ts';
import { expectFits } from './expectFits.ts';
import { expectNoAxeViolationsInAnyState } from './expectNoAxeViolations.ts';
import { openBoard } from './openBoard.ts';
import { openOwnBoard } from './openOwnBoard.ts';
import { slideFaults } from './slideFaults.ts';
import { expect, longServed, served, test } from './test.ts';

const title = 'Decisions and actions of the board';

/** Serves the fictional board with these decisions in place of its own. */
async function serveWith(page: Page, decisions: readonly unknown[]): Promise<void> {
  const files: Readonly<Record<string, unknown>> = {
    ...testFiles,
    [`authorities/${exampleshire}/board-pack.json`]: { ...testPack, decisions },
  };
  await page.route('**/data/v1/**', (route) => {
    const path = new URL(route.request().url()).pathname.replace(/^.*\/data\/v1\//, '');
    return path in files ? route.fulfill({ json: files[path] }) : route.fulfill({ status: 404 });
  });
}

/** More actions than any slide holds, of texts and owners up to the longest, most of them overdue. */
const manyActions = Array.from({ length: 40 }, (_, index) => ({
  ...testDecisions[1],
  id: `many-${index}`,
  dueOn: index % 5 === 4 ? null : `20${20 + (index % 8)}-09-30`,
  owner: 'Head of Examples, Samples and Quality Assurance '.repeat(1 + (index % 3)).trim(),
  text: 'Bring the results of ten example checks to the board. '.repeat(1 + (index % 6)),
}));

test.describe('the decisions and actions of the board', served, () => {
  test('fit every stage, as many as there is room for, and say how many more there are', async ({
    page,
  }) => {
    await serveWith(page, manyActions);
    await page.goto(`/#/present?slide=actions&authority=${exampleshire}`);
    await expect(page.locator('main h1')).toBeVisible();
    await page.evaluate(() => document.fonts.ready);
    for (const [width, height] of [
      [1920, 1080],
      [1366, 768],
      [1280, 800],
      [1024, 768],
    ] as const) {
      await page.setViewportSize({ width, height });
      const { count, faults } = await slideFaults(page);
      expect(count).toBeGreaterThan(10);
      expect(faults, `${width} by ${height}`).toEqual([]);
      await expect(
        page.getByText(/^And \d+ more, under Improvement areas\./).first(),
      ).toBeAttached();
    }
  });
});

const pages = {
  'the list of areas': '/areas',
  'one area': '/areas/A25',
  'the timeline': '/timeline?kinds=decision,action',
} as const;

test.describe('every decision and action of the board', longServed, () => {
  for (const [name, at] of Object.entries(pages)) {
    test(`break no rule that axe knows on ${name}, also narrow, in forced colours and on paper`, async ({
      page,
    }) => {
      await openOwnBoard(page, at);
      await expect(page.getByText(/^Bring the results of ten/).last()).toBeVisible();
      await expectNoAxeViolationsInAnyState(page);
    });

    test(`are whole at every width on ${name}`, async ({ page }) => {
      await openOwnBoard(page, at);
      await expectFits(page, 0);
    });
  }

  test('are whole at every width where there are many and long ones', async ({ page }) => {
    await serveWith(page, manyActions);
    await openBoard(page, exampleshire, '/areas');
    await page.getByText('32 more').click();
    await expectFits(page, 0);
  });

  test('are reached by keyboard from what changed to the timeline and on to the area', async ({
    page,
  }) => {
    await openOwnBoard(page, '/?since=2026-01-31');
    await page.getByText('Each change').focus();
    await page.keyboard.press('Enter');
    const change = page.getByRole('link', { name: /^Bring the results of ten/ });
    await change.focus();
    await page.keyboard.press('Enter');
    const entry = page.locator('li[data-named="true"]');
    await expect(entry).toContainText('Owner: Head of Examples. Due 30 June 2026.');
    await expect(entry).toBeFocused();
    for (let step = 0; step < 2; step++) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: 'Area A25' })).toBeVisible();
    await expect(page.getByRole('heading', { level: 2, name: title })).toBeVisible();
  });
});
