import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { monthsBetween } from './monthsBetween.ts';

const day = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2040-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe(monthsBetween, () => {
  test('counts to the nearest month between two days', () => {
    expect(monthsBetween('2022-07-18', '2025-11-10')).toEqual({ months: 40, isVague: false });
    expect(monthsBetween('2026-01-12', '2026-11-22').months).toBe(10);
    expect(monthsBetween('2026-01-12', '2026-01-20').months).toBe(0);
    expect(monthsBetween('2024-01-31', '2024-02-29').months).toBe(1);
    expect(monthsBetween('2024-02-29', '2025-02-28').months).toBe(12);
  });

  test('counts by the calendar where a month is all that is known', () => {
    expect(monthsBetween('2019-12', '2021-07').months).toBe(19);
    expect(monthsBetween('2019-12', '2021-07-30').months).toBe(19);
  });

  test('counts by the year, and says so, where a year is all that is known', () => {
    expect(monthsBetween('2023', '2026-11-22')).toEqual({ months: 36, isVague: true });
    expect(monthsBetween('2025', '2025-12-31')).toEqual({ months: 0, isVague: true });
  });

  test('refuses to count backwards', () => {
    expect(() => monthsBetween('2026-01-12', '2026-01-11')).toThrow(RangeError);
    expect(() => monthsBetween('2026-02', '2026-01')).toThrow(RangeError);
  });

  test('grows with time and adds up to within a month', () => {
    fc.assert(
      fc.property(day, day, day, (one, two, three) => {
        const [a = '', b = '', c = ''] = [one, two, three].toSorted();
        const [ab, bc, ac] = [monthsBetween(a, b), monthsBetween(b, c), monthsBetween(a, c)];
        expect(ac.months).toBeGreaterThanOrEqual(ab.months);
        expect(Math.abs(ab.months + bc.months - ac.months)).toBeLessThanOrEqual(1);
        expect(monthsBetween(a, a).months).toBe(0);
      }),
    );
  });
});
