import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exactMean } from './exactMean.ts';

describe(exactMean, () => {
  test.each([0.1, 0.7, 1 / 3])('is the value of a constant series of %s, however long', (value) => {
    for (const length of [1, 2, 11, 15, 49, 120]) {
      expect(exactMean(Array.from({ length }, () => value))).toBe(value);
    }
  });

  test('loses no small value beside large ones', () => {
    expect(exactMean([1e16, 3, -1e16])).toBe(1);
  });

  test('does not depend on the order', () => {
    const values = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1 });
    fc.assert(
      fc.property(values, (all) => {
        expect(exactMean(all.toReversed())).toBe(exactMean(all));
        expect(exactMean(all.toSorted((a, b) => a - b))).toBe(exactMean(all));
      }),
    );
  });

  test('is nothing of nothing', () => {
    expect(exactMean([])).toBeNull();
  });
});
