import { describe, expect, test } from 'vitest';
import { timeSince } from './timeSince.ts';

describe(timeSince, () => {
  test.each([
    [0, '0:00'],
    [999, '0:00'],
    [61_000, '1:01'],
    [59 * 60_000 + 59_000, '59:59'],
    [3_600_000, '1:00:00'],
    [3_729_000, '1:02:09'],
    [36_000_000, '10:00:00'],
  ])('says %i milliseconds as %s', (passed, words) => {
    expect(timeSince(1_000_000, 1_000_000 + passed)).toBe(words);
  });

  test('is nothing where the other window’s clock is ahead', () => {
    expect(timeSince(2000, 1000)).toBe('0:00');
  });
});
