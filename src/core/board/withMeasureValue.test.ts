import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { measuresPack } from '#mocks/measuresBoard.ts';
import { testMeasure } from '#mocks/testMeasure.ts';
import { asKnownOn } from '#src/core/asKnownOn/asKnownOn.ts';
import type { BoardPack } from '#src/core/model/boardPack.ts';
import type { NewMeasureValue } from '#src/core/model/measure.ts';
import { boardPack } from '#src/core/schema/boardPack.ts';
import { valueFaults } from './recordingFaults.ts';
import { isLastSaid, saidOf, withMeasureValue } from './withMeasureValue.ts';

const board: BoardPack = { ...measuresPack, measures: [testMeasure([4, 5, null, 7])] };
const october: NewMeasureValue = {
  period: '2026-10',
  value: 12,
  numerator: 24,
  denominator: 2,
  isProvisional: true,
  note: 'Counted by hand.',
};
const on = (day: string) => ({ on: day });
const valuesOf = ({ measures }: BoardPack) => measures?.[0]?.values ?? [];
const record = (pack: BoardPack, more: Partial<NewMeasureValue>, day = '2026-11-22') =>
  withMeasureValue(pack, 'example-count', { ...october, ...more }, on(day));

describe('a recorded value of a measure', () => {
  test('is the value of its month, known from the day of recording', () => {
    expect(valuesOf(record(board, {})).at(-1)).toEqual({
      ...october,
      knownOn: '2026-11-22',
      knownBy: 'published',
    });
  });

  test('stands in the place of its month among the others', () => {
    const months = valuesOf(record(board, { period: '2024-02' })).map(({ period }) => period);
    expect(months).toEqual(['2023-12', '2024-01', '2024-02', '2024-03']);
  });

  test('restates a month that has one, which stays in its history', () => {
    const after = valuesOf(record(board, { period: '2024-01', value: 6 }))[1];
    const former = valuesOf(board)
      .slice(1, 2)
      .map(({ period: _, ...said }) => said);
    expect(after).toMatchObject({ period: '2024-01', value: 6, restatedFrom: former });
  });

  test('recorded again on the same day holds, and the one before it is kept', () => {
    const twice = record(record(board, {}), { value: 13 });
    const asked = valuesOf(asKnownOn(twice, '2026-11-22')).at(-1);
    expect([asked?.value, asked?.restatedFrom?.[0]?.value]).toEqual([13, 12]);
    expect(boardPack.parse(JSON.parse(JSON.stringify(twice)))).toEqual(twice);
  });

  test('does not overrule what becomes known only at the end of a vague date', () => {
    const vague = testMeasure([4]).values.map((value) => ({ ...value, knownOn: '2026-11' }));
    const pack = { ...board, measures: [testMeasure([], { values: vague })] };
    const after = record(pack, { period: '2023-12', value: 9 });
    const valueOn = (day: string) => valuesOf(asKnownOn(after, day))[0]?.value;
    expect([valueOn('2026-11-22'), valueOn('2026-11-30')]).toEqual([9, 4]);
  });

  test('can be the reason that there is none', () => {
    expect(valuesOf(record(board, { value: 'x' })).at(-1)?.value).toBe('x');
  });

  test('leaves everything else as it was', () => {
    const { measures, ...others } = withMeasureValue(
      measuresPack,
      'sickness',
      october,
      on('2026-12-10'),
    );
    const { measures: before, ...othersBefore } = measuresPack;
    expect(others).toEqual(othersBefore);
    expect(measures?.filter(({ id }) => id !== 'sickness')).toEqual(
      before?.filter(({ id }) => id !== 'sickness'),
    );
  });

  test('cannot be of a measure that the board does not have', () => {
    expect(() => withMeasureValue(board, 'none', october, on('2026-11-22'))).toThrow(
      /no measure none/,
    );
  });

  test('composes: a board that its schema accepts, and views of earlier days that do not know it', () => {
    const value = fc.record({
      period: fc.constantFrom('2023-11', '2024-01', '2024-02', '2026-10'),
      value: fc.constantFrom(0, 12.5, 'x', 'c') as fc.Arbitrary<NewMeasureValue['value']>,
      numerator: fc.constantFrom(null, 3),
      denominator: fc.constantFrom(null, 7),
      isProvisional: fc.boolean(),
      note: fc.constantFrom('', 'Late.'),
    });
    const days = [
      '2026-11-20',
      '2026-11-20',
      '2026-11-22',
      '2026-12-01',
      '2026-12-31',
      '2027-01-04',
    ];
    fc.assert(
      fc.property(fc.array(value, { maxLength: days.length }), (values) => {
        const boards = [board];
        for (const [index, one] of values.entries()) {
          boards.push(record(boards.at(-1) ?? board, one, days[index]));
        }
        const last = boards.at(-1) ?? board;
        expect(boardPack.parse(JSON.parse(JSON.stringify(last)))).toEqual(last);
        const count = (pack: BoardPack) =>
          valuesOf(pack).reduce((sum, { restatedFrom = [] }) => sum + 1 + restatedFrom.length, 0);
        expect(count(last)).toBe(count(board) + values.length);
        for (const day of ['2024-02-10', '2026-11-19', ...days]) {
          const known = boards[days.slice(0, values.length).filter((one) => one <= day).length];
          expect(asKnownOn(last, day)).toEqual(asKnownOn(known ?? board, day));
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe('what a board already says of a month', () => {
  test('is what was said last, in every part', () => {
    const once = record(board, {});
    const isSaid = (pack: BoardPack, more: Partial<NewMeasureValue> = {}) =>
      isLastSaid(pack.measures?.[0], { ...october, ...more });
    expect([isSaid(board), isSaid(once), isSaid(once, { isProvisional: false })]).toEqual([
      false,
      true,
      false,
    ]);
    const restated = record(once, { value: 13 });
    expect(isSaid(restated)).toBe(false);
    expect(saidOf(restated.measures?.[0], '2026-10').map(({ value }) => value)).toEqual([12, 13]);
  });
});

describe('a value that was recorded in error', () => {
  const withdraw = (pack: BoardPack, period: string, day: string) =>
    record(
      pack,
      { period, value: 'x', numerator: null, denominator: null, isWithdrawn: true },
      day,
    );
  const valueOn = (pack: BoardPack, period: string, day: string) =>
    valuesOf(asKnownOn(pack, day)).find((value) => value.period === period)?.value;

  test('is withdrawn, and what stood before it holds again', () => {
    const recorded = record(board, { period: '2024-01', value: 71.5 }, '2026-11-22');
    const pack = boardPack.parse(withdraw(recorded, '2024-01', '2026-11-25'));
    expect(valueOn(pack, '2024-01', '2026-11-24')).toBe(71.5);
    expect(valueOn(pack, '2024-01', '2026-11-25')).toBe(valueOn(board, '2024-01', '2026-11-25'));
    expect(saidOf(pack.measures?.[0], '2024-01')).toHaveLength(3);
  });

  test('leaves its month without a value where nothing stood before it', () => {
    const pack = boardPack.parse(
      withdraw(record(board, {}, '2026-11-22'), '2026-10', '2026-11-25'),
    );
    expect(valueOn(pack, '2026-10', '2026-11-22')).toBe(12);
    expect(valuesOf(asKnownOn(pack, '2026-11-25')).map(({ period }) => period)).not.toContain(
      '2026-10',
    );
    const again = record(pack, { value: 14 }, '2026-11-26');
    expect(valueOn(again, '2026-10', '2026-11-26')).toBe(14);
  });

  test('takes away one record each time, the last first, and no more than there are', () => {
    const [measure] = board.measures ?? [];
    if (!measure) throw new Error('no measure');
    let pack = record(record(board, { value: 1 }), { value: 2 });
    const wanted: NewMeasureValue = {
      ...october,
      value: 'x',
      numerator: null,
      denominator: null,
      isWithdrawn: true,
    };
    for (const value of [1, undefined]) {
      expect(valueFaults(pack.measures?.[0] ?? measure, wanted, '2026-11-25')).toEqual([]);
      pack = withMeasureValue(pack, 'example-count', wanted, on('2026-11-25'));
      expect(valueOn(pack, '2026-10', '2026-11-25')).toBe(value);
    }
    expect(valueFaults(pack.measures?.[0] ?? measure, wanted, '2026-11-25')).toMatchObject([
      { pointer: '#/period' },
    ]);
  });
});
