import { describe, expect, test } from 'vitest';
import { allGrades, testInspection, testPack } from '#mocks/exampleshire.ts';
import type { Inspection } from '#src/core/model/inspection.ts';
import { herefordshirePack } from '#tests/datasetFiles.ts';
import { boardHeadline, describeGrades } from './headline.ts';

const titleOf = (...inspections: Inspection[]) =>
  boardHeadline({ ...testPack, areas: [], inspections }).title;
const inspected = (start: string, grades: Parameters<typeof testInspection>[2]) =>
  testInspection(start, start, grades);

describe(boardHeadline, () => {
  test('sets the latest judgements against the inspection before, with the months between', () => {
    expect(boardHeadline(testPack).title).toBe(
      'Good overall with Outstanding leadership, 40 months after Inadequate in every area',
    );
  });

  test('speaks of a fall in the same words as of a rise', () => {
    expect(
      titleOf(
        inspected('2019-01-10', allGrades('good', { leadership: 'outstanding' })),
        inspected('2022-01-10', allGrades('inadequate')),
      ),
    ).toBe('Inadequate in every area, 36 months after Good overall');
  });

  test('counts in years where only the year of the inspection before is known', () => {
    const before = { ...inspected('2022-01-10', allGrades('inadequate')), start: '2022' };
    expect(titleOf(before, inspected('2025-11-10', allGrades('good')))).toBe(
      'Good in every area, about 3 years after Inadequate in every area',
    );
  });

  test('counts one month as one, and less than a month as that', () => {
    const first = inspected('2025-01-10', allGrades('inadequate'));
    const titleAt = (start: string) => titleOf(first, inspected(start, allGrades('good')));
    expect(titleAt('2025-02-10')).toBe(
      'Good in every area, 1 month after Inadequate in every area',
    );
    expect(titleAt('2025-01-12')).toBe(
      'Good in every area, less than a month after Inadequate in every area',
    );
  });

  test('does not call one judgement every area', () => {
    expect(
      titleOf(
        inspected('2022-01-10', { overall: 'inadequate' }),
        inspected('2025-01-10', allGrades('good')),
      ),
    ).toBe('Good in every area, 36 months after Inadequate overall');
  });

  test('says in the second line that the overall grade is as it was', () => {
    const headline = boardHeadline({
      ...testPack,
      areas: [],
      inspections: [
        inspected('2019-01-10', allGrades('good')),
        inspected('2022-01-10', allGrades('good', { 'care-leavers': 'outstanding' })),
      ],
    });
    expect(headline.title).toBe('Good overall; Outstanding for care leavers');
    expect(headline.standfirst).toMatch(
      /The inspection 36 months before also judged it Good overall\.$/,
    );
  });

  test('compares with nothing when there is nothing to compare with', () => {
    expect(titleOf(inspected('2022-01-10', allGrades('good')))).toBe('Good in every area');
    expect(titleOf()).toBe('No ILACS inspection is known');
  });

  test('does not compare with an inspection under another framework', () => {
    const older = {
      ...inspected('2014-01-10', allGrades('inadequate')),
      framework: 'sif' as const,
    };
    expect(titleOf(older, inspected('2018-01-10', allGrades('good')))).toBe('Good in every area');
  });

  test('gives no comparison where one of the two has no overall grade', () => {
    expect(
      titleOf(
        inspected('2022-01-10', allGrades('good')),
        inspected('2026-03-09', allGrades('good', { overall: null })),
      ),
    ).toBe(
      'No overall grade is given: Good for leadership, help and protection, children in care and care leavers',
    );
  });

  describe('of an inspection since April 2026', () => {
    const { overall: _, ...four } = allGrades('good');
    const before = inspected('2022-07-18', allGrades('inadequate'));

    test('comes from its four judgements and says that Ofsted no longer gives an overall grade', () => {
      const pack = { ...testPack, areas: [], inspections: [before, inspected('2026-05-11', four)] };
      expect(boardHeadline(pack)).toEqual({
        title: 'Good in all four judgements; Ofsted no longer gives an overall grade',
        standfirst:
          'Ofsted began to inspect on 11 May 2026 and reported on 11 May 2026. From April 2026 ILACS inspections give no overall grade; the last one, at the inspection of July 2022, was Inadequate.',
      });
    });

    test('names the judgements by grade where they differ, and makes no overall grade of them', () => {
      const mixed = { ...four, leadership: 'outstanding', 'care-leavers': 'inadequate' } as const;
      expect(titleOf(inspected('2026-05-11', mixed))).toBe(
        'Outstanding for leadership; Good for help and protection and children in care; Inadequate for care leavers; Ofsted no longer gives an overall grade',
      );
    });

    test('is not changed by an overall grade that a record leaves empty', () => {
      expect(titleOf(inspected('2026-05-11', { overall: null, ...four }))).toBe(
        titleOf(inspected('2026-05-11', four)),
      );
    });

    test('begins with the first day that the rule applies to', () => {
      const empty = allGrades('good', { overall: null });
      expect(titleOf(inspected('2026-03-31', empty))).toMatch(/^No overall grade is given: /);
      expect(titleOf(inspected('2026-04-01', empty))).toMatch(/Ofsted no longer gives/);
      expect(titleOf(inspected('2026', empty))).toMatch(/^No overall grade is given: /);
    });
  });

  test('says when and how it became known, and when that is not known', () => {
    expect(boardHeadline(testPack).standfirst).toBe(
      'Ofsted began to inspect on 10 November 2025 and reported on 12 January 2026.',
    );
    const undated = { ...inspected('2025-07-14', allGrades('good')), publishedOn: null };
    expect(boardHeadline({ ...testPack, areas: [], inspections: [undated] }).standfirst).toBe(
      'Ofsted began to inspect on 14 July 2025; the date of its report is not in the published files.',
    );
  });

  test('says of Herefordshire what its pack says', () => {
    expect(boardHeadline(herefordshirePack())).toEqual({
      title: 'Good overall with Outstanding leadership, 40 months after Inadequate in every area',
      standfirst: 'Ofsted inspected 10 to 21 November 2025 and reported on 12 January 2026.',
    });
  });
});

describe(describeGrades, () => {
  test('names what differs from the overall grade, lower grades too', () => {
    const grades = allGrades('good', {
      'children-in-care': 'outstanding',
      'care-leavers': 'inadequate',
    });
    expect(describeGrades(inspected('2022-01-10', grades))).toBe(
      'Good overall; Outstanding for children in care; Inadequate for care leavers',
    );
  });

  test('does not claim every area where only the overall grade is known', () => {
    expect(describeGrades(inspected('2022-01-10', { overall: 'good' }))).toBe('Good overall');
  });
});
