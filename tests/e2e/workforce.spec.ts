import type { Page } from '@playwright/test';
import { type PublishedYear, publishedFigures } from '#tests/independent/publishedFigures.ts';
import { expectNoAxeViolations } from './expectNoAxeViolations.ts';
import { chartWordFaults, cutText, noWordFaults, overflowInPx } from './layoutFaults.ts';
import { openBoard, openTables } from './openBoard.ts';
import { expect, test } from './test.ts';
import { figureText } from './workforceCards.ts';

const herefordshire = 'E06000019';
const shropshire = 'E06000051';
/** Shropshire is a neighbour of Herefordshire as well. */
const everything = `/workforce/agency-rate?neighbours=true&events=true&with=${shropshire}`;

const rates = [
  'agency-rate',
  'turnover-rate',
  'vacancy-rate',
  'caseload',
  'absence-rate',
  'vacancies-covered-by-agency',
  'agency-covering-vacancies',
];
const counts = ['social-workers-in-post', 'starters', 'leavers'];
const wholePercent = 'children-with-3-or-more-social-workers';
const indicators = [...rates, ...counts, wholePercent];

const quarters = ['Best quarter', 'Second best quarter', 'Third quarter', 'Worst quarter'];

/** A figure of an indicator as the board has to write it, thousands set off. */
const written = (id: string, value: PublishedYear['value']) =>
  id === wholePercent && typeof value === 'number'
    ? Math.floor(value + 0.5).toFixed(0)
    : figureText(value).replace(/\B(?=(\d{3})+\.)/g, ',');

const unitOf = (id: string) => {
  if (counts.includes(id)) return ' FTE';
  return id === 'caseload' ? '' : ' %';
};

/** Every row of the scorecard by its indicator: the text of each cell by its column. */
const scorecard = (page: Page) =>
  page.locator('tbody tr').evaluateAll((rows) =>
    Object.fromEntries(
      rows.map((row) => {
        const href = row.querySelector('a')?.getAttribute('href') ?? '';
        const cells = [...row.querySelectorAll('td')].map((cell) => [
          cell.dataset.label ?? '',
          (cell.textContent ?? '').replaceAll(/\s+/g, ' ').trim(),
        ]);
        return [/workforce\/([^?]+)/.exec(href)?.[1] ?? '', Object.fromEntries(cells)];
      }),
    ),
  );

function wantedRow(id: string, latest: PublishedYear) {
  const { value, year, england, rank, withNumber, quartile, neighboursMedian } = latest;
  const unit = typeof value === 'number' ? unitOf(id) : '';
  return {
    Latest: `${written(id, value)}${unit} ${year}`,
    England: written(id, england),
    Region: expect.stringContaining(`${written(id, latest.region)} `),
    'Neighbours’ median':
      neighboursMedian === null
        ? '–'
        : `${written(id, neighboursMedian)} ${latest.neighboursWithNumber} of ${latest.neighbours}`,
    Rank:
      rank === null
        ? '–'
        : expect.stringMatching(new RegExp(`^(Joint )?${rank} of ${withNumber}$`)),
    Quarter: quartile === null ? '–' : quarters[quartile - 1],
  };
}

test.describe('the workforce scorecard', () => {
  for (const { name, code } of [
    { name: 'Herefordshire', code: herefordshire },
    { name: 'Isles of Scilly', code: 'E06000053' },
    { name: 'Kensington and Chelsea', code: 'E09000020' },
    { name: 'Sunderland', code: 'E08000024' },
  ]) {
    test(`shows what was worked out from the published file for ${name}`, async ({ page }) => {
      await openBoard(page, code, '/workforce');
      const rows = await scorecard(page);
      const published = publishedFigures(code);
      expect(Object.keys(rows).toSorted()).toEqual(indicators.toSorted());
      for (const id of indicators) {
        const latest = published[id]?.at(-1);
        if (latest === undefined) throw new Error(`Nothing published for ${id}`);
        expect.soft(rows[id], id).toMatchObject(wantedRow(id, latest));
      }
    });
  }

  test('puts the vacancies of Herefordshire first, at over twice England', async ({ page }) => {
    await openBoard(page, herefordshire, '/workforce');
    const first = page.locator('tbody tr').first();
    await expect(first).toContainText('Vacancies');
    await expect(first).toContainText('128% above England');
  });
});

test.describe('the page of agency workers', () => {
  test('says how unusual the latest change is', async ({ page }) => {
    await openBoard(page, herefordshire, '/workforce/agency-rate');
    await expect(page.getByRole('region', { name: 'Is this change real?' })).toContainText(
      'A fall of 15.6 points from 2024 to 2025. 97% of all 1,183 one-year changes since 2017 were smaller.',
    );
  });
});

test.describe('axe finds nothing', () => {
  for (const at of ['/workforce', everything]) {
    test(`on ${at}`, async ({ page }) => {
      await openBoard(page, herefordshire, at);
      await expectNoAxeViolations(page);
      await openTables(page);
      await expectNoAxeViolations(page);
    });

    test(`on ${at} in forced colours`, async ({ page }) => {
      await page.emulateMedia({ forcedColors: 'active' });
      await openBoard(page, herefordshire, at);
      await expectNoAxeViolations(page);
    });

    test(`on ${at} 320 px wide`, async ({ page }) => {
      await page.setViewportSize({ width: 320, height: 640 });
      await openBoard(page, herefordshire, at);
      await expectNoAxeViolations(page);
    });
  }
});

