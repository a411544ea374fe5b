import { describe, expect, test } from 'vitest';
import { markdownTable, verdictOn, withUnit } from './aims.ts';

describe(verdictOn, () => {
  test.each([
    [99.9, 'met'],
    [100, 'met'],
    [112, 'not met: 12 ms over'],
    [null, 'not measured'],
  ])('of 100 ms at most is, with %s measured, %s', (value, wanted) => {
    expect(verdictOn({ name: 'Slide', limit: 100, value, unit: 'ms' })).toBe(wanted);
  });
});

describe(withUnit, () => {
  test.each([
    [1234.6, 'ms', '1,235 ms'],
    [28_740, 'kB', '28.7 kB'],
    [1_150_795, 'kB', '1,151 kB'],
    [1_234_567, 'MB', '1.23 MB'],
    [1.149, '×', '1.15 ×'],
    [0.0204, '', '0.020'],
    [null, 'ms', '–'],
  ] as const)('writes %s %s as %s', (value, unit, wanted) => {
    expect(withUnit(value, unit)).toBe(wanted);
  });
});

describe(markdownTable, () => {
  test('aligns numbers to the right', () => {
    expect(markdownTable(['', 'Time'], [['Paint', '3 ms']])).toBe(
      '|       | Time |\n| ----- | ---: |\n| Paint | 3 ms |',
    );
  });

  test('refuses a row with a cell too few', () => {
    expect(() => markdownTable(['', 'Time'], [['Paint']])).toThrow('wanted 2 cells, not 1: Paint');
  });
});
