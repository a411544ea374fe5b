import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { testAuthorities, testIndicator } from '#mocks/exampleshire.ts';
import { histogram, oneYearChanges, shareSmaller } from './oneYearChanges.ts';

describe(oneYearChanges, () => {
  test('takes each pair of years with two numbers and counts the pairs with a symbol', () => {
    const file = testIndicator([10, 12, 'x', 15], {
      country: [1, 99, 1, 99],
      neighbours: [
        [5, 4, null, 4],
        [null, null, 7, 7],
      ],
    });
    expect(oneYearChanges(file, testAuthorities)).toEqual({
      differences: [2, -1, 0],
      leftOut: 2,
      since: 2017,
    });
  });
});

describe(shareSmaller, () => {
  const changes = (differences: number[]) => ({ differences, leftOut: 0, since: 2017 });

  test('compares sizes, whichever way a change went, and counts no equal one as smaller', () => {
    expect(shareSmaller(-3, changes([1, -2, 3, -4]))).toBe(0.5);
    expect(shareSmaller(18.3 - 33.9, changes([15.6, 20, 1]))).toBeCloseTo(1 / 3);
    expect(shareSmaller(1, changes([]))).toBeNull();
  });

  test('lies between 0 and 1 and grows with the size of the change', () => {
    const numbers = fc.array(fc.double({ min: -50, max: 50, noNaN: true }), { minLength: 1 });
    fc.assert(
      fc.property(numbers, fc.double({ min: 0, max: 50, noNaN: true }), (differences, size) => {
        const share = shareSmaller(size, changes(differences)) ?? -1;
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(1);
        expect(shareSmaller(size / 2, changes(differences))).toBeLessThanOrEqual(share);
        expect(shareSmaller(-size, changes(differences))).toBe(share);
      }),
    );
  });
});

describe(histogram, () => {
  test('keeps rises apart from falls and puts what lies beyond into the outermost bins', () => {
    expect(histogram([-9, -1, -0.1, 0, 0.5, 2, 30], 2, 4)).toEqual([
      { from: -4, to: -2, count: 1 },
      { from: -2, to: 0, count: 2 },
      { from: 0, to: 2, count: 2 },
      { from: 2, to: 4, count: 2 },
    ]);
  });

  test('counts every value once', () => {
    const numbers = fc.array(fc.double({ min: -200, max: 200, noNaN: true }));
    fc.assert(
      fc.property(numbers, (values) => {
        const total = histogram(values, 2, 30).reduce((sum, { count }) => sum + count, 0);
        expect(total).toBe(values.length);
      }),
    );
  });

  test('refuses a limit that splits a bin', () => {
    expect(() => histogram([], 2, 5)).toThrow(RangeError);
  });
});
