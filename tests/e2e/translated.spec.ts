import type { Page } from '@playwright/test';
import { slideIds } from '#src/core/model/slide.ts';
import { openBoard } from './openBoard.ts';
import { expect, long, test } from './test.ts';

const herefordshire = 'E06000019';
const sunderland = 'E08000024';

/**
 * Puts every text of the page into elements of its own, now and whenever a text is added, as
 * translators do: the page's own text nodes are then no longer in it. Texts of drawings stay.
 */
async function translate(page: Page) {
  await page.evaluate(() => {
    const wrap = (root: Node) => {
      const texts = document.createNodeIterator(root, NodeFilter.SHOW_TEXT);
      const found: Text[] = [];
      for (let text = texts.nextNode(); text; text = texts.nextNode()) found.push(text as Text);
      for (const text of found) {
        const isWords = text.data.trim() !== '';
        if (!isWords || text.parentElement?.closest('font, svg, script, style, title, option')) {
          continue;
        }
        const font = document.createElement('font');
        font.append(document.createTextNode(text.data));
        text.replaceWith(font);
      }
    };
    wrap(document.body);
    new MutationObserver((changes) => {
      for (const { addedNodes } of changes) for (const node of addedNodes) wrap(node);
    }).observe(document.body, { childList: true, subtree: true });
  });
}

/** All words of the page, folded away or not; not what is announced of a change. */
const words = (page: Page) =>
  page.evaluate(() =>
    // Slides that wait, unseen, are made ready one after the other.
    [...document.querySelectorAll('header, main, footer')]
      .filter((part) => part.closest('[inert], [hidden]') === null)
      .filter((part) => !part.parentElement?.closest('header, main, footer'))
      .map((part) => part.textContent?.replaceAll(/\s+/g, ' ')),
  );

/** Where two pages differ, with what stands around it; empty where they say the same. */
async function differences(page: Page, other: Page): Promise<readonly string[]> {
  const [own, right] = [await words(page), await words(other)];
  const all = [...own, ...right].join();
  if (all.includes('Loading')) return ['one of them is still loading'];
  return right.flatMap((text = '', part) => {
    const found = own[part] ?? '';
    if (found === text) return [];
    const at = [...text].findIndex((letter, place) => letter !== found[place]);
    const start = Math.max(0, at === -1 ? text.length - 60 : at - 60);
    return [`found …${found.slice(start, start + 120)}… for …${text.slice(start, start + 120)}…`];
  });
}

const settled = async (page: Page) => {
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
  await expect(page.locator('main')).toBeVisible();
};

const addressOf = (view: string, search: string) =>
  `#${view}${view.includes('?') ? '&' : '?'}${search}`;

async function goTo(page: Page, address: string) {
  await page.evaluate((to) => {
    location.hash = to;
  }, address);
  await settled(page);
}

const views = [
  '/',
  '/workforce',
  '/workforce/agency-rate?neighbours=true',
  '/judgements',
  '/areas',
  '/areas/A25-1',
  '/timeline',
  '/sources',
  '/accessibility',
  '/print',
  '/present',
  ...slideIds.slice(1).map((id) => `/present?slide=${id}`),
  '/speaker',
  '/nowhere',
];

for (const view of views) {
  test(
    `a translated page of ${view} never shows words of another day or council`,
    long,
    async ({ page, context }) => {
      // The whole pack is drawn nine times.
      if (view === '/print') test.setTimeout(300_000);
      await page.clock.setFixedTime('2026-11-22T10:00:00Z');
      await page.goto(`/${addressOf(view, `authority=${herefordshire}`)}`);
      await settled(page);
      await translate(page);
      const fresh = await context.newPage();
      await fresh.clock.setFixedTime('2026-11-22T10:00:00Z');
      for (const search of [
        `authority=${herefordshire}&asAt=2024-01-31`,
        `authority=${sunderland}&asAt=2024-01-31`,
        `authority=${sunderland}`,
        `authority=${herefordshire}&since=2025-01-01`,
      ]) {
        const address = addressOf(view, search);
        await goTo(page, address);
        await fresh.goto('about:blank');
        await fresh.goto(`/${address}`);
        await settled(fresh);
        await expect.poll(() => differences(page, fresh), address).toEqual([]);
      }
    },
  );
}

test('a translated page follows its controls, its dialogs and the way back', async ({
  page,
  context,
}) => {
  await openBoard(page, herefordshire, '/areas');
  await translate(page);
  await page.getByLabel('Theme', { exact: true }).selectOption('Private fostering');
  await expect(page).toHaveURL(/theme=Private/);
  await settled(page);
  const fresh = await context.newPage();
  await fresh.clock.setFixedTime('2026-11-22T10:00:00Z');
  await fresh.goto(page.url());
  await settled(fresh);
  await expect.poll(() => differences(page, fresh)).toEqual([]);

  await page.getByRole('button', { name: /: change the day$/ }).click();
  await page.getByLabel('Any other day').fill('2024-01-31');
  await page.getByRole('button', { name: 'Show this day' }).click();
  await expect(page.getByRole('button', { name: /: change the day$/ })).toHaveText(/31 January/);
  await page.getByRole('button', { name: /: change authority$/ }).click();
  await page.getByRole('searchbox', { name: 'Search by name' }).fill('Sunder');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: /^Sunderland/ })).toBeVisible();
  await settled(page);
  await fresh.goto('about:blank');
  await fresh.goto(page.url());
  await settled(fresh);
  await expect.poll(() => differences(page, fresh)).toEqual([]);
  await page.goBack();
  await page.goBack();
  await expect(page.getByRole('button', { name: /^Herefordshire/ })).toBeVisible();
});

test('a page that asks not to be translated says so to translators, and why to readers', async ({
  page,
}) => {
  await openBoard(page, herefordshire, '/accessibility');
  await expect(page.locator('html')).toHaveAttribute('translate', 'no');
  await expect(page.getByRole('main')).toContainText('asks browsers not to translate it');
});

test('another day keeps the place on the page and the focus', async ({ page }) => {
  await openBoard(page, herefordshire, '/');
  const day = page.getByRole('button', { name: /: change the day$/ });
  await day.click();
  await page.getByLabel('Any other day').fill('2026-09-30');
  await page.evaluate(() => window.scrollTo(0, 600));
  expect(await page.evaluate(() => window.scrollY)).toBeGreaterThan(300);
  // Where the reader was is what stood there: what is above it may be longer on another day.
  const topOf = () =>
    page
      .getByRole('heading', { name: 'Workforce stability' })
      .evaluate((heading) => heading.getBoundingClientRect().top);
  const before = await topOf();
  await page.getByRole('button', { name: 'Show this day' }).press('Enter');
  await expect(day).toHaveText(/30 September 2026/);
  await settled(page);
  await expect(day).toBeFocused();
  await expect.poll(async () => Math.abs((await topOf()) - before)).toBeLessThan(2);
});
