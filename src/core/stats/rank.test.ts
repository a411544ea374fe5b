import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FigureOrNoRow } from '#src/core/model/figure.ts';
import { rankOf } from './rank.ts';

const figure: fc.Arbitrary<FigureOrNoRow> = fc.oneof(
  fc.integer({ min: 0, max: 30 }).map((tenths) => tenths / 10),
  fc.constantFrom('c' as const, 'x' as const, 'z' as const, 'u' as const, 'low' as const, null),
);
const figures = fc.array(figure, { minLength: 1, maxLength: 40 });

describe(rankOf, () => {
  test('gives 1 to the lowest where lower is better, and to the highest where higher is', () => {
    const all = [3, 1, 'c', 2] as const;
    expect(rankOf(1, all, 'lower')).toEqual({ rank: 1, of: 3, sharedBy: 1 });
    expect(rankOf(1, all, 'higher')).toEqual({ rank: 3, of: 3, sharedBy: 1 });
  });

  test('lets ties share the smaller rank', () => {
    expect(rankOf(2, [1, 2, 2, 3], 'lower')).toEqual({ rank: 2, of: 4, sharedBy: 2 });
    expect(rankOf(3, [1, 2, 2, 3], 'lower')?.rank).toBe(4);
  });

  test('ranks no symbol and no missing row, and nothing without a better way', () => {
    expect(rankOf('x', [1, 'x'], 'lower')).toBeNull();
    expect(rankOf(null, [1, null], 'lower')).toBeNull();
    expect(rankOf(1, [1, 2], 'none')).toBeNull();
  });

  test('lies between 1 and the number of those with a number, whatever the order', () => {
    fc.assert(
      fc.property(
        figures,
        fc.constantFrom('lower' as const, 'higher' as const),
        (all, polarity) => {
          const ranks = all.map((one) => rankOf(one, all, polarity));
          const numbers = all.filter((one) => typeof one === 'number');
          for (const [index, rank] of ranks.entries()) {
            if (rank === null) {
              expect(typeof all[index]).not.toBe('number');
              continue;
            }
            expect(rank.of).toBe(numbers.length);
            expect(rank.rank).toBeGreaterThanOrEqual(1);
            expect(rank.rank + rank.sharedBy - 1).toBeLessThanOrEqual(rank.of);
            expect(rankOf(all[index] ?? null, all.toReversed(), polarity)).toEqual(rank);
          }
        },
      ),
    );
  });

  test('mirrors when the better way is turned round', () => {
    fc.assert(
      fc.property(figures, (all) => {
        for (const one of all) {
          const [low, high] = [rankOf(one, all, 'lower'), rankOf(one, all, 'higher')];
          if (low && high) expect(low.rank + high.rank + low.sharedBy - 1).toBe(low.of + 1);
        }
      }),
    );
  });
});
