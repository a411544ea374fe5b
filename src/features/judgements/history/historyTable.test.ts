import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { testPack } from '#mocks/exampleshire.ts';
import { tableCsv } from '#src/charts/download/tableCsv.ts';
import { historyTable } from './historyTable.ts';
import { judgementHistoryOf } from './judgementHistoryStats.ts';

describe('the CSV of judgements over time', () => {
  test('has a row for each judgement, each visit and the direction', () => {
    const judgementHistory = judgementHistoryOf(
      testPack,
      'Exampleshire',
      ['overall', 'leadership'],
      '2026-11-22',
    );
    if (!judgementHistory) throw new Error('No judgement history');
    const text = tableCsv(historyTable(judgementHistory, 'Example Inspectorate'));
    const { data } = Papa.parse<Record<string, string>>(text.slice(1), {
      header: true,
      skipEmptyLines: true,
    });
    expect(data.map(({ what, date, topic, grade }) => [what, date, topic, grade])).toEqual([
      ['inspection', '2019-06-10', 'Overall effectiveness', 'Good'],
      ['inspection', '2022-07-18', 'Overall effectiveness', 'Inadequate'],
      ['inspection', '2025-11-10', 'Overall effectiveness', 'Good'],
      ['inspection', '2019-06-10', 'Leaders’ impact on practice', 'Good'],
      ['inspection', '2022-07-18', 'Leaders’ impact on practice', 'Inadequate'],
      ['inspection', '2025-11-10', 'Leaders’ impact on practice', 'Outstanding'],
      ['monitoring visit 1', '2023-03-29', 'The front door', ''],
      ['monitoring visit 2', '2023', 'The front door', ''],
      ['monitoring visit 3', '2025-06-17', 'The front door', ''],
      ['statutory direction begins', '2022-09-21', '', ''],
    ]);
  });

  test('has a row for the end of a direction where one is recorded', () => {
    const directions = [{ began: '2022-09-21', ended: '2026-03-02' }];
    const judgementHistory = judgementHistoryOf(
      testPack,
      'Exampleshire',
      ['overall'],
      '2026-11-22',
    );
    if (!judgementHistory) throw new Error('No judgement history');
    expect(
      tableCsv(historyTable({ ...judgementHistory, directions }, 'Example Inspectorate')),
    ).toMatch(
      /statutory direction begins,2022-09-21,.*\r\nExampleshire,statutory direction ends,2026-03-02,/,
    );
  });
});
