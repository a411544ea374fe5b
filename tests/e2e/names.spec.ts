import type { Page } from '@playwright/test';
import { indicatorIds } from '#src/core/model/indicator.ts';
import { namedParts } from './accessibleNames.ts';
import { dialogs, frames } from './everyPlace.ts';
import { openBoard } from './openBoard.ts';
import { openMeasures } from './openMeasures.ts';
import { serveOwnBoard } from './openOwnBoard.ts';
import { expect, filesOnly, long, longServed, served, test } from './test.ts';

/** Lines of a file under names/, which `--update-snapshots` writes again. */
async function expectNames(page: Page, file: string, wanted?: readonly string[]): Promise<void> {
  const { lines, nameless } = await namedParts(page, wanted);
  expect(nameless, 'controls and figures without a name').toEqual([]);
  expect(lines.length).toBeGreaterThan(2);
  expect(`${lines.join('\n')}\n`).toMatchSnapshot(`${file}.txt`);
}

const views = {
  overview: ['/', /^Overview,/],
  workforce: ['/workforce', /^Workforce,/],
  indicator: ['/workforce/agency-rate?neighbours=true&events=true', /^Workforce: agency rate/],
  judgements: ['/judgements', /^Judgements,/],
  areas: ['/areas', /^Improvement areas,/],
  area: ['/areas/A26', /^Improvement area:/],
  timeline: ['/timeline', /^Timeline,/],
  sources: ['/sources', /^Sources,/],
  accessibility: ['/accessibility', /^Accessibility statement,/],
  nowhere: ['/nowhere', /^No page at this address/],
} as const;

// Against a backend something can be recorded, and is called so.
test.describe('every control and figure is called what it was seen to be called', filesOnly, () => {
  // A council that does not exist: its records do not change with what is published.
  test('in every view of Exampleshire', served, async ({ page }) => {
    await serveOwnBoard(page);
    for (const [name, [at, title]] of Object.entries(views)) {
      await openBoard(page, 'E06999001', at);
      // The page stays, so that the view before may still have been there.
      await expect(page).toHaveTitle(title);
      await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
      await expectNames(page, `exampleshire-${name}`);
    }
  });

  test('in the measures of Exampleshire', longServed, async ({ page }) => {
    for (const [name, at, title] of [
      ['measures', '/performance', /^Performance,/],
      ['measure', '/performance/average-caseload', /^Performance: average caseload/],
    ] as const) {
      await openMeasures(page, at);
      // The page stays, so that the view before may still have been there.
      await expect(page).toHaveTitle(title);
      await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
      await expectNames(page, `exampleshire-${name}`);
    }
  });

  test('while Exampleshire’s board is presented', longServed, async ({ page }) => {
    await serveOwnBoard(page);
    await page.goto('/#/present?authority=E06999001');
    const main = page.getByRole('main');
    await expect(main.getByRole('heading', { level: 1 })).toBeVisible();
    const count = Number(/ of (\d+):/.exec((await main.getAttribute('aria-label')) ?? '')?.[1]);
    const slides: string[] = [];
    for (let number = 1; number <= count; number += 1) {
      await expect(main).toHaveAccessibleName(new RegExp(`^Slide ${number} of`));
      await expect(main.locator('[aria-busy="true"]')).toHaveCount(0);
      const { lines, nameless } = await namedParts(page);
      expect(nameless).toEqual([]);
      slides.push(lines.join('\n'));
      await page.keyboard.press('ArrowRight');
    }
    expect(count).toBeGreaterThan(10);
    expect(`${slides.join('\n\n')}\n`).toMatchSnapshot('exampleshire-slides.txt');
  });

  for (const { name, open } of [
    ...dialogs,
    ...frames.filter(({ name }) => !/^the slide /.test(name)),
  ]) {
    // A file has no link to share.
    const runs = name === 'what can be shared' ? longServed : long;
    test(`in ${name}`, runs, async ({ page }) => {
      test.setTimeout(120_000);
      await open(page);
      const isPack = name === 'the board pack';
      const wanted = isPack ? ['heading', 'figure', 'image', 'table'] : undefined;
      await expectNames(page, name.replaceAll(/\W+/g, '-'), wanted);
    });
  }

  for (const [name, [at]] of Object.entries(views)) {
    test(`in the ${name} of Herefordshire`, long, async ({ page }) => {
      await openBoard(page, 'E06000019', at === '/areas/A26' ? '/areas/A25-2' : at);
      await expectNames(page, `herefordshire-${name}`);
    });
  }

  for (const id of indicatorIds) {
    test(`in the figures of ${id}`, long, async ({ page }) => {
      await openBoard(page, 'E06000019', `/workforce/${id}`);
      await expectNames(page, `herefordshire-${id}`, [
        'heading',
        'figure',
        'image',
        'slider',
        'table',
      ]);
    });
  }
});
