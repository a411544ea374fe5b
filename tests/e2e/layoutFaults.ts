import type { Page } from '@playwright/test';

/** The words of every chart on screen: their size on screen and the box of their ink, in CSS pixels. */
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

/**
 * What is wrong with the words of the charts on screen: too small to read, over the edge of the page,
 * or one over another. And how many words there are, since none would have no fault.
 */
export async function chartWordFaults(page: Page) {
  const all = await chartWords(page);
  const width = page.viewportSize()?.width ?? 0;
  const small = all.filter((one) => one.size < 13.995);
  const cut = all.filter(({ left, right }) => left < 0 || right > width);
  return {
    count: all.length,
    faults: {
      small: small.map((one) => `${one.words}: ${one.size.toFixed(1)} px`),
      cut: cut.map(({ words }) => words),
      overlapping: all.flatMap((a, index) =>
        all
          .slice(index + 1)
          .filter((b) => overlap(a, b))
          .map((b) => [a.words, b.words]),
      ),
    },
  };
}

export const noWordFaults = { small: [], cut: [], overlapping: [] };

/** No column need be as wide: addresses, names of files. */
const longestWord = 24;

/** Every word on screen that is broken without a hyphen, though it is no longer than words are. */
export const brokenWords = (page: Page) =>
  page.evaluate((longest) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const broken: string[] = [];
    const range = document.createRange();
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      const parent = node.parentElement;
      if (!parent?.checkVisibility() || parent.closest('svg, .visually-hidden')) continue;
      for (const { 0: word, index } of node.data.matchAll(/[^\s\u2010-\u2014/-]+/g)) {
        if (word.length > longest) continue;
        range.setStart(node, index);
        range.setEnd(node, index + word.length);
        const lines = [...range.getClientRects()].filter(({ width }) => width > 0);
        if (new Set(lines.map(({ top }) => Math.round(top))).size > 1) broken.push(word);
      }
    }
    return broken;
  }, longestWord);

/** Every text of the page that reaches over the left or right edge of the viewport. */
export const cutText = (page: Page) =>
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

/** How far the page scrolls sideways. */
export const overflowInPx = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
