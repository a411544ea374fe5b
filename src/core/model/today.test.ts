import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isPartialDate } from './partialDate.ts';
import { dayFrom, today } from './today.ts';

describe(today, () => {
  test('is the day in London, in summer time as well', () => {
    expect(today(new Date('2026-11-22T23:59:00Z'))).toBe('2026-11-22');
    expect(today(new Date('2026-07-01T23:30:00Z'))).toBe('2026-07-02');
    expect(today(new Date('2028-02-29T12:00:00Z'))).toBe('2028-02-29');
  });

  test('is a day that the calendar has, at any moment', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1990-01-01'), max: new Date('2100-12-31'), noInvalidDate: true }),
        (at) => isPartialDate(today(at)) && today(at).length === 10,
      ),
    );
  });
});

describe(dayFrom, () => {
  test.each(['en-US', 'en-CA', 'de-DE', 'sv-SE', 'ja-JP'])(
    'does not depend on how %s orders and separates the parts of a date',
    (language) => {
      const format = new Intl.DateTimeFormat(language, {
        year: 'numeric',
        month: '2-digit',
        day: '2-digit',
        timeZone: 'Europe/London',
      });
      expect(dayFrom(format, new Date('2026-11-02T12:00:00Z'))).toBe('2026-11-02');
    },
  );
});
