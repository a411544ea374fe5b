import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { testDecisions } from '#mocks/exampleshire.ts';
import type { BoardDecision } from '#src/core/model/boardDecision.ts';
import {
  actionsHeadline,
  decisionInShort,
  describeAction,
  describeDecision,
  describeDecisionCounts,
  describeOwnerAndDue,
  formatLate,
  isCut,
  ownerAndDueInShort,
} from './decisionText.ts';

const asAt = '2026-11-22';
const [agreed, overdue, , due, open] = testDecisions as [
  BoardDecision,
  BoardDecision,
  BoardDecision,
  BoardDecision,
  BoardDecision,
];

describe(decisionInShort, () => {
  test('is the text in one line, without its full stop', () => {
    expect(decisionInShort(agreed)).toBe('Meet every six weeks until the next inspection');
    expect(decisionInShort({ text: ' One.\n\nTwo. ' })).toBe('One. Two');
  });

  test('cuts a long text at a word, and says that it does', () => {
    const long = decisionInShort({ text: 'Every example is checked, twice. '.repeat(20) });
    expect(long).toMatch(/^Every example is checked, twice\. .*\w…$/);
    expect(long.length).toBeLessThanOrEqual(161);
    expect(isCut(long)).toBe(true);
    expect(isCut(decisionInShort(agreed))).toBe(false);
  });

  test('is never empty nor longer than a title, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 400 }), (text) => {
        fc.pre(/\w/.test(text));
        const title = decisionInShort({ text });
        expect(title).not.toBe('');
        expect(title.length).toBeLessThanOrEqual(161);
        expect(title).not.toMatch(/[\n\t]/);
      }),
    );
  });
});

describe('who answers for it, and when it is due', () => {
  test('are said where they are given', () => {
    expect(describeOwnerAndDue(overdue)).toBe('Owner: Head of Examples. Due 30 June 2026.');
    expect(ownerAndDueInShort(overdue)).toBe('Head of Examples, due 30 June 2026');
    expect(describeOwnerAndDue(agreed)).toBe('');
    expect(ownerAndDueInShort(agreed)).toBe('');
  });

  test('say for how long an action is overdue, and nothing of any other', () => {
    expect(formatLate(overdue, asAt)).toBe('5 months overdue');
    expect(formatLate(overdue, '2026-06-30')).toBeNull();
    expect(formatLate({ ...overdue, kind: 'decision' }, asAt)).toBeNull();
    expect(formatLate(due, asAt)).toBeNull();
    expect(formatLate(open, asAt)).toBeNull();
  });

  test('are told in one line for the speaker', () => {
    expect(describeAction(overdue, asAt)).toBe(
      'Bring the results of ten example checks to the board: Head of Examples, due 30 June 2026, 5 months overdue',
    );
    expect(describeAction(due, asAt)).toBe(
      'Ask three neighbours how they check examples: Lead for Samples, due January 2027',
    );
    expect(describeAction({ ...open, owner: '' }, asAt)).toBe(decisionInShort(open));
    expect(describeDecision(agreed)).toBe(
      '5 July 2023: Meet every six weeks until the next inspection',
    );
  });
});

describe(actionsHeadline, () => {
  test.each([
    [[overdue, due, open], 'One of the two actions with a due date is overdue'],
    [[due, { ...due, id: 'x' }], 'None of the two actions with a due date is overdue'],
    [[overdue], 'The one action with a due date is overdue'],
    [[due, open], 'The one action with a due date is not overdue'],
    [[open], 'One action without a due date'],
    [[open, open], 'Two actions without a due date'],
  ])('counts what is overdue of what has a due date', (actions, words) => {
    expect(actionsHeadline(actions, asAt)).toBe(words);
  });
});

describe(describeDecisionCounts, () => {
  test('counts both kinds, and leaves out the one that there is not', () => {
    expect(describeDecisionCounts(testDecisions)).toBe('Three actions and two decisions');
    expect(describeDecisionCounts([agreed])).toBe('One decision');
    expect(describeDecisionCounts([overdue])).toBe('One action');
  });
});
