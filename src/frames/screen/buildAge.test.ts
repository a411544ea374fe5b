import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildAge } from './buildAge.ts';

describe(buildAge, () => {
  test('calls a page old from the day after a quarter of a year', () => {
    expect(buildAge('2026-01-01', null, '2026-04-03')).toEqual({ days: 92, isToRenew: false });
    expect(buildAge('2026-01-01', null, '2026-04-04')).toEqual({ days: 93, isToRenew: true });
  });

  test('goes by the days that a council sets', () => {
    expect(buildAge('2026-01-01', 10, '2026-01-11')).toEqual({ days: 10, isToRenew: false });
    expect(buildAge('2026-01-01', 10, '2026-01-12')).toEqual({ days: 11, isToRenew: true });
    expect(buildAge('2026-01-01', 365, '2026-12-31')?.isToRenew).toBe(false);
  });

  test('says nothing where nothing was built', () => {
    expect(buildAge(null, 10, '2026-01-12')).toBeNull();
  });

  test('calls no page old on a clock that stands before its build', () => {
    expect(buildAge('2026-01-01', null, '2025-12-01')).toEqual({ days: -31, isToRenew: false });
  });

  test('counts whole days, also over the change of the clocks', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3000 }), (days) => {
        const today = new Date(Date.UTC(2026, 1, 20 + days)).toISOString().slice(0, 10);
        expect(buildAge('2026-02-20', 100, today)).toEqual({ days, isToRenew: days > 100 });
      }),
    );
  });
});
