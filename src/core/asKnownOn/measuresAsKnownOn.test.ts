import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { testDecisions, testPack } from '#mocks/exampleshire.ts';
import { measuresPack } from '#mocks/measuresBoard.ts';
import { knownEarly, testMeasure, testMonths, testTarget } from '#mocks/testMeasure.ts';
import type { BoardPack } from '#src/core/model/boardPack.ts';
import { isKnownOn } from '#src/core/model/partialDate.ts';
import { asKnownOn } from './asKnownOn.ts';

const [first, second] = testMonths([10, 12]);
if (!first || !second) throw new Error('no months');
const { period: _, ...before } = { ...first, value: 11, knownOn: '2024-01-08' } as const;

const restated = testMeasure([], {
  values: [{ ...first, knownOn: '2024-03-20', restatedFrom: [before] }, second],
  targets: [testTarget(9), { ...testTarget(8, '2024-04'), knownOn: '2024-03-18' }],
  trajectory: [{ ...knownEarly, knownOn: '2024-02-20', period: '2024-06', value: 9 }],
  recalculations: [{ ...knownEarly, knownOn: '2024-02-21', from: '2024-01', reason: 'New offer' }],
  commentary: [
    { ...knownEarly, knownOn: '2024-02-22', on: '2024-02-22', by: 'Head', text: 'Two left.' },
  ],
  areaIds: ['A22', 'A25'],
  actionIds: ['D2'],
});
const pack: BoardPack = { ...testPack, decisions: testDecisions, measures: [restated] };
const on = (day: string) => asKnownOn(pack, day).measures?.[0];

describe('a measure as known on a day', () => {
  test('has the value of before on a day before it was restated', () => {
    expect(on('2024-03-19')?.values[0]).toEqual({ period: '2023-12', ...before });
    expect(on('2024-03-20')?.values[0]).toMatchObject({ value: 10, restatedFrom: [before] });
  });

  test('has no month, target, planned value, recalculation or comment of later', () => {
    const early = on('2024-01-31');
    expect(early?.values).toHaveLength(1);
    expect(early?.targets).toEqual([testTarget(9)]);
    expect([early?.trajectory, early?.recalculations, early?.commentary]).toEqual([[], [], []]);
    expect(on('2024-02-22')?.commentary).toHaveLength(1);
  });

  test('names only areas and actions that were known', () => {
    expect(on('2024-01-31')).toMatchObject({ areaIds: ['A22'], actionIds: [] });
    expect(on('2026-02-11')).toMatchObject({ areaIds: ['A22', 'A25'], actionIds: ['D2'] });
  });

  test('is absent before its first month, and so are all measures where it was the only one', () => {
    expect('measures' in asKnownOn(pack, '2024-01-07')).toBe(false);
    expect('measures' in asKnownOn(testPack, '2026-11-22')).toBe(false);
  });

  test('never holds what became known later, on whatever day', () => {
    const day = fc
      .date({
        min: new Date('2023-12-01'),
        max: new Date('2027-01-01'),
        noInvalidDate: true,
      })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(fc.constantFrom(pack, measuresPack), day, (one, asAt) => {
        const text = JSON.stringify(asKnownOn(one, asAt).measures ?? []);
        for (const [, knownOn = ''] of text.matchAll(/"knownOn":"([^"]+)"/g)) {
          expect(isKnownOn(knownOn, asAt)).toBe(true);
        }
      }),
    );
  });

  test('is the same whether the earlier day is read at once or by way of a later one', () => {
    const days = ['2024-01-08', '2024-02-21', '2024-03-19', '2024-03-20'];
    for (const [index, later] of days.entries()) {
      for (const earlier of days.slice(0, index)) {
        expect(asKnownOn(asKnownOn(pack, later), earlier).measures).toEqual(
          asKnownOn(pack, earlier).measures,
        );
      }
    }
  });
});
