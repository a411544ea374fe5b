import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { testMeasure } from '#mocks/testMeasure.ts';
import { readMeasure } from '#src/features/performance/measureReading.ts';
import { measureAxis, periodsBetween } from './measureScale.ts';

const axisOf = (figures: readonly number[], more: Parameters<typeof testMeasure>[1] = {}) =>
  measureAxis(readMeasure(testMeasure(figures, more)));

describe(measureAxis, () => {
  test('holds every figure between its first and its last tick', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 5000 }), { minLength: 1, maxLength: 30 }),
        (figures) => {
          const { low, high, ticks } = axisOf(figures);
          expect(low).toBeLessThanOrEqual(Math.min(...figures));
          expect(high).toBeGreaterThanOrEqual(Math.max(...figures));
          expect(ticks[0]).toBe(low);
          expect(ticks.at(-1)).toBeCloseTo(high, 6);
          expect(ticks.length).toBeLessThan(12);
        },
      ),
    );
  });

  test('starts at 0 where that is near, and away from it where it is far', () => {
    expect(axisOf([1, 5, 9]).low).toBe(0);
    expect(axisOf([90, 92, 94]).low).toBeGreaterThan(80);
  });

  test('has no more decimals than are written, however close the figures are', () => {
    for (const figures of [
      [12.341, 12.342, 12.343],
      [2.6e-6, 4.9e-6],
    ]) {
      const { decimals, low, high } = axisOf(figures);
      expect(decimals).toBe(2);
      expect(low).toBeLessThanOrEqual(Math.min(...figures));
      expect(high).toBeGreaterThanOrEqual(Math.max(...figures));
    }
  });

  test('never goes past 100% where no figure can be', () => {
    const figures = Array.from({ length: 14 }, (_, index) => (index % 2 === 0 ? 100 : 96));
    expect(axisOf(figures, { unit: 'percent' }).high).toBe(100);
  });
});

test('months and quarters are counted across years', () => {
  expect(periodsBetween('2025-11', '2026-02', { period: 'month' })).toBe(3);
  expect(periodsBetween('2025-09', '2026-03', { period: 'quarter' })).toBe(2);
});
