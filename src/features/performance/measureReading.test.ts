import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exampleMeasures } from '#mocks/exampleshireMeasures.ts';
import { knownEarly, testMeasure, testMonths, testTarget } from '#mocks/testMeasure.ts';
import type { FigureOrNoRow } from '#src/core/model/figure.ts';
import type { Measure } from '#src/core/model/measure.ts';
import { readMeasure, readMeasures, smallDenominator } from './measureReading.ts';
import { patternAt } from './signalPattern.ts';

const steady = [10, 12, 10, 12, 10, 12, 10, 12, 10, 12, 10, 12, 10];
const read = (figures: readonly FigureOrNoRow[], more: Partial<Measure> = {}) =>
  readMeasure(testMeasure(figures, more));
const reading = (id: string) => {
  const found = readMeasures(exampleMeasures).find(({ measure }) => measure.id === id);
  if (!found) throw new Error(`no measure ${id}`);
  return found;
};

describe(readMeasure, () => {
  test('gives marks from 13 figures on, and says from when they can be there', () => {
    expect(read(steady).variation).toBe('common-cause');
    const short = read(steady.slice(1));
    expect(short).toMatchObject({ variation: null, noMark: 'too-few', marksFrom: '2024-12' });
    expect(short.months.every(({ lower, signal }) => lower === null && signal === null)).toBe(true);
  });

  test('does not count a month that was not supplied towards the 13', () => {
    expect(read([...steady.slice(1), 'x']).noMark).toBe('too-few');
    expect(read([...steady.slice(1), 'x', 12]).noMark).toBeNull();
  });

  test('gives no marks to rolling and cumulative figures, however long', () => {
    for (const kind of ['rolling', 'cumulative'] as const) {
      const targets = [testTarget(40)];
      expect(read(steady, { kind, targets })).toMatchObject({
        noMark: kind,
        variation: null,
        assurance: null,
      });
    }
  });

  test('gives no marks where nothing varies, nor where limits would lie on the mean', () => {
    const same = steady.map(() => 100);
    expect(read(same).noMark).toBe('constant');
    expect(read([...same, 99, ...same]).noMark).toBe('nearly-constant');
  });

  test('never goes past a missing month, whether it has a row that says so or none', () => {
    const rising = [...steady, 4, 5, 6, 7, 8, 9, 10];
    const latest = (figures: readonly FigureOrNoRow[]) => {
      const { months } = read(figures);
      return patternAt(months, months.length - 1)?.rule ?? null;
    };
    expect(latest(rising)).toBe('trend');
    expect(latest(rising.with(16, null as never))).toBeNull();
    expect(latest(rising.with(16, 'x' as never))).toBeNull();
  });

  test('judges the latest month that has a figure, and names those after it', () => {
    const sickness = reading('sickness');
    expect(sickness.judged?.period).toBe('2026-10');
    expect(sickness.notSupplied).toEqual(['2026-11']);
    expect(sickness.months.at(-1)).toMatchObject({ value: null, missing: 'x', variation: null });
  });

  test('keeps a month without a figure in its place, with its reason', () => {
    const caseload = reading('average-caseload');
    const month = caseload.months.find(({ period }) => period === '2026-02');
    expect(month).toMatchObject({ value: null, missing: 'x', segment: 1 });
    expect(caseload.figures).toHaveLength(13);
  });

  test('works out limits again from a recalculation on, as the design draws them', () => {
    const { months } = reading('average-caseload');
    const rounded = (index: number) =>
      [months[index]?.lower, months[index]?.mean, months[index]?.upper].map((one) =>
        one?.toFixed(1),
      );
    expect(rounded(0)).toEqual(['18.1', '20.1', '22.0']);
    expect(rounded(35)).toEqual(['14.9', '16.7', '18.4']);
  });

  test('goes by the target that holds at the end of the month', () => {
    const { months, target } = reading('average-caseload');
    const targets = months.map((month) => month.target?.value);
    expect(targets.slice(27, 29)).toEqual([17, 16]);
    expect(target?.value).toBe(16);
    expect(
      read(steady, { targets: [testTarget(9), testTarget(null, '2024-06')] }).target,
    ).toBeNull();
    const corrected = { ...testTarget(8), knownOn: '2024-02-01' };
    expect(read(steady, { targets: [corrected, testTarget(9)] }).target?.value).toBe(8);
  });

  test('says whether target and trajectory are met, and by how much', () => {
    const caseload = reading('average-caseload');
    expect(caseload.againstTarget).toMatchObject({ wanted: 16, isMet: false });
    expect(caseload.againstTarget?.difference).toBeCloseTo(2.1, 10);
    expect(caseload.againstPlan).toMatchObject({ wanted: 17.3, isMet: false });
    expect(reading('supervision').againstTarget?.isMet).toBe(true);
    expect(reading('referrals').againstTarget).toBeNull();
    const met = read(steady, { targets: [testTarget(10)] });
    expect(met.againstTarget).toEqual({ wanted: 10, difference: 0, isMet: true });
  });

  test('finds what was divided by fewer than 30', () => {
    const latest = (id: string) => reading(id).judged ?? { record: null };
    expect(smallDenominator(latest('audits'))).toBe(16);
    expect(smallDenominator(latest('supervision'))).toBeNull();
    expect(smallDenominator(latest('referrals'))).toBeNull();
  });

  test('has nothing to judge where no month has a figure', () => {
    expect(read(['x', 'x'])).toMatchObject({ judged: null, noMark: 'no-figure', variation: null });
    expect(read([])).toMatchObject({ judged: null, noMark: 'no-figure', months: [] });
  });

  test('does not change limits before a recalculation when a month is added', () => {
    const figures = fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 27, maxLength: 50 });
    const recalculations = [{ ...knownEarly, from: '2025-01', reason: 'New offer' }];
    fc.assert(
      fc.property(figures, fc.integer({ min: 0, max: 60 }), (all, next) => {
        const first = (values: readonly number[]) =>
          read(values, { recalculations }).months.slice(0, 13);
        expect(first([...all, next])).toEqual(first(all));
      }),
      { numRuns: 50 },
    );
  });

  test('gives no limits and no signal to fewer than 13 figures, whatever they are', () => {
    const figures = fc.array(fc.option(fc.integer({ min: 0, max: 60 })), {
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(figures, (all) => {
        for (const month of read(all).months) {
          expect(month).toMatchObject({ lower: null, signal: null, variation: null });
        }
      }),
    );
  });

  test('reads quarters three months apart', () => {
    const values = testMonths([10, null, null, 12, null, null, null, null, null, 11], '2024-03');
    const { months } = read([], { period: 'quarter', values });
    expect(months.map(({ period }) => period)).toEqual([
      '2024-03',
      '2024-06',
      '2024-09',
      '2024-12',
    ]);
    expect(months[2]?.missing).toBe('x');
  });
});
