import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { testIndicator, testPack } from '#mocks/exampleshire.ts';
import { testMeasure } from '#mocks/testMeasure.ts';
import { asKnownOn } from '#src/core/asKnownOn/asKnownOn.ts';
import { herefordshirePack } from '#tests/datasetFiles.ts';
import { countUsages, usagesOf } from './sourceUsages.ts';

const herefordshire = herefordshirePack();
const indicators = [testIndicator([1, 2])];

/** Ids of what comes from a source, each list by itself. */
const idsOf = (sourceId: string, pack = testPack) => {
  const resting = usagesOf(sourceId, pack, indicators);
  return {
    inspections: resting.inspections.map(({ inspection, topics }) => [
      inspection.id,
      topics.length,
    ]),
    visits: resting.visits.map(({ id }) => id),
    areas: resting.areas.map(({ id }) => id),
    evidence: resting.evidence.map(({ area }) => area.id),
    events: resting.events.map(({ id }) => id),
    indicators: resting.indicators.map(({ id }) => id),
  };
};

describe(usagesOf, () => {
  test('finds every record that names the source, and judgements by their inspection', () => {
    expect(idsOf('T1')).toEqual({
      inspections: [
        ['I-2019-06-10', 5],
        ['I-2022-07-18', 5],
        ['I-2025-11-10', 5],
      ],
      visits: ['MV1', 'MV2', 'MV3'],
      areas: ['A19', 'A22', 'V1', 'V3', 'A25'],
      evidence: ['A25'],
      events: ['direction'],
      indicators: [],
    });
    expect(countUsages(usagesOf('T1', testPack, indicators))).toBe(15 + 3 + 5 + 1 + 1);
  });

  test('finds the indicators of a publication', () => {
    expect(idsOf('test-publication').indicators).toEqual(['agency-rate']);
  });

  test('counts an inspection that only its dates come from as one fact', () => {
    const [inspection, ...others] = testPack.inspections;
    if (!inspection) throw new Error('An inspection is wanted');
    const pack = {
      ...testPack,
      inspections: [{ ...inspection, sourceIds: ['T1', 'T2'] }, ...others],
    };
    const resting = usagesOf('T2', pack, []);
    expect(resting.inspections).toMatchObject([{ inspection: { id: inspection.id }, topics: [] }]);
    expect(countUsages(resting)).toBe(1);
  });

  test('finds nothing on a source that no record names', () => {
    expect(countUsages(usagesOf('nobody', testPack, indicators))).toBe(0);
  });

  test('counts a measure once, however many months it has', () => {
    const measures = [testMeasure([1, 2, 3], { sourceId: 'T9' })];
    const resting = usagesOf('T9', { ...testPack, measures }, []);
    expect(resting.measures).toEqual(measures);
    expect(countUsages(resting)).toBe(1);
  });

  test('does not count a disagreement as a fact', () => {
    const only = usagesOf('S28', herefordshire, []);
    expect(only.disagreements.map(({ point }) => point)).toContain('Month of the 2012 inspection');
    expect(countUsages(only)).toBe(0);
  });

  test('puts every fact of the real board on a source, once for each source it names', () => {
    const { inspections, visits, areas, events, meetings, facts, sources } = herefordshire;
    const named = [
      ...visits.flatMap(({ sourceIds }) => sourceIds),
      ...[areas, areas.flatMap(({ history }) => history), events, meetings, facts]
        .flat()
        .map(({ sourceId }) => sourceId),
      ...inspections.flatMap(({ judgements }) => judgements.map(({ sourceId }) => sourceId)),
      // The national source beside the own one of an inspection, on which no judgement rests.
      ...inspections.flatMap(({ sourceIds, judgements }) =>
        sourceIds.filter((id) => !judgements.some(({ sourceId }) => sourceId === id)),
      ),
    ];
    const counted = sources.map(({ id }) => countUsages(usagesOf(id, herefordshire, [])));
    expect(counted.reduce((sum, count) => sum + count, 0)).toBe(named.length);
  });

  test('never has more resting on a source on an earlier day', () => {
    const day = fc
      .date({ min: new Date('2012-01-01'), max: new Date('2027-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(
        day,
        day,
        fc.constantFrom(...herefordshire.sources.map(({ id }) => id)),
        (one, other, sourceId) => {
          const [earlier = '', later = ''] = [one, other].toSorted();
          const count = (asAt: string) =>
            countUsages(usagesOf(sourceId, asKnownOn(herefordshire, asAt), []));
          expect(count(earlier)).toBeLessThanOrEqual(count(later));
        },
      ),
      { numRuns: 60 },
    );
  });
});
