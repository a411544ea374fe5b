import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareNames, compareText } from './compare.ts';

test('ids are sorted by their characters, whatever the language of the machine', () => {
  const ids = ['visit-2', 'Visit-10', 'a-1', 'A-1', 'ä-1', 'z-1'];
  expect(ids.toSorted(compareText)).toEqual(['A-1', 'Visit-10', 'a-1', 'visit-2', 'z-1', 'ä-1']);
});

test('names are sorted as in a British index: accents and capitals beside their letter', () => {
  const names = ['Zed', 'éclair', 'Eden', 'eden', 'Edge'];
  expect(names.toSorted(compareNames)).toEqual(['éclair', 'eden', 'Eden', 'Edge', 'Zed']);
});

test('different texts are never equal in either order, and both orders are reversed exactly', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (a, b) => {
      for (const compare of [compareText, compareNames]) {
        expect(compare(a, b) === 0).toBe(a === b);
        expect(Math.sign(compare(a, b)) + Math.sign(compare(b, a))).toBe(0);
      }
    }),
  );
});
