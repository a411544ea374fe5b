import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { holdsWords } from './searchText.ts';

const texts = ['Children’s homes & drift', 'Délay in so-called “permanence”'];

describe(holdsWords, () => {
  test.each([
    ['a word of any of the texts', 'permanence'],
    ['words of different texts, in any order', 'delay homes'],
    ['the beginning of a word', 'perm'],
    ['what differs in case, accents, hyphens and apostrophes', 'DELAY so called childrens'],
    ['an ampersand', 'homes and drift'],
  ])('finds %s', (_, typed) => {
    expect(holdsWords(texts, typed)).toBe(true);
  });

  test.each([
    ['the middle of a word', 'manence'],
    ['a word that is nowhere, beside one that is', 'drift foster'],
  ])('does not find %s', (_, typed) => {
    expect(holdsWords(texts, typed)).toBe(false);
  });

  test.each(['', '  ', '“”'])('finds everything for %j', (typed) => {
    expect(holdsWords([], typed)).toBe(true);
  });

  test('finds every word of a text in it, whatever the words are', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.string(), (word, other) => {
        expect(holdsWords([other, word], word)).toBe(true);
      }),
    );
  });
});
