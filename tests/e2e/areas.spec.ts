import type { Page } from '@playwright/test';
import { exampleshire, testFiles } from '#mocks/exampleshire.ts';
import { ownBoardPack } from '#mocks/ownBoard.ts';
import {
  countBy,
  publishedAreas,
  raisedBeforeIn,
  toldBefore,
} from '#tests/independent/publishedAreas.ts';
import { chooseDownload } from './downloadMenu.ts';
import { expectFits } from './expectFits.ts';
import { expectNoAxeViolations } from './expectNoAxeViolations.ts';
import { openBoard, openTables } from './openBoard.ts';
import { expect, long, longServed, longUnless, test } from './test.ts';

const herefordshire = 'E06000019';
const privateFostering = '/areas/A25-2';
const caseloads = '/areas/A22-2';

const openAt = (page: Page, at: string) => openBoard(page, herefordshire, at);
const status = (page: Page) => page.getByRole('search').getByRole('status');
const field = (page: Page, name: string) => page.getByRole('combobox', { name });

/** The choices of a list with the count that each carries: `Education (3)`. */
async function choices(page: Page, name: string): Promise<Record<string, number>> {
  const labels = await field(page, name).locator('option').allTextContents();
  const pairs = labels.flatMap((label) => {
    const [, what, count] = /^(.*) \((\d+)\)$/.exec(label) ?? [];
    return what === undefined ? [] : [[what, Number(count)]];
  });
  return Object.fromEntries(pairs) as Record<string, number>;
}

/** Each row of the lists, opened or not: the id of its area, its heading, its other cells. */
const shownRows = (page: Page) =>
  page.locator('figure[aria-label^="areas "] tbody tr').evaluateAll((rows) =>
    rows.map((row) => ({
      id: /areas\/([^?]+)/.exec(row.querySelector('a')?.getAttribute('href') ?? '')?.[1] ?? '',
      words: row.querySelector('th')?.textContent ?? '',
      cells: [...row.querySelectorAll('td')].map(({ textContent }) => textContent ?? ''),
    })),
  );