const sizes = [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
  { width: 390, height: 844 },
];

test.describe('from 1440 to 390 px wide', () => {
  for (const at of ['/workforce', everything, ...indicators.map((id) => `/workforce/${id}`)]) {
    test(`${at} fits, its charts' words large, apart and whole`, async ({ page }) => {
      await openBoard(page, herefordshire, at);
      for (const size of sizes) {
        await page.setViewportSize(size);
        expect.soft(await overflowInPx(page), `${size.width}`).toBeLessThanOrEqual(0);
        expect.soft(await cutText(page), `${size.width}`).toEqual([]);
        const { count, faults } = await chartWordFaults(page);
        if (at !== '/workforce') expect(count).toBeGreaterThan(6);
        expect.soft(faults, `${size.width} px wide`).toEqual(noWordFaults);
      }
      await openTables(page);
      for (const size of sizes) {
        await page.setViewportSize(size);
        expect.soft(await overflowInPx(page), `${size.width}, open`).toBeLessThanOrEqual(0);
      }
    });
  }

  // One at 100%, one whose latest is a symbol, one that began in 2023, one in a joint return.
  for (const code of ['E06000053', 'E09000020', 'E06000063', 'E09000021']) {
    test(`the page of agency workers has such words for ${code}`, async ({ page }) => {
      await openBoard(page, code, everything);
      for (const size of sizes) {
        await page.setViewportSize(size);
        expect.soft(await overflowInPx(page), `${size.width}`).toBeLessThanOrEqual(0);
        const { faults } = await chartWordFaults(page);
        expect.soft(faults, `${size.width} px wide`).toEqual(noWordFaults);
      }
    });
  }
});

test.describe('by keys alone', () => {
  const focus = (page: Page) => page.locator(':focus');
  const trend = (page: Page) => page.getByRole('figure', { name: 'Agency workers over time' });

  /** Presses Tab until this has the focus. */
  const tabTo = async (page: Page, target: ReturnType<Page['locator']>) => {
    await expect(async () => {
      await page.keyboard.press('Tab');
      await expect(target).toBeFocused({ timeout: 1 });
    }).toPass({ intervals: [0], timeout: 15_000 });
  };

  test('the chart is read, and lines and marks are asked for', async ({ page }) => {
    await openBoard(page, herefordshire, '/workforce/agency-rate');
    await tabTo(page, trend(page).getByRole('slider'));
    await expect(focus(page)).toHaveAttribute('aria-valuetext', /^2025: Herefordshire 18\.3%/);
    await page.keyboard.press('ArrowLeft');
    await expect(focus(page)).toHaveAttribute('aria-valuetext', /^2024: Herefordshire 33\.9%/);

    await tabTo(page, page.getByRole('checkbox', { name: /statistical neighbours/ }));
    await page.keyboard.press('Space');
    await expect(focus(page)).toBeChecked();
    await expect(page).toHaveURL(/neighbours=true/);
    await tabTo(page, page.getByRole('checkbox', { name: 'Inspections and direction' }));
    await page.keyboard.press('Space');
    await expect(focus(page)).toBeChecked();
    await expect(page).toHaveURL(/events=true/);
    await expect(
      trend(page).locator('text', { hasText: 'Statutory direction' }).first(),
    ).toBeVisible();
  });

  test('a neighbour is named while its button has the focus, and after it if pressed', async ({
    page,
  }) => {
    await openBoard(page, herefordshire, '/workforce/agency-rate?neighbours=true');
    const label = trend(page).locator('text:visible', { hasText: /^Shropshire/ });
    await expect(label).toHaveCount(0);
    const button = page.getByRole('button', { name: 'Shropshire', exact: true });
    await tabTo(page, button);
    await expect(label).toHaveCount(1);
    await page.keyboard.press('Tab');
    await expect(label).toHaveCount(0);
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    await expect(button).toHaveAttribute('aria-pressed', 'true');
    await tabTo(page, page.getByRole('checkbox', { name: /statistical neighbours/ }));
    await expect(label).toHaveCount(1);
  });

  test('the year of the distribution is chosen', async ({ page }) => {
    await openBoard(page, herefordshire, '/workforce/agency-rate');
    const year = page.getByRole('combobox', { name: 'Year' });
    await tabTo(page, year);
    await page.keyboard.press('ArrowUp');
    await expect(year).toHaveValue('2024');
    await expect(page).toHaveURL(/year=2024/);
    await expect(year).toBeFocused();
    const figure = page.getByRole('figure', { name: 'Agency workers: all authorities in 2024' });
    await tabTo(page, figure.getByRole('slider'));
    await expect(focus(page)).toHaveAttribute('aria-valuetext', 'Herefordshire, 33.9%');
  });
});

test.describe('the axis', () => {
  for (const id of rates) {
    test(`of ${id} is the same for two authorities`, async ({ page }) => {
      const ticksOf = async (code: string) => {
        await openBoard(page, code, `/workforce/${id}`);
        const chart = page.getByRole('figure', { name: /over time$/ });
        return chart.locator('.recharts-yAxis-tick-labels text:visible').allTextContents();
      };
      const ticks = await ticksOf(herefordshire);
      expect(ticks.length).toBeGreaterThan(2);
      expect(ticks[0]).toBe('0');
      expect(await ticksOf(shropshire)).toEqual(ticks);
    });
  }
});
