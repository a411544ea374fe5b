import { describe, expect, test } from 'vitest';
import { exampleshire, testArea, testDecisions, testPack } from '#mocks/exampleshire.ts';
import { testMeasure, testMonths, testTarget } from '#mocks/testMeasure.ts';
import type { Measure } from '#src/core/model/measure.ts';
import { boardPack } from './boardPack.ts';
import { check, SchemaError } from './check.ts';

const good = testMeasure([3, 'x', 5], { targets: [testTarget(4)] });

/** What is wrong with a board that has one measure, each fault as its place and what was wanted. */
function faultsOf(more: Partial<Record<keyof Measure, unknown>>, pack: object = {}): string[] {
  const json = { ...testPack, ...pack, measures: [{ ...good, ...more }] };
  try {
    check(boardPack, json, `authorities/${exampleshire}/board-pack.json`);
    return [];
  } catch (error) {
    if (!(error instanceof SchemaError)) throw error;
    return error.faults.map(({ path, wanted }) => `${path}: ${wanted}`);
  }
}

describe('a measure', () => {
  test('is taken in with what it may leave out', () => {
    const { id, name, theme, unit, unitName, decimals, polarity, period, kind } = good;
    const { definition, sourceId, values } = good;
    const least = { id, name, theme, unit, unitName, decimals, polarity, period, kind };
    const pack = boardPack.parse({
      ...testPack,
      measures: [{ ...least, definition, sourceId, values }],
    });
    expect(pack.measures?.[0]).toEqual({ ...good, targets: [] });
  });

  test('is absent in a board without measures', () => {
    expect('measures' in boardPack.parse(testPack)).toBe(false);
  });

  test.each<readonly [string, Partial<Record<keyof Measure, unknown>>, string]>([
    [
      'a month twice',
      { values: [...testMonths([1]), ...testMonths([2])] },
      'measures[0].values[1].period: wanted a month after 2023-12',
    ],
    [
      'a day for a month',
      { values: testMonths([1]).map((one) => ({ ...one, period: '2023-12-31' })) },
      'measures[0].values[0].period: wanted a month like 2026-01',
    ],
    [
      'a month known before it began',
      { values: testMonths([1]).map((one) => ({ ...one, knownOn: '2023-11-30' })) },
      'measures[0].values[0].knownOn: wanted a date not before the month, period 2023-12',
    ],
    [
      'a month that is no quarter’s last',
      { period: 'quarter', values: testMonths([1], '2024-05') },
      'measures[0].values[0].period: wanted the last month of a quarter: 03, 06, 09 or 12',
    ],
    [
      'a restated value known after the one that took its place',
      {
        values: testMonths([1]).map(({ period, ...one }) => ({
          ...one,
          period,
          restatedFrom: [{ ...one, knownOn: '2024-02-01' }],
        })),
      },
      'measures[0].values[0].restatedFrom[0].knownOn: wanted a date not after that of what took its place',
    ],
    [
      'no number and no reason',
      { values: testMonths([1]).map((one) => ({ ...one, value: null })) },
      'measures[0].values[0].value: wanted a number or one of c, z, x, u, low',
    ],
    [
      'targets out of order',
      { targets: [testTarget(3, '2025-04'), testTarget(4, '2024-04')] },
      'measures[0].targets[1].from: wanted a date not before 2025-04',
    ],
    [
      'an unknown kind',
      { kind: 'average' },
      'measures[0].kind: wanted one of single, rolling, cumulative',
    ],
    [
      'an unknown source',
      { sourceId: 'T9' },
      'measures[0].sourceId: wanted the id of one of the sources',
    ],
    [
      'an unknown area',
      { areaIds: ['A99'] },
      'measures[0].areaIds[0]: wanted the id of one of the areas',
    ],
  ])('is refused with %s, and the fault says where', (_, more, wanted) => {
    expect(faultsOf(more)).toEqual([wanted]);
  });

  test('may name an action of the board and no decision', () => {
    const areas = [...testPack.areas, testArea('A9', 'I-2025-11-10', '2026-01-12')];
    const pack = { areas, decisions: testDecisions };
    expect(faultsOf({ actionIds: ['D2'], areaIds: ['A9'] }, pack)).toEqual([]);
    expect(faultsOf({ actionIds: ['D1'] }, pack)).toEqual([
      'measures[0].actionIds[0]: wanted the id of one of the actions',
    ]);
  });
});
