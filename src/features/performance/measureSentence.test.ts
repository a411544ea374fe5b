import { describe, expect, test } from 'vitest';
import { exampleMeasures } from '#mocks/exampleshireMeasures.ts';
import { testMeasure, testMonths, testTarget } from '#mocks/testMeasure.ts';
import { readMeasure, readMeasures } from './measureReading.ts';
import { measureSentence } from './measureSentence.ts';

const sentences = Object.fromEntries(
  readMeasures(exampleMeasures).map((reading) => [reading.measure.id, measureSentence(reading)]),
);

describe('the sentence of a measure', () => {
  test.each([
    [
      'agency-social-workers',
      'Below its mean for eight months. Even its best usual month, 20.2%, still misses the target of 15%.',
    ],
    [
      'vacancies',
      'No clear change in 36 months. Even its best usual month, 21.2%, misses the target of 18%.',
    ],
    ['turnover', 'Each figure shares 11 months with the one before, so limits would mislead.'],
    [
      'sickness',
      'No clear change in 35 months. Even its worst usual month, 6.0%, meets the target of 7%. November 2026 was not supplied.',
    ],
    [
      'average-caseload',
      'Six rises in a row, from 15.6 in May to 18.1. The target of 16 is still in range. This change leads away from it.',
    ],
    [
      'caseloads-over-20',
      '33 in November, above the usual range of 18 to 29. Even its best usual month, 18, misses the target of 10.',
    ],
    [
      'supervision',
      'Above its mean for nine months. The target of 85% is in range. This change leads towards it.',
    ],
    ['assessments', 'No clear change in 36 months. Whether a month meets 85% is down to chance.'],
    [
      'child-protection-visits',
      'No clear change in 36 months. Even its worst usual month, 91.4%, meets the target of 90%.',
    ],
    [
      're-referrals',
      'Above its mean for seven months. The target of 20% is still in range. This change leads away from it.',
    ],
    ['audits', 'Nine months of figures. Marks need 13, from March 2027.'],
    [
      'named-social-worker',
      '100.0% in each of 24 months. Nothing varies, so there is no range to judge by.',
    ],
    [
      'referrals',
      '490 in November, above the usual range of 344 to 474. Neither high nor low is good by itself.',
    ],
  ])('of %s is that of the design', (id, wanted) => {
    expect(sentences[id]).toBe(wanted);
  });

  const steady = [10, 12, 10, 12, 10, 12, 10, 12, 10, 12, 10, 12, 10];
  const of = (figures: Parameters<typeof testMeasure>[0], more = {}) =>
    measureSentence(readMeasure(testMeasure(figures, more)));

  test('says that a change for the worse leads towards missing a target that is still sure', () => {
    expect(of([...steady, 20], { targets: [testTarget(40)] })).toMatch(
      /^20 in January, above the usual range of \d+ to \d+\. Its usual range still meets the target of 40\. This change leads towards missing it\.$/,
    );
  });

  test('says that a better measure is sure of its target', () => {
    expect(of([...steady, 1], { targets: [testTarget(30)] })).toMatch(
      /^1 in January, below the usual range of \d+ to \d+\. Even its worst usual month, \d+, meets the target of 30\.$/,
    );
  });

  test('says two of three months close to a limit', () => {
    const close = of([...steady, ...steady, 16, 12, 16]);
    expect(close).toBe('Two of the last three months were close to the upper limit.');
  });

  test('counts no clear change from the month after the last special cause', () => {
    expect(of([...steady, 40, ...steady])).toBe('No clear change in the last 13 months.');
    expect(of([...steady, 40, 11])).toBe('No clear change in February.');
  });

  test('says only what moved where there is no target', () => {
    expect(of(steady)).toBe('No clear change in 13 months.');
  });

  test('says since when the figures are too few after a recalculation', () => {
    const recalculations = [
      { knownOn: '2025-01-01', knownBy: 'published', from: '2025-01', reason: 'New offer' },
    ];
    expect(of([...steady, 12, 11], { recalculations })).toBe(
      'Two months since the limits were recalculated. Marks need 13, from January 2026.',
    );
  });

  test('says that a range ends just short of a figure that would read the same', () => {
    const figures = [10, 10.2, 10, 10.2, 10, 10.2, 10, 10.2, 10, 10.2, 10, 10.2, 10];
    expect(of([...figures, 10.8], { decimals: 1 })).toBe(
      '10.8 in January, just above the usual range of 9.5 to 10.8.',
    );
  });

  test('gives no range below nothing or above all', () => {
    expect(
      of([...steady, ...steady, 30], {
        values: testMonths([0, 9, 0, 8, 1, 9, 0, 8, 0, 9, 0, 8, 1, 60]),
      }),
    ).toMatch(/usual range of 0 to/);
  });

  test('speaks of quarters where the measure has quarters', () => {
    const values = testMonths(
      Array.from({ length: 40 }, (_, index) => (index % 3 === 0 ? 10 + (index % 2) : null)),
      '2023-12',
    );
    expect(of([], { period: 'quarter', values })).toBe('No clear change in 14 quarters.');
  });
});
