import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { planPack } from '#mocks/planBoard.ts';
import { asKnownOn } from '#src/core/asKnownOn/asKnownOn.ts';
import type { Action } from '#src/core/model/action.ts';
import type { OutboxEntry } from '#src/core/model/record.ts';
import { notesCsv } from '#src/features/recording/notesCsv.ts';
import {
  actionColumns,
  optionalActionColumns,
  readLocalActions,
} from '#src/import/council/readLocalActions.ts';
import { Findings } from '#src/import/table/findings.ts';
import { testDay, testTime } from '#tests/testDay.ts';

const pack = asKnownOn(planPack, testDay);
const evidence = {
  text: 'The standard, as issued to all teams.',
  source: { title: 'Supervision standard', publisher: 'Exampleshire Council', url: null },
  meetingId: 'board-2026-10-21',
};

/** A note that an action is done, as a page of files keeps it. */
const noteOn = (action: Action): OutboxEntry => ({
  id: '0123456789abcdef0123456789abcdef',
  authorityCode: pack.authorityCode,
  areaId: null,
  actionId: action.id,
  body: { completion: { doneOn: '2026-11-20', evidence } },
  seen: action,
  seenByMeetingOn: '2026-10-21',
  typed: {},
  recordedAt: Date.parse(testTime),
  ifMatch: null,
  attempts: 0,
  mayBeKept: false,
  state: { kind: 'note', isSaved: false },
});

test('a note on an action of the plan has the columns of its next row in actions.csv', () => {
  const actions = pack.actions?.filter(({ completion }) => completion === null) ?? [];
  expect(actions.length).toBeGreaterThan(10);
  const { data } = Papa.parse<Record<string, string>>(
    notesCsv(actions.map(noteOn), () => 'Exampleshire').slice(1),
    { header: true, skipEmptyLines: true },
  );
  // Notes on progress stay in the rows before.
  const columns = [...actionColumns, ...optionalActionColumns].filter(
    (column) => column !== 'note' && column !== 'note_on',
  );
  const rows = data.map((row) => columns.map((column) => row[column] ?? 'no such column'));
  const findings = new Findings(testDay);
  const given = 'update-0123456789abcdef0123456789abcdef';
  const [source] = pack.sources;
  const sources = new Map(
    [...pack.sources.map(({ id }) => id), given].flatMap((id) => (source ? [[id, source]] : [])),
  );
  const read = readLocalActions(
    'actions.csv',
    new TextEncoder().encode(Papa.unparse([[...columns], ...rows])),
    {
      sources,
      areaIds: new Set(pack.areas.map(({ id }) => id)),
      measureIds: new Set(pack.measures?.map(({ id }) => id)),
      meetings: pack.meetings,
    },
    findings,
  );
  expect(findings.faults).toEqual([]);
  expect(read).toHaveLength(actions.length);
  for (const [index, action] of actions.entries()) {
    const { formerStates: _before, notes: _notes, ...asSeen } = action;
    expect(read[index]).toEqual({
      ...asSeen,
      knownOn: testDay,
      knownBy: 'published',
      completion: {
        doneOn: '2026-11-20',
        evidence: { text: evidence.text, sourceId: given, meetingId: evidence.meetingId },
      },
      notes: [],
    });
  }
});
