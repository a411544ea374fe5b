import { describe, expect, test } from 'vitest';
import { describeEarlier, describeNewData, earlierOnSlide } from './dataNoteText.ts';

const minute = 60_000;
/** Noon of 21 November 2026, wherever the reader is. */
const noon = new Date(2026, 10, 21, 12, 0).getTime();

describe('the age of older data', () => {
  test.each([
    [0, 'less than a minute old'],
    [59_999, 'less than a minute old'],
    [minute, '1 minute old'],
    [59 * minute, '59 minutes old'],
    [60 * minute, '1 hour old'],
    [23 * 60 * minute, '23 hours old'],
    [48 * 60 * minute, '2 days old'],
    [1500 * 24 * 60 * minute, '1,500 days old'],
  ])('of %i milliseconds is %s', (ms, words) => {
    expect(describeEarlier(noon, noon + ms, 'failing')).toContain(`, ${words}: `);
  });
});

describe('what stands above the board', () => {
  test.each([
    ['unreachable', 'the server cannot be reached'],
    ['failing', 'the server answers with an error'],
    [
      'foreign',
      'a web page answers in place of the board’s data, perhaps one to sign in; load this page again',
    ],
    ['unreadable', 'what the server sends now cannot be read'],
  ] as const)(
    'says when older data arrived, how old it is, and that the server is %s',
    (fault, words) => {
      expect(describeEarlier(noon, noon + 90 * minute, fault)).toBe(
        `Showing data as it was at 21 November 2026, 12:00, 1 hour old: ${words}.`,
      );
    },
  );

  test('says since when there is newer data, and that nothing was changed', () => {
    expect(describeNewData(noon)).toBe(
      'There is new data since 12:00. What you see is as it was before.',
    );
  });
});

test('a slide says of when its data is', () => {
  expect(earlierOnSlide(noon)).toBe('Data as it was at 21 November 2026, 12:00');
});
