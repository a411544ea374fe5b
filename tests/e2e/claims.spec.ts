import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from '@playwright/test';
import Papa from 'papaparse';
import { neverClaimed } from '#src/features/sources/claimText.ts';
import { claimsIn, noOverallClaims } from './claims.ts';
import { openBoard, openTables } from './openBoard.ts';
import { expect, long, test } from './test.ts';

const folder = resolve(import.meta.dirname, '../../public/data/published/herefordshire');
const csvText = (name: string) => readFileSync(resolve(folder, `${name}.csv`), 'utf8');
const rowsOf = (name: string) =>
  Papa.parse<Record<string, string>>(csvText(name), { header: true, skipEmptyLines: true }).data;

/** What denies a claim in so many words: all that the list of what is not claimed says, and a few sentences. */
const denials: readonly string[] = [
  ...rowsOf('not_claimed').flatMap(({ claim = '', reason = '' }) => [claim, reason]),
  ...neverClaimed.flatMap(({ claim, reason }) => [claim, reason]),
  'No area is known to have been formally closed.',
  'so it is not shown as resolved',
  'They do not measure workforce stability, and nothing here says when an intervention ended or why a grade changed.',
];

/** What sources say of Herefordshire, word for word as the published files have it. */
const quotations: readonly string[] = [
  'BRAG used for progress and for impact',
  'Caseload target (plan wording), child in need and looked-after teams',
  'Cases closed too early',
  'Improvement plan objectives delayed or off track',
  'Improvement plan progress update with BRAG scores for ten priorities',
  'Scrutiny hears how BRAG scoring is used',
  'Scrutiny told of BRAG scoring of progress and impact across ten priorities',
  'Significant objectives in the improvement plan have been delayed or are not on track.',
  'Who wrote “This marks a significant achievement...”',
  'a high turnover of social workers and families with chronic needs experiencing inadequate practices over several years',
];

const indicators = [
  'agency-rate',
  'turnover-rate',
  'vacancy-rate',
  'caseload',
  'absence-rate',
  'vacancies-covered-by-agency',
  'agency-covering-vacancies',
  'social-workers-in-post',
  'starters',
  'leavers',
  'children-with-3-or-more-social-workers',
];
const areas = rowsOf('improvement_areas').map(({ area_id: id = '' }) => id);
const slides =
  'title standing changes judgements agency-rate turnover-rate vacancy-rate caseload threads areas others questions sources';

const groups: Readonly<Record<string, readonly string[]>> = {
  'every view': ['/', '/workforce', '/judgements', '/areas', '/timeline', '/sources'],
  'every indicator': indicators.map((id) => `/workforce/${id}`),
  'each area of 2014': areas.filter((id) => id.startsWith('A14')).map((id) => `/areas/${id}`),
  'each later area': areas.filter((id) => !id.startsWith('A14')).map((id) => `/areas/${id}`),
  'an earlier day': ['/', '/judgements', '/areas', '/timeline'].flatMap((at) =>
    ['2022-12-31', '2024-01-31', '2025-08-01'].map((day) => `${at}?asAt=${day}`),
  ),
};

/** Everything that a page says: what is read on it, opened, and what is read out of it. */
async function textOf(page: Page): Promise<string> {
  await openTables(page);
  const shown = await page.locator('body').allInnerTexts();
  const said = await page
    .locator('body')
    .evaluate((body) =>
      [...body.querySelectorAll('*')].flatMap((element) => [
        ...['aria-label', 'aria-description', 'aria-valuetext', 'title', 'alt'].map(
          (name) => element.getAttribute(name) ?? '',
        ),
        ...(element.matches('svg title, svg desc, svg text, .visually-hidden')
          ? [element.textContent ?? '']
          : []),
      ]),
    );
  return [...shown, ...said.filter((text) => text !== '')].join('\n');
}

/** Opens a page of Herefordshire and waits until it is no longer the one before. */
async function openNext(page: Page, at: string): Promise<void> {
  const before = page.url().startsWith('http')
    ? await page.locator('h1').first().textContent()
    : '';
  await openBoard(page, 'E06000019', at);
  if (before === (await page.locator('h1').first().textContent())) {
    await page.reload();
    await openBoard(page, 'E06000019', at);
  }
}

const used = new Set<string>();

