import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nextOrder } from './useDocumentOrder.ts';

const reordered = fc
  .uniqueArray(fc.integer(), { maxLength: 60 })
  .chain((rows) =>
    fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })),
  );

describe('the order of rows in the document', () => {
  test('comes to the order that is wanted by as few steps as rows need, each with every row once', () => {
    fc.assert(
      fc.property(reordered, fc.integer({ min: 1, max: 10 }), ([before, wanted], step) => {
        let [rows, steps]: [readonly number[], number] = [before, 0];
        while (rows !== wanted) {
          rows = nextOrder(rows, wanted, step);
          steps += 1;
          expect(rows.toSorted()).toEqual(before.toSorted());
          expect(steps).toBeLessThanOrEqual(Math.max(1, Math.ceil(wanted.length / step)));
        }
      }),
    );
  });

  test('moves the last rows that are out of place, and leaves the others as they were', () => {
    expect(nextOrder([1, 2, 3, 4, 5, 6], [5, 4, 3, 2, 1, 6], 2)).toEqual([3, 4, 5, 2, 1, 6]);
  });
});
