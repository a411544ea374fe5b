import { expectFits } from './expectFits.ts';
import { expectNoAxeViolations, expectNoAxeViolationsInAnyState } from './expectNoAxeViolations.ts';
import { openOwnBoard } from './openOwnBoard.ts';
import { expect, longServed, test } from './test.ts';

const marking = 'OFFICIAL-SENSITIVE (example)';

test.describe('the marking of a council’s own board', longServed, () => {
  test('is seen on every view, above the dates', async ({ page }) => {
    await openOwnBoard(page);
    for (const name of ['Overview', 'Workforce', 'Improvement areas', 'Timeline', 'Sources']) {
      await page.getByRole('link', { name, exact: true }).click();
      await expect(page.getByRole('banner').getByText(marking)).toBeVisible();
    }
  });

  test('is in the margin of every printed page, and on the first in words', async ({ page }) => {
    await openOwnBoard(page);
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByText(marking)).toBeVisible();
    const rules = await page.evaluate(() =>
      [...document.styleSheets, ...document.adoptedStyleSheets]
        .flatMap(({ cssRules }) => [...cssRules])
        .filter((rule) => rule instanceof CSSPageRule)
        .map(({ cssText }) => cssText)
        .join('\n'),
    );
    expect(rules).toMatch(/@top-center\s*\{[^}]*content: "OFFICIAL-SENSITIVE \(example\)"/);
  });

  test('is cut at no width', async ({ page }) => {
    await openOwnBoard(page);
    await expectFits(page, 0);
  });

  test('breaks no rule that axe knows', async ({ page }) => {
    await openOwnBoard(page);
    await expectNoAxeViolations(page);
    await page.emulateMedia({ forcedColors: 'active' });
    await expectNoAxeViolations(page);
  });
});

/** Pages of the improvement areas on which a plan is shown. */
const pages = { 'the list of areas': '/areas', 'one area': '/areas/A26' } as const;

test.describe('what a council says of its own work', longServed, () => {
  for (const [name, at] of Object.entries(pages)) {
    test(`breaks no rule that axe knows on ${name}, also narrow, in forced colours and on paper`, async ({
      page,
    }) => {
      await openOwnBoard(page, at);
      await expect(page.getByText('8 months overdue').first()).toBeVisible();
      await expectNoAxeViolationsInAnyState(page);
    });

    test(`is whole at every width on ${name}`, async ({ page }) => {
      await openOwnBoard(page, at);
      await expectFits(page, 0);
    });
  }

  test('is distinguished by word and shape, whatever the colours', async ({ page }) => {
    await openOwnBoard(page, '/areas');
    const chips = page.locator('[data-rating]:visible');
    const drawn = await chips.evaluateAll((all) =>
      all.map((chip) => [chip.textContent?.split(': ')[1], chip.querySelector('svg')?.innerHTML]),
    );
    const shapeOf = new Map(drawn.map(([word, shape]) => [word, shape]));
    expect([...shapeOf.keys()].toSorted()).toEqual(['Amber', 'Green', 'Red']);
    expect(new Set(shapeOf.values()).size).toBe(3);
    // In forced colours the words and shapes are the system's, on its own background.
    await page.emulateMedia({ forcedColors: 'active' });
    const colours = await chips.evaluateAll((all) =>
      all.map((chip) => [getComputedStyle(chip).color, getComputedStyle(chip).backgroundColor]),
    );
    expect(new Set(colours.map(String)).size).toBe(1);
    expect(colours[0]?.[0]).not.toBe(colours[0]?.[1]);
  });

  test('is found by keyboard, and the address keeps what was asked for', async ({ page }) => {
    await openOwnBoard(page, '/areas');
    const owner = page.getByLabel('Owner');
    await owner.focus();
    await page.keyboard.type('Lead');
    await expect(owner).toHaveValue('Lead for Samples');
    await expect(page).toHaveURL(/owner=Lead/);
    const overdue = page.getByLabel('Only overdue');
    await overdue.focus();
    await page.keyboard.press('Space');
    await expect(page).toHaveURL(/overdue=true/);
    const section = page.getByRole('region', { name: 'Open now' });
    await expect(section).toContainText('Samples are late');
    await expect(section).not.toContainText('Area A25');
    await page.reload();
    await expect(overdue).toBeChecked();
    await expect(owner).toHaveValue('Lead for Samples');
  });
});
