import type { Page } from '@playwright/test';
import { publishedAfterInadequate } from '#tests/independent/publishedAfterInadequate.ts';
import { chooseDownload } from './downloadMenu.ts';
import { expectFits } from './expectFits.ts';
import { expectNoAxeViolations } from './expectNoAxeViolations.ts';
import { openBoard } from './openBoard.ts';
import { expect, long, test } from './test.ts';

const herefordshire = 'E06000019';
const longName = 'E06000058';
const northamptonshire = 'E10000021';
const pooleWithoutAny = 'E06000029';
const judgements = '/judgements';

const spread = (page: Page) => page.getByRole('region', { name: 'Grades of all authorities' });
const following = (page: Page) =>
  page.getByRole('region', { name: 'Outcomes after an Inadequate judgement' });
const comparators = (page: Page) => page.getByRole('region', { name: 'Neighbours and region' });

/** Cells of every row of the first table in a region, opened or not. */
const rowsOf = (region: ReturnType<typeof spread>) =>
  region
    .locator('table')
    .first()
    .locator('tbody tr')
    .evaluateAll((rows) =>
      rows.map((row) => [...row.querySelectorAll('th, td')].map((cell) => cell.textContent ?? '')),
    );

const published = publishedAfterInadequate('2026-11-22');
const letters = {
  I: 'Inadequate',
  R: 'Requires improvement',
  G: 'Good',
  O: 'Outstanding',
} as const;

test.describe('among other authorities', () => {
  test.beforeEach(({ page }) => openBoard(page, herefordshire, judgements));

  test('the grades are those worked out from the published files', long, async ({ page }) => {
    const rows = await rowsOf(spread(page));
    // From April 2026 the overall grade alone is given no longer; what else is without one has its own column.
    const ended = published.withoutOverall.length;
    expect(ended).toBeGreaterThan(0);
    expect(rows.map((cells) => cells.slice(2))).toEqual(
      published.spread.map(({ I = 0, R = 0, G = 0, O = 0, '-': none = 0 }, index) => {
        const noLonger = index === 0 ? ended : 0;
        return [I, R, G, O, noLonger, none - noLonger].map(String);
      }),
    );
    await expect(spread(page)).toContainText(
      'Of 151 authorities with an overall grade, 46 are Outstanding, 63 are Good, 29 are Requires improvement and 13 are Inadequate. Herefordshire is Good; 46 have a better grade.',
    );
  });

  test('every Inadequate has its row, with the months worked out from the published files', async ({
    page,
  }) => {
    const rows = await rowsOf(following(page));
    const ours = rows.map((cells) => `${cells[6]} ${cells[7]}`);
    const theirs = published.episodes.map(({ next, months }) => {
      if (months === null) return 'authority abolished –';
      return next
        ? `${letters[next.grade as keyof typeof letters]} ${months}`
        : `waiting ${months} so far`;
    });
    expect(ours.toSorted()).toEqual(theirs.toSorted());
  });

  test('the sentences are true of them', long, async ({ page }) => {
    await expect(following(page)).toContainText(
      'Of 35 Inadequate judgements under ILACS since 2018, ten were followed by Good or better at the next inspection, nine by Requires improvement and two by Inadequate again; 13 still wait and one was of an authority since abolished.',
    );
    const { toNext, toGood } = published;
    await expect(following(page)).toContainText(
      `it began a median of ${toNext.median} months later`,
    );
    await expect(following(page)).toContainText(
      `after ${toGood.ended} of ${toGood.ended + toGood.open} first Inadequate judgements, a median of ${toGood.median} months on. Counting the other ${toGood.open} for as long as they had gone without by 1 April 2026, the median is ${toGood.medianOfAll} months.`,
    );
    await expect(following(page)).toContainText('after 40 months.');
    await expect(following(page)).toContainText(
      'A row on Nottingham was left out, as the inspection has no date.',
    );
  });

  test('the rows are read with keys and pointer', long, async ({ page }) => {
    const slider = following(page).getByRole('slider');
    await slider.focus();
    await expect(slider).toHaveAttribute(
      'aria-valuetext',
      /^Herefordshire, .*: Good at the next.* after 40 months\.$/,
    );
    await page.keyboard.press('ArrowDown');
    await expect(slider).toHaveAttribute('aria-valuetext', /^Sefton, /);
    await page.keyboard.press('End');
    await expect(slider).toHaveAttribute('aria-valuetext', /^Northamptonshire, .*abolished/);
    // The words stand by their row, not at the end of a chart higher than the page.
    await following(page)
      .locator('svg text:visible', { hasText: /^Luton/ })
      .hover();
    await expect(slider).toHaveAttribute('aria-valuetext', /^Luton, /);
    const row = await following(page)
      .locator('svg text:visible', { hasText: /^Luton/ })
      .boundingBox();
    const words = await following(page).locator('p[aria-hidden="true"]:visible').boundingBox();
    expect(Math.abs((words?.y ?? 0) - (row?.y ?? 0))).toBeLessThan(60);
  });

  test('the neighbours are sorted by keys alone', long, async ({ page }) => {
    const header = comparators(page).getByRole('columnheader', { name: 'Overall' });
    await header.getByRole('button').focus();
    await page.keyboard.press('Enter');
    await expect(header).toHaveAttribute('aria-sort', 'descending');
    await expect(header.getByRole('button')).toBeFocused();
    const first = await rowsOf(comparators(page));
    expect(first[0]?.[2]).toBe('Outstanding');
    expect(first.at(-1)?.[2]).toBe('no longer given (Good in July 2022)');
    await page.keyboard.press('Space');
    await expect(header).toHaveAttribute('aria-sort', 'ascending');
    expect((await rowsOf(comparators(page)))[0]?.[2]).toBe('Requires improvement');
  });

  test(
    'each figure can be downloaded as CSV and as a picture with all its rows',
    long,
    async ({ page }) => {
      const [csv] = await Promise.all([
        page.waitForEvent('download'),
        chooseDownload(following(page), 'Outcomes after an Inadequate judgement', 'CSV'),
      ]);
      expect(csv.suggestedFilename()).toBe('herefordshire-after-inadequate-2026-11-22.csv');
      const text = await (await csv.createReadStream()).setEncoding('utf8').toArray();
      expect(text.join('').trim().split('\r\n')).toHaveLength(36);
      const [svg] = await Promise.all([
        page.waitForEvent('download'),
        chooseDownload(following(page), 'Outcomes after an Inadequate judgement', 'SVG'),
      ]);
      const longestWait = Math.max(
        ...published.episodes.map(({ next, months }) => (next ? 0 : (months ?? 0))),
      );
      expect(longestWait).toBe(47);
      const picture = (await (await svg.createReadStream()).setEncoding('utf8').toArray()).join('');
      for (const words of [
        'Herefordshire',
        'Northamptonshire',
        'Good, 40 months',
        // Nottingham has waited longest, counted to the latest report in the files, of 18 June 2026.
        `${longestWait} months so far`,
        `Median of ${published.toNext.ended}: ${published.toNext.median} months`,
      ]) {
        expect(picture).toContain(words);
      }
    },
  );
});

