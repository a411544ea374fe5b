import { describe, expect, test } from 'vitest';
import { exampleshire, testAuthorities, testIndicator } from '#mocks/exampleshire.ts';
import type { FigureOrNoRow } from '#src/core/model/figure.ts';
import type { IndicatorId, Polarity } from '#src/core/model/indicator.ts';
import { textOf } from '#src/core/text/sentence.ts';
import { datasetAuthorities, datasetIndicator } from '#tests/datasetFiles.ts';
import { indicatorSentence } from './indicatorSentence.ts';
import { readingOf } from './reading.ts';

const own = testAuthorities.authorities.find(({ code }) => code === exampleshire);
if (!own) throw new Error('The test data has no Exampleshire');

/** England's stand-in is far above, so that being twice it or below it is said only where asked. */
function sentenceOf(
  figures: readonly FigureOrNoRow[],
  {
    country = figures.map(() => null),
    neighbours,
    polarity = 'lower',
  }: {
    country?: readonly FigureOrNoRow[];
    neighbours?: readonly (readonly FigureOrNoRow[])[];
    polarity?: Polarity;
  } = {},
) {
  const file = testIndicator(figures, { country, polarity, ...(neighbours ? { neighbours } : {}) });
  return indicatorSentence(readingOf(file, testAuthorities, own as NonNullable<typeof own>));
}

describe(indicatorSentence, () => {
  test('tells a rise from the year before, and that higher is worse', () => {
    const sentence = sentenceOf([10, 11, 9.5, 10]);
    expect(textOf(sentence)).toMatch(/^Up 0\.5 percentage points from 2019\./);
    expect(sentence.tone).toBe('worse');
  });

  test('tells a fall from the year before', () => {
    const sentence = sentenceOf([8, 12, 11]);
    expect(textOf(sentence)).toMatch(/^Down 1\.0 percentage point from 2018\./);
    expect(sentence.tone).toBe('better');
  });

  test('tells a fall from a peak that was not the year before', () => {
    const sentence = sentenceOf([10, 55.2, 33.9, 18.3]);
    expect(textOf(sentence)).toMatch(/^Down 36\.9 percentage points from the 2018 peak\./);
  });

  test('tells a record of five years or more, and never of fewer', () => {
    expect(sentenceOf([9, 8, 7, 6, 5]).lead).toBe('Lowest in five years');
    expect(sentenceOf([5, 6, 7, 8, 9]).lead).toBe('Highest in five years');
    expect(sentenceOf([5, 6, 7, 8, 9]).tone).toBe('worse');
    expect(sentenceOf([9, 8, 7, 6]).lead).not.toMatch(/Lowest/);
  });

  test('counts only years with a number in a record with gaps', () => {
    expect(sentenceOf([9, 'x', 8, 7, 6, 5]).lead).toBe('Lowest of 5 years with a number');
  });

  test('does not call a tied year a record', () => {
    expect(sentenceOf([5, 8, 7, 6, 5]).lead).not.toMatch(/Lowest/);
  });

  test('calls what rounds to no change unchanged', () => {
    const sentence = sentenceOf([8, 10, 10.02]);
    expect(textOf(sentence)).toMatch(/^Unchanged from 2018\./);
    expect(sentence.tone).toBe('neutral');
  });

  test('puts being over twice England before any fall', () => {
    const sentence = sentenceOf([62, 46, 32.4], { country: [18, 17, 14.2] });
    expect(textOf(sentence)).toBe('Still over twice England. England 14.2. Rank 1 of 1.');
    expect(sentence.tone).toBe('worse');
    expect(sentenceOf([20, 32.4], { country: [15, 14.2] }).lead).toBe('Over twice England');
    expect(sentenceOf([30, 28.4], { country: [14.2, 14.2] }).lead).not.toMatch(/twice/);
  });

  test('counts the years on England’s better side, and breaks the count at a gap', () => {
    const country = [12, 12, 12, 12];
    expect(textOf(sentenceOf([20, 13, 11, 11.5], { country }))).toMatch(
      /^Below England for the second year\. England 12\.0\./,
    );
    expect(sentenceOf([11, 11, 'x', 11.5], { country }).lead).not.toMatch(/Below/);
  });

  test('says England’s better side is above where higher is better', () => {
    const sentence = sentenceOf([70, 80, 75], { country: [60, 60, 60], polarity: 'higher' });
    expect(textOf(sentence)).toMatch(/^Above England for the third year\./);
  });

  test('gives no tone and no rank where neither way is better', () => {
    const sentence = sentenceOf([100, 120], { country: [50, 50], polarity: 'none' });
    expect(sentence.tone).toBe('neutral');
    expect(textOf(sentence)).toBe('Up 20.0 percentage points from 2017. England 50.0.');
  });

  test('says of a missing latest year which symbol it has, and the latest number', () => {
    const sentence = sentenceOf([10, 11, 'x'], { country: [10, 10, 10] });
    expect(textOf(sentence)).toBe(
      'No figure for 2019: [x] not available. Latest: 11.0% in 2018. England 10.0.',
    );
    expect(sentence.tone).toBe('neutral');
  });

  test('says that a series without any number has none', () => {
    expect(textOf(sentenceOf(['c', 'c']))).toBe('No figure for 2018: [c] confidential.');
    expect(textOf(sentenceOf([null, null]))).toBe('No figure for 2018: no row published.');
  });

  test('says of a first figure that it is the only one', () => {
    expect(textOf(sentenceOf([null, null, 12], { country: [null, null, 10] }))).toBe(
      '2019 is the only year with a figure. England 10.0. Rank 1 of 1.',
    );
  });

  test('does not compare across a missing year as if it were the year before', () => {
    expect(textOf(sentenceOf([10, 'x', 12]))).toMatch(/^Up 2\.0 percentage points from 2017\./);
  });

  test('says when a rank is shared and when the authority was last', () => {
    const neighbours = [
      [4, 6],
      [3, 7],
    ];
    const sentence = textOf(sentenceOf([9, 6], { neighbours }));
    expect(sentence).toContain('Joint 1 of 3.');
    expect(sentence).toContain('Was highest of 3 in 2017.');
  });
});

