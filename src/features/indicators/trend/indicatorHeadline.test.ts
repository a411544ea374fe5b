import { describe, expect, test } from 'vitest';
import { exampleshire, testAuthorities, testIndicator } from '#mocks/exampleshire.ts';
import type { FigureOrNoRow } from '#src/core/model/figure.ts';
import type { Polarity } from '#src/core/model/indicator.ts';
import { describeAgainstEngland, formatDistance, indicatorHeadline } from './indicatorHeadline.ts';
import { readingOf } from './reading.ts';

const own = testAuthorities.authorities.find(({ code }) => code === exampleshire);
if (!own) throw new Error('The test data has no Exampleshire');

const reading = (
  values: readonly FigureOrNoRow[],
  country: readonly FigureOrNoRow[] = [],
  polarity: Polarity = 'lower',
) =>
  readingOf(
    testIndicator(values, {
      country: values.map((_, index) => country[index] ?? null),
      polarity,
      neighbours: [values.map(() => 20)],
    }),
    testAuthorities,
    own as NonNullable<typeof own>,
  );

describe(indicatorHeadline, () => {
  test('names both years and England', () => {
    expect(indicatorHeadline(reading([33.9, 18.3], [16.2, 13]))).toBe(
      'Agency workers: 18.3% in 2018, down from 33.9% in 2017; England is 13.0%',
    );
    expect(indicatorHeadline(reading([10, 'x', 12]))).toBe(
      'Agency workers: 12.0% in 2019, up from 10.0% in 2017',
    );
    expect(indicatorHeadline(reading([10, 10.04]))).toBe(
      'Agency workers: 10.0% in 2018, as in 2017',
    );
  });

  test('says that there is no figure, and the only one without a comparison', () => {
    expect(indicatorHeadline(reading([10, 'c']))).toBe(
      'Agency workers: no figure for 2018, [c] confidential',
    );
    expect(indicatorHeadline(reading([12], [10]))).toBe(
      'Agency workers: 12.0% in 2017; England is 10.0%',
    );
  });
});

describe(describeAgainstEngland, () => {
  test('gives rank, what 1 means, and the quarter', () => {
    expect(describeAgainstEngland(reading([12]))).toBe('Rank 1 of 2 (1 = lowest). Best quarter.');
    expect(describeAgainstEngland(reading([12], [], 'higher'))).toBe(
      'Rank 2 of 2 (1 = highest). Worst quarter.',
    );
    expect(describeAgainstEngland(reading([12], [], 'none'))).toBe(
      'Not ranked: neither way is better.',
    );
    expect(describeAgainstEngland(reading(['z']))).toBe('No rank without a number.');
  });
});

describe(formatDistance, () => {
  test('says how far on which side of England, without a colour', () => {
    expect(formatDistance(reading([32.4], [14.2]))).toBe('18.2 percentage points above England');
    expect(formatDistance(reading([10.8], [11.8]))).toBe('1.0 percentage point below England');
    expect(formatDistance(reading([13.04], [13]))).toBe('Same as England');
    expect(formatDistance(reading(['x'], [13]))).toBe('–');
  });
});
