// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mediansOf } from './medians.ts';

describe('the medians of several runs', () => {
  test('are taken for each measure by itself', () => {
    const samples = [
      { paint: 30, bytes: 1 },
      { paint: 10, bytes: 3 },
      { paint: 20, bytes: 2 },
    ];
    expect(mediansOf(samples)).toEqual({ paint: 20, bytes: 2 });
  });

  test('are each one of the measurements, whatever their order', () => {
    const oddly = fc
      .array(fc.double({ noNaN: true, min: 0, max: 1e9 }), { minLength: 1, maxLength: 9 })
      .filter(({ length }) => length % 2 === 1);
    fc.assert(
      fc.property(oddly, (values) => {
        const { paint } = mediansOf(values.map((value) => ({ paint: value })));
        const below = values.filter((value) => value < (paint ?? 0)).length;
        const above = values.filter((value) => value > (paint ?? 0)).length;
        expect(values).toContain(paint);
        expect(Math.max(below, above)).toBeLessThanOrEqual((values.length - 1) / 2);
      }),
    );
  });

  test('do not hide a run that never got there', () => {
    expect(mediansOf([{ charts: 1 }, { charts: null }, { charts: 2 }])).toEqual({ charts: null });
  });

  test('need an odd number of runs', () => {
    expect(() => mediansOf([])).toThrow(RangeError);
    expect(() => mediansOf([{ paint: 1 }, { paint: 2 }])).toThrow('2 runs: wanted an odd number');
  });
});
