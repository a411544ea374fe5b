import { describe, expect, test } from 'vitest';
import { allGrades, testInspection, testPack, testVisit } from '#mocks/exampleshire.ts';
import { ladderOf } from './ladder.ts';

const ladder = ladderOf(testPack, 'Exampleshire', ['overall', 'leadership'], '2026-11-22');

describe(ladderOf, () => {
  test('joins the judgements of one series and lets the last run to the day of the view', () => {
    const overall = ladder?.lines.find(({ topic }) => topic === 'overall');
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
    const lines = ladderOf(pack, 'Exampleshire', ['overall'], '2026-11-22')?.lines;
    expect(lines?.map(({ seriesId, until }) => [seriesId, until])).toEqual([
      ['overall_sif', '2018-01-01'],
      ['overall_ilacs', '2026-11-22'],
    ]);
  });

  test('narrows a vague visit by the visits numbered before and after it', () => {
    expect(
      ladder?.visits.map(({ number, earliest, latest }) => [number, earliest, latest]),
    ).toEqual([
      [1, '2023-03-29', '2023-03-29'],
      [2, '2023-03-29', '2023-12-31'],
      [3, '2025-06-17', '2025-06-17'],
    ]);
  });

  test('does not let an unnumbered visit narrow another', () => {
    const visits = [
      { ...testVisit(1, '2023'), number: null },
      { ...testVisit(2, '2023-06-01'), number: null },
    ];
    const one = ladderOf({ ...testPack, visits }, 'Exampleshire', ['overall'], '2026-11-22');
    expect(one?.visits[0]).toMatchObject({ earliest: '2023-01-01', latest: '2023-12-31' });
  });

  test('ends the lines of an abolished authority at their last judgement', () => {
    const ended = ladderOf(testPack, 'Exampleshire', ['overall'], null);
    expect(ended?.lines[0]?.until).toBe('2025-11-10');
    expect(ended?.years).toEqual([2019, 2025]);
  });

  test('marks where a statutory direction began', () => {
    expect(ladder?.direction).toBe('2022-09-21');
  });

  test('leaves out a judgement without a grade and is none without an inspection', () => {
    const ungraded = testInspection(
      '2026-04-27',
      '2026-06-30',
      allGrades('good', { overall: null }),
    );
    const pack = { ...testPack, inspections: [ungraded] };
    expect(ladderOf(pack, 'Exampleshire', ['overall'], '2026-11-22')?.lines).toEqual([]);
    expect(
      ladderOf({ ...testPack, inspections: [] }, 'Exampleshire', ['overall'], '2026-11-22'),
    ).toBeNull();
  });
});
