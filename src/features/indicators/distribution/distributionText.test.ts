import { describe, expect, test } from 'vitest';
import { exampleshire, testAuthorities, testIndicator } from '#mocks/exampleshire.ts';
import { distributionOf } from './distributionStats.ts';
import { distributionNote, distributionSummary } from './distributionText.ts';

const own = testAuthorities.authorities.find(({ code }) => code === exampleshire);
if (!own) throw new Error('The test data has no Exampleshire');

const file = testIndicator([18, 'x', null], {
  country: [13, 13, null],
  neighbours: [
    [10, 10, null],
    [20, 20, null],
    [100, 'c', null],
    ['x', 'u', null],
  ],
});
const { indicator } = file;
const inYear = (period: number) => distributionOf(file, testAuthorities, own, period);

describe(distributionSummary, () => {
  test('tells the whole chart to those who do not see it', () => {
    expect(distributionSummary(inYear(0), indicator, 'Exampleshire')).toBe(
      '4 authorities have a number in 2017. The interquartile range (middle 50%) is 16.0% to 40.0%, the median is 19.0%. Exampleshire has 18.0%. England is 13.0%. One published a symbol and has no mark.',
    );
  });

  test('says that the authority has no number, or that none has', () => {
    const words = (period: number) =>
      distributionSummary(inYear(period), indicator, 'Exampleshire');
    expect(words(1)).toContain('Exampleshire has no number.');
    expect(words(1)).toContain('Three published a symbol and have no mark.');
    expect(words(2)).toBe('No authority has a number in 2019.');
  });
});

describe(distributionNote, () => {
  test('says what the chart does not, and keeps by name what lies beyond its scale', () => {
    expect(distributionNote(inYear(0), indicator, 60)).toBe(
      'The interquartile range (middle 50%) is 16.0% to 40.0%. One published a symbol and has no mark. Beyond the scale, kept, and drawn at its end: Neighbourham 3 100.0%.',
    );
    expect(distributionNote(inYear(0), indicator, 110)).not.toContain('Beyond');
    expect(distributionNote(inYear(2), indicator, 110)).toBe('No authority has a number in 2019.');
  });
});