test.describe('nothing that no source supports is claimed', long, () => {
  // The last test reads what the others found.
  test.describe.configure({ mode: 'serial' });

  for (const [name, pages] of Object.entries(groups)) {
    test(`on ${name}`, async ({ page }) => {
      test.setTimeout(300_000);
      for (const at of pages) {
        await openNext(page, at);
        const text = await textOf(page);
        expect(text.length, at).toBeGreaterThan(500);
        const flat = text.replaceAll(/\s+/g, ' ');
        for (const known of [...denials, ...quotations]) if (flat.includes(known)) used.add(known);
        expect.soft(claimsIn(text, [...denials, ...quotations]), at).toEqual([]);
      }
    });
  }

  test('on any slide', async ({ page }) => {
    test.setTimeout(120_000);
    for (const slide of slides.split(' ')) {
      await page.goto('about:blank');
      await page.goto(`/#/present?slide=${slide}`);
      await expect(page.locator('main h1').first()).toBeVisible();
      await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
      const text = await textOf(page);
      expect.soft(claimsIn(text, [...denials, ...quotations]), slide).toEqual([]);
    }
  });

  test('and every quotation that is let pass is still shown somewhere', () => {
    expect([...denials, ...quotations].filter((known) => !used.has(known))).toEqual([]);
  });
});

test('every quotation that is let pass stands in the published files', long, () => {
  const published = [
    'improvement_areas',
    'visits',
    'events',
    'board_meetings',
    'workforce_facts',
    'disagreements',
  ]
    .map(csvText)
    .join('\n');
  expect(quotations.filter((quotation) => !published.includes(quotation))).toEqual([]);
});

test(
  'no area of Herefordshire is marked as closed, and none since July 2025 as addressed',
  long,
  async ({ page }) => {
    await openBoard(page, 'E06000019', '/areas');
    await openTables(page);
    await expect(page.locator('main span[data-status]')).not.toHaveCount(0);
    await expect(page.locator('main span[data-status="closed"]')).toHaveCount(0);
    for (const id of areas.filter((one) => /^(MV7|QA25|A25)/.test(one))) {
      await page.goto('about:blank');
      await openBoard(page, 'E06000019', `/areas/${id}`);
      const status = page.locator('main span[data-status]').first();
      await expect(status, id).toHaveAttribute('data-status', /^(open|in-progress)$/);
    }
  },
);

test(
  'no rating, owner, due date or target is shown where the council gives none',
  long,
  async ({ page }) => {
    for (const at of ['/areas', '/areas/A22-2', '/areas/A25-1']) {
      await page.goto('about:blank');
      await openBoard(page, 'E06000019', at);
      await openTables(page);
      await expect(page.locator('[data-rating]')).toHaveCount(0);
      await expect(page.getByText(/^(Owner|Due|Target)\b/)).toHaveCount(0);
    }
  },
);

test(
  'what is quoted on the two areas of November 2025 is never given to Ofsted',
  long,
  async ({ page }) => {
    for (const id of ['A25-1', 'A25-2']) {
      await page.goto('about:blank');
      await openBoard(page, 'E06000019', `/areas/${id}`);
      const quotation = page.getByRole('figure').filter({ has: page.locator('blockquote') });
      const own = quotation.filter({ hasText: /LADO|private fostering/ }).first();
      await expect(own.locator('figcaption')).toContainText('Social Work Today');
      await expect(own.locator('figcaption')).not.toContainText(/Ofsted(?!’s report)/);
    }
  },
);

test(
  'no source is blamed for an overall grade that Ofsted no longer gives, and none is worked out',
  long,
  async ({ page }) => {
    test.setTimeout(120_000);
    for (const code of ['E09000005', 'E06000066']) {
      for (const at of ['/', '/judgements', '/timeline', '/workforce/agency-rate']) {
        await page.goto('about:blank');
        await openBoard(page, code, at);
        const text = await textOf(page);
        expect.soft(claimsIn(text, [], noOverallClaims), `${code} ${at}`).toEqual([]);
      }
      for (const slide of ['standing', 'changes', 'judgements', 'others']) {
        await page.goto('about:blank');
        await page.goto(`/#/present?slide=${slide}&authority=${code}`);
        await expect(page.locator('main h1').first()).toBeVisible();
        await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
        expect
          .soft(claimsIn(await textOf(page), [], noOverallClaims), `${code} ${slide}`)
          .toEqual([]);
      }
    }
  },
);
