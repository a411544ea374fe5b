import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { testDecisions, testPack } from '#mocks/exampleshire.ts';
import { planPack } from '#mocks/planBoard.ts';
import { asKnownOn } from '#src/core/asKnownOn/asKnownOn.ts';
import { wordsOf } from '#src/core/model/boardDecision.ts';
import type { BoardPack } from '#src/core/model/boardPack.ts';
import { boardPack } from '#src/core/schema/boardPack.ts';
import { actionStatusOf, stateOn } from './actionStatus.ts';
import { completionFaults, decisionRecordFaults } from './recordingFaults.ts';
import { withActionRecord, withDecisionRecord } from './withCompletion.ts';

const recorded = { id: '0123456789abcdef', on: '2026-12-20' };
const evidence = {
  text: 'The standard as it was published.',
  source: { title: 'Supervision standard', publisher: 'Exampleshire Council', url: null },
  meetingId: 'board-2026-12-16',
};
const done = { completion: { doneOn: '2026-12-18', evidence } };
const actionIn = (pack: Pick<BoardPack, 'actions'>, id: string) => {
  const action = pack.actions?.find((one) => one.id === id);
  if (!action) throw new RangeError(id);
  return action;
};

describe('the end of an action of the plan', () => {
  test('is known from the day of recording, with a source of its own, and the rest as it was', () => {
    const next = boardPack.parse(withActionRecord(planPack, '1.8', done, recorded));
    const [before, now] = [actionIn(planPack, '1.8'), actionIn(next, '1.8')];
    expect(actionStatusOf(now, '2026-12-20')).toBe('done-with-evidence');
    expect(now.formerStates).toHaveLength((before.formerStates?.length ?? 0) + 1);
    expect({ ...now, ...before }).toEqual({ ...before });
    expect(next.sources.at(-1)).toMatchObject({ id: 'update-0123456789abcdef' });
    expect(asKnownOn(next, '2026-12-19').actions).toEqual(
      asKnownOn(planPack, '2026-12-19').actions,
    );
  });

  test('can come without what shows it, be shown later, and be withdrawn', () => {
    const marked = withActionRecord(
      planPack,
      '1.8',
      { completion: { doneOn: '2026-12-18', evidence: null } },
      recorded,
    );
    expect(actionStatusOf(actionIn(marked, '1.8'), '2026-12-20')).toBe('done-without-evidence');
    const shown = withActionRecord(marked, '1.8', done, { ...recorded, on: '2026-12-22' });
    expect(actionStatusOf(actionIn(shown, '1.8'), '2026-12-22')).toBe('done-with-evidence');
    const back = withActionRecord(shown, '1.8', { completion: null }, recorded);
    expect(actionIn(back, '1.8').formerStates?.length).toBe(
      (actionIn(planPack, '1.8').formerStates?.length ?? 0) + 3,
    );
  });

  test('changes no day before it, whichever action and day', () => {
    const ids = (planPack.actions ?? []).map(({ id }) => id);
    const day = fc
      .date({ min: new Date('2025-11-01'), max: new Date('2026-12-19'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(fc.constantFrom(...ids), day, (id, asAt) => {
        const next = withActionRecord(planPack, id, done, recorded);
        expect(stateOn(actionIn(next, id), asAt)).toEqual(stateOn(actionIn(planPack, id), asAt));
      }),
    );
  });

  test('is refused on a day to come, or as seen by a meeting that is not there', () => {
    expect(completionFaults(planPack, done, '2026-12-20')).toEqual([]);
    expect(completionFaults(planPack, done, '2026-12-17')).toMatchObject([
      { pointer: '#/completion/doneOn', code: 'day-to-come' },
    ]);
    const other = { completion: { ...done.completion, evidence: { ...evidence, meetingId: 'm' } } };
    expect(completionFaults(planPack, other, '2026-12-20')).toMatchObject([
      { pointer: '#/completion/evidence/meetingId' },
    ]);
  });

  test('needs an action that is there', () => {
    expect(() => withActionRecord(planPack, 'none', done, recorded)).toThrow('no action none');
    const record = { ...done, isWithdrawn: false };
    expect(() => withDecisionRecord(planPack, 'none', record, recorded)).toThrow(
      'no decision none',
    );
  });
});

describe('a decision of a meeting', () => {
  test('is gone from the day on which it was withdrawn, and there before', () => {
    const withdrawal = { completion: null, isWithdrawn: true };
    const next = boardPack.parse(withDecisionRecord(planPack, 'D2', withdrawal, recorded));
    const has = (asAt: string) =>
      asKnownOn(next, asAt).decisions?.some(({ id }) => id === 'D2') ?? false;
    expect([has('2026-12-19'), has('2026-12-20')]).toEqual([true, false]);
  });
});

describe('a decision that was recorded in error', () => {
  const decided: BoardPack = { ...testPack, decisions: testDecisions };
  const [first] = testDecisions;
  if (!first) throw new Error('no decision');
  const words = { ...wordsOf(first), text: 'Ask four neighbours.', owner: 'Head of Asking' };
  const correct = (pack: BoardPack, correction: typeof words, on: string) =>
    withDecisionRecord(
      pack,
      first.id,
      { completion: null, isWithdrawn: false, correction },
      { ...recorded, on },
    );
  const textOn = (pack: BoardPack, day: string) =>
    asKnownOn(pack, day).decisions?.find(({ id }) => id === first.id)?.text;

  test('says something else from the day of the correction, and what it said before it', () => {
    const once = boardPack.parse(correct(decided, words, '2026-12-01'));
    const twice = boardPack.parse(correct(once, { ...words, text: 'Ask five.' }, '2026-12-05'));
    expect(textOn(twice, '2026-11-30')).toBe(first.text);
    expect(textOn(twice, '2026-12-04')).toBe('Ask four neighbours.');
    expect(textOn(twice, '2026-12-05')).toBe('Ask five.');
    // A view of an earlier day that is made from a later view is the same.
    expect(textOn(asKnownOn(twice, '2026-12-05'), '2026-11-30')).toBe(first.text);
    expect(asKnownOn(twice, '2026-11-30').decisions).toEqual(
      asKnownOn(decided, '2026-11-30').decisions,
    );
  });

  test('keeps what became of it', () => {
    const marked = withDecisionRecord(
      decided,
      first.id,
      { completion: { doneOn: '2026-11-20', evidence: null }, isWithdrawn: false },
      { ...recorded, on: '2026-11-22' },
    );
    const pack = correct(marked, words, '2026-12-01');
    const now = pack.decisions?.find(({ id }) => id === first.id);
    expect(now?.changes).toEqual(marked.decisions?.find(({ id }) => id === first.id)?.changes);
  });

  test('is not corrected to what it says, to a day to come or about an unknown area', () => {
    const faults = (correction: typeof words) =>
      decisionRecordFaults(
        decided,
        first,
        { completion: null, isWithdrawn: false, correction },
        '2026-12-01',
      ).map(({ pointer }) => pointer);
    expect(faults(wordsOf(first) as typeof words)).toEqual(['#/correction']);
    expect(faults({ ...words, on: '2026-12-02', areaIds: ['none'] })).toEqual([
      '#/correction/on',
      '#/correction/areaIds/0',
    ]);
    expect(faults(words)).toEqual([]);
  });
});

test('the end of an action that the plan says otherwise of since is in its history', () => {
  const [action] = (planPack.actions ?? []).filter(({ completion }) => completion === null);
  if (!action) throw new Error('no open action');
  const dated = { ...planPack, actions: [{ ...action, formerStates: [], knownOn: '2026-12-22' }] };
  const now = actionIn(withActionRecord(dated, action.id, done, recorded), action.id);
  expect(now.completion).toBeNull();
  expect(now.knownOn).toBe('2026-12-22');
  expect(now.formerStates?.at(-1)).toMatchObject({
    knownOn: '2026-12-20',
    completion: { doneOn: '2026-12-18' },
  });
});
