import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import Papa from 'papaparse';
import {
  type PublishedInspection,
  publishedInspections,
  publishedVisits,
  topics,
} from '#tests/independent/publishedJudgements.ts';
import { chooseDownload } from './downloadMenu.ts';
import { expectFits } from './expectFits.ts';
import { openBoard, openTables } from './openBoard.ts';
import { expect, long, longUnless, test } from './test.ts';

const herefordshire = 'E06000019';
const at = '/judgements';

const authorities = {
  [herefordshire]: 'Herefordshire',
  E06000001: 'Hartlepool, inspected shortly twice',
  E06000010: 'Hull, inspected three times',
  E06000028: 'Bournemouth, abolished',
  E06000053: 'Isles of Scilly, fallen to Inadequate',
  E08000023: 'South Tyneside, without a grade for care leavers',
  E08000032: 'Bradford, Inadequate twice',
  E08000035: 'Leeds, never Inadequate',
  E08000036: 'Wakefield, with a grade for care leavers',
  E09000005: 'Brent, no longer given an overall grade',
  E10000006: 'Cumbria, abolished',
  E10000017: 'Lancashire, inspected once',
};

const shortOf = (grade: string) => grade.replace(/ to be good$/, '');

const months =
  'January February March April May June July August September October November December'.split(
    ' ',
  );
const monthOf = (date: string) => {
  const [year, month] = date.split('-');
  return month ? `${months[Number(month) - 1]} ${year}` : date;
};

const judgementHistoryOf = (page: Page) =>
  page.getByRole('figure', { name: 'Judgements over time' });

/** The chips and gaps of the matrix, by the column's heading. */
const matrixOf = (page: Page) =>
  page
    .getByRole('figure', { name: 'Grades by inspection' })
    .locator('tbody tr')
    .evaluateAll((rows) =>
      rows.map((row) =>
        Object.fromEntries(
          [...row.querySelectorAll('td')].map((cell) => [
            cell.dataset.label ?? '',
            (cell.textContent ?? '').trim(),
          ]),
        ),
      ),
    );

/** What the matrix has to say of an inspection. */
function wantedCells({ grades, framework, start }: PublishedInspection, columns: string[]) {
  const isTogether = framework === 'ILACS' && start < '2023';
  const gapOf = (topic: string) => {
    if (framework !== 'ILACS') return 'Not given in the sources read';
    if (topic === 'Care leavers' && isTogether) return 'Judged together with children in care';
    if (topic !== 'Overall effectiveness') return 'Not judged separately';
    return start < '2026-04-01' ? 'No grade in the source' : 'No longer given by Ofsted';
  };
  return Object.fromEntries(
    columns.map((topic) => {
      const grade = grades[topic as keyof typeof grades];
      const together =
        topic === 'Children in care' && isTogether ? ' together with care leavers' : '';
      return [topic, grade ? shortOf(grade) + together : gapOf(topic)];
    }),
  );
}

