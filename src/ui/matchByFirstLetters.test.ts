import { describe, expect, test } from 'vitest';
import { matchByFirstLetters } from './matchByFirstLetters.ts';

const names = ['Barton', 'Exham', 'East Exham', 'Exton', 'Borough'];

describe(matchByFirstLetters, () => {
  test('goes to the next name that begins with what is typed, and round again', () => {
    expect(matchByFirstLetters(names, 'ext', 0)).toBe(3);
    expect(matchByFirstLetters(names, 'ba', 3)).toBe(0);
  });

  test('stays where the selected name still begins with what is typed', () => {
    expect(matchByFirstLetters(names, 'ex', 3)).toBe(3);
  });

  test('goes from name to name where one letter is pressed again', () => {
    expect(matchByFirstLetters(names, 'e', 1)).toBe(2);
    expect(matchByFirstLetters(names, 'ee', 2)).toBe(3);
    expect(matchByFirstLetters(names, 'eee', 3)).toBe(1);
  });

  test('goes nowhere where no name begins so, or there is none', () => {
    expect(matchByFirstLetters(names, 'z', 0)).toBeNull();
    expect(matchByFirstLetters([], 'e', -1)).toBeNull();
  });

  test('begins at the first name where none is selected', () => {
    expect(matchByFirstLetters(names, 'b', -1)).toBe(0);
  });
});
