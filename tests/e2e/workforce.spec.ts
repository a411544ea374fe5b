import type { Page } from '@playwright/test';
import { type PublishedYear, publishedFigures } from '#tests/independent/publishedFigures.ts';
import { expectFits } from './expectFits.ts';
import { openBoard } from './openBoard.ts';
import { tabTo } from './tabTo.ts';
import { expect, long, longUnless, test } from './test.ts';
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

const columns = [
  'Latest',
  'Over time',
  'England',
  'Region',
  'Neighbours’ median',
  'Rank and quarter',
  'What it says',
];

/** Every row of the scorecard by its indicator: the text of each cell by its column. */
const scorecard = (page: Page) =>
  page.locator('tbody tr').evaluateAll(
    (rows, known) =>
      Object.fromEntries(
        rows.map((row) => {
          const href = row.querySelector('a')?.getAttribute('href') ?? '';
          const cells = [...row.querySelectorAll('td')].map(
            ({ dataset: { label }, textContent }) => [
              // The region's column is headed by its name.
              label && known.includes(label) ? label : 'Region',
              textContent.replaceAll(/\s+/g, ' ').trim(),
            ],
          );
          return [/workforce\/([^?]+)/.exec(href)?.[1] ?? '', Object.fromEntries(cells)];
        }),
      ),
    columns,
  );

const unranked = ['agency-covering-vacancies', ...counts];

function wantedRow(id: string, latest: PublishedYear) {
  const { value, year, england, rank, withNumber, quartile, neighboursMedian } = latest;
  const unit = typeof value === 'number' ? unitOf(id) : '';
  const row = {
    Latest: `${written(id, value)}${unit} ${year}`,
    'Over time': id === wholePercent ? 'one year only' : expect.any(String),
    England: written(id, england),
    Region: written(id, latest.region),
    'Neighbours’ median':
      neighboursMedian === null
        ? '–'
        : `${written(id, neighboursMedian)} ${latest.neighboursWithNumber} of ${latest.neighbours}`,
    'What it says': expect.stringMatching(
      typeof value === 'number' ? /^(?!No figure)./ : new RegExp(`^No figure for ${year}: `),
    ),
  };
  if (unranked.includes(id)) return row;
  const quarter = quartile === null ? '' : quarters[quartile - 1];
  return {
    ...row,
    'Rank and quarter':
      rank === null
        ? '–'
        : expect.stringMatching(new RegExp(`^(Joint )?${rank} of ${withNumber} ${quarter}$`)),
  };
}

test.describe('the workforce scorecard', () => {
  for (const { name, code } of [
    { name: 'Herefordshire', code: herefordshire },
    { name: 'Isles of Scilly', code: 'E06000053' },
    { name: 'Kensington and Chelsea', code: 'E09000020' },
    { name: 'Sunderland', code: 'E08000024' },
    { name: 'the City of London', code: 'E09000001' },
    { name: 'Dorset, which was abolished in 2019', code: 'E10000009' },
    { name: 'Kingston upon Thames, which files jointly', code: 'E09000021' },
  ]) {
    test(
      `shows what was worked out from the published file for ${name}`,
      longUnless(/Herefordshire|Dorset/.test(name)),
      async ({ page }) => {
        await openBoard(page, code, '/workforce');
        const rows = await scorecard(page);
        const published = publishedFigures(code);
        expect(Object.keys(rows).toSorted()).toEqual(indicators.toSorted());
        for (const id of indicators) {
          const latest = published[id]?.at(-1);
          if (latest === undefined) throw new Error(`Nothing published for ${id}`);
          expect.soft(rows[id], id).toEqual(wantedRow(id, latest));
        }
      },
    );
  }

  test('puts the vacancies of Herefordshire first, at over twice England', async ({ page }) => {
    await openBoard(page, herefordshire, '/workforce');
    const first = page.locator('tbody tr').first();
    await expect(first).toContainText('Vacancies');
    await expect(first).toContainText('18.2 percentage points above England');
  });
});

test.describe('the page of agency workers', () => {
  test('says how unusual the latest change is', long, async ({ page }) => {
    await openBoard(page, herefordshire, '/workforce/agency-rate');
    await expect(page.getByRole('region', { name: 'How unusual is this change?' })).toContainText(
      'A fall of 15.6 percentage points from 2024 to 2025. 97% of all 1,183 one-year changes since 2017 were smaller.',
    );
  });
});

/** The longest names, one of them that of a joint return. */
const longNamed = {
  'Bournemouth, Christchurch and Poole': 'E06000058',
  'Kingston upon Thames / Richmond upon Thames': 'E09000021',
  'Telford and Wrekin': 'E06000020',
  'Hammersmith and Fulham': 'E09000013',
};

