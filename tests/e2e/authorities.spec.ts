import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import { expectNoAxeViolations } from './expectNoAxeViolations.ts';
import { openBoard } from './openBoard.ts';
import { expect, filesOnly, longServed, test } from './test.ts';

const table = (page: Page) => page.getByRole('table', { name: /latest ILACS grades/ });
const firstName = (page: Page) => table(page).locator('tbody th').first();

test(
  'a set is chosen by keyboard, sorted, kept on the way to a board and back, and is a slide',
  filesOnly,
  async ({ page }) => {
    await openBoard(page, 'E06000019', '/authorities');
    await page.getByLabel('Authorities', { exact: true }).focus();
    await page.keyboard.type('North E');
    await expect(table(page)).toHaveAccessibleName(/^North East: /);
    await table(page)
      .getByRole('columnheader', { name: /^Authority/ })
      .getByRole('button')
      .focus();
    await page.keyboard.press('Enter');
    await expect(firstName(page)).toHaveText('County Durham');
    await page.keyboard.press('Enter');
    await expect(firstName(page)).not.toHaveText('County Durham');
    await expectNoAxeViolations(page);

    const chosen = (await firstName(page).textContent()) ?? '';
    await firstName(page).getByRole('link').focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('banner')).toContainText(`${chosen} children’s services`);
    await page.goBack();
    await expect(firstName(page)).toHaveText(chosen);
    await expect(table(page)).toHaveAccessibleName(/^North East: /);

    await page.getByRole('link', { name: 'Show as slides' }).click();
    const slide = page.locator('main[aria-label^="Slide 1 of 2"]');
    await expect(slide.getByRole('row', { name: new RegExp(chosen) })).toBeVisible();
    // On the narrowest stage the table keeps to the margins, marks as well as words.
    await page.setViewportSize({ width: 1024, height: 768 });
    await expect
      .poll(() =>
        slide.getByRole('table').evaluate((table) => {
          const { left, right } = table.getBoundingClientRect();
          return right <= window.innerWidth - left + 1;
        }),
      )
      .toBe(true);
    await page.keyboard.press('ArrowRight');
    await expect(page.locator('main[aria-label^="Slide 2 of 2"]')).toContainText(chosen);
  },
);

test(
  'every row of the largest set is found in the page, and its numbers stand on paper',
  longServed,
  async ({ page }) => {
    await openBoard(page, 'E06000019', '/authorities?set=england&measures=all');
    const rows = table(page).locator('tbody').first().getByRole('row');
    await expect(rows).toHaveCount(153);
    // What is far from what is seen is found as the browser's own search finds it.
    await expect(rows.last().getByRole('rowheader')).not.toBeInViewport();
    const found = await page.evaluate(
      (name) => (window as unknown as { find: (text: string) => boolean }).find(name ?? ''),
      await rows.last().getByRole('link').textContent(),
    );
    expect(found).toBe(true);
    const place = await page.evaluate(
      () => getSelection()?.anchorNode?.parentElement?.closest('[role="row"]')?.textContent,
    );
    expect(place).toBe(await rows.last().textContent());
    await page.emulateMedia({ media: 'print' });
    for (const place of [0, 76, 152]) {
      const box = await rows.nth(place).locator('[data-measure]').last().boundingBox();
      expect(box?.height ?? 0).toBeGreaterThan(8);
    }
  },
);

test(
  'the names of the largest set stay in sight as it is scrolled to the side, down, sorted and back',
  filesOnly,
  async ({ page }) => {
    await page.setViewportSize({ width: 1024, height: 768 });
    await openBoard(page, 'E06000019', '/authorities?set=england&measures=all');
    await expect(
      table(page).locator('tbody').first().locator('[data-drawn="far"]').first(),
    ).toBeAttached();
    const scrollTo = (place: { left?: number; top?: number }) =>
      table(page).evaluate((element, to) => element.closest('section')?.scrollTo(to), place);
    await table(page).evaluate((element) => element.scrollIntoView());
    for (const act of [
      () => scrollTo({ left: 420 }),
      () => scrollTo({ top: 3000 }),
      () => table(page).getByRole('button', { name: 'Turnover' }).click(),
      () => scrollTo({ left: 0 }),
    ]) {
      await act();
      await expect.poll(() => namesFromEdge(page)).toEqual([0]);
    }
  },
);

/** How far the names that can be seen stand from the left edge of what they are scrolled in, each distance once. */
const namesFromEdge = (page: Page) =>
  table(page).evaluate((element) => {
    const frame = element.closest('section')?.getBoundingClientRect();
    if (!frame) throw new Error('The table stands in no frame');
    const names = [...element.querySelectorAll('tbody:first-of-type th')].map((name) =>
      name.getBoundingClientRect(),
    );
    const seen = names.filter(({ top, bottom }) => bottom > frame.top && top < frame.bottom);
    return [...new Set(seen.map(({ left }) => Math.round(left - frame.left)))];
  });

test('one file built for a set opens at it from disk', longServed, async ({ browser }) => {
  test.setTimeout(180_000);
  const folder = await mkdtemp(join(tmpdir(), 'board-of-a-set-'));
  try {
    const build = ['--import', 'tsx', 'src/cli/build.ts', '--set', 'West Midlands'];
    const { status, stderr } = spawnSync(process.execPath, [...build, '--out', folder], {
      cwd: resolve(import.meta.dirname, '../..'),
      encoding: 'utf8',
    });
    expect(status, stderr).toBe(0);
    const page = await browser.newPage();
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await page.goto(pathToFileURL(join(folder, 'board.html')).href);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('14 West Midlands');
    await expect(table(page).locator('tbody').first().getByRole('row')).toHaveCount(14);
    expect(requests.filter((url) => /^https?:/.test(url))).toEqual([]);
    await page.close();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