test.describe('the judgements', () => {
  for (const [code, name] of Object.entries(authorities)) {
    test(`have the published grades and dates of ${name}`, long, async ({ page }) => {
      const published = publishedInspections(code).toReversed();
      await openBoard(page, code, at);

      const matrix = await matrixOf(page);
      const columns = Object.keys(matrix[0] ?? {});
      expect(columns.length).toBeGreaterThanOrEqual(5);
      expect(matrix).toEqual(published.map((one) => wantedCells(one, columns)));

      await judgementHistoryOf(page)
        .getByText('Table of Judgements over time', { exact: true })
        .click();
      const rows = judgementHistoryOf(page)
        .getByRole('row')
        .filter({ hasText: /Inspection \(/ });
      await expect(rows).toHaveCount(published.length);
      for (const { start, published: known } of published) {
        const row = rows.filter({ hasText: monthOf(start) }).first();
        await expect.soft(row).toContainText(known ? monthOf(known) : 'not stated');
      }

      const articles = page.getByRole('article', { name: /^Inspection,/ });
      await expect(articles).toHaveCount(published.length);
      for (const [index, one] of published.entries()) {
        const article = articles.nth(index);
        await expect
          .soft(article)
          .toHaveAccessibleName(new RegExp(monthOf(one.start).replace(' ', '.* ')));
        const chips = await article.locator('dd [data-grade]').allInnerTexts();
        expect
          .soft(chips)
          .toEqual(topics.flatMap((topic) => shortOf(one.grades[topic] ?? '') || []));
        if (one.kind) await expect.soft(article).toContainText(`${one.kind} inspection`);
      }
    });
  }

  test('begin with how they moved', long, async ({ page }) => {
    await openBoard(page, herefordshire, at);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'Overall and help and protection rose from Inadequate to Good, leadership to Outstanding, between July 2022 and November 2025',
    );
  });

  test('say so of an authority without any inspection', async ({ page }) => {
    await openBoard(page, 'E06000029', at);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'No ILACS inspection of Poole is known',
    );
    await expect(page.getByText('No inspection of Poole is in the published files')).toBeVisible();
    await expect(judgementHistoryOf(page)).toHaveCount(0);
  });

  test('join in one line only what the published series lets be joined', long, async ({ page }) => {
    await openBoard(page, herefordshire, at);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      chooseDownload(page, 'Judgements over time', 'CSV'),
    ]);
    const text = await readFile(await download.path(), 'utf8');
    const { data } = Papa.parse<Record<string, string>>(text.slice(1), {
      header: true,
      skipEmptyLines: true,
    });
    const drawn = data
      .filter(({ what }) => what === 'inspection')
      .map(({ date, series, grade }) => `${date} ${series} ${grade}`);
    const wanted = publishedInspections(herefordshire).flatMap(({ start, grades, series }) =>
      Object.entries(grades)
        .filter(([topic]) => !/Adoption|Safeguarding/.test(topic))
        .map(([topic, grade]) => `${start} ${series[topic as keyof typeof series]} ${grade}`),
    );
    expect(drawn.toSorted()).toEqual(wanted.toSorted());
    // A path of the chart is one line; each begins where a series begins.
    const paths = await judgementHistoryOf(page)
      .getByRole('img')
      .filter({ visible: true })
      .locator('.recharts-line-curve')
      .count();
    expect(paths).toBe(new Set(wanted.map((one) => one.split(' ')[1])).size);
  });

  test(
    'tell every visit with its finding and quotation, and no id of a source',
    long,
    async ({ page }) => {
      await openBoard(page, herefordshire, at);
      await openTables(page);
      for (const { id, number, kind, headline, quote } of publishedVisits()) {
        const article = page.locator(`#${id}`);
        await expect
          .soft(article)
          .toHaveAccessibleName(
            kind === 'monitoring' ? new RegExp(`^Monitoring visit ${number},`) : /^Focused visit,/,
          );
        await expect.soft(article).toContainText(headline);
        await expect
          .soft(article.getByRole('blockquote'))
          .toContainText(`“${quote.replace(/,$/, '')}”`);
        await expect.soft(article.getByRole('blockquote')).toContainText('Source of quote: ');
      }
      const [text = ''] = await page.getByRole('main').allInnerTexts();
      expect(text).not.toMatch(/\bS\d{2}\b/);
      expect(text).not.toMatch(/\bseed\b/i);
      await expect(page.locator('#MV3')).toHaveAccessibleName(
        'Monitoring visit 3, 26 to 27 September 2023',
      );
      // Only the month of its publication is known.
      await expect(page.locator('#MV3')).toContainText('Letter published in November 2023.');
    },
  );

  test('lead from an inspection to each area that it raised', long, async ({ page }) => {
    await openBoard(page, herefordshire, `${at}?record=INSP-2014-SIF`);
    const table = page.locator('#INSP-2014-SIF').getByRole('table');
    await expect(table.getByRole('rowheader')).toHaveCount(28);
    const row = table.getByRole('row', { name: /duty to notify private fostering/ });
    await expect(row).toContainText('Open');
    await expect(row).toContainText('23 July 2018');
    await expect(row.getByRole('listitem')).toHaveText([/^2018: /, /^2022: /, /^2026: /]);
    await row.getByRole('rowheader').getByRole('link').click();
    await expect(page).toHaveURL(/#\/areas\/A14-26/);
  });
});

