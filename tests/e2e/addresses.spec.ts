import type { Browser, Page } from '@playwright/test';
import { testTime } from '#tests/testDay.ts';
import { openBoard } from './openBoard.ts';
import { expect, long, test } from './test.ts';

/** What a view says, opened or not, once nothing of it is loading. */
async function seen(page: Page): Promise<string> {
  await expect(page.locator('main')).toBeVisible();
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
  const words = async () => {
    // What is being drawn for the next view keeps the page busy.
    await page.evaluate(() => new Promise((done) => requestIdleCallback(done, { timeout: 5000 })));
    return (await page.locator('main').textContent()) ?? '';
  };
  let [before, now] = ['', await words()];
  // A view may be on its way in, after the one that is still shown.
  while (before !== now) {
    await page.waitForTimeout(150);
    [before, now] = [now, await words()];
  }
  return now;
}

/** The same choices in every run. */
function chooser(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

/** Follows a link of the page or chooses in one of its options; `false` where there is none. */
async function takeStep(page: Page, choose: (limit: number) => number): Promise<boolean> {
  const own = 'a[href^="#/"]:not([href^="#/present"], [href^="#/print"]):visible';
  const links = page.locator(`main ${own}, header ${own}`);
  const choices = page.locator('main select:visible, main input[type="radio"]:visible');
  const [linkCount, choiceCount] = [await links.count(), await choices.count()];
  if (choiceCount > 0 && choose(3) === 0) {
    const field = choices.nth(choose(choiceCount));
    const isSelect = (await field.evaluate((one) => one.tagName)) === 'SELECT';
    if (isSelect) {
      const count = await field.locator('option').count();
      await field.selectOption({ index: choose(count) });
    } else await field.check({ force: true });
    return true;
  }
  if (linkCount === 0) return false;
  // Not by a click, which would have to scroll to each.
  await links.nth(choose(linkCount)).evaluate((link) => (link as HTMLElement).click());
  return true;
}

const starts = ['/', '/workforce', '/judgements', '/areas', '/timeline', '/sources'];

/** So that no view waits for its code, while the one before it still stands. */
async function fetchEveryView(page: Page): Promise<void> {
  const here = page.url();
  for (const start of starts) {
    await page.goto(`/#${start}?asAt=2024-06-30`);
    await seen(page);
  }
  await page.goto(here);
  await seen(page);
}

test.describe('back and forward', () => {
  for (const [index, start] of starts.entries()) {
    test(`lead to what was seen there, on a walk from ${start}`, long, async ({ page }) => {
      test.setTimeout(300_000);
      const choose = chooser(index + 1);
      await openBoard(page, 'E06000019', `${start}?asAt=2024-06-30`);
      if (index !== 3) await fetchEveryView(page);
      const length = () => page.evaluate(() => history.length);
      const trail = [{ address: page.url(), words: await seen(page) }];
      const first = await length();
      const steps = index === 3 ? 5 : 20;
      for (let step = 0; step < steps; step += 1) {
        if (!(await takeStep(page, choose))) break;
        const words = await seen(page);
        // A choice within a view takes the place of the one before it in the history.
        if ((await length()) === first + trail.length - 1) trail.pop();
        trail.push({ address: page.url(), words });
      }
      expect(trail.length).toBeGreaterThan(2);
      const expectAt = async (at: number) => {
        const place = trail[at];
        await expect.poll(() => page.url()).toBe(place?.address);
        await expect.poll(() => seen(page), { message: place?.address ?? '' }).toBe(place?.words);
      };
      for (let at = trail.length - 2; at >= 0; at -= 1) {
        await page.evaluate(() => history.back());
        await expectAt(at);
      }
      for (let at = 1; at < trail.length; at += 1) {
        await page.evaluate(() => history.forward());
        await expectAt(at);
      }
      expect(await length()).toBe(first + trail.length - 1);
    });
  }
});

/** What Share and "Copy link" give is the address on screen: views, their options, days, slides. */
const shared = [
  '/?since=2024-01-31',
  '/workforce?asAt=2025-01-31',
  '/workforce/agency-rate',
  '/workforce/caseload?asAt=2024-01-31',
  '/judgements?asAt=2023-01-31',
  '/areas?asAt=2024-06-30',
  '/timeline?since=2022-01-01',
  '/sources',
  '/present?slide=agency-rate',
  '/present?slide=threads&slides=title,standing,threads',
];

test.describe('an address that was shared', () => {
  test(
    'opens what was seen, in a window that knows nothing of it',
    long,
    async ({ page, browser }) => {
      test.setTimeout(180_000);
      const usual = shared.filter((_, index) => index % 4 === 2);
      await expectOpens(page, browser, usual, 1);
    },
  );

  test('opens what was seen, with every choice of every view', long, async ({ page, browser }) => {
    test.setTimeout(900_000);
    await expectOpens(page, browser, shared, 8);
  });
});

/** @param choices How many choices are made in each view, of which each address is shared. */
async function expectOpens(
  page: Page,
  browser: Browser,
  views: readonly string[],
  choices: number,
): Promise<void> {
  const choose = chooser(7);
  const seenAt = new Map<string, string>();
  for (const view of views) {
    await page.goto(`/#${view}`);
    seenAt.set(page.url(), await seen(page));
    for (let made = 0; made < choices; made += 1) {
      const fields = page.locator(
        'main select:visible, main input:is([type="radio"], [type="checkbox"]):visible',
      );
      const count = await fields.count();
      if (count === 0) break;
      const field = fields.nth(choose(count));
      const options = await field.locator('option').count();
      if (options > 0) await field.selectOption({ index: choose(options) });
      else await field.click({ force: true });
      const words = await seen(page);
      seenAt.set(page.url(), words);
    }
  }
  const context = await browser.newContext({ locale: 'en-GB', timezoneId: 'Europe/London' });
  await context.clock.setFixedTime(testTime);
  try {
    for (const [address, words] of seenAt) {
      const fresh = await context.newPage();
      await fresh.setViewportSize(page.viewportSize() ?? { width: 1440, height: 900 });
      await fresh.goto(address);
      await expect.poll(() => seen(fresh), { message: address }).toBe(words);
      await fresh.close();
    }
  } finally {
    await context.close();
  }
  expect(seenAt.size).toBeGreaterThanOrEqual(views.length);
}

test('a page whose path begins with two slashes stays where it is', async ({ page, baseURL }) => {
  const site = new URL(baseURL ?? '');
  // As Firefox writes the path of a page on a Windows share.
  await page.route(`${site.origin}//share/**`, async (route) => {
    const path = new URL(route.request().url()).pathname.replace('//share/', site.pathname);
    await route.fulfill({ response: await route.fetch({ url: site.origin + path }) });
  });
  const address = `${site.origin}//share/`;
  await page.goto(address);
  await page.waitForLoadState('networkidle');
  await page.getByRole('link', { name: 'Workforce', exact: true }).click();
  await expect(page).toHaveURL(`${address}#/workforce`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.goBack();
  await expect(page).toHaveURL(address);
  // The page asks for nothing more, its icon included, before the routes are gone.
  await page.goto('about:blank');
  await page.unrouteAll({ behavior: 'wait' });
});
