import type { Page } from '@playwright/test';
import {
  columns,
  publishedFlow,
  publishedThemes,
} from '#tests/independent/publishedRecurringThemes.ts';
import { chooseDownload } from './downloadMenu.ts';
import { expectFits } from './expectFits.ts';
import { expectNoAxeViolations } from './expectNoAxeViolations.ts';
import { openBoard, openTables } from './openBoard.ts';
import { expect, long, test } from './test.ts';

const herefordshire = 'E06000019';
const threads = (page: Page) => page.getByRole('region', { name: 'What keeps coming back' });
const flow = (page: Page) => page.getByRole('region', { name: 'Is the list getting shorter?' });
const finding = (page: Page) => threads(page).getByRole('heading', { level: 3 });
const years = (page: Page) => threads(page).locator('ol > li > p:first-child').allTextContents();
/** The buttons of the one drawing on screen. */
const marks = (page: Page) => threads(page).locator('button[data-stop]:visible');
const mark = (page: Page, name: string) => threads(page).getByRole('button', { name, exact: true });

const open = (page: Page, at = '/areas') => openBoard(page, herefordshire, at);

/** Cells of a table's body, row by row. */
const cellsOf = (page: Page, caption: RegExp) =>
  page
    .locator('table')
    .filter({ has: page.locator('caption', { hasText: caption }) })
    .locator('tbody tr')
    .evaluateAll((rows) =>
      rows.map((row) =>
        [...row.querySelectorAll('th, td')].map(({ textContent }) => textContent ?? ''),
      ),
    );

