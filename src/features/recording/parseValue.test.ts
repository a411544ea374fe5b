import { describe, expect, test } from 'vitest';
import { testMeasure } from '#mocks/testMeasure.ts';
import type { FormValues } from '#src/core/model/record.ts';
import { readValue, shownValue } from './parseValue.ts';
import { recordMessages } from './recordFieldText.ts';

const day = '2026-11-22';
const measure = testMeasure([4, 5]);
const percent = testMeasure([4, 5], { unit: 'percent', unitName: '% of examples' });
const target = { authorityCode: 'E06999001', areaId: null, measureId: measure.id };
const final = { isProvisional: 'final' };

const messagesOf = (typed: FormValues, of = measure) => {
  const read = readValue(of, typed, day);
  return 'faults' in read ? recordMessages(target, read.faults) : [];
};

describe(shownValue, () => {
  test('asks for the first month without a value', () => {
    expect(shownValue(measure, day).period).toBe('/2/2024');
    expect(shownValue(testMeasure([], { values: [] }), day).period).toBe('');
  });

  test('asks for the last quarter, where the next has no month that ends it yet', () => {
    const values = measure.values.slice(0, 1).map((one) => ({ ...one, period: '2026-09' }));
    const quarters = testMeasure([], {
      period: 'quarter',
      values: values.map((one) => ({ ...one, knownOn: '2026-10-08' })),
    });
    expect(shownValue(quarters, day).period).toBe('/9/2026');
    expect(shownValue(quarters, '2026-12-01').period).toBe('/12/2026');
  });
});

describe(readValue, () => {
  test('reads every part', () => {
    const typed = {
      period: '/10/2026',
      value: ' 1,234.5 ',
      numerator: '2469',
      denominator: '2',
      isProvisional: 'provisional',
      note: ' By hand. ',
    };
    expect(readValue(measure, typed, day)).toEqual({
      sent: {
        period: '2026-10',
        value: 1234.5,
        numerator: 2469,
        denominator: 2,
        isProvisional: true,
        note: 'By hand.',
      },
    });
  });

  test('reads the reason that there is none', () => {
    expect(readValue(measure, { reason: 'x', ...final }, day)).toMatchObject({
      sent: { period: '2024-02', value: 'x', isProvisional: false },
    });
  });

  test('takes a sign of percent where that is the unit', () => {
    expect(readValue(percent, { value: '17.5 %', ...final }, day)).toMatchObject({
      sent: { value: 17.5 },
    });
    expect(messagesOf({ value: '17.5%', ...final })).toEqual([
      { field: 'value', message: 'Enter the value as a number, or choose why there is none' },
    ]);
  });

  test.each(['c', 'many', '1,2', '12,5', '1e3', '.'])('takes %s for no number', (value) => {
    expect(messagesOf({ value, ...final }).map(({ field }) => field)).toEqual(['value']);
  });

  test('is at fault at every field that is missing or wrong, in the order of the form', () => {
    expect(messagesOf({ period: '//', numerator: 'two', denominator: '0x2' })).toEqual([
      { field: 'period', message: 'Enter the month and year of the value' },
      { field: 'value', message: 'Enter the value as a number, or choose why there is none' },
      { field: 'numerator', message: 'Enter the numerator as a number, or leave it empty' },
      { field: 'denominator', message: 'Enter the denominator as a number, or leave it empty' },
      { field: 'isProvisional', message: 'Choose whether the value is provisional or final' },
    ]);
  });

  test.each([
    ['/13/2026', /^Enter the month and year of the value\. It must be a date/],
    ['//2026', /^Enter the month and year of the value\. It must be a date/],
    ['/12/2026', /^Month: enter November 2026 or earlier/],
  ])('refuses %s for a month', (period, message) => {
    const [first] = messagesOf({ period, value: '1', ...final });
    expect(first).toEqual({ field: 'period', message: expect.stringMatching(message) });
  });

  test('refuses a value below nothing', () => {
    expect(messagesOf({ value: '-1', ...final })[0]?.message).toMatch(/^Value: .*from 0 to/);
  });

  test('refuses both a value and a reason that there is none', () => {
    expect(messagesOf({ value: '1', reason: 'x', ...final })).toEqual([
      {
        field: 'reason',
        message: 'Choose why there is no value, or enter the value, not both',
      },
    ]);
  });

  test('refuses what the board already says', () => {
    expect(messagesOf({ period: '/12/2023', value: '4', ...final })).toEqual([
      { field: null, message: 'This is what the board already says of December 2023' },
    ]);
  });
});
