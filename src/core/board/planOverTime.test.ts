import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { testPack } from '#mocks/exampleshire.ts';
import { dayBeforePlan, planDay, planPack } from '#mocks/planBoard.ts';
import { planCsv } from '#mocks/planCsv.ts';
import { asKnownOn } from '#src/core/asKnownOn/asKnownOn.ts';
import { actionStatuses, byUrgency, daysOverdue, dueMovesOf, onPlan } from './actionStatus.ts';
import { planMoves } from './planMoves.ts';
import { planOn, planOverTime } from './planOverTime.ts';

const actions = planPack.actions ?? [];
const find = (id: string) => {
  const action = actions.find((one) => one.id === id);
  if (!action) throw new RangeError(`no action ${id}`);
  return action;
};
const anyDay = fc
  .date({ min: new Date('2025-11-01'), max: new Date('2027-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

/** The same counts from the rows of `actions.csv` alone: the latest row of each action as of the day. */
function countedFromRows(day: string) {
  const { data } = Papa.parse<Record<string, string>>(planCsv(actions, planPack.meetings), {
    header: true,
  });
  const latest = new Map<string, Record<string, string>>();
  for (const row of data.filter(({ as_of: on = '' }) => on <= day)) {
    const before = latest.get(row.action_id ?? '');
    if ((before?.as_of ?? '') <= (row.as_of ?? '')) latest.set(row.action_id ?? '', row);
  }
  const rows = [...latest.values()].filter(({ dropped }) => dropped !== 'yes');
  const open = rows.filter(({ done_on: done }) => done === '');
  // A month ends with its last day, which is before no day of the next.
  const lastOf = (date = '') => (date.length === 7 ? `${date}-31` : date);
  return {
    overdue: open.filter(({ due_on: due }) => due !== '' && lastOf(due) < day).length,
    'done-without-evidence': rows.filter((row) => row.done_on !== '' && row.evidence === '').length,
    'no-date': open.filter(({ due_on: due }) => due === '').length,
    'on-time': open.filter(({ due_on: due }) => due !== '' && lastOf(due) >= day).length,
    'done-with-evidence': rows.filter(({ evidence }) => evidence !== '').length,
  };
}

describe('the plan over time', () => {
  test('counts the actions of Exampleshire at its eight meetings', () => {
    const plan = planOverTime(planPack, planDay);
    expect(plan.map(({ day, total, counts }) => [day, total, ...Object.values(counts)])).toEqual([
      ['2025-12-10', 46, 1, 4, 5, 27, 9],
      ['2026-01-28', 46, 2, 5, 4, 22, 13],
      ['2026-03-18', 49, 2, 5, 3, 23, 16],
      ['2026-05-13', 49, 2, 6, 2, 20, 19],
      ['2026-07-01', 49, 3, 5, 1, 18, 22],
      ['2026-09-02', 51, 3, 4, 1, 19, 24],
      ['2026-10-21', 51, 3, 4, 1, 16, 27],
      ['2026-12-16', 51, 4, 3, 1, 13, 30],
    ]);
    expect(actions).toHaveLength(60);
  });

  test('ends with the day of the view where the board did not meet on it', () => {
    const plan = planOverTime(planPack, '2026-12-20');
    expect(plan.at(-1)).toMatchObject({ day: '2026-12-20', isMeeting: false, total: 51 });
    expect(planOverTime(testPack, planDay)).toEqual([]);
  });

  test('agrees on every day with a count from the rows of the file', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(planOn(actions, day).counts).toEqual(countedFromRows(day));
      }),
      { numRuns: 40 },
    );
  });

  test('is the same from a view of the day as from all that is known', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(planOn(asKnownOn(planPack, day).actions ?? [], day)).toEqual(planOn(actions, day));
      }),
      { numRuns: 40 },
    );
  });
});

describe('what moved in the plan', () => {
  test('names each action that moved since the meeting before', () => {
    const { added, dropped, ...moves } = planMoves(actions, dayBeforePlan, planDay);
    const named = Object.fromEntries(
      Object.entries(moves).map(([kind, list]) => [kind, list.map(({ action }) => action.id)]),
    );
    expect(named).toEqual({
      doneWithEvidence: ['1.5', '2.2', '3.1'],
      markedDone: [],
      fellOverdue: ['1.8', '2.4', '3.4', '5.1'],
      laterDate: ['5.3'],
      reopened: [],
      ratingFell: ['1.8', '2.4'],
      ratingRose: [],
    });
    expect([added, dropped]).toEqual([[], []]);
  });

  test('tells what joined the plan and what was taken off it', () => {
    const { added, dropped } = planMoves(actions, '2026-07-01', '2026-09-02');
    expect(added.map(({ id }) => id)).toEqual(['8.3', '8.4', '8.5']);
    expect(dropped.map(({ id }) => id)).toEqual(['7.5']);
  });

  test('reconciles the counts of any two days', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (one, other) => {
        const [since = '', asAt = ''] = [one, other].toSorted();
        const { added, dropped } = planMoves(actions, since, asAt);
        const [before, now] = [planOn(actions, since), planOn(actions, asAt)];
        expect(before.total + added.length - dropped.length).toBe(now.total);
      }),
    );
  });
});

describe('one action of a plan', () => {
  test('is so many days overdue, from the day after the last that its date can mean', () => {
    expect(daysOverdue(find('1.8'), planDay)).toBe(46);
    expect(daysOverdue(find('5.1'), '2026-12-11')).toBe(0);
    expect(daysOverdue({ completion: null, dueOn: '2026-11' }, '2026-12-01')).toBe(1);
  });

  test('says how often its date was moved and from when', () => {
    expect(dueMovesOf(find('5.3')).map(({ from, to }) => [from, to])).toEqual([
      ['2026-06-15', '2026-10-09'],
      ['2026-10-09', '2027-01-31'],
    ]);
    expect(dueMovesOf(find('2.9'))).toEqual([]);
  });

  test('stands in the plan by what is most urgent', () => {
    const ids = onPlan(actions)
      .toSorted(byUrgency(planDay))
      .map(({ id }) => id);
    expect(ids.slice(0, 8)).toEqual(['1.8', '2.4', '3.4', '5.1', '4.3', '2.6', '6.2', '7.2']);
    expect(new Set(actionStatuses).size).toBe(5);
  });
});
