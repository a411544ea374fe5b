import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { kaplanMeierMedian } from './kaplanMeier.ts';
import { quantile } from './quantile.ts';

const over = (...all: number[]) => all.map((months) => ({ months, isOver: true }));
const open = (...all: number[]) => all.map((months) => ({ months, isOver: false }));
const waits = fc.array(fc.record({ months: fc.nat(120), isOver: fc.boolean() }));

describe(kaplanMeierMedian, () => {
  // Worked by hand: at 6, 3 of 21 end (6/7); at 7, 1 of 17; at 10, 1 of 15; at 13, 1 of 12;
  // at 16, 1 of 11; at 22, 1 of 7; at 23, 1 of 6: 0.448. The 6-mercaptopurine arm of Freireich (1963).
  test('gives 23 for the remissions of Freireich’s trial, as textbooks do', () => {
    const remissions = [
      ...over(6, 6, 6, 7, 10, 13, 16, 22, 23),
      ...open(6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35),
    ];
    expect(kaplanMeierMedian(remissions)).toBe(23);
  });

  test('is the ordinary median where none is open', () => {
    expect(kaplanMeierMedian(over(40, 36, 48))).toBe(40);
    expect(kaplanMeierMedian(over(40, 36, 48, 50))).toBe(44);
    fc.assert(
      fc.property(fc.array(fc.nat(120), { minLength: 1 }), (ended) => {
        expect(kaplanMeierMedian(over(...ended))).toBe(quantile(ended, 0.5));
      }),
    );
  });

  test('is later than the median of those that ended, where others still wait', () => {
    // 1/2 remain after 36 only if the two open ones count: 3/4, then at 40 2/4.
    expect(kaplanMeierMedian([...over(36, 40), ...open(41, 60)])).toBe(40);
    expect(kaplanMeierMedian([...over(36, 40), ...open(41, 60, 60)])).toBeNull();
  });

  test('counts one that was last seen at the very time of an end as still waiting then', () => {
    expect(kaplanMeierMedian([...over(12), ...open(12)])).toBe(12);
    expect(kaplanMeierMedian([...over(12), ...open(12, 12)])).toBeNull();
  });

  test('has nothing to say of nobody', () => {
    expect(kaplanMeierMedian([])).toBeNull();
    expect(kaplanMeierMedian(open(10, 20))).toBeNull();
  });

  test('does not depend on the order, and lies among the ends', () => {
    fc.assert(
      fc.property(waits, (all) => {
        const found = kaplanMeierMedian(all);
        expect(kaplanMeierMedian(all.toReversed())).toBe(found);
        const ends = all.filter(({ isOver }) => isOver).map(({ months }) => months);
        expect(found === null || (found >= Math.min(...ends) && found <= Math.max(...ends))).toBe(
          true,
        );
      }),
    );
  });

  test('is never earlier for waits that only come on top', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(60), { minLength: 1 }),
        fc.array(fc.nat(60)),
        (ended, waiting) => {
          const found = kaplanMeierMedian([
            ...over(...ended),
            ...open(...waiting.map((one) => one + 60)),
          ]);
          expect(found === null || found >= quantile(ended, 0.5)).toBe(true);
        },
      ),
    );
  });
});
