import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  comparePartialDates,
  decimalYear,
  firstDay,
  isKnownOn,
  isPartialDate,
  lastDay,
  laterOf,
} from './partialDate.ts';

const day = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2060-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const partial = fc
  .tuple(day, fc.constantFrom(4, 7, 10))
  .map(([one, length]) => one.slice(0, length));

describe(isPartialDate, () => {
  test('takes days, months and years that the calendar has', () => {
    expect(['2026', '2026-01', '2024-02-29'].every(isPartialDate)).toBe(true);
  });

  test('refuses dates that the calendar does not have, and other forms', () => {
    const wrong = [
      '2026-02-31',
      '2025-02-29',
      '2026-13',
      '26',
      '2026-1-2',
      '12/01/2026',
      '',
      'May 2026',
    ];
    expect(wrong.filter(isPartialDate)).toEqual([]);
  });
});

describe(lastDay, () => {
  test('is the end of the month or year that is known', () => {
    expect(['2024-02', '2021-06', '2023', '2026-01-12'].map(lastDay)).toEqual([
      '2024-02-29',
      '2021-06-30',
      '2023-12-31',
      '2026-01-12',
    ]);
  });

  test('is never before the first day, and both are days', () => {
    fc.assert(
      fc.property(partial, (date) => {
        expect(firstDay(date) <= lastDay(date)).toBe(true);
        expect([firstDay(date), lastDay(date)].every((one) => one.length === 10)).toBe(true);
        expect([firstDay(date), lastDay(date)].every(isPartialDate)).toBe(true);
      }),
    );
  });
});

describe(isKnownOn, () => {
  test('counts a vague date as known from its end', () => {
    expect(isKnownOn('2023', '2023-12-30')).toBe(false);
    expect(isKnownOn('2023', '2023-12-31')).toBe(true);
    expect(isKnownOn('2026-01-12', '2026-01-12')).toBe(true);
  });
});

describe(comparePartialDates, () => {
  test('is a total order', () => {
    fc.assert(
      fc.property(partial, partial, partial, (a, b, c) => {
        expect(Math.sign(comparePartialDates(a, b))).toBe(
          -Math.sign(comparePartialDates(b, a)) + 0,
        );
        const inOrder = [a, b, c].toSorted(comparePartialDates);
        expect(comparePartialDates(inOrder[0] ?? a, inOrder[2] ?? c)).toBeLessThanOrEqual(0);
      }),
    );
  });
});

describe(laterOf, () => {
  test('is one of the two and not known before the other', () => {
    fc.assert(
      fc.property(partial, partial, (a, b) => {
        const later = laterOf(a, b);
        expect([a, b]).toContain(later);
        expect(lastDay(later) >= lastDay(a) && lastDay(later) >= lastDay(b)).toBe(true);
      }),
    );
  });
});

describe(decimalYear, () => {
  test('puts a vague date in its middle', () => {
    expect(decimalYear('2023')).toBeCloseTo(2023.5, 2);
    expect(decimalYear('2022-07-02')).toBeCloseTo(2022.5, 2);
  });

  test('lies between the first and the last day', () => {
    fc.assert(
      fc.property(partial, (date) => {
        expect(decimalYear(date)).toBeGreaterThanOrEqual(decimalYear(firstDay(date)));
        expect(decimalYear(date)).toBeLessThanOrEqual(decimalYear(lastDay(date)));
      }),
    );
  });
});
