import { describe, expect, test } from 'vitest';
import { redactLaterSentences } from './redactLaterSentences.ts';

const until = '2026-02-05';
const remark =
  'The 2018 report calls the team a strength. 2022 again found unmanaged risk. (Grades rose in November 2025 - see below.)';

describe(redactLaterSentences, () => {
  test('drops each sentence that names something later than the day of the view', () => {
    expect(redactLaterSentences(remark, '2018-07-23', '2020-01-31', until)).toBe(
      'The 2018 report calls the team a strength.',
    );
    expect(redactLaterSentences(remark, '2018-07-23', '2023-01-31', until)).toBe(
      'The 2018 report calls the team a strength. 2022 again found unmanaged risk.',
    );
  });

  test('keeps every word once nothing is later', () => {
    expect(redactLaterSentences(remark, '2018-07-23', until, until)).toBe(remark);
  });

  test('counts a year as known from its end, but not within the year of the record itself', () => {
    expect(redactLaterSentences('Found again in 2022.', '2018-07-23', '2022-11-30', until)).toBe(
      '',
    );
    expect(
      redactLaterSentences('The 2022 report says so.', '2022-09-21', '2022-11-30', until),
    ).toBe('The 2022 report says so.');
  });

  test('reads months and days as precisely as they are written', () => {
    const text = 'Next meeting on 31 January 2024.';
    expect(redactLaterSentences(text, '2023-11-22', '2024-01-30', until)).toBe('');
    expect(redactLaterSentences(text, '2023-11-22', '2024-01-31', until)).toBe(text);
    expect(redactLaterSentences('Due in March 2024.', '2023-11-22', '2024-03-30', until)).toBe('');
  });

  test('counts a year of DfE’s statistics as known from the end of the next', () => {
    const text = 'DfE averages: 18.7 in 2022, 15.7 in 2023.';
    expect(redactLaterSentences(text, '2022-12', '2024-01-31', until)).toBe('');
    expect(redactLaterSentences(text, '2022-12', '2024-12-31', until)).toBe(text);
  });

  test('keeps what lies beyond all records, which is a plan', () => {
    expect(redactLaterSentences('To be done by 2028.', '2023-11-22', '2024-01-31', until)).toBe(
      'To be done by 2028.',
    );
  });
});
