import { describe, expect, test } from 'vitest';
import {
  allGrades,
  testAuthorities,
  testInspection,
  testInspections,
  testNeighbourInspection,
} from '#mocks/exampleshire.ts';
import { inspectionsAsKnownOn } from '#src/core/asKnownOn/inspectionsAsKnownOn.ts';
import type { Inspection } from '#src/core/model/inspection.ts';
import { gradeSpread } from './gradeSpreadStats.ts';

const [own, first] = testAuthorities.authorities;
if (!own || !first) throw new Error('No Exampleshire');

const fileOf = (inspections: readonly Inspection[]) => ({ ...testInspections(), inspections });
const of = (inspections: readonly Inspection[]) =>
  gradeSpread(fileOf(inspections), testAuthorities, own);
const topic = (spread: ReturnType<typeof of>, wanted: string) =>
  spread.topics.find((one) => one.topic === wanted);

describe(gradeSpread, () => {
  test('counts each authority once, by its latest inspection', () => {
    const spread = of([
      testInspection('2022-07-18', '2022-09-21', allGrades('inadequate')),
      testInspection('2025-11-10', '2026-01-12', allGrades('good', { leadership: 'outstanding' })),
      testNeighbourInspection(1, '2024-01-01', '2024-02-01', allGrades('inadequate')),
      testNeighbourInspection(2, '2024-01-01', '2024-02-01', allGrades('good')),
    ]);
    expect(spread.authorities).toBe(11);
    expect(topic(spread, 'overall')).toMatchObject({
      counts: { inadequate: 1, 'requires-improvement': 0, good: 2, outstanding: 0 },
      graded: 3,
      own: 'good',
    });
    expect(topic(spread, 'leadership')).toMatchObject({
      counts: { inadequate: 1, good: 1, outstanding: 1 },
      own: 'outstanding',
    });
    for (const { graded, apart } of spread.topics) {
      const without = Object.values(apart).reduce((sum, names) => sum + names.length, 0);
      expect(graded + without).toBe(11);
    }
  });

  test('has those inspected since April 2026 in a group of their own, and no older grade in its place', () => {
    const { overall: _, ...four } = allGrades('good');
    const spread = of([
      testInspection('2022-07-18', '2022-09-21', allGrades('inadequate')),
      testInspection('2026-05-11', '2026-06-24', four),
      testNeighbourInspection(1, '2024-01-01', '2024-02-01', allGrades('good')),
    ]);
    expect(topic(spread, 'overall')).toMatchObject({
      counts: { inadequate: 0, good: 1 },
      graded: 1,
      own: null,
      ownApart: 'no-longer-judged',
      apart: { 'no-longer-judged': ['Exampleshire'], 'no-grade': [], 'not-judged-apart': [] },
    });
    expect(topic(spread, 'leadership')).toMatchObject({ graded: 2, own: 'good', ownApart: null });
  });

  test('sets apart who has no inspection, no overall grade, or no judgement of its own', () => {
    const before2023 = {
      overall: null,
      leadership: 'good',
      'help-and-protection': 'good',
      'children-in-care': 'good',
    } as const;
    const spread = of([testInspection('2021-01-01', '2021-02-01', before2023)]);
    expect(topic(spread, 'overall')).toMatchObject({
      own: null,
      apart: { 'no-grade': ['Exampleshire'] },
    });
    expect(topic(spread, 'care-leavers')?.apart['not-judged-apart']).toEqual(['Exampleshire']);
    expect(topic(spread, 'leadership')).toMatchObject({ own: 'good', graded: 1 });
    expect(topic(spread, 'leadership')?.apart['no-inspection']).toHaveLength(10);
  });

  test('never fills in an older grade for a latest inspection without one', () => {
    const spread = of([
      testInspection('2020-01-01', '2020-02-01', allGrades('good')),
      testInspection('2024-01-01', '2024-02-01', allGrades('good', { overall: null })),
    ]);
    expect(topic(spread, 'overall')).toMatchObject({ own: null, graded: 0 });
  });

  test('leaves out an abolished authority, also when the board is its own', () => {
    const abolished = { ...own, status: 'abolished' as const };
    const all = { ...testAuthorities, authorities: [abolished, first] };
    const file = fileOf([testInspection('2020-01-01', '2020-02-01', allGrades('good'))]);
    const spread = gradeSpread(file, all, abolished);
    expect(spread).toMatchObject({ isCounted: false, authorities: 1 });
    expect(topic(spread, 'overall')).toMatchObject({ own: null, graded: 0 });
  });

  test('shows an earlier day the grades of that day', () => {
    const file = fileOf([
      testInspection('2022-07-18', '2022-09-21', allGrades('inadequate')),
      testInspection('2025-11-10', '2026-01-12', allGrades('good')),
    ]);
    const ownOn = (asAt: string) =>
      topic(gradeSpread(inspectionsAsKnownOn(file, asAt), testAuthorities, own), 'overall')?.own;
    expect(['2022-09-20', '2022-09-21', '2026-01-11', '2026-01-12'].map(ownOn)).toEqual([
      null,
      'inadequate',
      'inadequate',
      'good',
    ]);
  });
});