test.describe('what keeps coming back in Herefordshire', () => {
  test('has in its table the areas of the published file', async ({ page }) => {
    await open(page);
    const rows = await cellsOf(page, /by theme and by when they were raised/);
    const shown = rows.map(([theme, raisedIn, ...cells]) => [
      theme,
      raisedIn,
      ...cells.map((cell) => cell.replaceAll(' (open now)', '').split('; ').toSorted().join(' | ')),
    ]);
    const wanted = Object.entries(publishedThemes).map(([theme, cells]) => {
      const titles = columns.map((column) => cells[column]);
      const raised = titles.filter(({ length }) => length > 0).length;
      return [
        theme,
        `${raised} of ${columns.length}`,
        // A title may itself have a semicolon in it.
        ...titles.map((one) =>
          one.length === 0 ? 'None' : one.join('; ').split('; ').toSorted().join(' | '),
        ),
      ];
    });
    const byTheme = (all: (string | undefined)[][]) =>
      all.toSorted((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1));
    expect(byTheme(shown)).toEqual(byTheme(wanted));
    expect(rows.map(([, raisedIn]) => Number(raisedIn?.[0]))).toEqual([
      4, 4, 4, 4, 4, 3, 3, 3, 3, 3, 2, 2, 2, 2, 2, 2, 1, 1,
    ]);
  });

  test('begins with private fostering, told four times', async ({ page }) => {
    await open(page);
    await expect(finding(page)).toHaveText(
      'Private fostering: raised at every inspection since 2014',
    );
    expect(await years(page)).toEqual(['2014', '2018', '2022', '2025']);
    await expect(threads(page)).toContainText(
      '“The arrangements for children in private foster care are not well managed.”',
    );
    const thick = threads(page).locator('svg:visible path[stroke="var(--event)"]');
    await expect(thick).toHaveCount(6);
  });

  test(
    'has a button for each theme and each area, apart and large enough',
    long,
    async ({ page }) => {
      await open(page);
      for (const width of [1440, 1024, 720, 390, 320]) {
        await page.setViewportSize({ width, height: 800 });
        const boxes = await marks(page).evaluateAll((buttons) =>
          buttons.map((button) => {
            const { x, y, width: wide, height } = button.getBoundingClientRect();
            return { name: button.getAttribute('aria-label'), x, y, wide, height };
          }),
        );
        expect(boxes, `${width}`).toHaveLength(18 + 69);
        const small = boxes.filter(({ wide, height }) => wide < 23.99 || height < 23.99);
        expect.soft(small, `${width}`).toEqual([]);
        const overlapping = boxes.flatMap((a, index) =>
          boxes
            .slice(index + 1)
            .filter(
              (b) =>
                a.x < b.x + b.wide - 0.1 &&
                b.x < a.x + a.wide - 0.1 &&
                a.y < b.y + b.height - 0.1 &&
                b.y < a.y + a.height - 0.1,
            )
            .map((b) => [a.name, b.name]),
        );
        expect.soft(overlapping, `${width}`).toEqual([]);
      }
    },
  );

  test(
    'shows another recurring theme by pointer, and the same one from its address',
    long,
    async ({ page }) => {
      await open(page);
      const name = 'Visits 2023 to 2025: Consistent moderation of practice audits. Open now';
      await mark(page, name).hover();
      await expect(threads(page).locator('p[aria-hidden]', { hasText: name })).toBeVisible();
      await mark(page, name).click();
      await expect(page).toHaveURL(/thread=MV7-1/);
      const words =
        'Performance data and quality assurance: raised at the inspections of 2014 and 2022 and by a visit in 2025';
      await expect(finding(page)).toHaveText(words);
      expect(await years(page)).toEqual(['2014', '2014', '2022', '2025']);

      await page.goto('about:blank');
      await open(page, '/areas?thread=MV7-1');
      await expect(finding(page)).toHaveText(words);
      await expect(finding(page)).toBeInViewport();
    },
  );

  test('is read and chosen by keys alone', long, async ({ page }) => {
    await open(page);
    const focused = page.locator(':focus');
    await threads(page).locator('button[data-stop][tabindex="0"]:visible').focus();
    await expect(focused).toHaveAttribute(
      'aria-label',
      'Inspection 2025: Identify and assess children in private fostering. Open now',
    );
    await page.keyboard.press('ArrowLeft');
    await expect(focused).toHaveAttribute('aria-label', /^Inspection 2018: Private fostering/);
    await page.keyboard.press('Home');
    await expect(focused).toHaveAttribute(
      'aria-label',
      'Private fostering, raised in 3 of 6 columns',
    );
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/thread=/);
    await expect(finding(page)).toHaveText(/^Assessment, planning and visits: raised/);
    await expect(focused).toHaveAttribute('aria-pressed', 'true');
    // One stop: the next Tab leaves the drawing.
    await page.keyboard.press('Tab');
    await expect(page.locator('button[data-stop]:focus')).toHaveCount(0);
  });

  test('leads from an occurrence to its area', long, async ({ page }) => {
    await open(page);
    await threads(page)
      .getByRole('link', { name: 'Private fostering arrangements not well managed' })
      .click();
    await expect(page).toHaveURL(/#\/areas\/A18-N1/);
  });

  test('tells nothing that became known later', long, async ({ page }) => {
    await open(page, '/areas?asAt=2019-01-01');
    await expect(finding(page)).toBeVisible();
    const labels = await marks(page).evaluateAll((buttons) =>
      buttons.map((button) => button.getAttribute('aria-label') ?? ''),
    );
    expect(labels.filter((label) => /^Inspection 20(14|18): /.test(label))).toHaveLength(28 + 9);
    expect(labels.filter((label) => /^(Visits|Inspection 202)/.test(label))).toEqual([]);
    expect(await years(page)).not.toContain('2022');
  });

  test(
    'needs no colour: what is shown is thicker, what is open is filled',
    long,
    async ({ page }) => {
      await page.emulateMedia({ forcedColors: 'active' });
      await open(page);
      const looks = await threads(page)
        .locator('svg:visible circle[cx]')
        .evaluateAll((circles) =>
          circles.map((circle) => {
            const { fill, stroke, strokeWidth } = getComputedStyle(circle);
            return { isFilled: fill === stroke, isThick: Number.parseFloat(strokeWidth) > 3 };
          }),
        );
      // The marks of the drawing; a status of an occurrence is a circle of another size.
      expect(looks.slice(0, 69).filter(({ isFilled }) => isFilled)).toHaveLength(7);
      expect(looks.slice(0, 69).filter(({ isThick }) => isThick)).toHaveLength(4);
    },
  );
});

