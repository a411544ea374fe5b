import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { testDecisions, testPack } from '#mocks/exampleshire.ts';
import { planDay, planPack } from '#mocks/planBoard.ts';
import { statesOf } from '#src/core/model/action.ts';
import type { BoardPack } from '#src/core/model/boardPack.ts';
import { isKnownOn } from '#src/core/model/partialDate.ts';
import { boardPack } from '#src/core/schema/boardPack.ts';
import { asKnownOn } from './asKnownOn.ts';

const day = fc
  .date({ min: new Date('2025-11-01'), max: new Date('2027-06-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const on = (id: string, asAt: string) =>
  asKnownOn(planPack, asAt).actions?.find((action) => action.id === id);

describe('an action as known on a day', () => {
  test('has the due date, the rating and the owner of then', () => {
    expect(on('1.8', '2026-07-01')).toMatchObject({
      dueOn: '2026-09-30',
      delivery: 'amber',
      isOwnerInPost: true,
    });
    expect(on('1.8', '2026-10-21')).toMatchObject({ dueOn: '2026-10-31', delivery: 'amber' });
    expect(on('1.8', planDay)).toMatchObject({ delivery: 'red', isOwnerInPost: false });
  });

  test('is not done, and without the note, before that was known', () => {
    expect(on('1.5', '2026-12-15')?.completion?.evidence).toBeNull();
    expect(on('1.5', planDay)?.completion?.evidence?.meetingId).toBe('board-2026-12-16');
    expect(on('1.8', '2026-12-13')?.notes).toEqual([]);
    expect(on('1.8', '2026-12-14')?.notes).toHaveLength(1);
  });

  test('is absent before it stood on the plan, and so is the list where none did', () => {
    expect(on('2.4', '2026-03-18')).toBeUndefined();
    expect('actions' in asKnownOn(planPack, '2025-12-09')).toBe(false);
    expect('actions' in asKnownOn(testPack, planDay)).toBe(false);
  });

  test('names no area, measure or meeting that was not known', () => {
    const early = boardPack.parse({
      ...planPack,
      areas: planPack.areas.map((area) =>
        area.id === 'plan-WS' ? { ...area, knownOn: '2026-12-01' } : area,
      ),
    });
    const then = asKnownOn(early, '2026-10-21').actions?.find(({ id }) => id === '1.2');
    expect(then).toMatchObject({ areaId: null, measureId: 'vacancies' });
  });

  test('is the plain one on the last day, whatever day after', () => {
    for (const asAt of [planDay, '2027-06-01']) {
      expect(asKnownOn(planPack, asAt).actions).toEqual(planPack.actions);
    }
  });

  test('is the same whether the earlier day is read at once or by way of a later one', () => {
    fc.assert(
      fc.property(day, day, (one, other) => {
        const [early = '', late = ''] = [one, other].toSorted();
        const straight = asKnownOn(planPack, early);
        const byWay = asKnownOn(asKnownOn(planPack, late), early);
        expect(byWay.actions).toEqual(straight.actions);
        expect(byWay.decisions).toEqual(straight.decisions);
      }),
    );
  });

  test('never holds what became known later', () => {
    fc.assert(
      fc.property(day, (asAt) => {
        const { actions = [] } = asKnownOn(planPack, asAt);
        for (const action of actions) {
          for (const { knownOn } of [...statesOf(action), ...action.notes]) {
            expect(isKnownOn(knownOn, asAt)).toBe(true);
          }
        }
      }),
    );
  });

  test('passes the schema as it stands on any day', () => {
    fc.assert(
      fc.property(day, (asAt) => {
        const { sources } = planPack;
        expect(boardPack.safeParse({ ...asKnownOn(planPack, asAt), sources }).success).toBe(true);
      }),
      { numRuns: 15 },
    );
  });
});

describe('a decision as known on a day', () => {
  const done = { doneOn: '2026-10-01', evidence: null };
  const change = { knownBy: 'published', completion: done, isWithdrawn: false } as const;
  const pack: BoardPack = {
    ...testPack,
    decisions: testDecisions.map((decision) =>
      decision.id === 'D2'
        ? {
            ...decision,
            changes: [
              { ...change, knownOn: '2026-10-02' },
              { ...change, knownOn: '2026-11-05', completion: null, isWithdrawn: true },
            ],
          }
        : decision,
    ),
  };
  const second = (asAt: string) => asKnownOn(pack, asAt).decisions?.find(({ id }) => id === 'D2');

  test('is marked done from the day on which that was recorded', () => {
    expect(second('2026-10-01')?.changes).toBeUndefined();
    expect(second('2026-10-02')?.changes).toMatchObject([{ completion: done }]);
  });

  test('is there until it was withdrawn, and not from then on', () => {
    expect(second('2026-11-04')).toBeDefined();
    expect(second('2026-11-05')).toBeUndefined();
  });
});
