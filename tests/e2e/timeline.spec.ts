import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import Papa from 'papaparse';
import {
  atMeeting,
  coveredByRecord,
  published,
  wantedCounts,
  wantedEntries,
} from '#tests/independent/publishedTimeline.ts';
import { chooseDownload } from './downloadMenu.ts';
import { expectNoAxeViolations } from './expectNoAxeViolations.ts';
import { cutText, overflowInPx } from './layoutFaults.ts';
import { openBoard, openTables } from './openBoard.ts';
import { readPdf } from './readPdf.ts';
import { expect, long, longUnless, test } from './test.ts';

const herefordshire = 'E06000019';
const shropshire = 'E06000051';
/** Abolished, with inspections and without figures after 2020. */
const northamptonshire = 'E10000021';

const timeline = (page: Page) => page.getByRole('figure', { name: /^Timeline of/ });
const entries = (page: Page) => timeline(page).locator('li[id^="entry-"]');
const strip = (page: Page) => page.getByRole('navigation', { name: 'Entries by year' });

test.describe('the timeline of Herefordshire', () => {
  test('has as many entries of each kind as were counted in the published files', async ({
    page,
  }) => {
    await openBoard(page, herefordshire, '/timeline');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      `How Herefordshire got here: ${wantedEntries} entries from October 2012 to March 2026`,
    );
    await expect(entries(page)).toHaveCount(wantedEntries);
    const labels = await page.getByRole('group', { name: 'Show' }).locator('label').allInnerTexts();
    const counts = labels.map(
      (label) =>
        label
          .trim()
          .match(/^(.*?)\s+(\d+)$/)
          ?.slice(1) ?? [],
    );
    expect(Object.fromEntries(counts.map(([name, count]) => [name, Number(count)]))).toEqual(
      wantedCounts,
    );
  });

  test(
    'keeps the words of every event, meeting and visit, and names every area',
    long,
    async ({ page }) => {
      await openBoard(page, herefordshire, '/timeline');
      const plain = (text: string) => text.replaceAll(/\s+/g, ' ').toLowerCase();
      const said = plain(
        (await entries(page).evaluateAll((all) => all.map((one) => one.textContent))).join('\n'),
      );
      // An id of a source is said as its publisher, a bar divides sentences, and a final stop may be one more or one less.
      const lost = [
        ...published.events.flatMap(({ title = '', description = '' }) => [title, description]),
        ...published.meetings.map(({ what_was_presented: presented = '' }) => presented),
        ...published.visits.flatMap(({ headline = '', areas_covered: covered = '' }) => [
          headline,
          covered,
        ]),
        ...published.areas.map(({ title = '' }) => title),
      ]
        .flatMap((text) => text.split(/\[S\d+\]| \| /))
        .map((text) => plain(text).replace(/\.? ?$/, ''))
        .filter((text) => !said.includes(text));
      expect(lost).toEqual([]);
    },
  );

  test(
    'lists no event twice that an inspection, a visit or a meeting tells',
    long,
    async ({ page }) => {
      await openBoard(page, herefordshire, '/timeline');
      const titles = await entries(page).getByRole('heading', { level: 3 }).allTextContents();
      for (const title of coveredByRecord.filter((one) => !/^Monitoring visit \d$/.test(one))) {
        expect(titles).not.toContain(title);
      }
      for (let visit = 1; visit <= 7; visit += 1) {
        expect(titles.filter((one) => one === `Monitoring visit ${visit}`)).toHaveLength(1);
      }
      for (const title of atMeeting) {
        const entry = entries(page).filter({
          has: page.getByRole('heading', { name: title, exact: true }),
        });
        await expect(entry).toHaveCount(1);
        await expect(entry).toContainText(/meetings/i);
      }
    },
  );

  test('gives no day to what has none', long, async ({ page }) => {
    await openBoard(
      page,
      herefordshire,
      '/timeline?entry=2023-children-in-care-with-a-change-of-social-worker-in-the-past-year',
    );
    const statement = page.locator(
      '#entry-2023-children-in-care-with-a-change-of-social-worker-in-the-past-year',
    );
    await expect(statement).toBeFocused();
    await expect(statement.getByRole('link').first()).toHaveText('2023: link to this entry');
    const year = page.getByRole('region', { name: '2023' });
    await expect(year.locator('li[id^="entry-"]').last()).toContainText(/^2023/);
  });

  test('says on an earlier day only what was known then', long, async ({ page }) => {
    await openBoard(page, herefordshire, '/timeline?asAt=2021-12-31');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/ to October 2021$/);
    const years = await timeline(page).getByRole('heading', { level: 2 }).allTextContents();
    expect(years).toEqual('2021 2020 2019 2018 2017 2015 2014 2013 2012'.split(' '));
    // The visit's own record became known in 2022, with the inspection report.
    await expect(
      timeline(page).getByRole('heading', { name: 'Ofsted focused visit: priority action' }),
    ).toBeVisible();
    await expect(page.locator('#entry-FV-2021-07')).toHaveCount(0);
  });
});

