import { expect, test } from 'vitest';
import { testPack } from '#mocks/exampleshire.ts';
import { tell } from '#src/narrative/timelineTelling.ts';
import { timelineOf } from '#src/statistics/timeline.ts';
import { timelineCsv } from './timelineCsv.ts';

test('a row says what an entry says, with dates as vague as they are known', () => {
  const tellings = timelineOf(testPack, []).map((entry) => tell(entry, testPack, testPack.sources));
  const [header = '', ...rows] = timelineCsv(tellings).trimEnd().split('\r\n');
  expect(header.replace(/^\uFEFF/, '')).toBe(
    'date,until,kinds,title,finding,detail,areas,notes,known_on,confidence,sources,entry',
  );
  expect(rows).toHaveLength(tellings.length);
  expect(rows).toContain(
    '2023,,Visits,Monitoring visit 2,Looked at: The front door.,,,,2023,high,"Example Inspectorate, Example report",MV2',
  );
});
