import { describe, expect, test } from 'vitest';
import { exampleshire, testArea, testDecisions, testPack } from '#mocks/exampleshire.ts';
import { testPlan } from '#mocks/ownBoard.ts';
import { withUpdate } from '#src/core/board/withUpdate.ts';
import type { RecordedDecision, RecordedUpdate, RecordState } from '#src/core/model/record.ts';
import { comparedUpdate, decidedSince, describeBoth } from './compareText.ts';
import { describeEntryState, describeOutbox, whenTyped } from './outboxText.ts';
import { updateMessages } from './recordFieldText.ts';
import { describeRecord, entryName, recordParts } from './recordText.ts';

/** In the time of whoever reads it. */
const at = new Date(2026, 10, 22, 14, 5).getTime();
const kept = {
  id: 'a'.repeat(32),
  authorityCode: exampleshire,
  typed: {},
  recordedAt: at,
  ifMatch: '"1"',
  attempts: 0,
  mayBeKept: false,
  state: { kind: 'held', until: at } as RecordState,
};
const update: RecordedUpdate = {
  ...kept,
  areaId: 'A25',
  seen: testPack.areas.find(({ id }) => id === 'A25') ?? testArea('A25', 'I', '2026'),
  body: {
    evidence: {
      status: 'addressed',
      on: '2026-11',
      text: 'It is done.',
      source: { title: 'Check', publisher: 'Team', url: null },
    },
    plan: { owner: '', dueOn: '2027-03', impact: null },
  },
};
const decision: RecordedDecision = {
  ...kept,
  areaId: null,
  seen: [],
  body: {
    kind: 'action',
    on: '2026-11-22',
    text: 'Bring the samples.',
    owner: 'Head',
    dueOn: '2027',
    areaIds: ['A25'],
  },
};
const signedIn = { code: 'x', refusal: null };
const nobody = { code: null, refusal: null };
const as = (state: RecordState) => ({ ...decision, state });
const waiting = as({ kind: 'waiting', notBefore: 0, problem: 'network' });
const conflict = as({ kind: 'conflict', current: testPack, etag: '"2"' });

describe('a record', () => {
  test('is named by what it is, and told part by part', () => {
    expect(entryName(update)).toBe('Update on “Area A25”');
    expect(entryName(decision)).toBe('Action: Bring the samples');
    expect(describeRecord(update)).toBe(
      'Status: Addressed. Date of the evidence: November 2026. Evidence: It is done. ' +
        'Source: Check, Team. Owner: taken away. Due date: March 2027. Impact: taken away',
    );
    expect(describeRecord(decision)).toBe(
      'Date: 22 November 2026. Owner: Head. Due date: 2027. Improvement areas: A25',
    );
    expect(recordParts(decision)[0]).toEqual({ name: 'Kind', value: 'Action' });
  });

  test('says when it was typed, with the day where that was another', () => {
    expect(whenTyped(at, at + 60_000)).toBe('14:05');
    expect(whenTyped(at, at + 24 * 60 * 60_000)).toBe('22 November 2026, 14:05');
  });

  test('that may be kept says why it cannot be changed', () => {
    expect(describeEntryState({ ...waiting, mayBeKept: true }, signedIn)).toMatch(
      /no connection.*can be changed only once the answer is known\. It is never recorded twice\.$/,
    );
    expect(describeEntryState(waiting, nobody)).toBe('Not sent yet: it needs an access code.');
    expect(describeEntryState(waiting, { code: null, refusal: 'may-not-record' })).toBe(
      'Not sent: the access code may read this board, not record on it.',
    );
  });
});

describe(describeOutbox, () => {
  test('counts what waits for what', () => {
    expect(describeOutbox([], signedIn)).toBe('');
    expect(describeOutbox([waiting], signedIn)).toBe(
      '1 record is not yet sent: waiting for the connection.',
    );
    expect(describeOutbox([waiting, waiting, conflict], signedIn)).toBe(
      '3 records are not yet sent: 2 waiting for the connection and 1 needs review: the board has changed.',
    );
    expect(describeOutbox([waiting], nobody)).toBe(
      '1 record is not yet sent: without an access code.',
    );
    expect(
      describeOutbox([as({ kind: 'waiting', notBefore: 0, problem: null })], signedIn, false),
    ).toBe('1 record is not yet sent: waiting for the connection.');
  });

  test('says of notes whether they are in a file', () => {
    const note = (isSaved: boolean) => as({ kind: 'note', isSaved });
    expect(describeOutbox([note(false), note(false)], nobody)).toBe(
      '2 notes are kept in this page only. Save them as a file before you close the page.',
    );
    expect(describeOutbox([note(true), note(false)], nobody)).toBe(
      '2 notes are kept in this page only, 1 not yet saved in a file.',
    );
    expect(describeOutbox([note(true)], nobody)).toBe(
      '1 note is kept in this page only, and saved in a file.',
    );
  });
});

describe('the messages of a form', () => {
  test('stand in the order of the form, one for each field', () => {
    expect(
      updateMessages([
        {
          pointer: '#/plan/owner',
          detail: 'wanted at most 200 characters here',
          code: 'too-long',
          limit: 200,
        },
        { pointer: '#/evidence/text', detail: 'wanted text that is not empty', code: 'missing' },
        { pointer: '#/evidence/text', detail: 'wanted at most 4000 characters here' },
        { pointer: '#/new', detail: 'the board is closed' },
      ]),
    ).toEqual([
      { field: null, message: 'The board is closed' },
      { field: 'text', message: 'Enter what the evidence says' },
      { field: 'owner', message: 'Owner: must be 200 characters or fewer' },
    ]);
  });
});

describe('both versions', () => {
  const theirs = withUpdate(
    testPack,
    'A25',
    { evidence: null, plan: { owner: 'Their owner', nextStep: 'Their step' } },
    { id: 'b'.repeat(32), on: '2026-11-22' },
  );

  test('of an area are what was recorded and what the board says of the same parts', () => {
    expect(comparedUpdate(update, theirs)).toMatchObject([
      { name: 'Status', mine: 'Addressed', now: 'In progress' },
      { name: 'Date of the evidence', mine: 'November 2026', now: '5 February 2026' },
      { name: 'Evidence', mine: 'It is done.', now: 'Steps are being taken.' },
      { name: 'Source', mine: 'Check, Team' },
      { name: 'Owner', mine: 'taken away', now: 'Their owner' },
      { name: 'Due date', mine: 'March 2027', now: 'Not stated' },
      { name: 'Impact', mine: 'taken away', now: 'Not stated' },
    ]);
    expect(comparedUpdate(update, { ...theirs, areas: [] })).toBeNull();
    expect(describeBoth(update)).toMatch(/evidence joins.*parts of the plan/);
    expect(testPlan().owner).toBe('');
  });

  test('of the decisions are those that were not there', () => {
    const [first, ...others] = testDecisions;
    const pack = { ...testPack, decisions: testDecisions };
    const seen = others.map(({ id }) => id);
    expect(decidedSince({ ...decision, seen }, pack)).toHaveLength(1);
    expect(decidedSince({ ...decision, seen }, pack)[0]).toContain(first?.text.replace(/\.$/, ''));
    expect(describeBoth(decision)).toBe('Recording yours as well adds it to the list.');
  });
});
