// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { OptionsError } from '#src/cli/optionsError.ts';
import { benchOptions, parts } from './benchOptions.ts';

describe('the options of npm run bench', () => {
  test('ask for five runs of every part on a fresh build, and for nothing to be written', () => {
    expect(benchOptions([])).toEqual({ runs: 5, parts, dist: null, write: false });
  });

  test('take a number of runs, some parts and a folder', () => {
    const given = ['--runs', '1', '--parts', 'growth, loading', '--dist', 'dist'];
    expect(benchOptions(given)).toEqual({
      runs: 1,
      parts: ['loading', 'growth'],
      dist: 'dist',
      write: false,
    });
  });

  test.each([
    ['an even number of runs', ['--runs', '4'], /--runs 4: wanted an odd number/],
    ['no run at all', ['--runs', '0'], /--runs 0/],
    ['half a run', ['--runs', '1.5'], /--runs 1.5/],
    [
      'a part that is none',
      ['--parts', 'loading,memory'],
      /some of loading, answers, measures, office, growth/,
    ],
    ['a page written from a part', ['--write', '--parts', 'loading'], /--write: it needs all/],
    ['an option that is none', ['--folder', 'x'], /--folder/],
    ['a word too many', ['x'], /x/],
  ])('refuse %s', (_, args, message) => {
    expect(() => benchOptions(args)).toThrow(OptionsError);
    expect(() => benchOptions(args)).toThrow(message);
  });
});
