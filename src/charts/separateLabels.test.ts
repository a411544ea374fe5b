import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { separateLabels } from './separateLabels.ts';

describe(separateLabels, () => {
  test('leaves labels where they are when they do not overlap', () => {
    expect(separateLabels([10, 50, 90], 15, [0, 100])).toEqual([10, 50, 90]);
  });

  test('moves an overlapping pair apart by the same amount', () => {
    expect(separateLabels([50, 50], 10, [0, 100])).toEqual([45, 55]);
  });

  test('gives a large label more room than a small one', () => {
    expect(separateLabels([50, 50], [30, 10], [0, 100])).toEqual([40, 60]);
    expect(separateLabels([0, 100], [30, 10], [0, 100])).toEqual([15, 95]);
  });

  test('keeps labels of any size apart, in order and, while there is room, between the edges', () => {
    const label = fc.record({
      position: fc.integer({ min: -50, max: 450 }),
      size: fc.integer({ min: 1, max: 40 }),
    });
    fc.assert(
      fc.property(fc.array(label, { minLength: 1, maxLength: 10 }), (labels) => {
        const sizes = labels.map(({ size }) => size);
        const places = separateLabels(
          labels.map(({ position }) => position),
          sizes,
          [0, 400],
        );
        const order = labels
          .map((_, index) => index)
          .toSorted((a, b) => (labels[a]?.position ?? 0) - (labels[b]?.position ?? 0) || a - b);
        let edge = 0;
        for (const index of order) {
          const [place = Number.NaN, size = Number.NaN] = [places[index], sizes[index]];
          expect(place - size / 2).toBeGreaterThanOrEqual(edge - 1e-6);
          edge = place + size / 2;
        }
        expect(edge).toBeLessThanOrEqual(400 + 1e-6);
      }),
    );
  });

  test('keeps the gap, the order and, while there is room, the range', () => {
    const positions = fc.array(fc.integer({ min: 0, max: 200 }), { minLength: 1, maxLength: 10 });
    fc.assert(
      fc.property(positions, (wanted) => {
        const places = separateLabels(wanted, 18, [0, 200]);
        const order = wanted
          .map((_, index) => index)
          .toSorted((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0) || a - b);
        const inOrder = order.map((index) => places[index] ?? Number.NaN);
        for (const [index, place] of inOrder.entries()) {
          const before = inOrder[index - 1];
          if (before !== undefined) expect(place - before).toBeGreaterThanOrEqual(18 - 1e-6);
          expect(place).toBeGreaterThanOrEqual(-1e-6);
          expect(place).toBeLessThanOrEqual(200 + 1e-6);
        }
      }),
    );
  });
});
