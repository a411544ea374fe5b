import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { testDecisions, testPack } from '#mocks/exampleshire.ts';
import type { BoardDecision } from '#src/core/model/boardDecision.ts';
import { lastDay } from '#src/core/model/partialDate.ts';
import { areasOf, inReadingOrder, isActionOverdue } from './decisions.ts';

const ids = (all: readonly { readonly id: string }[]) => all.map(({ id }) => id);
const [, action] = testDecisions;
if (!action) throw new Error('Exampleshire has no action');

const anyDecision = fc
  .record({
    id: fc.uuid(),
    kind: fc.constantFrom('decision' as const, 'action' as const),
    on: fc.constantFrom('2025-12-31', '2026-01-01', '2026-06-30'),
    dueOn: fc.constantFrom(null, '2025', '2026-03', '2026-03-31', '2026-04-01', '2027'),
  })
  .map((parts): BoardDecision => ({ ...action, ...parts }));

describe(inReadingOrder, () => {
  test('puts actions by their due dates and decisions by their days, newest first', () => {
    const { actions, decisions } = inReadingOrder(testDecisions);
    expect(ids(actions)).toEqual(['D2', 'D4', 'D5']);
    expect(ids(decisions)).toEqual(['D3', 'D1']);
  });

  test('loses none, and has every overdue action before every other one, the longest overdue first', () => {
    fc.assert(
      fc.property(fc.array(anyDecision), (all) => {
        const { actions, decisions } = inReadingOrder(all);
        expect(ids([...actions, ...decisions]).toSorted()).toEqual(ids(all).toSorted());
        const overdue = actions.map((one) => isActionOverdue(one, '2026-04-15'));
        expect(overdue.lastIndexOf(true)).toBeLessThan(
          overdue.includes(false) ? overdue.indexOf(false) : actions.length,
        );
        const due = actions.map(({ dueOn }) => (dueOn === null ? '9999' : lastDay(dueOn)));
        expect(due).toEqual(due.toSorted());
        const on = decisions.map((one) => one.on);
        expect(on).toEqual(on.toSorted().toReversed());
      }),
    );
  });
});

describe(isActionOverdue, () => {
  test.each([
    ['2026-06-30', '2026-06-30', false],
    ['2026-06-30', '2026-07-01', true],
    ['2026-06', '2026-06-30', false],
    ['2026-06', '2026-07-01', true],
    ['2026', '2026-12-31', false],
    [null, '2030-01-01', false],
  ])('of an action due %s, on %s, is %s', (dueOn, asAt, isOverdue) => {
    expect(isActionOverdue({ ...action, dueOn }, asAt)).toBe(isOverdue);
  });

  test('is never so of a decision', () => {
    expect(isActionOverdue({ ...action, kind: 'decision', dueOn: '2020' }, '2026-11-22')).toBe(
      false,
    );
  });
});

describe(areasOf, () => {
  test('are those that the decision names and the board knows, each once', () => {
    const about = { ...action, areaIds: ['V3', 'A25', 'unknown', 'V3'] };
    expect(ids(areasOf(about, testPack.areas))).toEqual(['V3', 'A25']);
  });
});
