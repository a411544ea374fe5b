import { describe, expect, test } from 'vitest';
import { exampleshire, testAuthorities, testIndicator } from '#mocks/exampleshire.ts';
import { trendFootnotes } from './trendFootnotes.ts';
import { trendOf } from './trendStats.ts';

const own = testAuthorities.authorities.find(({ code }) => code === exampleshire);
if (!own) throw new Error('The test data has no Exampleshire');

const file = testIndicator([12.5, 'x', null], {
  country: [10, 11, 12],
  neighbours: [
    [4, 5, 6],
    [5, 5, 'u'],
  ],
});
const trend = trendOf(file, testAuthorities, own);

describe(trendFootnotes, () => {
  test('says what is measured and when', () => {
    expect(trendFootnotes(trend, [])[0]).toMatch(/, at 30 September, 2017 to 2019\.$/);
  });

  test('says what each line stands for, and what is marked', () => {
    expect(trendFootnotes(trend, ['Inspected July 2022: Inadequate'])[1]).toBe(
      'Thick line: Exampleshire. Thin line: Exampleland. Dotted line: median of 10 statistical neighbours, 1 with a number in the latest year. Dotted vertical line: Inspected July 2022: Inadequate.',
    );
  });

  test('says by its mark which line is whose that was chosen', () => {
    const [, first, second] = testAuthorities.authorities;
    const chosen = [first?.code ?? '', second?.code ?? ''];
    expect(trendFootnotes(trendOf(file, testAuthorities, own, { chosen }), [])[1]).toMatch(
      /Line with squares: Neighbourham 1\. Line with triangles: Neighbourham 2\.$/,
    );
  });

  test('gives the reason for each year without a number', () => {
    expect(trendFootnotes(trend, [])[2]).toBe(
      'No number for Exampleshire in 2018 ([x] not available) and 2019 (no row published).',
    );
  });

  test('does not speak of gaps where there are none', () => {
    const whole = trendOf(
      testIndicator([1, 2, 3], { country: [1, 2, 3], neighbours: [[1, 2, 3]] }),
      testAuthorities,
      own,
    );
    expect(trendFootnotes(whole, []).join(' ')).not.toContain('No number');
  });
});
