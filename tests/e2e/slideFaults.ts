import type { Page } from '@playwright/test';
import { chartWordFaults, noWordFaults } from './layoutFaults.ts';

/** Least sizes of words, in hundredths of the stage's height. */
const least = {
  title: 5.2,
  body: 3.3,
  chart: 2.6,
  foot: 2.6,
  marking: 2.6,
  keyFigure: 6,
} as const;

/** Every text of the slide on screen: what part it is of, its size, and the box of its lines. */
const slideWords = (page: Page) =>
  page.locator('main article').evaluate((slide) => {
    const stage = slide.getBoundingClientRect();
    const walker = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT);
    const words: {
      text: string;
      part: 'title' | 'foot' | 'marking' | 'chart' | 'keyFigure' | 'body';
      percent: number;
      lines: { left: number; right: number; top: number; bottom: number }[];
    }[] = [];
    while (walker.nextNode()) {
      const { currentNode: node } = walker;
      const parent = node.parentElement;
      const text = node.textContent?.trim();
      if (!text || !parent?.checkVisibility() || parent.closest('.visually-hidden')) continue;
      const svg = parent.closest('svg');
      const scale = svg ? (svg.getScreenCTM()?.a ?? 0) : 1;
      const size = Number.parseFloat(getComputedStyle(parent).fontSize) * scale;
      const range = document.createRange();
      range.selectNodeContents(node);
      const part = parent.closest('h1')
        ? 'title'
        : parent.closest('footer')
          ? 'foot'
          : parent.matches('article > p')
            ? 'marking'
            : svg
              ? 'chart'
              : parent.matches('figure dt')
                ? 'keyFigure'
                : 'body';
      words.push({
        text,
        part,
        percent: (100 * size) / stage.height,
        // A line's box is taller than its letters.
        lines: [...range.getClientRects()].map(({ left, right, top, bottom }) => {
          const [middle, half] = [(top + bottom) / 2, 0.36 * size];
          return { left, right, top: middle - half, bottom: middle + half };
        }),
      });
    }
    const { left, right, top, bottom } = stage;
    return { words, stage: { left, right, top, bottom } };
  });

type Slide = Awaited<ReturnType<typeof slideWords>>;
type Word = Slide['words'][number];

const isOver = (a: Word, b: Word) =>
  a.lines.some((one) =>
    b.lines.some(
      (other) =>
        one.left < other.right - 1 &&
        other.left < one.right - 1 &&
        one.top < other.bottom &&
        other.top < one.bottom,
    ),
  );

/**
 * What is wrong with the slide on screen: words beyond its margins, over one another or smaller than the
 * last row can read, and a body that reaches into the foot. And how many words there are, since none
 * would have no fault.
 */
export async function slideFaults(page: Page): Promise<{ count: number; faults: string[] }> {
  const { words, stage } = await slideWords(page);
  const lines = words.flatMap(({ text, part, lines: all }) =>
    all.map((line) => ({ ...line, text, part })),
  );
  const foot = Math.min(...lines.filter(({ part }) => part === 'foot').map(({ top }) => top));
  // The margins at the sides are 6.5 hundredths, into which a chart's "100%" may stand out by a sign.
  const marginOf = (part: Word['part']) =>
    (part === 'chart' ? 0.055 : 0.064) * (stage.bottom - stage.top);
  const charts = await chartWordFaults(page);
  return {
    count: words.length,
    faults: [
      ...lines
        .filter(
          (one) =>
            one.left < stage.left + marginOf(one.part) ||
            one.right > stage.right - marginOf(one.part) ||
            one.top < stage.top ||
            one.bottom > stage.bottom,
        )
        .map(({ text }) => `beyond the margin: ${text}`),
      ...lines
        .filter(({ part, bottom }) => part !== 'foot' && bottom > foot)
        .map(({ text }) => `in the foot: ${text}`),
      ...words
        .filter(({ part, percent }) => percent < least[part] - 0.01)
        .map(({ text, part, percent }) => `small, ${part} ${percent.toFixed(2)}: ${text}`),
      ...words.flatMap((a, index) =>
        words
          .slice(index + 1)
          // Words of a chart are measured to their ink.
          .filter((b) => (a.part !== 'chart' || b.part !== 'chart') && isOver(a, b))
          .map((b) => `one over another: ${a.text} / ${b.text}`),
      ),
      ...(JSON.stringify(charts.faults) === JSON.stringify(noWordFaults)
        ? []
        : [`chart: ${JSON.stringify(charts.faults)}`]),
    ],
  };
}