test.describe('on an earlier day', long, () => {
  test('nothing is said that became known later', async ({ page }) => {
    await openBoard(page, herefordshire, `${judgements}?asAt=2024-01-31`);
    const then = publishedAfterInadequate('2024-01-31');
    await expect(following(page)).toContainText(`Of ${then.episodes.length} Inadequate judgements`);
    expect(await rowsOf(following(page))).toHaveLength(then.episodes.length);
    const rows = await rowsOf(spread(page));
    expect(rows[0]?.slice(1, 6)).toEqual([
      'Inadequate',
      ...[...'IRGO'].map((letter) => String(then.spread[0]?.[letter])),
    ]);
    for (const region of [following(page), comparators(page)]) {
      await expect(region.locator('table').first()).not.toContainText(/202[56]/);
    }
  });
});

test.describe('axe finds nothing among other authorities', () => {
  for (const [what, set] of Object.entries({
    'as it is': () => Promise.resolve(),
    '320 px wide': (page: Page) => page.setViewportSize({ width: 320, height: 640 }),
    'in forced colours': (page: Page) => page.emulateMedia({ forcedColors: 'active' }),
    'on paper': (page: Page) => page.emulateMedia({ media: 'print' }),
  })) {
    test(what, long, async ({ page }) => {
      await openBoard(page, herefordshire, judgements);
      await set(page);
      await expectNoAxeViolations(page);
    });
  }
});

test.describe('from 1440 to 320 px wide', () => {
  for (const [who, code] of Object.entries({
    herefordshire,
    longName,
    northamptonshire,
    pooleWithoutAny,
  })) {
    test(
      `the figures of ${who} fit, their words large, apart and whole`,
      long,
      async ({ page }) => {
        await openBoard(page, code, judgements);
        await expectFits(page, 61);
      },
    );
  }
});

test.describe('on paper', long, () => {
  test('each drawing fits on a sheet, and all rows are drawn once', async ({ page }) => {
    await openBoard(page, herefordshire, judgements);
    // A4 landscape less its margins, 273 by 180 mm, at 96 pixels to the inch.
    await page.setViewportSize({ width: 1032, height: 680 });
    await page.emulateMedia({ media: 'print' });
    const drawings = await following(page)
      .locator('figure svg:visible')
      .evaluateAll((all) =>
        all.map((one) => {
          const { width, height } = one.getBoundingClientRect();
          return width <= 1033 && height <= 680;
        }),
      );
    expect(drawings).toEqual([true, true]);
    await expect(
      following(page).locator('svg text:visible', { hasText: /months( so far)?$/ }),
    ).toHaveCount(35);
    await expect(following(page).getByRole('button').filter({ visible: true })).toHaveCount(0);
    await expect(comparators(page).getByRole('button')).toHaveCount(9);
  });
});