test.describe('another authority', () => {
  for (const [name, code] of [
    ['Shropshire', shropshire],
    ['Northamptonshire', northamptonshire],
  ] as const) {
    test(
      `${name} has its inspections and releases, and says what else there could be`,
      longUnless(code === shropshire),
      async ({ page }) => {
        await openBoard(page, code, '/timeline');
        await expect(page.getByRole('heading', { level: 1 })).toContainText(`How ${name} got here`);
        await expect(page.getByRole('checkbox', { name: /Inspections/ })).toBeChecked();
        await expect(page.getByRole('checkbox', { name: /Meetings/ })).toHaveCount(0);
        await expect(page.getByRole('main')).toContainText(
          'no events, meetings or improvement areas',
        );
        await expectNoAxeViolations(page);
        for (const width of [1440, 320]) {
          await page.setViewportSize({ width, height: 700 });
          expect(await cutText(page)).toEqual([]);
        }
      },
    );
  }

  test('has no release of a year without its figures', long, async ({ page }) => {
    await openBoard(page, northamptonshire, '/timeline');
    await expect(
      timeline(page).getByRole('heading', { name: /^Workforce figures of 2020/ }),
    ).toHaveCount(1);
    await expect(timeline(page)).not.toContainText('Workforce figures of 2024');
  });
});

test.describe('from 1440 to 320 px wide', () => {
  for (const width of [1440, 1024, 390, 320]) {
    test(
      `${width}: nothing is cut or scrolls sideways`,
      longUnless(width === 1440),
      async ({ page }) => {
        await openBoard(page, herefordshire, '/timeline');
        await page.setViewportSize({ width, height: 800 });
        // The frame around the view is tested by itself.
        const ofView = (texts: string[]) =>
          texts.filter((text) => !['Present', 'Print', 'Share'].includes(text));
        expect(ofView(await cutText(page))).toEqual([]);
        await openTables(page);
        expect(ofView(await cutText(page))).toEqual([]);
        const wide = await page
          .getByRole('main')
          .evaluate((main) => main.scrollWidth - main.clientWidth);
        expect(wide).toBeLessThanOrEqual(0);
        if (width > 320) expect(await overflowInPx(page)).toBeLessThanOrEqual(0);
        const small = await strip(page)
          .getByRole('button')
          .evaluateAll((all) =>
            all.filter((one) => {
              const { width: across, height } = one.getBoundingClientRect();
              return across < 24 || height < 24;
            }),
          );
        expect(small).toEqual([]);
      },
    );
  }
});

test.describe('the strip of years', () => {
  test('leads to a year by key, below itself, and marks where one is', async ({ page }) => {
    await openBoard(page, herefordshire, '/timeline');
    await expect(strip(page).locator('[aria-current]')).toHaveText(/^2026 3$/);
    await strip(page).getByRole('button', { name: '2021: 9 entries' }).focus();
    await page.keyboard.press('Enter');
    const heading = page.getByRole('heading', { level: 2, name: '2021' });
    await expect(heading).toBeFocused();
    await expect(strip(page).locator('[aria-current]')).toHaveText(/^2021/);
    const edges = async () => ({
      strip: await strip(page).evaluate((one) => one.getBoundingClientRect().bottom),
      heading: await heading.evaluate((one) => one.getBoundingClientRect().top),
    });
    const { strip: bottom, heading: top } = await edges();
    expect(top).toBeGreaterThanOrEqual(bottom);
    expect(top).toBeLessThan(bottom + 60);
  });

  test('follows as one scrolls', long, async ({ page }) => {
    await openBoard(page, herefordshire, '/timeline');
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
    await expect(strip(page).locator('[aria-current]')).toHaveText(/^201\d/);
    await expect(strip(page)).toBeInViewport();
  });

  test('never covers what has the focus, going back by key', long, async ({ page }) => {
    await openBoard(page, herefordshire, '/timeline?entry=2019-12-workforce-finding');
    await expect(page.locator('#entry-2019-12-workforce-finding')).toBeFocused();
    for (let step = 0; step < 25; step += 1) {
      await page.keyboard.press('Shift+Tab');
      const gap = await page.evaluate(() => {
        const nav = document.querySelector('nav[aria-label="Entries by year"]');
        const focused = document.activeElement;
        if (!nav || !focused || nav.contains(focused)) return 0;
        return focused.getBoundingClientRect().top - nav.getBoundingClientRect().bottom;
      });
      expect(gap, `after ${step + 1} steps`).toBeGreaterThanOrEqual(-1);
    }
  });

  test('stays out of the way where there is little height', long, async ({ page }) => {
    await page.setViewportSize({ width: 1024, height: 400 });
    await openBoard(page, herefordshire, '/timeline');
    await page.evaluate(() => window.scrollTo(0, 4000));
    await expect(strip(page)).not.toBeInViewport();
  });
});

