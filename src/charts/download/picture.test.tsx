import { describe, expect, test } from 'vitest';
import { pictureText } from './picture.ts';
import { pictureLayout } from './pictureLayout.ts';

const words = {
  authority: 'Exampleshire',
  title: 'Agency <workers> & others',
  sentence: 'Highest in "nine" years.',
  summary: 'All of it.',
  notes: ['A note\u0000 with ]]> in it.'],
  source: 'Source: Example & Sons.',
  asAt: '2026-11-22',
};
const chart = {
  markup: '<g><path d="M0 0 H10"/></g>',
  width: 356,
  height: 200,
};
const layout = pictureLayout(
  words,
  chart,
  ({ size }) =>
    (text) =>
      0.5 * size * text.length,
);
const text = pictureText(words, chart, layout, '@font-face{font-family:"F"}');
const picture = new DOMParser().parseFromString(text, 'image/svg+xml');

describe(pictureText, () => {
  test('is well-formed whatever the words', () => {
    expect(picture.querySelector('parsererror')).toBeNull();
    expect(picture.documentElement.localName).toBe('svg');
  });

  test('has a name and a description for those who do not see it', () => {
    const root = picture.documentElement;
    expect(root.getAttribute('role')).toBe('img');
    expect(root.querySelector('title')?.textContent).toBe(
      'Agency <workers> & others, Exampleshire',
    );
    expect(root.querySelector('desc')?.textContent).toBe('Highest in "nine" years. All of it.');
  });

  test('holds its words as text, on white, around the chart', () => {
    const described = [...picture.querySelectorAll('text')].map((one) => one.textContent.trim());
    expect(described).toEqual([
      'Exampleshire',
      'Agency <workers> & others',
      'Highest in "nine" years.',
      'A note with ]]> in it.',
      'Source: Example & Sons.',
      'Data as at 22 November 2026.',
    ]);
    expect(picture.querySelector('rect')?.getAttribute('fill')).toBe('#ffffff');
    expect(picture.querySelector('path')?.getAttribute('d')).toBe('M0 0 H10');
    expect(text).toContain('@font-face');
  });
});
