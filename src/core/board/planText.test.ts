import { describe, expect, test } from 'vitest';
import { testArea } from '#mocks/exampleshire.ts';
import { testPlan } from '#mocks/ownBoard.ts';
import type { AreaPlan } from '#src/core/model/area.ts';
import {
  describeOverdue,
  describeOwner,
  describePlanDate,
  describeTarget,
  formatDue,
} from './planText.ts';

const asAt = '2026-11-22';
const planned = (more: Partial<AreaPlan>) =>
  testArea('A', 'I', '2026-01-12', { plan: testPlan(more) });

describe(formatDue, () => {
  test('says for how long an area is overdue, from the last day that its due date can mean', () => {
    const due = (dueOn: string) => formatDue(planned({ dueOn }), asAt);
    expect(due('2026-03-31')).toBe('Due 31 March 2026, 8 months overdue');
    expect(due('2026-10')).toBe('Due October 2026, 1 month overdue');
    expect(due('2026-11-21')).toBe('Due 21 November 2026, less than a month overdue');
    expect(due('2025')).toBe('Due 2025, 11 months overdue');
    expect(due('2020')).toBe('Due 2020, 6 years overdue');
  });

  test('says no more than the date while it is not over', () => {
    expect(formatDue(planned({ dueOn: '2026-11-22' }), asAt)).toBe('Due 22 November 2026');
    expect(formatDue(planned({ dueOn: '2026-11' }), asAt)).toBe('Due November 2026');
    expect(formatDue(planned({ dueOn: '2026' }), asAt)).toBe('Due 2026');
  });

  test('says nothing without a due date or a plan', () => {
    expect(formatDue(planned({}), asAt)).toBeNull();
    expect(formatDue(testArea('A', 'I', '2026-01-12'), asAt)).toBeNull();
  });
});

describe('the other parts of a plan', () => {
  test('are said where they are given', () => {
    const plan = testPlan({ owner: 'Head of Examples', target: 'none late', targetBy: '2027-06' });
    expect(describeOwner(plan)).toBe('Owner: Head of Examples');
    expect(describeTarget(plan)).toBe('Target: none late, by June 2027');
    expect(describeTarget({ ...plan, targetBy: null })).toBe('Target: none late');
    expect(describeTarget({ ...plan, target: '' })).toBe('Target by June 2027');
    expect(describePlanDate(plan)).toBe(
      'The council’s own account of its work, as of 1 November 2026.',
    );
  });

  test('are not said where they are not', () => {
    expect(describeOwner(testPlan())).toBeNull();
    expect(describeTarget(testPlan())).toBeNull();
  });
});

describe(describeOverdue, () => {
  const late = planned({ dueOn: '2025' });
  const early = planned({ dueOn: '2027' });

  test('counts what is overdue of what has a due date', () => {
    expect(describeOverdue([late, early, planned({})], asAt)).toBe(
      'One of the two areas with a due date is overdue.',
    );
    expect(describeOverdue([late, late, early], asAt)).toBe(
      'Two of the three areas with a due date are overdue.',
    );
    expect(describeOverdue([early, early], asAt)).toBe(
      'None of the two areas with a due date is overdue.',
    );
    expect(describeOverdue([late], asAt)).toBe('The one area with a due date is overdue.');
    expect(describeOverdue([early], asAt)).toBe('The one area with a due date is not overdue.');
  });

  test('says nothing where no area has a due date', () => {
    expect(describeOverdue([planned({})], asAt)).toBeNull();
  });
});
