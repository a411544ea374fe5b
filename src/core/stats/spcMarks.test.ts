import { describe, expect, test } from 'vitest';
import { assuranceOf, variationOf } from './spcMarks.ts';

describe(variationOf, () => {
  test('is worse or better by the way that is better, and neither where there is none', () => {
    const high = { rule: 'run', side: 'high' } as const;
    expect(variationOf(high, 'lower')).toBe('worse');
    expect(variationOf(high, 'higher')).toBe('better');
    expect(variationOf(high, 'none')).toBe('neither');
    expect(variationOf(null, 'lower')).toBe('common-cause');
  });
});

describe(assuranceOf, () => {
  const limits = { mean: 15, lower: 10, upper: 20 };

  test.each([
    [21, 'lower', 'met'],
    [21, 'higher', 'missed'],
    [9, 'lower', 'missed'],
    [9, 'higher', 'met'],
    [20, 'lower', 'either'],
    [10, 'higher', 'either'],
    [15, 'lower', 'either'],
    [15, 'none', null],
    [null, 'lower', null],
  ] as const)('of the target %s, where %s is better, is %s', (target, polarity, wanted) => {
    expect(assuranceOf(limits, target, polarity)).toBe(wanted);
  });

  test('is either where there are no limits', () => {
    expect(assuranceOf({ mean: 1, lower: null, upper: null }, 5, 'lower')).toBe('either');
  });
});
