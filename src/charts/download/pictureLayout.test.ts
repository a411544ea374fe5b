import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pictureLayout, type TextLook } from './pictureLayout.ts';

/** Every character is half as wide as high. */
const measureAs =
  ({ size }: TextLook) =>
  (text: string) =>
    0.5 * size * text.length;

const words = {
  authority: 'Exampleshire',
  title: 'Agency workers',
  sentence: 'Highest in nine years. Exampleland 25.0. Rank 1 of 1.',
  summary: 'All of it.',
  notes: ['Thick dark blue: Exampleshire.'],
  source: 'Source: Example Department, Examples of 2025, known from 1 March 2026.',
  asAt: '2026-11-22',
};
const chart = { width: 356, height: 200 };

describe(pictureLayout, () => {
  test('says whose, what and the finding above the chart, the rest below it', () => {
    const layout = pictureLayout(words, chart, measureAs);
    const described = [...layout.above, ...layout.below].map(({ lines }) =>
      lines.map(({ words: line }) => line).join(' '),
    );
    expect(described).toEqual([
      'Exampleshire',
      'Agency workers',
      words.sentence,
      ...words.notes,
      words.source,
      'Data as at 22 November 2026.',
    ]);
    expect(layout.above).toHaveLength(3);
  });

  test('leaves no room for words that there are not', () => {
    const bare = pictureLayout({ ...words, sentence: '', notes: [] }, chart, measureAs);
    expect([bare.above.length, bare.below.length]).toEqual([2, 2]);
    expect(bare.height).toBeLessThan(pictureLayout(words, chart, measureAs).height);
  });

  test('widens a narrow chart’s picture to a column that words can be read in', () => {
    expect(pictureLayout(words, { width: 100, height: 50 }, measureAs).width).toBe(368);
    expect(pictureLayout(words, { width: 1240, height: 280 }, measureAs).width).toBe(1288);
  });

  test('keeps every line inside the picture, under the one before it, and off the chart', () => {
    const text = fc.string({ unit: 'grapheme-ascii', maxLength: 300 });
    const size = fc.record({
      width: fc.integer({ min: 50, max: 1400 }),
      height: fc.integer({ min: 20, max: 600 }),
    });
    fc.assert(
      fc.property(
        text,
        text,
        fc.array(text, { maxLength: 4 }),
        size,
        (title, source, notes, drawn) => {
          const layout = pictureLayout({ ...words, title, source, notes }, drawn, measureAs);
          let bottom = 0;
          for (const { look, x, lines } of [...layout.above, ...layout.below]) {
            for (const { y, words: line } of lines) {
              const isAbove = y < layout.chart.y;
              const [top, foot] = [y - 0.75 * look.size, y + 0.25 * look.size];
              expect(top).toBeGreaterThanOrEqual(bottom);
              expect(x + measureAs(look)(line)).toBeLessThanOrEqual(layout.width - x);
              if (isAbove) expect(foot).toBeLessThanOrEqual(layout.chart.y);
              else expect(top).toBeGreaterThanOrEqual(layout.chart.y + drawn.height);
              bottom = foot;
            }
          }
          expect(bottom).toBeLessThanOrEqual(layout.height);
        },
      ),
    );
  });
});
