import { describe, expect, test } from 'vitest';
import {
  allGrades,
  testAuthorities,
  testInspections,
  testNeighbourInspection,
} from '#mocks/exampleshire.ts';
import { tableCsv } from '#src/charts/download/tableCsv.ts';
import { comparatorsOf } from '#src/features/judgements/comparators/comparators.ts';
import { comparatorsTable } from '#src/features/judgements/comparators/comparatorsTable.tsx';
import { afterInadequate } from '#src/features/judgements/outcomes/afterInadequateStats.ts';
import { outcomesTable } from '#src/features/judgements/outcomes/outcomesTable.ts';
import { gradeSpread } from '#src/features/judgements/spread/gradeSpreadStats.ts';
import { spreadTable } from '#src/features/judgements/spread/spreadFigure.tsx';

const [own] = testAuthorities.authorities;
if (!own) throw new Error('No Exampleshire');
const file = testInspections([
  testNeighbourInspection(
    1,
    '2024-01-12',
    '2024-03-01',
    allGrades('inadequate', { 'care-leavers': null }),
  ),
]);
const lines = (text: string) =>
  text
    .replace(/^\uFEFF/, '')
    .trim()
    .split('\r\n');

describe('the CSV of what became of each Inadequate', () => {
  test('has a row for each judgement, with the day to which a wait is counted', () => {
    expect(
      lines(tableCsv(outcomesTable(afterInadequate(file, testAuthorities, own), 'S'))).slice(1),
    ).toEqual([
      'E06999001,Exampleshire,2022-07-18,2022-09-21,standard,good or better,2025-11-10,2026-01-12,Good,40,2025-11-10,S',
      'E06999010,Neighbourham 1,2024-01-12,2024-03-01,standard,waiting,,,,24,2026-01-12,S',
    ]);
  });
});

describe('the CSV of the grades of all authorities', () => {
  test('has a row for each grade and each reason to have none, which add up to all authorities', () => {
    const rows = lines(tableCsv(spreadTable(gradeSpread(file, testAuthorities, own), 'S'))).slice(
      1,
    );
    expect(rows).toHaveLength(5 * 8);
    expect(rows).toContain('Overall effectiveness,Good,1,Exampleshire,S');
    expect(rows).toContain('Care leavers,no grade,1,,S');
    expect(rows).toContain('Overall effectiveness,no longer judged,0,,S');
    const sum = rows.slice(0, 8).reduce((all, row) => all + Number(row.split(',')[2]), 0);
    expect(sum).toBe(11);
  });
});

describe('the CSV of neighbours and region', () => {
  test('has the table’s rows, and nothing where there is no grade', () => {
    const [header, ...rows] = lines(
      tableCsv(comparatorsTable(comparatorsOf(file, testAuthorities, own), '', 'S')),
    );
    expect(header).toMatch(/^code,authority,why_here,inspection_start,published,overall,/);
    expect(header).toMatch(
      /why_no_overall,earlier_overall,earlier_overall_inspection_start,source$/,
    );
    expect(rows).toHaveLength(11);
    expect(rows[1]).toBe(
      'E06999010,Neighbourham 1,"Neighbour 1, close; same region",2024-01-12,2024-03-01,Inadequate,Inadequate,Inadequate,Inadequate,,,,,S',
    );
    expect(rows[2]).toMatch(/,,,,,,,,,,,S$/);
  });
});