test.describe('the improvement areas of Herefordshire', () => {
  test('begin with what is open, as the published file has it', async ({ page }) => {
    await openAt(page, '/areas');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'Two areas are on Ofsted’s latest list; private fostering has been raised at every inspection since 2014',
    );
    await expect(page.getByRole('main')).toContainText(
      'Five more were raised in mid-2025 without later confirmation. No area is known to have been formally closed.',
    );
    const tables = page.getByRole('region', { name: 'Open now' }).getByRole('table');
    const titlesOf = (list: string) =>
      publishedAreas
        .filter((area) => area.list === list)
        .map(({ title }) => new RegExp(`^${title}`));
    await expect(tables.nth(0).getByRole('rowheader')).toHaveText(titlesOf('current'));
    await expect(tables.nth(1).getByRole('rowheader')).toHaveText(titlesOf('recent_visit'));
  });

  test('are counted by list, status, theme and raiser as in the published file', async ({
    page,
  }) => {
    await openAt(page, '/areas');
    await expect(status(page)).toHaveText(
      `Showing all ${publishedAreas.length} areas: 7 open now, 62 on earlier lists.`,
    );
    const lists = countBy('list');
    expect(await choices(page, 'List')).toEqual({
      'Latest list': lists.current,
      'Latest visit or review': lists.recent_visit,
      'Earlier visits and reviews': lists.visits_2023_to_feb_2025,
      // The area that the council's plan of 2022 added stands on a list of its own.
      'Council’s earlier plans': 1,
      'List before the latest': (lists.previous ?? 0) - 1,
      'Older lists': lists.historical,
    });
    const statuses = countBy('status');
    expect(await choices(page, 'Status')).toEqual({
      Open: statuses.open,
      'In progress': statuses.in_progress,
      Addressed: statuses.addressed,
      'No later evidence': statuses.not_stated,
    });
    expect(await choices(page, 'Theme')).toEqual(countBy('theme'));
    const raisers = Object.values(await choices(page, 'Raised by'));
    expect(raisers.toSorted()).toEqual(Object.values(countBy('raisedBy')).toSorted());
  });

  test(
    'name every area once, with its theme, and the years in which it was raised before',
    long,
    async ({ page }) => {
      await openAt(page, '/areas');
      await openTables(page);
      const rows = await shownRows(page);
      expect(rows.map(({ id }) => id).toSorted()).toEqual(
        publishedAreas.map(({ id }) => id).toSorted(),
      );
      for (const { id, title, theme } of publishedAreas) {
        const words = rows.find((row) => row.id === id)?.words ?? '';
        expect.soft(words).toContain(title);
        expect.soft(words).toContain(theme);
        const [, years = ''] = /Raised before: (\d{4}(?:, \d{4})*)/.exec(words) ?? [];
        const wanted = raisedBeforeIn(id);
        // The first occurrence follows without a space, as it stands on a line of its own.
        expect.soft(years.match(/\d{4}/g)?.slice(0, wanted.length) ?? []).toEqual(wanted);
      }
    },
  );

  test(
    'carry the age of each piece of evidence and mark as stale what is over a year old',
    long,
    async ({ page }) => {
      await openAt(page, '/areas');
      await openTables(page);
      const rows = await shownRows(page);
      expect(rows).toHaveLength(publishedAreas.length);
      for (const { id, title, statusOn } of publishedAreas) {
        const isStale =
          statusOn !== '' && statusOn.padEnd(10, '-12-31').slice(0, 10) < '2025-11-22';
        const { cells = [] } = rows.find((row) => row.id === id) ?? {};
        expect.soft(/ old\s+Stale/.test(cells[2] ?? ''), title).toBe(isStale);
        expect.soft(/ old\b/.test(cells[2] ?? ''), title).toBe(statusOn !== '');
      }
    },
  );

  test('are found by theme, and the address brings the same ones back', long, async ({ page }) => {
    await openAt(page, '/areas');
    await field(page, 'Theme').selectOption('Private fostering');
    await expect(status(page)).toContainText('Showing 3 of 69 areas: 1 open now, 2 on earlier');
    await expect(page).toHaveURL(/theme=Private(%20|\+)fostering/);
    const earlier = page.getByRole('region', { name: 'Earlier lists' });
    await expect(earlier.getByRole('rowheader')).toHaveCount(2);
    await expect(earlier.getByRole('rowheader').first()).toBeVisible();
    await page.reload();
    await expect(status(page)).toContainText('Showing 3 of 69 areas');
    await expect(field(page, 'Theme')).toHaveValue('Private fostering');
    await page.getByRole('button', { name: 'Show all areas' }).click();
    await expect(status(page)).toContainText('Showing all 69 areas');
    await expect(page).not.toHaveURL(/theme=/);
  });

  test('are saved as they are shown', long, async ({ page }) => {
    await openAt(page, '/areas?list=latest-visit');
    const download = page.waitForEvent('download');
    await chooseDownload(page, 'areas open now', 'CSV');
    const file = await download;
    expect(file.suggestedFilename()).toBe('herefordshire-areas-open-now-2026-11-22.csv');
    const stream = await file.createReadStream();
    let text = '';
    for await (const part of stream) text += String(part);
    expect(text.match(/\r\n(MV7-\d|QA25-1),/g)).toHaveLength(5);
    expect(text).not.toMatch(/\r\nA25-1,/);
    expect(text.split('\r\n')[0]).not.toContain('owner');
  });
});

