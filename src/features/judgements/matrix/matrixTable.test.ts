import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { testInspection, testPack } from '#mocks/exampleshire.ts';
import { tableCsv } from '#src/charts/download/tableCsv.ts';
import { judgementMatrix } from './judgementMatrix.ts';
import { matrixTable } from './matrixTable.tsx';

describe('the CSV of grades by inspection', () => {
  test('has a row for each inspection and topic, with the grade or why there is none', () => {
    const inspections = [
      testInspection('2025-11-10', '2026-01-12', { overall: null, leadership: 'good' }),
    ];
    const matrix = judgementMatrix({ ...testPack, inspections });
    const text = tableCsv(matrixTable('Exampleshire', matrix, testPack.sources));
    const { data } = Papa.parse<Record<string, string>>(text.slice(1), {
      header: true,
      skipEmptyLines: true,
    });
    expect(data.map(({ topic, grade, why_no_grade }) => [topic, grade, why_no_grade])).toEqual([
      ['Overall effectiveness', '', 'No grade in the source'],
      ['Leaders’ impact on practice', 'Good', ''],
      ['Help and protection', '', 'Not given in the sources read'],
      ['Children in care', '', 'Not given in the sources read'],
      ['Care leavers', '', 'Not given in the sources read'],
    ]);
    expect(data[1]).toMatchObject({
      authority: 'Exampleshire',
      inspection_start: '2025-11-10',
      published: '2026-01-12',
      framework: 'ILACS framework',
      kind: 'standard',
      series: 'leadership_ilacs',
      confidence: 'high',
      source: 'Example Inspectorate, Example report',
    });
  });
});
