import type { Page } from '@playwright/test';
import { publishedRowCounts, publishedSources } from '#tests/independent/publishedSources.ts';
import { cutText, overflowInPx } from './layoutFaults.ts';
import { openBoard, openTables } from './openBoard.ts';
import { expect, long, longUnless, test } from './test.ts';

const herefordshire = 'E06000019';
const shropshire = 'E06000051';
/** Abolished in 2019, without an inspection that is known. */
const dorset = 'E10000009';

const smallNumbers = 'no one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** What a source has to say of what comes from it. */
function wantedWords(facts: number, disagreements: number): string {
  if (facts > 1) return `Used for ${smallNumbers[facts] ?? facts} facts`;
  if (facts === 1) return 'Used for one fact';
  return disagreements > 0
    ? 'Used for no fact; named where sources disagree'
    : 'Not used on this page';
}

const placeOf = (page: Page, id: string) => page.locator(`#source-${id}`);

test.describe('the sources of Herefordshire', () => {
  test('are all there, each with as many facts as were counted in the published files', async ({
    page,
  }) => {
    await openBoard(page, herefordshire, '/sources');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'Sources: eight national publications and 69 sources on Herefordshire',
    );
    for (const { id, publisher, facts, disagreements } of publishedSources) {
      const place = placeOf(page, id);
      await expect.soft(place, id).toContainText(publisher);
      await expect.soft(place, id).toContainText(wantedWords(facts, disagreements));
    }
  });

  test(
    'open as many links as there are facts, each to a page that is there',
    long,
    async ({ page }) => {
      await openBoard(page, herefordshire, '/sources?source=S01');
      const place = placeOf(page, 'S01');
      await expect(place).toBeFocused();
      await expect(place).toBeInViewport();
      // Two areas raised and eight readings of evidence.
      const links = place.locator('details').getByRole('link');
      await expect(links).toHaveCount(10);
      await links.filter({ hasText: 'Management oversight of the LADO function' }).first().click();
      await expect(page).toHaveURL(/#\/areas\/A25-1/);
      await expect(page.getByRole('heading', { level: 1 })).toContainText('LADO');
    },
  );

  test(
    'are led to from a citation, and from one source to the next on the same page',
    long,
    async ({ page }) => {
      await openBoard(page, herefordshire, '/sources?find=ross');
      await expect(page.getByText('2 of 69 sources have these words')).toBeVisible();
      const row = page.getByRole('row', { name: /^Day of the High Court judgment/ });
      await row.getByText(/^Sources: /).click();
      await row.getByRole('link', { name: /^Also used for ?: Ofsted/ }).click();
      await expect(placeOf(page, 'S08')).toBeFocused();
      await expect(page.getByText('All 69 sources')).toBeVisible();
      await expect(page.getByLabel('Find words')).toHaveValue('');
    },
  );

  test('are found by typing fast, without a letter lost', long, async ({ page }) => {
    await openBoard(page, herefordshire, '/sources');
    const find = page.getByLabel('Find words');
    await find.pressSequentially('high court', { delay: 5 });
    await expect(find).toHaveValue('high court');
    await expect(page.getByText('2 of 69 sources have these words')).toBeVisible();
    await expect(page).toHaveURL(/find=high/);
    await page.reload();
    await expect(page.getByLabel('Find words')).toHaveValue('high court');
    await expect(page.getByText('2 of 69 sources have these words')).toBeVisible();
  });

  test('show no word of those who compiled them', long, async ({ page }) => {
    await openBoard(page, herefordshire, '/sources');
    await openTables(page);
    const text = (await page.locator('main').allInnerTexts()).join();
    expect(text.length).toBeGreaterThan(20_000);
    const own =
      /\bseed\b|\bslug\b|stored copy|\bS\d\d\b|(inspection_report|council_page|government_page)\b/gi;
    expect(text.match(own) ?? []).toEqual([]);
  });

  test('are checked: files, rows, and what is out of date', async ({ page }) => {
    await openBoard(page, herefordshire, '/sources');
    const check = page.getByRole('region', { name: 'Data check' });
    const counts = Object.entries(publishedRowCounts());
    const rows = counts.reduce((sum, [, count]) => sum + count, 0);
    await expect(check).toContainText(
      `${counts.length} files with ${rows.toLocaleString('en-GB')} rows were read.`,
    );
    await expect(check).toContainText('Stale: four of the seven open areas have no evidence');
    await check.getByText('Every file with its rows').click();
    for (const [file, count] of counts) {
      await expect
        .soft(
          check
            .getByRole('row', { name: new RegExp(`^${file} `) })
            .getByRole('cell')
            .last(),
        )
        .toHaveText(count.toLocaleString('en-GB'));
    }
  });
});

