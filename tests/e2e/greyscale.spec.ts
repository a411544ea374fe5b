import type { Page } from '@playwright/test';
import { openBoard } from './openBoard.ts';
import { expect, long, test } from './test.ts';

const everything =
  '/workforce/agency-rate?neighbours=true&events=true&with=E06000051,E06000058,E09000021';

/**
 * What only its colour distinguish, in the charts on screen: two lines of one chart, two kinds of marks
 * of a distribution. And how many pairs were compared, since none would have no fault.
 */
const colourFaults = (page: Page) =>
  page.locator('main svg:visible').evaluateAll((drawings) => {
    const faults: string[] = [];
    let compared = 0;
    /** Lines whose widths have this ratio, or whose dashes have, look different. */
    const [widthRatio, dashRatio] = [1.5, 2];
    const ratio = (a: number, b: number) => Math.max(a, b) / Math.min(a, b);
    /** A path by its commands, so that a square is no triangle; anything else by its name. */
    const shapeOf = (element: Element) =>
      element.getAttribute('d')?.replaceAll(/[^A-Za-z]/g, '') ?? element.tagName;

    for (const drawing of drawings) {
      const shapes = [...drawing.querySelectorAll('circle, path, rect')];
      const filled = shapes.filter((one) => getComputedStyle(one).fill !== 'none');
      const lines = [...drawing.querySelectorAll('.recharts-line-curve, path[data-line]')].map(
        (curve) => {
          const { stroke, strokeWidth, strokeDasharray } = getComputedStyle(curve);
          const marks = filled.filter((one) => getComputedStyle(one).fill === stroke);
          return {
            colour: stroke,
            width: Number.parseFloat(strokeWidth),
            dash: strokeDasharray === 'none' ? null : Number.parseFloat(strokeDasharray),
            // The last point of a line may be marked without distinguishing the line.
            mark: marks.length > 2 && marks[0] ? shapeOf(marks[0]) : null,
          };
        },
      );
      for (const [index, a] of lines.entries()) {
        for (const b of lines.slice(0, index)) {
          // Thin grey neighbours are alike on purpose; each is named when it is pointed at.
          if (a.colour === b.colour) continue;
          compared += 1;
          const isApart =
            a.mark !== b.mark ||
            (a.dash === null) !== (b.dash === null) ||
            (a.dash !== null && b.dash !== null && ratio(a.dash, b.dash) >= dashRatio) ||
            ratio(a.width, b.width) >= widthRatio;
          if (!isApart) faults.push(`lines ${a.colour} and ${b.colour}`);
        }
      }

      const kinds = new Map<string, string>();
      for (const symbol of drawing.querySelectorAll('.recharts-scatter-symbol')) {
        const mark = symbol.querySelector('circle, path');
        if (mark) kinds.set(getComputedStyle(mark).fill, shapeOf(mark));
      }
      const found = [...kinds.values()];
      compared += (found.length * (found.length - 1)) / 2;
      if (new Set(found).size < found.length) faults.push(`marks ${found.join(', ')}`);
    }
    return { compared, faults };
  });

/** Lines that have no words at their end, of those that are not part of the crowd. */
const unnamedLines = (page: Page) =>
  page
    .getByRole('figure', { name: /over time$/ })
    .locator('svg:visible')
    .first()
    .evaluate((drawing) => {
      const strokes = [...drawing.querySelectorAll('.recharts-line-curve')].map(
        (curve) => getComputedStyle(curve).stroke,
      );
      const own = new Set(
        strokes.filter((one) => strokes.indexOf(one) === strokes.lastIndexOf(one)),
      );
      const right = Math.max(
        ...[...drawing.querySelectorAll('.recharts-line-curve')].map(
          (curve) => curve.getBoundingClientRect().right,
        ),
      );
      const named = [...drawing.querySelectorAll('text')].filter(
        (text) =>
          text.getBoundingClientRect().left > right && /[A-Za-z].*\d/.test(text.textContent),
      );
      return own.size - named.length;
    });