test.describe('one area of Herefordshire', () => {
  test('stands among what was told of it before', async ({ page }) => {
    await openAt(page, privateFostering);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'Identify and assess children in private fostering',
    );
    const occurrences = page.getByRole('region', {
      name: 'Earlier and later findings on this topic',
    });
    await expect(occurrences).toContainText('Earlier: 2014, 2018, 2022; nothing later');
    await expect(occurrences.getByRole('listitem').filter({ visible: true })).toHaveText([
      /^2014.*Awareness of the duty to notify private fostering/,
      /^2018.*Private fostering arrangements not well managed/,
      /^2022.*Timely multi-agency response/,
      /^2025.*Identify and assess children in private fostering \(this area\)/,
    ]);
    await openTables(page);
    const ids = await occurrences
      .locator('h3 a')
      .evaluateAll((all) =>
        all.map((one) => /areas\/([^?]+)/.exec(one.getAttribute('href') ?? '')?.[1]),
      );
    expect(ids.toSorted()).toEqual(toldBefore('A25-2'));
    await expect(occurrences.locator('[aria-current="true"]')).toContainText(
      'as reported by Social Work Today',
    );
  });

  test(
    'leads to who raised it, and to the workforce figures on its subject',
    long,
    async ({ page }) => {
      await openAt(page, caseloads);
      await expect(page.getByRole('figure', { name: 'Cases per social worker' })).toContainText(
        '13.6',
      );
      await page
        .getByRole('complementary', { name: 'Where it stands' })
        .getByRole('link', { name: 'Inspection, July 2022' })
        .click();
      await expect(page).toHaveURL(/#\/judgements\?.*record=INSP-2022-ILACS/);
    },
  );

  test(
    'that is not there says so, also in the title, when one comes from the list',
    long,
    async ({ page }) => {
      await openAt(page, '/areas');
      await page.evaluate(() => {
        location.hash = '/areas/A99-9?authority=E06000019';
      });
      await expect(page.getByText('There is no page at this address')).toBeVisible();
      await expect(page).toHaveTitle('No page at this address: Improvement Board');
      await page.getByRole('link', { name: 'Improvement areas' }).click();
      await expect(page).toHaveTitle(/^Improvement areas, Herefordshire/);
    },
  );

  test('has a page, each with its title and its place in the list', long, async ({ page }) => {
    await openAt(page, '/areas/A25-1');
    const seen = new Set<string>();
    for (let count = 0; count < publishedAreas.length; count += 1) {
      const title = await page.getByRole('heading', { level: 1 }).textContent();
      const [, id = ''] = /areas\/([^?]+)/.exec(page.url()) ?? [];
      expect(title).toBe(publishedAreas.find((area) => area.id === id)?.title);
      seen.add(id);
      const next = page.getByRole('link', { name: /^Next area/ });
      if (!(await next.count())) break;
      await next.click();
      await expect(page).not.toHaveURL(new RegExp(`areas/${id}\\?`));
    }
    expect(seen.size).toBe(publishedAreas.length);
  });
});

test.describe('by keys alone', () => {
  test(
    'areas are looked for, and the results on earlier lists are reached',
    long,
    async ({ page }) => {
      await openAt(page, '/areas');
      const words = page.getByRole('searchbox', { name: 'Words' });
      await expect(async () => {
        await page.keyboard.press('Tab');
        await expect(words).toBeFocused({ timeout: 1 });
      }).toPass({ intervals: [0], timeout: 15_000 });
      await page.keyboard.type('supervision');
      await expect(page).toHaveURL(/words=supervision/);
      await expect(words).toHaveValue('supervision');
      await expect(words).toBeFocused();
      const lead = page.getByRole('button', { name: 'Go to those on earlier lists' });
      await expect(async () => {
        await page.keyboard.press('Tab');
        await expect(lead).toBeFocused({ timeout: 1 });
      }).toPass({ intervals: [0], timeout: 15_000 });
      await page.keyboard.press('Enter');
      const earlier = page.getByRole('region', { name: 'Earlier lists' });
      await expect(earlier).toBeFocused();
      await expect(earlier).toBeInViewport();
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await expect(earlier.locator('details').first()).not.toHaveAttribute('open');
    },
  );
});

