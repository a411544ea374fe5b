import { describe, expect, test } from 'vitest';
import { testInspection, testPack } from '#mocks/exampleshire.ts';
import { tableCsv } from '#src/charts/download/tableCsv.ts';
import type { Topic } from '#src/core/model/topic.ts';
import { describeMark } from '#src/features/indicators/trend/markText.ts';
import { historyTable } from './historyTable.ts';
import { judgementHistoryOf } from './judgementHistoryStats.ts';
import {
  describeDirection,
  judgementHistoryNotes,
  judgementHistoryRows,
  judgementHistorySummary,
} from './judgementHistoryText.ts';

describe(describeDirection, () => {
  test('says what is recorded of a direction, and what is not', () => {
    expect(describeDirection({ began: '2022-09-21', ended: null })).toBe(
      'A statutory direction began on 21 September 2022; end date not found in the sources.',
    );
    expect(describeDirection({ began: '2022-09', ended: '2026-03-02' })).toBe(
      'A statutory direction began in September 2022 and ended on 2 March 2026.',
    );
    expect(describeDirection({ began: null, ended: '2026' })).toBe(
      'A statutory direction ended in 2026; start date not found in the sources.',
    );
  });
});

describe(describeMark, () => {
  test('tells the end of a direction from its beginning', () => {
    expect(describeMark({ kind: 'direction', on: '2022-09-21' })).toBe(
      'Statutory direction, September 2022',
    );
    expect(describeMark({ kind: 'direction-end', on: '2026-03-02' })).toBe(
      'End of statutory direction, March 2026',
    );
  });
});

const before = testInspection('2022-07-18', '2022-09-21', { overall: 'good', leadership: 'good' });
const since = testInspection('2026-05-11', '2026-06-24', { leadership: 'good' });

function historyOf(topics: readonly Topic[], inspections = [before, since]) {
  const judgementHistory = judgementHistoryOf(
    { ...testPack, inspections },
    'Exampleshire',
    topics,
    '2026-11-22',
  );
  if (!judgementHistory) throw new Error('No judgement history');
  return judgementHistory;
}

describe('a history whose overall line ends by rule', () => {
  const judgementHistory = historyOf(['overall', 'leadership']);
  const ended =
    'From April 2026 ILACS inspections give no overall grade, so the line of overall effectiveness ends at the inspection of May 2026.';

  test('says where and why the line ends, in the note and in the words for readers', () => {
    expect(judgementHistoryNotes(judgementHistory)).toEqual([ended]);
    expect(judgementHistorySummary(judgementHistory)).toContain(ended);
  });

  test('has the inspection in its table with what is no longer given', () => {
    const row = judgementHistoryRows(judgementHistory).find(({ id }) => id === since.id);
    expect(row).toMatchObject({
      published: '24 June 2026',
      finding: 'Overall: no longer given by Ofsted; Leadership: Good',
    });
  });

  test('keeps the inspection in the table where only overall effectiveness is drawn', () => {
    const rows = judgementHistoryRows(historyOf(['overall']));
    expect(rows.find(({ id }) => id === since.id)?.finding).toBe(
      'Overall: no longer given by Ofsted',
    );
  });

  test('has the end in the CSV', () => {
    expect(tableCsv(historyTable(judgementHistory, 'Source.'))).toMatch(
      /inspection,2026-05-11,2026-06-24,ILACS framework,,Overall effectiveness,No longer given by Ofsted/,
    );
  });

  test('has no line to end where the first inspection is since April 2026', () => {
    expect(judgementHistoryNotes(historyOf(['overall', 'leadership'], [since]))).toEqual([
      'From April 2026 ILACS inspections give no overall grade, so there is none at the inspection of May 2026.',
    ]);
  });

  test('says nothing of it before such an inspection', () => {
    expect(judgementHistoryNotes(historyOf(['overall', 'leadership'], [before]))).toEqual([]);
  });
});
