import type { Page } from '@playwright/test';
import { type Place, places } from './everyPlace.ts';
import { expectNoAxeViolations } from './expectNoAxeViolations.ts';
import { overflowInPx } from './layoutFaults.ts';
import { openTables } from './openBoard.ts';
import { expect, longServed, longUnless, test } from './test.ts';
import { textFaults } from './textFaults.ts';

/** Wider spacing, as WCAG 1.4.12 asks a page to bear. */
const spacing = `
* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
p { margin-bottom: 2em !important }`;

/** As a reader's own style sheet, which no policy of the page keeps out. */
async function spaceOut(page: Page): Promise<void> {
  await page.evaluate(async (css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets.push(sheet);
    // What makes room for wider tabs does so in the next frame.
    for (const _ of [1, 2]) await new Promise(requestAnimationFrame);
  }, spacing);
}

const expectWhole = async (page: Page) => {
  expect.soft(await overflowInPx(page), 'scrolls sideways').toBeLessThanOrEqual(0);
  expect.soft(await textFaults(page)).toEqual([]);
};

interface Mode {
  readonly name: string;
  readonly isFor: (place: Place) => boolean;
  readonly check: (page: Page) => Promise<void>;
}

const modes: readonly Mode[] = [
  { name: 'as usual', isFor: () => true, check: expectNoAxeViolations },
  {
    name: 'in forced colours',
    isFor: () => true,
    check: async (page) => {
      await page.emulateMedia({ forcedColors: 'active' });
      await expectNoAxeViolations(page);
      await page.emulateMedia({ forcedColors: null });
    },
  },
  {
    name: 'on paper',
    isFor: ({ isScreenOnly }) => !isScreenOnly,
    check: async (page) => {
      await page.emulateMedia({ media: 'print' });
      await expectNoAxeViolations(page);
      await page.emulateMedia({ media: null });
    },
  },
  {
    name: '320 px wide',
    isFor: () => true,
    check: async (page) => {
      await page.setViewportSize({ width: 320, height: 640 });
      await expectNoAxeViolations(page);
      expect.soft(await overflowInPx(page), 'scrolls sideways').toBeLessThanOrEqual(0);
      await page.setViewportSize({ width: 1440, height: 900 });
    },
  },
  {
    name: 'with its tables open',
    isFor: ({ isScreenOnly, hasTwins }) => !isScreenOnly && !hasTwins,
    check: async (page) => {
      await openTables(page);
      // What opens above moves the rest: none of it may lie halfway under what stays at the top.
      await page.evaluate(() => scrollTo(0, 0));
      await expectNoAxeViolations(page);
    },
  },
  {
    name: 'with wider spacing',
    isFor: ({ isStage }) => !isStage,
    check: async (page) => {
      await spaceOut(page);
      await expectWhole(page);
      await page.setViewportSize({ width: 390, height: 844 });
      await expectWhole(page);
    },
  },
];

const usualModes = ['as usual', 'with its tables open'];

test.describe('no fault is found', () => {
  test.setTimeout(240_000);

  for (const place of places) {
    test(`in ${place.name}`, {
      ...longUnless(place.isUsual ?? false),
      ...(place.isServed && { tag: ['@long', '@served'] }),
    }, async ({ page }) => {
      // All of the board at once.
      if (place.name === 'the board pack') test.setTimeout(900_000);
      await place.open(page);
      await expect(page.locator('html')).toHaveAttribute('lang', 'en-GB');
      await expect(page).toHaveTitle(/^[^:]+(: [^:]+)?: Improvement Board$/);
      const isLong = process.env.LONG_TESTS !== undefined;
      for (const { name, isFor, check } of modes) {
        if (!isFor(place) || !(isLong || usualModes.includes(name))) continue;
        await test.step(name, () => check(page));
      }
    });
  }

  test('in a section whose file is broken', longServed, async ({ page, expectProblem }) => {
    expectProblem(/DatasetError: data\/v1\/workforce\/agency-rate\.json/);
    await page.route('**/agency-rate.json*', (route) => route.fulfill({ body: 'oops' }));
    await page.goto('/');
    await expect(page.getByRole('alert').first()).toBeVisible();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
    await expectNoAxeViolations(page);
    await page.emulateMedia({ forcedColors: 'active' });
    await expectNoAxeViolations(page);
  });
});