const pages = ['/areas', '/areas?theme=Private%20fostering', privateFostering, caseloads];

test.describe('from 1440 to 320 px wide', () => {
  for (const at of pages) {
    test(`${at} fits, closed and open`, longUnless(at === '/areas'), async ({ page }) => {
      await openAt(page, at);
      await expectFits(page, 0);
    });
  }

  test('no control is smaller than 24 px', long, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await openAt(page, '/areas?theme=Private%20fostering');
    const small = await page
      .getByRole('main')
      .locator('button:visible, select:visible, input:visible, summary:visible')
      .evaluateAll((all) =>
        all
          .filter((one) => one.getBoundingClientRect().height < 24)
          .map(({ textContent }) => textContent),
      );
    expect(small).toEqual([]);
  });
});

test.describe('without colour', long, () => {
  test('each status has its word and its own shape', async ({ page }) => {
    await openAt(page, '/areas');
    await openTables(page);
    const chips = await page
      .getByRole('main')
      .locator('[data-status]')
      .evaluateAll((all) =>
        all.map((chip) => [chip.textContent ?? '', chip.querySelector('svg')?.innerHTML ?? '']),
      );
    const shapes = new Map(chips.map(([word = '', shape = '']) => [word, shape]));
    expect([...shapes.keys()].toSorted()).toEqual([
      'Addressed',
      'In progress',
      'No later evidence',
      'Open',
    ]);
    expect(new Set(shapes.values()).size).toBe(shapes.size);
  });
});

test.describe('on paper', () => {
  test('every area of every list is there, its heading with it, and no control', async ({
    page,
  }) => {
    await openAt(page, '/areas');
    await page.emulateMedia({ media: 'print' });
    const ids = await page
      .locator('figure[aria-label^="areas "] th > a:visible')
      .evaluateAll((all) =>
        all.map((one) => /areas\/([^?]+)/.exec(one.getAttribute('href') ?? '')?.[1]),
      );
    expect(ids.toSorted()).toEqual(publishedAreas.map(({ id }) => id).toSorted());
    for (const name of [
      /^On the list of the inspection of July 2022/,
      /^Raised by earlier visits/,
    ]) {
      await expect(page.getByRole('heading', { name })).toBeVisible();
    }
    for (const control of ['button', 'combobox', 'searchbox'] as const) {
      await expect(page.getByRole(control).filter({ visible: true })).toHaveCount(0);
    }
  });

  test('one area takes no more than three pages', long, async ({ page }) => {
    await openAt(page, privateFostering);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect((pdf.match(/\/Type \/Page\b/g) ?? []).length).toBeLessThanOrEqual(3);
  });
});

test.describe('another board', () => {
  test('without records of its own says what a council adds', async ({ page }) => {
    // Plymouth, which exists, and Northamptonshire, which no longer does.
    for (const code of ['E06000026', 'E10000021']) {
      await openBoard(page, code, '/areas');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(
        'No improvement area is known',
      );
      await expect(page.getByText(/^No national file lists improvement areas/)).toBeVisible();
      await expect(page.getByRole('main').getByRole('region')).toHaveCount(0);
    }
  });

  test(
    'that a council keeps shows who has what, and fits at every width',
    longServed,
    async ({ page }) => {
      const files: Readonly<Record<string, unknown>> = {
        ...testFiles,
        [`authorities/${exampleshire}/board-pack.json`]: ownBoardPack,
      };
      await page.route('**/data/v1/**', (route) => {
        const path = new URL(route.request().url()).pathname.replace(/^.*\/data\/v1\//, '');
        return path in files
          ? route.fulfill({ json: files[path] })
          : route.fulfill({ status: 404 });
      });
      await openBoard(page, exampleshire, '/areas');
      const rows = page.getByRole('region', { name: 'Open now' }).getByRole('rowheader');
      await expect(rows.first()).toContainText('Samples are late');
      await expectNoAxeViolations(page);
      await expectFits(page, 0);
    },
  );
});
