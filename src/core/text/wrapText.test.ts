import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wrapWords } from './wrapText.ts';

/** Every character is ten pixels wide. */
const measure = (text: string) => 10 * [...text].length;

describe(wrapWords, () => {
  test('fills each line with whole words', () => {
    expect(wrapWords('Lowest in nine years. England 11.8.', 150, measure)).toEqual([
      'Lowest in nine',
      'years. England',
      '11.8.',
    ]);
  });

  test('breaks a word that is wider than a line, and goes on after it', () => {
    expect(wrapWords('see https://example.org/a now', 100, measure)).toEqual([
      'see',
      'https://ex',
      'ample.org/',
      'a now',
    ]);
  });

  test('gives no line for no words', () => {
    expect(wrapWords(' \n ', 100, measure)).toEqual([]);
  });

  test('keeps every character in its order, and every line within the width', () => {
    const texts = fc
      .array(fc.string({ unit: 'grapheme', maxLength: 30 }))
      .map((all) => all.join(' '));
    fc.assert(
      fc.property(texts, fc.integer({ min: 10, max: 200 }), (text, width) => {
        const lines = wrapWords(text, width, measure);
        expect(lines.join('').replace(/\s+/g, '')).toBe(text.replace(/\s+/g, ''));
        for (const line of lines) {
          expect(line).not.toBe('');
          expect(measure(line)).toBeLessThanOrEqual(width);
        }
      }),
    );
  });
});
