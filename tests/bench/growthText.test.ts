// @vitest-environment node
import { describe, expect, test } from 'vitest';
import type { Grown } from './growth.ts';
import { growthSentence, growthTable } from './growthText.ts';

const grown = (authorities: number, indicators: number, times: number): Grown => ({
  authorities,
  indicators,
  build: 1000 * times,
  data: 10_000 * times,
  index: 20_000,
  oneFile: null,
  oneFileZipped: null,
  largestPaint: 500,
  charts: 400 * times,
  scorecard: 600,
  disk: null,
});
const all = [grown(1, 11, 1), grown(153, 11, 2), grown(153, 110, 6)];

describe('growth', () => {
  test('is a table with a row for each size', () => {
    const rows = growthTable(all).split('\n').slice(2);
    expect(rows).toHaveLength(3);
    expect(rows[1]).toMatch(/^\| 153 +\| +11 \| +2\.0 s \|/);
  });

  test('is said between the ends, first of authorities and then of indicators', () => {
    expect(growthSentence(all)).toBe(
      'From one authority to 153 authorities the data grow to 2.00 ×, the build’s time to 2.00 × and the time until the charts stand to 2.00 ×. From 11 indicators to 110 indicators the data grow to 3.00 ×, the build’s time to 3.00 × and the time until the charts stand to 3.00 ×.',
    );
  });

  test('says what could not be measured, and why', () => {
    const failed = { authorities: 153, indicators: 110, reason: 'the build failed' };
    expect(growthSentence([...all.slice(0, 2), failed])).toContain(
      '153 authorities with 110 indicators could not be measured: the build failed.',
    );
    expect(growthTable([failed])).toContain('–');
  });
});
