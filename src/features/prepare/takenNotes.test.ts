import { expect, test } from 'vitest';
import { planPack } from '#mocks/planBoard.ts';
import { asKnownOn } from '#src/core/asKnownOn/asKnownOn.ts';
import type { OutboxEntry } from '#src/core/model/record.ts';
import { testDay, testTime } from '#tests/testDay.ts';
import { boardWithNotes, notesOn, togetherWith, versionWithNotes } from './takenNotes.ts';

const pack = asKnownOn(planPack, testDay);
const [open] = pack.actions?.filter(({ completion }) => completion === null) ?? [];
if (!open) throw new Error('The plan has no open action.');

const noted = {
  authorityCode: pack.authorityCode,
  areaId: null,
  typed: {},
  recordedAt: Date.parse(testTime),
  ifMatch: null,
  attempts: 0,
  mayBeKept: false,
  state: { kind: 'note', isSaved: false },
} as const;

const done: OutboxEntry = {
  ...noted,
  id: '0123456789abcdef0123456789abcdef',
  actionId: open.id,
  body: { completion: { doneOn: '2026-11-20', evidence: null } },
  seen: open,
  seenByMeetingOn: null,
};

const decision: OutboxEntry = {
  ...noted,
  id: 'fedcba9876543210fedcba9876543210',
  seen: [],
  body: {
    kind: 'decision',
    on: testDay,
    text: 'Bring the audit to the next meeting.',
    owner: '',
    dueOn: null,
    areaIds: [],
  },
};

const notes = notesOn([done, decision], pack.authorityCode);

test('what was noted in a meeting is on the board', () => {
  const { pack: joined, setAside } = boardWithNotes(planPack, notes);
  expect(setAside).toEqual([]);
  const known = asKnownOn(joined, testDay);
  expect(known.actions?.find(({ id }) => id === open.id)?.completion).toMatchObject({
    doneOn: '2026-11-20',
  });
  expect(known.decisions?.map(({ text }) => text)).toContain(
    'Bring the audit to the next meeting.',
  );
});

test('a note without its place any more is set aside with the reason, and the others are joined', () => {
  const onAnother = notesOn([{ ...done, actionId: 'gone' }, decision], pack.authorityCode);
  const { pack: joined, setAside } = boardWithNotes(planPack, onAnother);
  expect(joined.decisions).toHaveLength((planPack.decisions ?? []).length + 1);
  expect(setAside.map(({ note, reason }) => [note.targetId, reason])).toEqual([
    ['gone', 'The board has no action gone any more.'],
  ]);
});

test('a note that the opened board has already is there once', () => {
  const [first] = notes;
  expect(togetherWith(notes, notes)).toEqual(notes);
  expect(togetherWith([], notes)).toEqual(notes);
  expect(togetherWith(first ? [first] : [], notes)).toEqual(notes);
});

test('notes on another board, and what is on its way to a backend, are no notes of this one', () => {
  expect(notesOn([done], 'E06000019')).toEqual([]);
  expect(notesOn([{ ...done, state: { kind: 'held', until: 0 } }], pack.authorityCode)).toEqual([]);
});

test('a board with notes is another version, whatever their order, and one without them the same', async () => {
  const version = '0123456789ab';
  expect(await versionWithNotes(version, [])).toBe(version);
  const one = await versionWithNotes(version, notes);
  expect(one).toMatch(/^[0-9a-f]{12}$/);
  expect(one).not.toBe(version);
  expect(await versionWithNotes(version, notes.toReversed())).toBe(one);
});
