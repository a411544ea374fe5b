import { describe, expect, test } from 'vitest';
import { allGrades, testInspection, testPack } from '#mocks/exampleshire.ts';
import type { Inspection } from '#src/core/model/inspection.ts';
import { judgementsHeadline } from './judgementText.ts';

const headlineOf = (...inspections: Inspection[]) =>
  judgementsHeadline({ ...testPack, inspections }, 'Exampleshire');

const earlier = (grades: Parameters<typeof testInspection>[2]) =>
  testInspection('2022-07-18', '2022-09-21', grades);
const later = (grades: Parameters<typeof testInspection>[2]) =>
  testInspection('2025-11-10', '2026-01-12', grades);

const three = {
  overall: 'inadequate',
  leadership: 'inadequate',
  'help-and-protection': 'inadequate',
} as const;

describe(judgementsHeadline, () => {
  test('says how each topic moved, those that moved alike together', () => {
    const moved = {
      overall: 'good',
      leadership: 'outstanding',
      'help-and-protection': 'good',
    } as const;
    expect(headlineOf(earlier(three), later(moved)).title).toBe(
      'Overall and help and protection rose from Inadequate to Good, leadership to Outstanding, between July 2022 and November 2025',
    );
  });

  test('says what rose, what fell and what stayed, each with its own verb', () => {
    const moved = {
      overall: 'inadequate',
      leadership: 'good',
      'help-and-protection': 'inadequate',
    } as const;
    const from = {
      overall: 'inadequate',
      leadership: 'inadequate',
      'help-and-protection': 'good',
    } as const;
    expect(headlineOf(earlier(from), later(moved)).title).toBe(
      'Leadership rose from Inadequate to Good; help and protection fell from Good to Inadequate; overall stayed Inadequate, between July 2022 and November 2025',
    );
  });

  test('needs no comma where all moved alike', () => {
    expect(headlineOf(earlier({ overall: 'good' }), later({ overall: 'outstanding' })).title).toBe(
      'Overall rose from Good to Outstanding between July 2022 and November 2025',
    );
  });

  test('says that nothing moved, and where it stands', () => {
    expect(headlineOf(earlier(three), later(three)).title).toBe(
      'No judgement moved between July 2022 and November 2025: Inadequate in every area',
    );
  });

  test('does not compare what another series judged', () => {
    const joint = earlier({ 'children-in-care': 'inadequate' });
    const other = {
      ...joint,
      judgements: joint.judgements.map((one) => ({ ...one, seriesId: 'other' })),
    };
    expect(headlineOf(other, later(allGrades('good'))).title).toBe(
      'Good in every area; nothing can be compared with July 2022',
    );
  });

  test('says of a latest inspection without an overall grade that the source gives none', () => {
    const { title, standfirst } = headlineOf(earlier(three), later({ ...three, overall: null }));
    expect(title).toBe('No judgement with a grade moved between July 2022 and November 2025');
    expect(standfirst).toContain('The source gives no overall grade for it.');
  });

  test('says of an inspection since April 2026 that Ofsted gives no overall grade, and how the others moved', () => {
    const { overall: _, ...four } = allGrades('good');
    const since = testInspection('2026-05-11', '2026-06-24', four);
    const { title, standfirst } = headlineOf(later(allGrades('good')), since);
    expect(title).toBe(
      'No judgement moved between November 2025 and May 2026: Good in all four judgements; Ofsted no longer gives an overall grade',
    );
    expect(standfirst).toContain(
      'From April 2026 ILACS inspections give no overall grade; the last one, at the inspection of November 2025, was Good.',
    );
    expect(standfirst).not.toContain('source gives');
    expect(headlineOf(earlier(allGrades('inadequate')), since).title).toMatch(
      /^Leadership, help and protection, children in care and care leavers rose from Inadequate to Good/,
    );
  });

  test('says of an only inspection that it is the only one known, and of none that none is', () => {
    expect(headlineOf(later(allGrades('good'))).title).toBe(
      'November 2025, the only ILACS inspection known: Good in every area',
    );
    expect(headlineOf()).toEqual({
      title: 'No ILACS inspection of Exampleshire is known',
      standfirst: 'The published files used here hold none.',
    });
  });

  test('names every framework with its months, oldest first', () => {
    const old = testInspection('2014-04-29', '2014-06-30', { overall: 'good' });
    expect(headlineOf({ ...old, framework: 'sif' }, earlier(three), later(three)).standfirst).toBe(
      'Ofsted began to inspect on 10 November 2025 and reported on 12 January 2026. Judged under the single inspection framework in April 2014; under ILACS in July 2022 and November 2025.',
    );
  });
});
