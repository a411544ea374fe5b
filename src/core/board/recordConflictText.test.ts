import { expect, test } from 'vitest';
import { testPack } from '#mocks/exampleshire.ts';
import type { PlanConflict } from '#src/core/model/recordConflict.ts';
import { conflictSubject, describePlanConflict, describeSetAside } from './recordConflictText.ts';

const conflict: PlanConflict = {
  kind: 'area',
  id: 'A25',
  part: 'owner',
  recordedOn: '2026-05-12',
  recorded: 'Head of Audit',
  plannedOn: '2026-05-20',
  planned: 'Head of Examples',
};

test('what was recorded and what the plan says otherwise stand in one sentence', () => {
  expect(describePlanConflict(conflict)).toBe(
    'Owner: “Head of Audit” was recorded on 12 May 2026, but the plan of 20 May 2026 says “Head of Examples”.',
  );
  expect(
    describePlanConflict({ ...conflict, part: 'dueOn', recorded: '2026-12-01', planned: null }),
  ).toBe(
    'Due date: 1 December 2026 was recorded on 12 May 2026, but the plan of 20 May 2026 says none.',
  );
  expect(
    describePlanConflict({ ...conflict, part: 'impact', recorded: 'green', planned: 'amber' }),
  ).toContain('Impact: Green was recorded on 12 May 2026');
  expect(
    describePlanConflict({
      ...conflict,
      kind: 'action',
      part: 'completion',
      recorded: '2026-05-11',
      planned: null,
    }),
  ).toBe(
    'End: done 11 May 2026 was recorded on 12 May 2026, but the plan of 20 May 2026 says not done.',
  );
});

test('a conflict is named by its area or its action', () => {
  const title = testPack.areas.find(({ id }) => id === 'A25')?.title;
  expect(conflictSubject(conflict, testPack)).toBe(title);
  expect(conflictSubject({ ...conflict, kind: 'action', id: '1.8' }, testPack)).toBe('Action 1.8');
});

test('a record without a place says when it was made, what it said and why it has none', () => {
  expect(
    describeSetAside({
      recordedOn: '2026-05-12',
      kind: 'area',
      id: 'A1',
      said: 'owner: Head of Audit',
      reason: 'The board has no area A1 any more.',
    }),
  ).toBe('Recorded on 12 May 2026: owner: Head of Audit. The board has no area A1 any more.');
});
