import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allGrades, testInspection, testPack, testVisit } from '#mocks/exampleshire.ts';
import { judgementOn } from '#src/core/board/latestInspection.ts';
import { careAndLeaversSeries } from '#src/core/model/frameworkEntries.ts';
import { type Grade, grades } from '#src/core/model/grade.ts';
import type { Inspection } from '#src/core/model/inspection.ts';
import { topics } from '#src/core/model/topic.ts';
import { judgementHistoryOf } from './judgementHistoryStats.ts';

/** An inspection before 2023, which judged children in care and care leavers together. */
function joint(start: string, grade: Grade | null): Inspection {
  const inspection = testInspection(start, start, { 'children-in-care': grade });
  return {
    ...inspection,
    judgements: inspection.judgements.map((one) => ({ ...one, seriesId: careAndLeaversSeries })),
  };
}

const judgementHistory = judgementHistoryOf(
  testPack,
  'Exampleshire',
  ['overall', 'leadership'],
  '2026-11-22',
);

describe(judgementHistoryOf, () => {
  test('joins the judgements of one series and lets the last run to the day of the view', () => {
    const overall = judgementHistory?.lines.find(({ topic }) => topic === 'overall');
    expect(overall?.steps.map(({ grade }) => grade)).toEqual(['good', 'inadequate', 'good']);
    expect(overall?.until).toBe('2026-11-22');
  });

  test('never joins two series, and ends the older where the newer begins', () => {
    const old = testInspection('2014-04-29', '2014-06-30', { overall: 'good' });
    const sif = {
      ...old,
      framework: 'sif' as const,
      judgements: old.judgements.map((one) => ({ ...one, seriesId: 'overall_sif' })),
    };
    const pack = { ...testPack, inspections: [sif, ...testPack.inspections] };
    const lines = judgementHistoryOf(pack, 'Exampleshire', ['overall'], '2026-11-22')?.lines;
    expect(lines?.map(({ seriesId, until }) => [seriesId, until])).toEqual([
      ['overall_sif', '2018-01-01'],
      ['overall_ilacs', '2026-11-22'],
    ]);
  });

  test('narrows a vague visit by the visits numbered before and after it', () => {
    expect(
      judgementHistory?.visits.map(({ number, earliest, latest }) => [number, earliest, latest]),
    ).toEqual([
      [1, '2023-03-29', '2023-03-29'],
      [2, '2023-03-29', '2023-12-31'],
      [3, '2025-06-17', '2025-06-17'],
    ]);
  });

  test('does not narrow a visit by those that are numbered after another inspection', () => {
    const visits = [
      ...['2019-03-05', '2019-07-02', '2019-11-05'],
      ...['2023-03-29', '2023-06-28'],
    ].map((start, index) => ({ ...testVisit((index % 3) + 1, start), id: `V${index}` }));
    for (const order of [visits, visits.toReversed()]) {
      const placed = judgementHistoryOf(
        { ...testPack, visits: order },
        'Exampleshire',
        ['overall'],
        '2026-11-22',
      );
      expect(placed?.visits.map(({ earliest, latest }) => [earliest, latest])).toEqual(
        visits.map(({ start }) => [start, start]),
      );
    }
  });

  test('does not let an unnumbered visit narrow another', () => {
    const visits = [
      { ...testVisit(1, '2023'), number: null },
      { ...testVisit(2, '2023-06-01'), number: null },
    ];
    const one = judgementHistoryOf(
      { ...testPack, visits },
      'Exampleshire',
      ['overall'],
      '2026-11-22',
    );
    expect(one?.visits[0]).toMatchObject({ earliest: '2023-01-01', latest: '2023-12-31' });
  });

  test('ends the lines of an abolished authority at their last judgement', () => {
    const ended = judgementHistoryOf(testPack, 'Exampleshire', ['overall'], null);
    expect(ended?.lines[0]?.until).toBe('2025-11-10');
    expect(ended?.years).toEqual([2019, 2025]);
  });

  test('marks where a statutory direction began', () => {
    expect(judgementHistory?.directions).toEqual([{ began: '2022-09-21', ended: null }]);
  });

  test('leaves out a judgement without a grade and is none without an inspection', () => {
    const ungraded = testInspection(
      '2026-03-09',
      '2026-06-30',
      allGrades('good', { overall: null }),
    );
    const pack = { ...testPack, inspections: [ungraded] };
    expect(judgementHistoryOf(pack, 'Exampleshire', ['overall'], '2026-11-22')?.lines).toEqual([]);
    expect(
      judgementHistoryOf(
        { ...testPack, inspections: [] },
        'Exampleshire',
        ['overall'],
        '2026-11-22',
      ),
    ).toBeNull();
  });

  test('ends a line at an inspection without a grade and begins another after it', () => {
    const inspections = [
      testInspection('2018-05-14', '2018-07-02', { overall: 'good' }),
      testInspection('2021-05-14', '2021-07-02', { overall: null }),
      testInspection('2024-05-14', '2024-07-02', { overall: 'good' }),
    ];
    const broken = judgementHistoryOf({ ...testPack, inspections }, 'E', ['overall'], '2026-11-22');
    expect(broken?.lines.map(({ id, steps, until }) => [id, steps.length, until])).toEqual([
      ['overall_ilacs', 1, '2021-05-14'],
      ['overall_ilacs_2', 1, '2026-11-22'],
    ]);
    expect(broken?.ungraded).toEqual([{ topic: 'overall', start: '2021-05-14' }]);
  });

  test('ends the overall line by name at the first inspection that gives no overall grade by rule', () => {
    const since = ['2026-05-11', '2028-05-08'].map((start) =>
      testInspection(start, start, { leadership: 'good' }),
    );
    const inspections = [
      testInspection('2024-05-14', '2024-07-02', { overall: 'good', leadership: 'good' }),
      ...since,
    ];
    const topics = ['overall', 'leadership'] as const;
    const ended = judgementHistoryOf({ ...testPack, inspections }, 'E', topics, '2028-11-22');
    expect(ended?.lines.map(({ id, steps, until }) => [id, steps.length, until])).toEqual([
      ['overall_ilacs', 1, '2026-05-11'],
      ['leadership_ilacs', 3, '2028-11-22'],
    ]);
    expect(ended?.breaks.map(({ topic, start }) => [topic, start])).toEqual([
      ['overall', '2026-05-11'],
      ['overall', '2028-05-08'],
    ]);
    expect(ended?.ungraded).toEqual([]);
    expect(
      judgementHistoryOf({ ...testPack, inspections }, 'E', ['leadership'], '2028-11-22')?.breaks,
    ).toEqual([]);
  });

  test('has a gap for care leavers from the first joint judgement to the first of their own', () => {
    const inspections = [
      joint('2018-06-11', 'good'),
      joint('2022-07-18', 'inadequate'),
      testInspection('2025-11-10', '2026-01-12', allGrades('good')),
    ];
    const split = judgementHistoryOf(
      { ...testPack, inspections },
      'E',
      topics.slice(0, 5),
      '2026-11-22',
    );
    expect(split?.gaps).toEqual([
      {
        topic: 'care-leavers',
        judgedWith: 'children-in-care',
        from: '2018-06-11',
        until: '2025-11-10',
      },
    ]);
    const children = split?.lines.filter(({ topic }) => topic === 'children-in-care');
    expect(children?.map(({ seriesId, until }) => [seriesId, until])).toEqual([
      [careAndLeaversSeries, '2025-11-10'],
      ['children-in-care_ilacs', '2026-11-22'],
    ]);
  });

  test('leaves no visit outside its years', () => {
    const early = { ...testVisit(1, '2016-03'), publishedOn: null };
    const wide = judgementHistoryOf(
      { ...testPack, visits: [early] },
      'E',
      ['overall'],
      '2026-11-22',
    );
    expect(wide?.years).toEqual([2016, 2026]);
  });

  test('puts every grade on exactly one line, and never joins across another series or none', () => {
    const days = fc.uniqueArray(
      fc.integer({ min: 2018, max: 2026 }).map((year) => `${year}-06-10`),
      { minLength: 1 },
    );
    const grade = fc.option(fc.constantFrom(...grades), { nil: null });
    fc.assert(
      fc.property(days, fc.array(grade, { minLength: 9, maxLength: 9 }), (starts, given) => {
        const inspections = starts.map((start, index) =>
          start < '2023'
            ? joint(start, given[index] ?? null)
            : testInspection(start, start, { 'children-in-care': given[index] ?? null }),
        );
        const lines =
          judgementHistoryOf({ ...testPack, inspections }, 'E', ['children-in-care'], '2027-01-01')
            ?.lines ?? [];
        const drawn = lines.flatMap(({ steps }) => steps.map(({ inspectionId }) => inspectionId));
        const graded = inspections.filter((one) => judgementOn(one, 'children-in-care')?.grade);
        expect(drawn.toSorted()).toEqual(graded.map(({ id }) => id).toSorted());
        expect(new Set(lines.map(({ id }) => id)).size).toBe(lines.length);
        for (const { seriesId, steps, until } of lines) {
          const first = steps[0]?.start ?? '';
          const covered = inspections.filter(({ start }) => start >= first && start < until);
          for (const one of covered) {
            expect(judgementOn(one, 'children-in-care')).toMatchObject({
              seriesId,
              grade: expect.any(String),
            });
          }
        }
      }),
    );
  });
});
