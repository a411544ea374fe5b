import { describe, expect, test } from 'vitest';
import { allGrades, testInspection, testPack } from '#mocks/exampleshire.ts';
import { careAndLeaversSeries } from '#src/core/model/frameworkEntries.ts';
import { judgementMatrix } from './judgementMatrix.ts';

const joint = (start: string) => {
  const inspection = testInspection(start, start, { overall: 'good', 'children-in-care': 'good' });
  return {
    ...inspection,
    judgements: inspection.judgements.map((one) =>
      one.topic === 'children-in-care' ? { ...one, seriesId: careAndLeaversSeries } : one,
    ),
  };
};

const old = testInspection('2014-04-29', '2014-06-30', { ...allGrades('good'), adoption: 'good' });
const oldest = testInspection('2012-10-01', '2012-12-01', { overall: 'inadequate' });

const matrix = judgementMatrix({
  ...testPack,
  inspections: [
    joint('2018-06-11'),
    testInspection('2025-11-10', '2026-01-12', allGrades('good', { overall: null })),
    { ...old, framework: 'sif' },
    { ...oldest, framework: 'child-protection' },
  ],
});

const cells = (start: string) =>
  Object.fromEntries(
    matrix.topics.map((topic, index) => [
      topic,
      matrix.rows.find(({ inspection }) => inspection.start === start)?.cells[index],
    ]),
  );

describe(judgementMatrix, () => {
  test('puts the newest inspection first and has a column for each topic that was judged', () => {
    expect(matrix.rows.map(({ inspection }) => inspection.start)).toEqual([
      '2025-11-10',
      '2018-06-11',
      '2014-04-29',
      '2012-10-01',
    ]);
    expect(matrix.topics).toEqual([
      'overall',
      'leadership',
      'help-and-protection',
      'children-in-care',
      'care-leavers',
      'adoption',
    ]);
  });

  test('says of care leavers before 2023 that they were judged with children in care', () => {
    expect(cells('2018-06-11')).toMatchObject({
      'children-in-care': { grade: 'good', isWithCareLeavers: true },
      'care-leavers': { grade: null, gap: 'with-children-in-care' },
    });
  });

  test('says of what a framework does not judge that it is not judged separately', () => {
    expect(cells('2025-11-10').adoption).toEqual({ grade: null, gap: 'not-separate' });
    expect(cells('2018-06-11').adoption).toEqual({ grade: null, gap: 'not-separate' });
    expect(cells('2014-04-29').adoption).toEqual({ grade: 'good', isWithCareLeavers: false });
  });

  test('says of a judgement without a grade that the source gives none', () => {
    expect(cells('2025-11-10').overall).toEqual({ grade: null, gap: 'no-grade' });
  });

  test('says of an inspection since April 2026 that overall effectiveness is judged no longer', () => {
    const { overall: _, ...four } = allGrades('good');
    for (const grades of [four, { ...four, overall: null }]) {
      const inspections = [testInspection('2026-05-11', '2026-06-24', grades)];
      const [row] = judgementMatrix({ ...testPack, inspections }).rows;
      expect(row?.cells).toEqual([
        { grade: null, gap: 'no-longer-judged' },
        ...Array.from({ length: 4 }, () => ({ grade: 'good', isWithCareLeavers: false })),
      ]);
    }
  });

  test('says of an old inspection only what the sources read say of it', () => {
    expect(cells('2012-10-01')).toMatchObject({
      overall: { grade: 'inadequate' },
      leadership: { grade: null, gap: 'not-in-sources' },
      'care-leavers': { grade: null, gap: 'not-in-sources' },
    });
  });
});
