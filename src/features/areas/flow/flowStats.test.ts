import { describe, expect, test } from 'vitest';
import { testArea, testPack } from '#mocks/exampleshire.ts';
import { asKnownOn } from '#src/core/asKnownOn/asKnownOn.ts';
import { periodName } from '#src/features/areas/themes/periodText.ts';
import { herefordshirePack } from '#tests/datasetFiles.ts';
import { publishedFlow } from '#tests/independent/publishedRecurringThemes.ts';
import { flowOf } from './flowStats.ts';

const bundled = herefordshirePack();

describe(flowOf, () => {
  test('counts for Herefordshire what the published file holds', () => {
    const flow = flowOf(asKnownOn(bundled, '2026-11-22'));
    const periods = flow.map(({ period }) => period);
    expect(
      flow.map(({ period, ...counts }) => ({
        column: periodName(period, periods),
        raised: period.areas.length,
        ...counts,
      })),
    ).toEqual(publishedFlow);
  });

  test('counts an area once, however many it restates', () => {
    const areas = [
      testArea('A', 'I-2019-06-10', '2019-07-22', { restatedIn: ['C'] }),
      testArea('B', 'I-2019-06-10', '2019-07-22', { restatedIn: ['C'] }),
      testArea('C', 'I-2022-07-18', '2022-09-21'),
    ];
    expect(flowOf({ ...testPack, areas })).toMatchObject([
      { first: 2, restating: 0, restatedLater: 2 },
      { first: 0, restating: 1, restatedLater: 0 },
    ]);
  });

  test('has nothing addressed before the report that says so', () => {
    const then = flowOf(asKnownOn(bundled, '2019-01-01'));
    expect(then.map(({ addressedOn }) => addressedOn)).toEqual([['2018-07-23', '2018-07-23'], []]);
    expect(then.map(({ restatedLater }) => restatedLater)).toEqual([8, 0]);
  });

  test('is empty without areas', () => {
    expect(flowOf({ ...testPack, areas: [] })).toEqual([]);
  });
});
