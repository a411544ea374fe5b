import type { Page } from '@playwright/test';
import { openBoard, openTables } from './openBoard.ts';
import { expect, test } from './test.ts';

/** The words of every chart in sight: their size on screen and the box of their ink, in CSS pixels. */
const chartWords = (page: Page) =>
  page.locator('figure svg text:visible').evaluateAll((texts) => {
    const drawings = [...document.querySelectorAll('svg')];
    const ruler = document.createElement('canvas').getContext('2d');
    if (ruler === null) throw new Error('No canvas to measure with');
    return texts.map((text) => {
      const { ownerSVGElement, textContent: words } = text as SVGTextElement;
      const scale = (text as SVGTextElement).getScreenCTM()?.a ?? 0;
      const { fontSize, fontWeight, fontFamily } = getComputedStyle(text);
      const measure = (pixels: string) => {
        ruler.font = `${fontWeight} ${pixels} ${fontFamily}`;
        return ruler.measureText(words);
      };
      // A box has the whole line of its font in it, in whole pixels; the ink is measured large.
      const line = measure(fontSize);
      const ink = measure('1000px');
      const size = Number.parseFloat(fontSize) * scale;
      const { left, right, top, bottom } = text.getBoundingClientRect();
      return {
        words,
        drawing: ownerSVGElement ? drawings.indexOf(ownerSVGElement) : -1,
        size,
        left,
        right,
        top: top + line.fontBoundingBoxAscent * scale - (ink.actualBoundingBoxAscent / 1000) * size,
        bottom:
          bottom -
          line.fontBoundingBoxDescent * scale +
          (ink.actualBoundingBoxDescent / 1000) * size,
      };
    });
  });

type Words = Awaited<ReturnType<typeof chartWords>>[number];

const overlap = (a: Words, b: Words) =>
  a.drawing === b.drawing &&
  a.left < b.right &&
  b.left < a.right &&
  a.top < b.bottom &&
  b.top < a.bottom;

/** Every text of the page that reaches over the left or right edge of the viewport. */
const cutText = (page: Page) =>
  page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const cut: string[] = [];
    while (walker.nextNode()) {
      const { currentNode: node } = walker;
      const range = document.createRange();
      range.selectNodeContents(node);
      const isSeen = node.parentElement?.checkVisibility({ contentVisibilityAuto: true });
      const isCut = [...range.getClientRects()].some(
        ({ left, right }) => left < -0.5 || right > document.documentElement.clientWidth + 0.5,
      );
      if (isSeen && isCut && !node.parentElement?.closest('.visually-hidden')) {
        cut.push(node.textContent ?? '');
      }
    }
    return cut;
  });

const overflowInPx = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

const sizes = [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
  // What is left of 1440 x 900 at 200%.
  { width: 720, height: 450 },
  { width: 390, height: 844 },
  { width: 320, height: 640 },
];

// A whole series, one from 0 to 100, one that ends early, one that begins late.
const authorities = ['E06000019', 'E06000053', 'E09000020', 'E06000063'];

test.describe('the overview, from 1440 to 320 px wide and at 200%,', () => {
  test('never scrolls sideways, with its tables closed or open', async ({ page }) => {
    await openBoard(page);
    for (const size of sizes) {
      await page.setViewportSize(size);
      expect.soft(await overflowInPx(page), `${size.width}, closed`).toBeLessThanOrEqual(0);
      expect.soft(await cutText(page), `${size.width}`).toEqual([]);
    }
    await openTables(page);
    for (const size of sizes) {
      await page.setViewportSize(size);
      expect.soft(await overflowInPx(page), `${size.width}, open`).toBeLessThanOrEqual(0);
    }
  });

  for (const code of authorities) {
    test(`has the words of its charts large, apart and whole, for ${code}`, async ({ page }) => {
      await openBoard(page, code);
      for (const size of sizes) {
        await page.setViewportSize(size);
        const all = await chartWords(page);
        expect(all.length).toBeGreaterThan(30);

        const small = all.filter((one) => one.size < 13.995);
        const cut = all.filter(({ left, right }) => left < 0 || right > size.width);
        const faults = {
          small: small.map((one) => `${one.words}: ${one.size.toFixed(1)} px`),
          cut: cut.map(({ words }) => words),
          overlapping: all.flatMap((a, index) =>
            all
              .slice(index + 1)
              .filter((b) => overlap(a, b))
              .map((b) => [a.words, b.words]),
          ),
        };
        expect
          .soft(faults, `${size.width} px wide`)
          .toEqual({ small: [], cut: [], overlapping: [] });
      }
    });
  }
});
