import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { testArea, testPack } from '#mocks/exampleshire.ts';
import { tableCsv } from '#src/charts/download/tableCsv.ts';
import { flowTable } from '#src/features/areas/flow/flowFigure.tsx';
import { flowOf } from '#src/features/areas/flow/flowStats.ts';
import { recurringThemesOf } from './recurringThemesStats.ts';
import { themesTable } from './themesTable.ts';

const rowsOf = (text: string) =>
  Papa.parse<Record<string, string>>(text.slice(1), { header: true, skipEmptyLines: true }).data;

describe('the CSV of themes', () => {
  test('has a row for each area, in the order of the figure', () => {
    const themes = recurringThemesOf(testPack, 'Exampleshire');
    if (!themes) throw new Error('No areas');
    const rows = rowsOf(tableCsv(themesTable(themes, 'Example Inspectorate')));
    expect(rows.map((row) => [row.column, row.area, row.open_now, row.restated_in])).toEqual([
      ['Inspection 2019', 'A19', 'no', 'A22; A25'],
      ['Inspection 2022', 'A22', 'no', 'A25'],
      ['Visits 2023 to 2025', 'V1', 'no', ''],
      ['Visits 2023 to 2025', 'V3', 'yes', ''],
      ['Inspection 2025', 'A25', 'yes', ''],
    ]);
    expect(rows.at(-1)).toMatchObject({
      authority: 'Exampleshire',
      theme: 'Examples',
      raised_on: '2026-01-12',
      raised_by: 'I-2025-11-10',
      status_latest: 'In progress',
      status_as_of: '2026-02-05',
      source: 'Example Inspectorate',
    });
  });

  test('runs no title as a formula', () => {
    const areas = [testArea('A', 'I-2019-06-10', '2019-07-22', { title: '=1+1' })];
    const themes = recurringThemesOf({ ...testPack, areas }, 'Exampleshire');
    expect(themes && tableCsv(themesTable(themes, ''))).toContain("'=1+1");
  });
});

describe('the CSV of areas raised', () => {
  test('has a row for each column with all its counts', () => {
    const rows = rowsOf(
      tableCsv(flowTable(flowOf(testPack), 'Exampleshire', 'Example Inspectorate')),
    );
    expect(rows.map((row) => [row.raised_in, row.raised, row.first_time_on_record])).toEqual([
      ['Inspection 2019', '1', '1'],
      ['Inspection 2022', '1', '0'],
      ['Visits 2023 to 2025', '2', '2'],
      ['Inspection 2025', '1', '0'],
    ]);
    expect(rows[0]).toMatchObject({
      restating_an_earlier_area: '0',
      restated_later: '1',
      addressed: '0',
      addressed_evidence: '',
      closed: '0',
      without_later_evidence: '1',
    });
  });
});