test.describe('from 1440 to 320 px wide', () => {
  const usual = ['/workforce', everything];
  for (const at of ['/workforce', everything, ...indicators.map((id) => `/workforce/${id}`)]) {
    test(
      `${at} fits, its charts' words large, apart and whole`,
      longUnless(usual.includes(at)),
      async ({ page }) => {
        await openBoard(page, herefordshire, at);
        await expectFits(page, at === '/workforce' ? 0 : 7);
      },
    );
  }

  for (const [name, code] of Object.entries(longNamed)) {
    const others = Object.values(longNamed).filter((other) => other !== code);
    for (const at of [
      '/workforce',
      `/workforce/agency-rate?events=true&with=${others.join(',')}`,
      `/workforce/turnover-rate?neighbours=true&with=${others.slice(0, 2).join(',')}`,
    ]) {
      test(`${at} has every name whole for ${name}`, long, async ({ page }) => {
        await openBoard(page, code, at);
        await expectFits(page, at === '/workforce' ? 0 : 21);
        // Drawings of every width are in the page, of which one shows.
        const shortened = page.locator('figure svg text', { hasText: '…' });
        await expect(shortened).toHaveCount(0);
      });
    }
  }

  // One at 100%, one whose latest is a symbol, one that began in 2023, one in a joint return.
  for (const code of ['E06000053', 'E09000020', 'E06000063', 'E09000021']) {
    test(`the page of agency workers has such words for ${code}`, long, async ({ page }) => {
      await openBoard(page, code, everything);
      await expectFits(page, 7);
    });
  }
});

test.describe('by keys alone', () => {
  const focus = (page: Page) => page.locator(':focus');
  const trend = (page: Page) => page.getByRole('figure', { name: 'Agency workers over time' });

  test('the chart is read, and lines and marks are asked for', long, async ({ page }) => {
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

  test(
    'a neighbour is named while its button has the focus, and after it if pressed',
    long,
    async ({ page }) => {
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
      // Beyond the other neighbours' names.
      await tabTo(page, trend(page).locator('summary'));
      await expect(label).toHaveCount(1);
    },
  );

  test('a line is chosen and taken away without losing the place', long, async ({ page }) => {
    await openBoard(page, herefordshire, '/workforce/agency-rate?with=E06000020,E06000058');
    const compare = page.getByRole('button', { name: /compare with/i });
    await tabTo(page, compare);
    await page.keyboard.press('Enter');
    await expect(focus(page)).toHaveRole('searchbox');
    await page.keyboard.type('hammersmith');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/with=E06000020%2CE06000058%2CE09000013/);
    await expect(compare).toBeFocused();
    await expect(compare).toHaveText('No more than three to compare with');
    await tabTo(
      page,
      page.getByRole('button', { name: /^Hammersmith and Fulham.*take this line/ }),
    );
    await page.keyboard.press('Enter');
    await expect(page).not.toHaveURL(/E09000013/);
    await expect(compare).toBeFocused();
  });

  test('the year of the distribution is chosen', long, async ({ page }) => {
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

test.describe('two authorities of one name', () => {
  test(
    'are distinguished by words, in the chart, its table and its buttons',
    long,
    async ({ page }) => {
      await openBoard(page, herefordshire, '/workforce/agency-rate?with=E06000059,E10000009');
      const figure = page.getByRole('figure', { name: 'Agency workers over time' });
      await figure.locator('summary').click();
      const heads = await figure.getByRole('columnheader').allTextContents();
      expect(heads.slice(-2)).toEqual(['Dorset', 'Dorset (abolished)']);
      await expect(figure.getByRole('button', { name: /^Dorset/ })).toHaveCount(2);
      const labels = figure.locator('text:visible', { hasText: 'Dorset' });
      expect(await labels.allTextContents()).toEqual([
        expect.stringMatching(/^Dorset 12\.1$/),
        expect.stringMatching(/^Dorset \(abolished\)/),
      ]);
    },
  );
});

test.describe('the axis', () => {
  for (const id of rates) {
    test(
      `of ${id} is the same for two authorities`,
      longUnless(id === 'agency-rate'),
      async ({ page }) => {
        const ticksOf = async (code: string) => {
          await openBoard(page, code, `/workforce/${id}`);
          const chart = page.getByRole('figure', { name: /over time$/ });
          return chart.locator('.recharts-yAxis-tick-labels text:visible').allTextContents();
        };
        const ticks = await ticksOf(herefordshire);
        expect(ticks.length).toBeGreaterThan(2);
        expect(ticks[0]).toBe('0');
        expect(await ticksOf(shropshire)).toEqual(ticks);
      },
    );
  }
});