/** Chips without words, or of another meaning and the same shape. */
const chipFaults = (page: Page) =>
  page.locator('main').evaluate((main) => {
    const faults: string[] = [];
    let compared = 0;
    for (const attribute of ['data-grade', 'data-status']) {
      const shapes = new Map<string, string>();
      const words = new Map<string, string>();
      for (const chip of main.querySelectorAll(`span[${attribute}]`)) {
        const meaning = chip.getAttribute(attribute) ?? '';
        const text = chip.textContent.trim();
        if (text === '') faults.push(`${meaning}: no words`);
        const shape = chip.querySelector('svg')?.innerHTML ?? '';
        if (shape === '') faults.push(`${meaning}: no shape`);
        shapes.set(meaning, shape);
        words.set(meaning, text);
        compared += 1;
      }
      for (const all of [shapes, words]) {
        if (new Set(all.values()).size < all.size) faults.push(`${attribute}: two look alike`);
      }
    }
    return { compared, faults };
  });

/** Takes away what a page tells by anything but colour. */
const leaveColourOnly = (page: Page) =>
  page.locator('main').evaluate((main) => {
    for (const curve of main.querySelectorAll<SVGElement>(
      '.recharts-line-curve, path[data-line]',
    )) {
      curve.style.strokeDasharray = 'none';
      curve.style.strokeWidth = '2';
    }
    for (const mark of main.querySelectorAll('.recharts-reference-dot')) mark.remove();
    for (const mark of main.querySelectorAll('.recharts-scatter-symbol path')) {
      mark.setAttribute('d', 'M0 0 H2 V2 H0 Z');
    }
    for (const chip of main.querySelectorAll('span[data-grade], span[data-status]')) {
      chip.textContent = '';
    }
  });

test.describe('without colour', long, () => {
  for (const { at, width, pairs } of [
    { at: '/', width: 1440, pairs: 12 },
    { at: '/workforce', width: 1440, pairs: 6 },
    { at: everything, width: 1440, pairs: 24 },
    { at: everything, width: 390, pairs: 24 },
    { at: '/workforce/caseload?neighbours=true', width: 1440, pairs: 10 },
    { at: '/workforce/children-with-3-or-more-social-workers', width: 1440, pairs: 3 },
  ]) {
    test(`lines and marks are distinguished on ${at}, ${width} px wide`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 });
      await openBoard(page, 'E06000019', at);
      const { compared, faults } = await colourFaults(page);
      expect(faults).toEqual([]);
      expect(compared).toBeGreaterThanOrEqual(pairs);
    });
  }

  test('a neighbour that is pointed at is said from all others', async ({ page }) => {
    await openBoard(page, 'E06000019', everything);
    await page.getByRole('button', { name: 'Somerset', exact: true }).click();
    await expect(page.locator('text:visible', { hasText: /^Somerset \d/ })).toHaveCount(1);
    expect((await colourFaults(page)).faults).toEqual([]);
  });

  test('every line but those of the crowd has its name at its end', async ({ page }) => {
    await openBoard(page, 'E06000019', '/workforce/agency-rate?neighbours=true');
    expect(await unnamedLines(page)).toBe(0);
  });

  test('a grade and a status are words and a shape', async ({ page }) => {
    await openBoard(page);
    const { compared, faults } = await chipFaults(page);
    expect(faults).toEqual([]);
    expect(compared).toBeGreaterThan(2);
  });

  test('the better and the worse way of a rate are words', async ({ page }) => {
    await openBoard(page, 'E06000019', '/workforce');
    const toned = page.locator('tr', {
      has: page.locator('[data-tone="better"], [data-tone="worse"]'),
    });
    expect(await toned.count()).toBeGreaterThan(4);
    for (const row of await toned.all())
      await expect(row).toContainText(/(Lower|Higher) is better/);
  });

  test('the check finds lines and marks that are distinguished by colour alone', async ({
    page,
  }) => {
    await openBoard(page, 'E06000019', everything);
    await leaveColourOnly(page);
    const { faults } = await colourFaults(page);
    expect(faults.filter((fault) => fault.startsWith('lines')).length).toBeGreaterThan(15);
    expect(faults.filter((fault) => fault.startsWith('marks'))).toHaveLength(1);
  });

  test('the check finds a chip that is a colour alone', async ({ page }) => {
    await openBoard(page);
    await leaveColourOnly(page);
    expect((await chipFaults(page)).faults).toContainEqual(expect.stringMatching(/no words$/));
  });
});