test.describe('the sources of an authority without records of its own', () => {
  for (const code of [shropshire, dorset]) {
    test(
      `are the national publications for ${code}`,
      longUnless(code === shropshire),
      async ({ page }) => {
        await openBoard(page, code, '/sources');
        await expect(page.getByRole('heading', { level: 1 })).toContainText(
          ': eight national publications',
        );
        await expect(page.getByText(/has no sources of its own here/)).toBeVisible();
        const text = (await page.locator('main').allInnerTexts()).join();
        // The dates of all inspections are counted by the file that gave them, whoever's it is.
        const own = text.replace(/^Where the inspections of every authority.*$/m, '');
        expect(own.length).toBeLessThan(text.length);
        expect(own).not.toMatch(/herefordshire\/|Herefordshire/);
      },
    );
  }
});

test('in forced colours the source that is shown keeps its mark', long, async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await openBoard(page, herefordshire, '/sources?source=S08');
  await page.getByLabel('Order', { exact: true }).focus();
  const outline = await placeOf(page, 'S08').evaluate(
    (place) => getComputedStyle(place).outlineStyle,
  );
  expect(outline).toBe('solid');
});

test('the sources fit from 1440 to 320 px wide, open and closed', async ({ page }) => {
  await openBoard(page, herefordshire, '/sources?source=S06');
  for (const isOpen of [false, true]) {
    if (isOpen) await openTables(page);
    for (const width of [1440, 1024, 390, 320]) {
      await page.setViewportSize({ width, height: 800 });
      expect.soft(await overflowInPx(page), `${width}, ${isOpen}`).toBeLessThanOrEqual(0);
      if (!isOpen) expect.soft(await cutText(page), `${width}`).toEqual([]);
    }
  }
});

test.describe('the sources by keys alone', long, () => {
  test('are opened, followed and come back to', async ({ page }) => {
    await openBoard(page, herefordshire, '/sources?source=S12');
    await expect(placeOf(page, 'S12')).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(page.locator(':focus')).toHaveText(/Decision details/);
    await page.keyboard.press('Tab');
    await expect(page.locator(':focus')).toContainText('Used for six facts');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(page).not.toHaveURL(/#\/sources/);
    // Who is back before another view was drawn never left.
    await expect(placeOf(page, 'S12')).toHaveCount(0);
    await page.goBack();
    await expect(placeOf(page, 'S12')).toBeFocused();
  });
});

test.describe('the sources on paper', long, () => {
  test('are on at most 14 pages, with addresses and without controls', async ({ page }) => {
    await openBoard(page, herefordshire, '/sources');
    await page.emulateMedia({ media: 'print' });
    for (const control of ['button', 'combobox', 'searchbox'] as const) {
      await expect(page.locator('main').getByRole(control).filter({ visible: true })).toHaveCount(
        0,
      );
    }
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    const pages = pdf.match(/\/Type \/Page\b/g) ?? [];
    expect(pages.length).toBeGreaterThan(6);
    expect(pages.length).toBeLessThanOrEqual(14);
  });

  test('say whose a cited fact is, of when and how sure', async ({ page }) => {
    await openBoard(page, herefordshire, '/workforce/caseload');
    await page.emulateMedia({ media: 'print' });
    const note = page.getByRole('listitem').filter({ hasText: 'council figure in press' });
    await expect(note.getByText('low confidence')).toBeVisible();
    await expect(note.getByRole('link', { name: /Also used for/ })).toBeHidden();
    const date = await note
      .getByText('Ledbury Reporter', { exact: true })
      .first()
      .evaluate((publisher) => getComputedStyle(publisher, '::after').content);
    expect(date).toContain('undated');
  });
});