describe('the sentences of real authorities', () => {
  const authorities = datasetAuthorities();
  const sentence = (code: string, id: IndicatorId) => {
    const authority = authorities.authorities.find((one) => one.code === code);
    if (!authority) throw new Error(`No authority ${code}`);
    const file = datasetIndicator(id);
    return textOf(indicatorSentence(readingOf(file, authorities, authority)));
  };

  test('say of Herefordshire what the published file says', () => {
    expect(sentence('E06000019', 'agency-rate')).toBe(
      'Down 36.9 percentage points from the 2023 peak. England 13.0. Rank 100 of 148.',
    );
    expect(sentence('E06000019', 'vacancy-rate')).toBe(
      'Still over twice England. England 14.2. Rank 143 of 149.',
    );
  });

  test('keep the Isles of Scilly’s 100% and say that it is over twice England', () => {
    expect(sentence('E06000053', 'agency-rate')).toMatch(
      /^Still over twice England\. England 13\.0\./,
    );
  });

  test('say which symbol stands in place of a number', () => {
    expect(sentence('E09000020', 'turnover-rate')).toMatch(
      /^No figure for 2025: \[x\] not available\./,
    );
    expect(sentence('E08000024', 'agency-rate')).toMatch(
      /^No figure for 2025: \[low\] rounds to 0, is not 0\./,
    );
  });

  test('never use a word of cause or of the future', () => {
    for (const { code } of authorities.authorities) {
      for (const id of ['agency-rate', 'turnover-rate', 'caseload'] as const) {
        expect(sentence(code, id)).not.toMatch(/because|due to|caused|trend|will|improv|target/i);
      }
    }
  });
});
