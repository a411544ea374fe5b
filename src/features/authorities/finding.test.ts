// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { comparisonOf, exampleshire, fileOf, inspectionOf, neighbour } from '#mocks/comparison.ts';
import { allGrades, testIndicator, testInspection } from '#mocks/exampleshire.ts';
import type { FigureOrNoRow } from '#src/core/model/figure.ts';
import type { IndicatorId } from '#src/core/model/indicator.ts';
import { comparisonFinding } from './finding.ts';
import { describeNewJudgements, newJudgements } from './newJudgements.ts';
import { describeWithoutOverall } from './withoutOverall.ts';

const rate = (
  own: FigureOrNoRow,
  others: readonly FigureOrNoRow[],
  id: IndicatorId = 'vacancy-rate',
) => testIndicator([own], { id, country: [10], neighbours: others.map((one) => [one]) });

const ten = (value: number) => Array.from({ length: 10 }, (_, index) => value + index);
const inspectedAt = (code: string, ...grades: Parameters<typeof allGrades>) =>
  inspectionOf(code, '2024-01-08', '2024-02-08', allGrades(...grades));
const findingOf = (given: Parameters<typeof comparisonOf>[0]) =>
  comparisonFinding(comparisonOf(given), 'vacancy-rate');

describe(comparisonFinding, () => {
  test('says how many are Good or better, and where the board’s own authority is the extreme', () => {
    const inspections = [
      inspectedAt(exampleshire, 'good'),
      ...[1, 2, 3, 4, 5, 6].map((place) => inspectedAt(neighbour(place), 'inadequate')),
    ];
    const files = [rate(32, ten(5)), rate(7, [5, 6, ...ten(8).slice(2)], 'caseload')];
    expect(findingOf({ inspections, files })).toEqual({
      title:
        'One of the seven Example Region authorities with an overall grade is Good or Outstanding; Exampleshire is one, with the highest vacancy rate',
      standfirst:
        'Its vacancy rate is 32.0%. The next highest is Neighbourham 10, 14.0%. Its caseload of 7.0% is the third lowest.',
    });
  });

  test('calls a tie neither highest nor lowest', () => {
    const { title, standfirst } = findingOf({ files: [rate(14, ten(5))] });
    expect(title).not.toContain('highest');
    expect(standfirst).toBe('Exampleshire is neither the highest nor the lowest for vacancy rate.');
  });

  test('takes leadership where fewer than half have an overall grade', () => {
    const { overall: _, ...rest } = allGrades('good');
    const inspections = [1, 2, 3].map((place) =>
      inspectionOf(neighbour(place), '2026-05-11', '2026-06-11', rest),
    );
    const comparison = comparisonOf({ inspections });
    expect(comparisonFinding(comparison, 'vacancy-rate').title).toContain(
      'Three of the three Example Region authorities with a grade for leadership are Good or Outstanding for leadership',
    );
    expect(describeWithoutOverall(comparison)).toContain(
      'Neighbourham 1, Neighbourham 2 and Neighbourham 3 gives no overall grade, as Ofsted no longer does',
    );
  });

  test('says who is over twice England’s where the board’s own authority is not in the set', () => {
    const inspections = [
      inspectedAt(neighbour(9), 'inadequate'),
      inspectedAt(neighbour(10), 'good'),
    ];
    const files = [rate(1, [...ten(5).slice(0, 7), 19, 25, 30])];
    const set = { kind: 'list', codes: [8, 9, 10].map(neighbour) } as const;
    expect(findingOf({ inspections, files, set }).title).toBe(
      'One of the two authorities chosen with an overall grade is Good or Outstanding; two are at over twice England’s vacancy rate, one of them last judged Inadequate',
    );
  });

  test('says which rate half of the set has in England’s worst quarter', () => {
    const set = { kind: 'list', codes: [8, 9, 10].map(neighbour) } as const;
    expect(findingOf({ files: [rate(1, ten(1))], set }).standfirst).toBe(
      'Three of the three are in England’s worst quarter for vacancy rate.',
    );
  });

  test('of changes says how many moved which way, and whose change was rare in size', () => {
    const file = testIndicator([10, 40], {
      id: 'vacancy-rate',
      neighbours: ten(1).map((value) => [value, value - 1 + (value % 2)]),
    });
    const files = [file];
    expect(findingOf({ files, from: 2017 }).title).toBe(
      'Vacancies: lower in five and higher in one of eleven in Example Region, 2017 to 2018',
    );
  });

  test('says so where the set is empty or no grade is known', () => {
    expect(findingOf({ set: { kind: 'below-good' } }).title).toBe('No authority is in this set');
    expect(findingOf({}).title).toContain('No ILACS grade of these authorities is known');
  });

  test('of those below Good says how many are Inadequate', () => {
    const inspections = [1, 2, 3].map((place) =>
      inspectedAt(neighbour(place), place === 1 ? 'inadequate' : 'requires-improvement'),
    );
    expect(findingOf({ inspections, set: { kind: 'below-good' } }).title).toBe(
      'One of the three authorities last judged below Good is Inadequate',
    );
  });
});

describe('judgements that are new since a day', () => {
  const inspections = [
    testInspection('2022-07-18', '2022-09-21', allGrades('inadequate')),
    testInspection('2025-11-10', '2026-01-12', allGrades('good')),
    inspectedAt(neighbour(1), 'good'),
  ];
  const describedSince = (since: string) => {
    const { rows } = comparisonOf({ inspections, since });
    return describeNewJudgements(newJudgements(rows, fileOf(inspections), since), 'then');
  };

  test('are named with the grade before and the one at it', () => {
    expect(describedSince('2025-12-01')).toBe(
      'One had a new judgement since then, marked “new”; overall one moved up and none down: Exampleshire (Inadequate to Good, November 2025).',
    );
  });

  test('are none where none became known', () => {
    expect(describedSince('2026-01-12')).toBe(
      'No new judgement of these authorities became known since then.',
    );
  });
});