test.describe('whether the list is getting shorter', long, () => {
  test('counts what was worked out from the published file', async ({ page }) => {
    await open(page);
    const rows = await cellsOf(page, /what became of them since/);
    expect(rows.map((cells) => cells.map((cell) => cell.replace(/ \(.*/, '')))).toEqual(
      publishedFlow.map(({ column, raised, first, restating, restatedLater, ...rest }) =>
        [
          column,
          raised,
          first,
          restating,
          restatedLater,
          rest.addressedOn.length,
          rest.closed,
          rest.withoutEvidence,
        ].map(String),
      ),
    );
    await expect(flow(page)).toContainText(
      'Two areas are on record from the inspection of 2025, after ten from that of 2022; both restate an earlier one.',
    );
    await expect(
      page.getByText('No area is known to have been formally closed.'),
      'said once on the page',
    ).toHaveCount(1);
  });
});

test.describe('axe finds nothing in the recurring themes', () => {
  for (const [name, set] of Object.entries({
    'as they open': async () => {},
    'with every table open': openTables,
    '320 px wide': (page: Page) => page.setViewportSize({ width: 320, height: 640 }),
    'in forced colours': (page: Page) => page.emulateMedia({ forcedColors: 'active' }),
    'on paper': (page: Page) => page.emulateMedia({ media: 'print' }),
  })) {
    test(name, long, async ({ page }) => {
      await open(page);
      await set(page);
      await expectNoAxeViolations(page);
    });
  }
});

test.describe('from 1440 to 320 px wide', () => {
  test('the recurring themes fit, their words large, apart and whole', long, async ({ page }) => {
    await open(page);
    await expectFits(page, 51);
  });
});

test.describe('on paper', long, () => {
  test('the drawing fits a page and the occurrences stand beside each other', async ({ page }) => {
    await page.setViewportSize({ width: 1032, height: 680 });
    await open(page);
    await page.emulateMedia({ media: 'print' });
    const drawing = threads(page).locator('[role="img"] svg:visible').first();
    const box = await drawing.boundingBox();
    // A page of A4 landscape without its margins, in CSS pixels.
    expect(box?.height).toBeLessThan(680 - 100);
    await expect(marks(page)).toHaveCount(0);
    const tops = await threads(page)
      .locator('ol > li')
      .evaluateAll((cards) => cards.map((card) => Math.round(card.getBoundingClientRect().top)));
    expect(tops).toHaveLength(4);
    expect(new Set(tops).size).toBe(1);
  });
});

test.describe('the files of the recurring themes', long, () => {
  test('hold the table and the picture', async ({ page }) => {
    await open(page);
    for (const [kind, wanted] of [
      ['CSV', /Private fostering,Inspection 2018,A18-N1/],
      ['SVG', /Private fostering: raised at every inspection since 2014/],
    ] as const) {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        chooseDownload(threads(page), 'What keeps coming back', kind),
      ]);
      expect(download.suggestedFilename()).toBe(
        `herefordshire-what-keeps-coming-back-2026-11-22.${kind.toLowerCase()}`,
      );
      const stream = await download.createReadStream();
      const text = (await stream.toArray()).join('');
      expect(text).toMatch(wanted);
    }
  });
});

test.describe('an authority without records of its own', long, () => {
  test('has neither the recurring themes nor the list', async ({ page }) => {
    await openBoard(page, 'E06000051', '/areas');
    await expect(page.getByText('So none are listed for Shropshire.')).toBeVisible();
    await expect(threads(page)).toHaveCount(0);
    await expect(flow(page)).toHaveCount(0);
  });
});