test.describe('by keys alone', () => {
  test('kinds and words are asked for, and the result is said', long, async ({ page }) => {
    await openBoard(page, herefordshire, '/timeline');
    await page.getByRole('searchbox', { name: 'Find words' }).focus();
    await page.keyboard.type('private fostering');
    await expect(page).toHaveURL(/words=private/);
    const result = timeline(page).getByRole('status').first();
    await expect(result).toHaveText(/^\d of 107 entries$/);
    for (const entry of await entries(page).all()) {
      expect((await entry.textContent())?.toLowerCase()).toContain('fostering');
    }
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await expect(page.getByRole('checkbox', { name: /Inspections/ })).not.toBeChecked();
    await expect(page).toHaveURL(/kinds=visit/);
  });

  test('an entry gives its own address, where it is marked', long, async ({ page }) => {
    await openBoard(page, herefordshire, '/timeline');
    const entry = page.locator('#entry-MV5');
    await entry.getByRole('link', { name: /link to this entry/ }).focus();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/entry=MV5/);
    await expect(entry).toBeFocused();
    await expect(entry).toHaveAttribute('data-named', 'true');
  });
});

test('the CSV holds exactly what is shown', long, async ({ page }) => {
  await openBoard(page, herefordshire, '/timeline?kinds=court,families');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    chooseDownload(page, 'Timeline of Herefordshire', 'CSV'),
  ]);
  expect(download.suggestedFilename()).toBe('herefordshire-timeline-2026-11-22.csv');
  const text = (await readFile(await download.path(), 'utf8')).replace(/^\uFEFF/, '');
  const { data } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
  expect(data.map(({ date }) => date)).toEqual([
    '2023-06-06',
    '2022-05-16',
    '2021-03-26',
    '2018-02-01',
  ]);
});

test.describe('on paper', () => {
  test('is three pages of A4 landscape that hold every entry', long, async ({ page }) => {
    await openBoard(page, herefordshire, '/timeline');
    const { pages } = await readPdf(await page.pdf({ preferCSSPageSize: true, tagged: true }));
    expect(pages).toHaveLength(3);
    for (const { width, height } of pages) expect(width).toBeGreaterThan(height);
    // The first page is filled, not left to the heading.
    expect(pages[0]?.text.length).toBeGreaterThan(3000);
    const text = pages
      .map((one) => one.text)
      .join(' ')
      .replaceAll(/\s+/g, '');
    const titles = await entries(page).getByRole('heading', { level: 3 }).allTextContents();
    const lost = titles.filter((title) => !text.includes(title.replaceAll(/\s+/g, '')));
    expect(lost).toEqual([]);
  });

  test('prints nothing under 9 percentage points, and no control', long, async ({ page }) => {
    await openBoard(page, herefordshire, '/timeline');
    await page.emulateMedia({ media: 'print' });
    const small = await entries(page).evaluateAll((all) =>
      all
        .flatMap((one) => [...one.querySelectorAll('*')])
        .filter(
          (one) => one.checkVisibility() && Number.parseFloat(getComputedStyle(one).fontSize) < 12,
        )
        .map((one) => one.textContent),
    );
    expect(small).toEqual([]);
    for (const role of ['button', 'checkbox', 'searchbox', 'navigation'] as const) {
      await expect(page.getByRole('main').getByRole(role).filter({ visible: true })).toHaveCount(0);
    }
  });
});
