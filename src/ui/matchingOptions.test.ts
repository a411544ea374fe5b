import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matchingOptions } from './matchingOptions.ts';

const options = [
  'East Exham',
  'Example-on-Test',
  'Exham',
  'Exhamshire',
  'North Exhamshire',
  'St. Example',
  'Testham and Exmouth',
].map((label) => ({ value: label, label, detail: 'Example Region' }));

const found = (typed: string) => matchingOptions(options, typed).map(({ label }) => label);

describe('matchingOptions', () => {
  test('finds a name anywhere in a label, whatever its case', () => {
    expect(found('MOUTH')).toEqual(['Testham and Exmouth']);
  });

  test.each([
    ['a full stop', 'st example', ['St. Example']],
    ['a full stop that was typed', 'St.Example', ['St. Example']],
    ['a hyphen', 'example on test', ['Example-on-Test']],
    ['an accent', 'éxhamshire', ['Exhamshire', 'North Exhamshire']],
    ['an ampersand', 'testham & exmouth', ['Testham and Exmouth']],
    ['an apostrophe', 'ex’ham', ['Exham', 'Exhamshire', 'East Exham', 'North Exhamshire']],
    ['space around it', '  exmouth ', ['Testham and Exmouth']],
  ])('is blind to %s', (_, typed, labels) => {
    expect(found(typed)).toEqual(labels);
  });

  test('puts labels that begin so first, then those with a word that does', () => {
    expect(found('ex')).toEqual([
      'Example-on-Test',
      'Exham',
      'Exhamshire',
      'East Exham',
      'North Exhamshire',
      'St. Example',
      'Testham and Exmouth',
    ]);
    expect(found('ham')).toEqual([
      'East Exham',
      'Exham',
      'Exhamshire',
      'North Exhamshire',
      'Testham and Exmouth',
    ]);
  });

  test('does not search the detail', () => {
    expect(found('region')).toEqual([]);
  });

  test.each(['', '   ', '.'])('finds everything, in its order, for %j', (typed) => {
    expect(matchingOptions(options, typed)).toEqual(options);
  });

  test('finds nothing that is not among the options, and nothing twice, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string(), (typed) => {
        const matches = matchingOptions(options, typed);
        expect(new Set(matches).size).toBe(matches.length);
        expect(matches.every((match) => options.some((option) => option === match))).toBe(true);
      }),
    );
  });

  test('finds every option by its whole label and by any part of it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...options), fc.nat(20), fc.nat(20), (option, from, length) => {
        expect(found(option.label.slice(from, from + length))).toContain(option.label);
      }),
    );
  });
});
