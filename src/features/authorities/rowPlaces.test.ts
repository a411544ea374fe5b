// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { doOverlap, rowPlaces } from './rowPlaces.ts';

describe(rowPlaces, () => {
  test('moves no row where the order is that of the document', () => {
    const places = rowPlaces([40, 60, 40.5], [0, 1, 2], 100);
    expect(places).toEqual([
      { top: 100, bottom: 140, shift: 0 },
      { top: 140, bottom: 200, shift: 0 },
      { top: 200, bottom: 240.5, shift: 0 },
    ]);
  });

  test('moves rows of unequal heights past each other', () => {
    const places = rowPlaces([40, 60, 50], [2, 0, 1], 0);
    expect(places.map(({ shift }) => shift)).toEqual([50, 50, -100]);
  });

  test('shows every row once, from the top without a gap, moved by whole pixels', () => {
    const rows = fc
      .array(fc.double({ min: 1, max: 90, noNaN: true }), { minLength: 1, maxLength: 40 })
      .chain((heights) =>
        fc.tuple(
          fc.constant(heights),
          fc.shuffledSubarray([...heights.keys()], { minLength: heights.length }),
          fc.integer({ min: -5000, max: 5000 }),
        ),
      );
    fc.assert(
      fc.property(rows, ([heights, order, top]) => {
        const places = rowPlaces(heights, order, top);
        let end = top;
        for (const row of order) {
          const place = places[row];
          expect(place?.top).toBeCloseTo(end, 6);
          end += heights[row] ?? 0;
          expect(place?.bottom).toBeCloseTo(end, 6);
          expect(Number.isInteger(place?.shift)).toBe(true);
          const flow = top + heights.slice(0, row).reduce((sum, height) => sum + height, 0);
          expect(Math.abs(flow + (place?.shift ?? 0) - (place?.top ?? 0))).toBeLessThanOrEqual(
            1.001,
          );
        }
      }),
    );
  });
});

describe(doOverlap, () => {
  test('is true of stretches that share more than an edge', () => {
    expect(doOverlap({ top: 0, bottom: 10 }, { top: 9, bottom: 20 })).toBe(true);
    expect(doOverlap({ top: 0, bottom: 10 }, { top: 10, bottom: 20 })).toBe(false);
  });
});
