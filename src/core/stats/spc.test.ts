import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type SpcRow, spcOf } from './spc.ts';

const dateOf = (index: number) =>
  `${2020 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
const rowsOf = (values: readonly (number | null)[]): SpcRow[] =>
  values.map((value, index) => ({ date: dateOf(index), value }));
const series = fc.array(fc.option(fc.integer({ min: 0, max: 100 })), {
  minLength: 1,
  maxLength: 60,
});

describe(spcOf, () => {
  test('puts the limits 2.66 mean moving ranges from the mean', () => {
    const [point] = spcOf(rowsOf([10, 12, 10, 12]));
    expect(point).toMatchObject({ mean: 11, lower: 11 - 2.66 * 2, upper: 11 + 2.66 * 2 });
  });

  test('leaves a moving range out of the limits that is 3.267 times the mean one, and its value in the mean', () => {
    const values = [10, 11, 10, 11, 10, 11, 10, 11, 10, 50, 10, 11];
    const [screened] = spcOf(rowsOf(values));
    const [plain] = spcOf(rowsOf(values), { screenOutliers: false });
    expect(screened?.mean).toBe(plain?.mean);
    expect((screened?.upper ?? 0) - (screened?.mean ?? 0)).toBeCloseTo(2.66, 10);
    expect(plain?.upper).toBeGreaterThan(screened?.upper ?? Number.POSITIVE_INFINITY);
  });

  test('never goes past a missing value: six rises with a gap are no trend', () => {
    const rising = [5, 1, 2, 3, 4, 5, 6, 7];
    const trend = ({ signal }: { signal: { rule: string } | null }) => signal?.rule === 'trend';
    expect(spcOf(rowsOf(rising)).some(trend)).toBe(true);
    expect(spcOf(rowsOf(rising.with(4, null as never))).some(trend)).toBe(false);
  });

  test('labels each point of two trends by its own, also where one begins right after the other', () => {
    const points = spcOf(rowsOf([1, 2, 3, 4, 5, 6, 7, 0, 1, 2, 3, 4, 5, 6]), {
      screenOutliers: false,
    });
    expect(new Set(points.map(({ signal }) => signal?.side))).toEqual(new Set(['high']));
  });

  test('gives the same whatever the order of the rows', () => {
    fc.assert(
      fc.property(
        series.chain((values) =>
          fc.tuple(
            fc.constant(rowsOf(values)),
            fc.shuffledSubarray(rowsOf(values), {
              minLength: values.length,
              maxLength: values.length,
            }),
          ),
        ),
        ([rows, shuffled]) => {
          const options = { rebaseAt: [dateOf(14)] };
          expect(spcOf(shuffled, options)).toEqual(spcOf(rows, options));
        },
      ),
    );
  });

  test('never changes fixed limits, nor those of an earlier segment, when a point is added', () => {
    const number = fc.integer({ min: 0, max: 100 });
    fc.assert(
      fc.property(fc.array(number, { minLength: 26, maxLength: 60 }), number, (values, next) => {
        const options = { rebaseAt: [dateOf(13)], fixAfter: 12 };
        const limits = (all: readonly number[]) =>
          spcOf(rowsOf(all), options).map(({ mean, lower, upper }) => ({ mean, lower, upper }));
        expect(limits([...values, next]).slice(0, values.length)).toEqual(limits(values));
        const rebased = (all: readonly number[]) =>
          spcOf(rowsOf(all), { rebaseAt: [dateOf(13)] }).slice(0, 13);
        expect(rebased([...values, next])).toEqual(rebased(values));
      }),
    );
  });

  test('refuses what no limits can be worked out from', () => {
    expect(() => spcOf([])).toThrow('no rows');
    expect(() => spcOf([...rowsOf([1]), ...rowsOf([2])])).toThrow('2020-01 stands twice');
    expect(() => spcOf(rowsOf([1, Number.POSITIVE_INFINITY]))).toThrow('no finite number');
    expect(() => spcOf(rowsOf([1, 2]), { fixAfter: 11 })).toThrow('wanted 12 or more');
  });
});
