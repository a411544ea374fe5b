import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { testArea } from '#mocks/exampleshire.ts';
import { ownBoardPack, testPlan } from '#mocks/ownBoard.ts';
import type { Area, AreaPlan } from '#src/core/model/area.ts';
import { firstDay, lastDay, type PartialDate } from '#src/core/model/partialDate.ts';
import { givenFields, isOverdue, overdueFirst } from './plan.ts';

const planned = (more: Partial<AreaPlan>, history: Area['history'] = []) =>
  testArea('A', 'I-2025-11-10', '2026-01-12', { plan: testPlan(more), history });
const due = (dueOn: PartialDate | null) => planned({ dueOn });

const closed = [
  {
    status: 'closed',
    on: '2026-02-05',
    knownOn: '2026-02-05',
    knownBy: 'published',
    text: 'Closed.',
    sourceId: 'T1',
  },
] as const;

const day = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2029-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const partialDay = fc
  .tuple(day, fc.constantFrom(4, 7, 10))
  .map(([date, length]) => date.slice(0, length));
const areas = fc.array(fc.option(partialDay).map(due), { maxLength: 12 });

describe(isOverdue, () => {
  test('begins the day after the due date', () => {
    expect(isOverdue(due('2026-03-31'), '2026-03-31')).toBe(false);
    expect(isOverdue(due('2026-03-31'), '2026-04-01')).toBe(true);
  });

  test('waits for the last day that a month or a year can mean', () => {
    expect(isOverdue(due('2026-02'), '2026-02-28')).toBe(false);
    expect(isOverdue(due('2026-02'), '2026-03-01')).toBe(true);
    expect(isOverdue(due('2025'), '2025-12-31')).toBe(false);
    expect(isOverdue(due('2025'), '2026-01-01')).toBe(true);
  });

  test('does not hold without a plan, a due date, or once the area is closed', () => {
    expect(isOverdue(testArea('A', 'I', '2026-01-12'), '2030-01-01')).toBe(false);
    expect(isOverdue(due(null), '2030-01-01')).toBe(false);
    expect(isOverdue(planned({ dueOn: '2025' }, closed), '2030-01-01')).toBe(false);
  });

  test('never holds on a day that the due date can mean, and stays once it holds', () => {
    fc.assert(
      fc.property(partialDay, day, day, (dueOn, one, other) => {
        const [before = '', after = ''] = [one, other].toSorted();
        const area = due(dueOn);
        if (before >= firstDay(dueOn) && before <= lastDay(dueOn)) {
          expect(isOverdue(area, before)).toBe(false);
        }
        if (isOverdue(area, before)) expect(isOverdue(area, after)).toBe(true);
      }),
    );
  });
});

describe(overdueFirst, () => {
  test('puts the longest overdue first and what has no due date last', () => {
    const order = ['2026-09', null, '2027-03-31', '2026-03-31', '2026'].map(due);
    const sorted = order.toSorted(overdueFirst).map(({ plan }) => plan?.dueOn);
    expect(sorted).toEqual(['2026-03-31', '2026-09', '2026', '2027-03-31', null]);
  });

  test('puts what is closed with what has no due date', () => {
    const over = planned({ dueOn: '2020' }, closed);
    expect([over, due('2027')].toSorted(overdueFirst)[1]).toBe(over);
  });

  test('puts every overdue area before every other, on any day, and loses none', () => {
    fc.assert(
      fc.property(areas, day, (list, asAt) => {
        const sorted = list.toSorted(overdueFirst);
        const states = sorted.map((area) => isOverdue(area, asAt));
        expect(states).toEqual(states.toSorted((a, b) => Number(b) - Number(a)));
        expect(new Set(sorted)).toEqual(new Set(list));
      }),
    );
  });
});

describe(givenFields, () => {
  test('names the fields that any area has', () => {
    expect(givenFields([due(null), due('2026'), planned({ impact: 'red' })])).toEqual(
      new Set(['dueOn', 'impact']),
    );
  });

  test('is empty where no area has a plan, or only an empty one', () => {
    expect(givenFields([testArea('A', 'I', '2026-01-12'), planned({})]).size).toBe(0);
  });

  test('names every field of a board that uses them all', () => {
    expect([...givenFields(ownBoardPack.areas)].toSorted()).toEqual([
      'commentary',
      'delivery',
      'dueOn',
      'impact',
      'nextStep',
      'owner',
      'target',
      'targetBy',
    ]);
  });
});