test.describe('a mark of the judgement history', () => {
  const chart = (page: Page) => judgementHistoryOf(page).getByRole('img').filter({ visible: true });

  async function expectOpen(record: Locator) {
    await expect(record).toBeFocused();
    await expect(record).toBeInViewport();
    await expect(record.locator('> details')).toHaveAttribute('open');
  }

  for (const width of [1440, 390]) {
    test(`opens its record with the pointer, ${width} px wide`, long, async ({ page }) => {
      await page.setViewportSize({ width, height: 844 });
      await openBoard(page, herefordshire, at);
      const marks = judgementHistoryOf(page)
        .locator('a[href*="record="]')
        .filter({ visible: true });
      // Each step of each topic, each inspection, each visit.
      await expect(marks).toHaveCount(19 + 5 + 10);
      const sizes = await marks.evaluateAll((all) =>
        all.map((one) => Math.min(one.clientWidth, one.clientHeight)),
      );
      expect(Math.min(...sizes)).toBeGreaterThanOrEqual(24);
      for (const id of ['MV3', 'FV-2019-12', 'INSP-2022-ILACS']) {
        await marks
          .and(page.locator(`[href*="record=${id}"]`))
          .last()
          .click();
        await expectOpen(page.locator(`#${id}`));
        await expect(page).toHaveURL(new RegExp(`record=${id}`));
      }
      await page.goBack();
      await expect(page).toHaveURL(/record=FV-2019-12/);
    });
  }

  test('opens its record by keys alone', long, async ({ page }) => {
    await openBoard(page, herefordshire, at);
    const slider = judgementHistoryOf(page).getByRole('slider').filter({ visible: true });
    await expect(async () => {
      await page.keyboard.press('Tab');
      await expect(slider).toBeFocused({ timeout: 1 });
    }).toPass({ intervals: [0], timeout: 15_000 });
    await page.keyboard.press('Home');
    await expect(slider).toHaveAttribute(
      'aria-valuetext',
      'Inspection (Child protection inspection), 2012; published: not stated. Overall: Inadequate',
    );
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowLeft');
    await expect(slider).toHaveAttribute(
      'aria-valuetext',
      /^Monitoring visit 7, 17 June 2025; published: 17 July 2025/,
    );
    await page.keyboard.press('Enter');
    await expectOpen(page.locator('#MV7'));
  });

  test(
    'names both frameworks, the split and the direction in the chart or under it',
    long,
    async ({ page }) => {
      await openBoard(page, herefordshire, at);
      for (const text of [
        'Child protection',
        'Single inspection framework',
        'ILACS framework',
        'judged with children in care',
        'with care leavers',
        'Inspected',
        'Report published',
        'began 21 September 2022',
      ]) {
        await expect(chart(page).locator('text').getByText(text, { exact: true })).toBeVisible();
      }
      await expect(
        judgementHistoryOf(page).getByText(
          'That line ends at the inspection of November 2025, where two new ones begin. A statutory direction began on 21 September 2022; end date not found in the sources.',
        ),
      ).toBeVisible();
    },
  );

  test('goes with its topic, which the address carries', long, async ({ page }) => {
    await openBoard(page, herefordshire, `${at}?topics=leadership`);
    const lines = chart(page).locator('.recharts-line-curve');
    await expect(lines).toHaveCount(2);
    await page.getByRole('checkbox', { name: 'Overall effectiveness' }).check();
    await expect(lines).toHaveCount(5);
    await expect(page).toHaveURL(/topics=overall(,|%2C)leadership/);
    await page.reload();
    await expect(page.getByRole('checkbox', { name: 'Care leavers' })).not.toBeChecked();
    await expect(lines).toHaveCount(5);
  });
});

test.describe('the judgements on paper', () => {
  test('have every record open and no control left', long, async ({ page }) => {
    await openBoard(page, herefordshire, at);
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByRole('checkbox', { name: 'Care leavers' })).toBeHidden();
    await expect(page.getByText(/^“There is now a much higher proportion/)).toBeVisible();
  });
});

test.describe('from 1440 to 320 px wide', () => {
  // One framework and three; short lists; no end of a line; a line that ends without a grade.
  for (const code of [herefordshire, 'E06000010', 'E06000028', 'E09000005', 'E06000063']) {
    test(
      `the page of ${code} fits, its charts' words large, apart and whole`,
      longUnless(code === herefordshire),
      async ({ page }) => {
        await openBoard(page, code, at);
        await expectFits(page, 21);
      },
    );
  }
});
