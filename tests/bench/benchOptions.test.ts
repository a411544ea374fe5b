import { describe, expect, test } from 'vitest';
import { benchOptions } from './benchOptions.ts';

describe(benchOptions, () => {
  test('measures five times, after a build, and writes nothing unasked', () => {
    expect(benchOptions([])).toEqual({ runs: 5, dist: null, before: null, write: false });
  });

  test('takes builds that are there, and another number of runs', () => {
    const args = ['--runs', '3', '--dist', 'a', '--before', 'b', '--write'];
    expect(benchOptions(args)).toEqual({ runs: 3, dist: 'a', before: 'b', write: true });
  });

  test.each(['4', '0', '-1', 'x', ''])('refuses %j runs', (runs) => {
    expect(() => benchOptions([`--runs=${runs}`])).toThrow(
      `--runs ${runs}: wanted an odd number such as 5.`,
    );
  });

  test('refuses an option that there is not', () => {
    expect(() => benchOptions(['--fast'])).toThrow('--fast');
  });
});
