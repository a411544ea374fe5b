import { describe, expect, test } from 'vitest';
import { benchOptions } from './benchOptions.ts';

describe(benchOptions, () => {
  test('measures five times, after a build, and writes nothing unasked', () => {
    expect(benchOptions([])).toEqual({
      runs: 5,
      dist: null,
      before: null,
      onlyReads: false,
      write: false,
    });
  });

  test('takes builds that are there, and another number of runs', () => {
    const args = ['--runs', '3', '--dist', 'a', '--before', 'b', '--write'];
    expect(benchOptions(args)).toEqual({
      runs: 3,
      dist: 'a',
      before: 'b',
      onlyReads: false,
      write: true,
    });
  });

  test.each(['4', '0', '-1', 'x', ''])('refuses %j runs', (runs) => {
    expect(() => benchOptions([`--runs=${runs}`])).toThrow(
      `--runs ${runs}: wanted an odd number such as 5.`,
    );
  });

  test('measures the reads of the backend alone, which are no whole page', () => {
    expect(benchOptions(['--reads']).onlyReads).toBe(true);
    expect(() => benchOptions(['--reads', '--write'])).toThrow('the whole of a page');
  });

  test('refuses an option that there is not', () => {
    expect(() => benchOptions(['--fast'])).toThrow('--fast');
  });
});
