// @vitest-environment node
import { describe, expect, test } from 'vitest';
import {
  asCount,
  asRatio,
  asShift,
  inKilobytes,
  inMegabytes,
  inMs,
  inSeconds,
  markdownTable,
} from './tables.ts';

describe('a measure', () => {
  test.each([
    [inMs(1234.6), '1,235 ms'],
    [inKilobytes(28_740), '28.7 kB'],
    [inKilobytes(1_150_795), '1,151 kB'],
    [inMegabytes(1_234_567), '1.23 MB'],
    [asRatio(1.149), '1.15 ×'],
    [asCount(17), '17'],
    [asShift(0.0204), '0.020'],
    [inSeconds(12_340), '12.3 s'],
  ])('is written with its unit: %s', (written, wanted) => {
    expect(written).toBe(wanted);
  });

  test('that was not reached is a dash and never 0', () => {
    for (const format of [inMs, inKilobytes, inMegabytes, asRatio, asCount, asShift, inSeconds]) {
      expect(format(null)).toBe('–');
    }
  });
});

describe('a table', () => {
  test('is Markdown with its numbers to the right', () => {
    expect(
      markdownTable(
        ['Page', 'Bytes'],
        [
          ['floor', '9'],
          ['a|b', '1,000'],
        ],
      ),
    ).toBe(
      ['| Page  | Bytes |', '| ----- | ----: |', '| floor |     9 |', '| a\\|b  | 1,000 |'].join(
        '\n',
      ),
    );
  });

  test('has as many cells in each row as in its head', () => {
    expect(() => markdownTable(['a', 'b'], [['1']])).toThrow('wanted 2 cells, not 1');
  });
});
