import { expect, test } from 'vitest';
import {
  allGrades,
  testAuthorities,
  testInspection,
  testInspections,
} from '#mocks/exampleshire.ts';
import { tableCsv } from '#src/charts/download/tableCsv.ts';
import type { Inspection } from '#src/core/model/inspection.ts';
import { comparatorsOf } from './comparators.ts';
import { comparatorsTable } from './comparatorsTable.tsx';
import { describeMissingGrade } from './comparatorText.ts';

const [own] = testAuthorities.authorities;
if (!own) throw new Error('No Exampleshire');
const { overall: _, ...four } = allGrades('good');
const before = testInspection('2022-07-18', '2022-09-21', allGrades('inadequate'));
const since = testInspection('2026-05-11', '2026-06-24', four);

function ownRow(inspections: readonly Inspection[]) {
  const file = { ...testInspections(), inspections };
  const found = comparatorsOf(file, testAuthorities, own as typeof own & object).find(
    ({ isOwn }) => isOwn,
  );
  if (!found?.inspection) throw new Error('No row of Exampleshire');
  return { comparator: found, inspection: found.inspection };
}

test('an overall grade that is given no longer names the earlier one with its date', () => {
  const { comparator, inspection } = ownRow([before, since]);
  expect(describeMissingGrade(comparator, inspection, 'overall')).toBe(
    'no longer given (Inadequate in July 2022)',
  );
  expect(tableCsv(comparatorsTable([comparator], '', 'Source.')).split(/\r?\n/)[1]).toContain(
    'No longer given by Ofsted,Inadequate,2022-07-18',
  );
});

test('an authority first inspected since has no earlier grade to name', () => {
  const { comparator, inspection } = ownRow([since]);
  expect(describeMissingGrade(comparator, inspection, 'overall')).toBe('no longer given');
});

test('a grade that the files lack is said to be missing from them', () => {
  const { comparator, inspection } = ownRow([
    testInspection('2022-07-18', '2022-09-21', allGrades('good', { overall: null })),
  ]);
  expect(describeMissingGrade(comparator, inspection, 'overall')).toBe('no grade in the files');
  expect(comparator.earlierOverall).toBeNull();
});
