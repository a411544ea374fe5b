import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { median, quantile, quartileOf } from './quantile.ts';

const values = fc.array(fc.double({ min: 0, max: 100, noNaN: true }), {
  minLength: 1,
  maxLength: 60,
});

describe(quantile, () => {
  test('interpolates as R type 7 and Excel QUARTILE.INC do', () => {
    expect(quantile([1, 2, 3, 4], 0.25)).toBe(1.75);
    expect(quantile([7, 1, 3, 10, 5], 0.75)).toBe(7);
    expect(quantile([2], 0.9)).toBe(2);
  });

  test('lies within the values, grows with its share, and does not mind their order', () => {
    fc.assert(
      fc.property(values, fc.double({ min: 0, max: 1, noNaN: true }), (all, share) => {
        const one = quantile(all, share);
        expect(one).toBeGreaterThanOrEqual(Math.min(...all));
        expect(one).toBeLessThanOrEqual(Math.max(...all));
        expect(quantile(all.toReversed(), share)).toBe(one);
        expect(quantile(all, share / 2)).toBeLessThanOrEqual(one + 1e-9);
      }),
    );
  });

  test('refuses no values and shares that are none', () => {
    expect(() => quantile([], 0.5)).toThrow(RangeError);
    expect(() => quantile([1], 1.5)).toThrow(RangeError);
  });
});

describe(median, () => {
  test('is the middle, or half way between the two in the middle', () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([1, 3, 2, 10])).toBe(2.5);
    expect(median([])).toBeNull();
  });

  test('has as many values below as above it', () => {
    fc.assert(
      fc.property(values, (all) => {
        const middle = median(all) ?? Number.NaN;
        const below = all.filter((one) => one < middle).length;
        const above = all.filter((one) => one > middle).length;
        expect(Math.max(below, above)).toBeLessThanOrEqual(all.length / 2);
      }),
    );
  });
});

describe(quartileOf, () => {
  const all = [1, 2, 3, 4, 5, 6, 7, 8, 'x'] as const;

  test('is the first for the best quarter, by polarity', () => {
    expect([1, 3, 5, 8].map((one) => quartileOf(one, all, 'lower'))).toEqual([1, 2, 3, 4]);
    expect([1, 3, 5, 8].map((one) => quartileOf(one, all, 'higher'))).toEqual([4, 3, 2, 1]);
  });

  test('puts a tie at an edge into the band of lower values', () => {
    expect(quartileOf(2, [1, 2, 3, 4, 5], 'lower')).toBe(1);
    expect(quartileOf(2, [1, 2, 3, 4, 5], 'higher')).toBe(4);
  });

  test('is none for a symbol and without a better way', () => {
    expect(quartileOf('x', all, 'lower')).toBeNull();
    expect(quartileOf(1, all, 'none')).toBeNull();
  });
});
