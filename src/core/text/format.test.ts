import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  formatCount,
  formatDate,
  formatDateRange,
  formatDifference,
  formatList,
  formatNumber,
  formatOnDate,
  formatOrdinal,
  roundHalfUp,
} from './format.ts';

const decimals = fc.constantFrom(0, 1, 2);
const value = fc.double({ min: -1e6, max: 1e6, noNaN: true });

describe(roundHalfUp, () => {
  test('rounds a half away from zero, also where binary falls short of it', () => {
    expect([0.25, 13.25, 1.005, -13.25].map((one) => roundHalfUp(one, 1))).toEqual([
      0.3, 13.3, 1, -13.3,
    ]);
    expect(roundHalfUp(1.005, 2)).toBe(1.01);
    expect(roundHalfUp(2.5, 0)).toBe(3);
  });

  test('never gives a negative zero', () => {
    expect(Object.is(roundHalfUp(-0.01, 1), 0)).toBe(true);
  });

  test('stays within half a unit of the last place, is stable and keeps order', () => {
    fc.assert(
      fc.property(value, value, decimals, (a, b, digits) => {
        const rounded = roundHalfUp(a, digits);
        expect(Math.abs(rounded - a)).toBeLessThanOrEqual(0.5 / 10 ** digits + 1e-6);
        expect(roundHalfUp(rounded, digits)).toBe(rounded);
        if (a <= b) expect(rounded).toBeLessThanOrEqual(roundHalfUp(b, digits));
      }),
    );
  });
});

describe(formatNumber, () => {
  test('keeps trailing zeros and sets off thousands', () => {
    expect(formatNumber(13, 1)).toBe('13.0');
    expect(formatNumber(1178, 0)).toBe('1,178');
    expect(formatNumber(-15.55, 1)).toBe('\u221215.6');
  });

  test('always shows as many decimals as asked for', () => {
    fc.assert(
      fc.property(value, decimals, (one, digits) => {
        const shown = formatNumber(one, digits);
        expect(shown.split('.')[1]?.length ?? 0).toBe(digits);
        expect(Number(shown.replaceAll(',', '').replace('\u2212', '-'))).toBe(
          roundHalfUp(one, digits),
        );
      }),
    );
  });
});

describe(formatDate, () => {
  test('shows a date as precisely as it is known and no more', () => {
    expect(['2026-01-12', '2019-12', '2023'].map(formatDate)).toEqual([
      '12 January 2026',
      'December 2019',
      '2023',
    ]);
  });
});

describe(formatOnDate, () => {
  test('says on a day, and in a month or a year', () => {
    expect(['2026-01-12', '2019-12', '2023'].map(formatOnDate)).toEqual([
      'on 12 January 2026',
      'in December 2019',
      'in 2023',
    ]);
  });
});

describe(formatDateRange, () => {
  test('does not repeat what two days share', () => {
    expect(formatDateRange('2025-11-10', '2025-11-21')).toBe('10 to 21 November 2025');
    expect(formatDateRange('2014-04-29', '2014-05-21')).toBe('29 April to 21 May 2014');
    expect(formatDateRange('2025-12-30', '2026-01-03')).toBe('30 December 2025 to 3 January 2026');
    expect(formatDateRange('2019-01', '2019-01')).toBe('January 2019');
    expect(formatDateRange('2024-02-21', null)).toBe('21 February 2024');
  });
});

describe(formatDifference, () => {
  test('names the unit of a difference, in the singular for one', () => {
    const percent = { decimals: 1, unit: 'percent' } as const;
    expect(formatDifference(-36.9, percent)).toBe('36.9 percentage points');
    expect(formatDifference(1, percent)).toBe('1.0 percentage point');
    expect(formatDifference(1, { decimals: 0, unit: 'cases' })).toBe('1 case');
    expect(formatDifference(11, { decimals: 0, unit: 'cases' })).toBe('11 cases');
    expect(formatDifference(24.5, { decimals: 1, unit: 'fte' })).toBe('24.5 FTE');
  });
});

describe(formatOrdinal, () => {
  test('has a word for small numbers, then the ending that the number is spoken with', () => {
    const spoken = [1, 2, 3, 9, 10, 11, 12, 13, 20, 21, 22, 23, 24, 101, 111, 112, 113, 122, 1003];
    expect(spoken.map(formatOrdinal)).toEqual(
      'first second third ninth 10th 11th 12th 13th 20th 21st 22nd 23rd 24th 101st 111th 112th 113th 122nd 1,003rd'.split(
        ' ',
      ),
    );
  });
});

describe(formatCount, () => {
  test('has a word up to twelve and a number from there on', () => {
    expect([0, 1, 2, 12, 13, 1178].map(formatCount)).toEqual([
      'no',
      'one',
      'two',
      'twelve',
      '13',
      '1,178',
    ]);
  });
});

describe(formatList, () => {
  test('leaves out what is empty, so that no sentence has a hole', () => {
    expect(formatList(['', 'a', '', 'b'])).toBe('a and b');
    expect(formatList(['', ''])).toBe('');
  });

  test('puts and before the last', () => {
    expect([['a'], ['a', 'b'], ['a', 'b', 'c'], []].map(formatList)).toEqual([
      'a',
      'a and b',
      'a, b and c',
      '',
    ]);
  });
});
