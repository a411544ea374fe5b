import { expect, test } from 'vitest';
import { testDecisions, testPack } from '#mocks/exampleshire.ts';
import { tableCsv } from '#src/charts/download/tableCsv.ts';
import { decisionTable } from './decisionTable.tsx';

test('a row holds a decision or an action as it was recorded, and whether it is overdue', () => {
  const rows = tableCsv(
    decisionTable({
      caption: 'Decisions',
      decisions: testDecisions,
      pack: testPack,
      asAt: '2026-11-22',
    }),
  )
    .trimEnd()
    .split('\r\n');
  expect(rows).toEqual([
    '\uFEFFid,kind,text,agreed_on,owner,due_on,overdue,areas,done_on,evidence,recorded_on,as_known_on',
    'D1,Decision,Meet every six weeks until the next inspection.,2023-07-05,,,,,,,2023-07-05,2026-11-22',
    'D2,Action,Bring the results of ten example checks to the board.,2026-02-11,Head of Examples,2026-06-30,yes,Area A25,,,2026-02-11,2026-11-22',
    'D3,Decision,Hear about samples in depth at every second meeting.,2026-09-16,Chair of the board,,,Area A25; Area V3,,,2026-09-16,2026-11-22',
    'D4,Action,Ask three neighbours how they check examples.,2026-11-04,Lead for Samples,2027-01,no,,,,2026-11-06,2026-11-22',
    'D5,Action,Say what the members of the board should see of the checks.,2026-11-04,Chair of the board,,no,Area A25,,,2026-11-04,2026-11-22',
  ]);
});
