import { expect, test } from 'vitest';
import { testDecisions, testPack } from '#mocks/exampleshire.ts';
import { tableCsv } from '#src/charts/download/tableCsv.ts';
import { shownTable } from '#src/charts/table/tableSpec.ts';
import { timelineItem } from './timelineItem.ts';
import { timelineOf } from './timelineStats.ts';
import { timelineTable } from './timelineTable.ts';

test('a row says what an entry says, with dates as vague as they are known', () => {
  const occurrences = timelineOf(testPack, []).map((entry) =>
    timelineItem(entry, testPack, testPack.sources),
  );
  const [header = '', ...rows] = tableCsv(timelineTable('Timeline', occurrences))
    .trimEnd()
    .split('\r\n');
  expect(header.replace(/^\uFEFF/, '')).toBe(
    'date,until,kinds,title,finding,detail,areas,notes,known_on,confidence,sources,entry',
  );
  expect(rows).toHaveLength(occurrences.length);
  expect(rows).toContain(
    '2023,,Visits,Monitoring visit 2,Looked at: The front door.,,,,2023,high,"Example Inspectorate, Example report",MV2',
  );
});

test('a row of an action says who answers for it, by when, and whose record it is', () => {
  const pack = { ...testPack, decisions: testDecisions };
  const occurrences = timelineOf(pack, []).map((entry) => timelineItem(entry, pack, pack.sources));
  expect(tableCsv(timelineTable('Timeline', occurrences)).split('\r\n')).toContain(
    '2026-02-11,,Actions,Bring the results of ten example checks to the board,Owner: Head of Examples. Due 30 June 2026.,,Area A25,,2026-02-11,high,The board’s own record,D2',
  );
});

test('a copied table holds what the list on the page says', () => {
  const occurrences = timelineOf(testPack, [])
    .filter(({ kinds }) => kinds.includes('visit'))
    .map((entry) => timelineItem(entry, testPack, testPack.sources));
  const { columns, rows } = shownTable(timelineTable('Timeline of Exampleshire', occurrences));
  expect(columns.map(({ label }) => label)).toEqual([
    'Date',
    'Kind',
    'What',
    'In detail',
    'Source',
    'Confidence',
  ]);
  expect(rows.find(({ key }) => key === 'MV2')?.cells).toEqual([
    '2023',
    'Visits',
    'Monitoring visit 2',
    'Looked at: The front door.',
    'Example Inspectorate',
    'high',
  ]);
});
