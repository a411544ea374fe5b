import { describe, expect, test } from 'vitest';
import { testPack } from '#mocks/exampleshire.ts';
import { measuresDay, measuresPack } from '#mocks/measuresBoard.ts';
import { testMeasure, testMonths, testTarget } from '#mocks/testMeasure.ts';
import type { Measure } from '#src/core/model/measure.ts';
import { measureChanges } from './measureChanges.ts';
import { describeMeasureChange, describeMeasureChanges } from './measureChangeText.ts';

const steady = [10, 12, 10, 12, 10, 12, 10, 12, 10, 12, 10, 12, 10, 12];

/** The news of the last two months of a measure. */
const changes = (figures: readonly (number | 'x')[], more: Partial<Measure> = {}) =>
  measureChanges(
    { ...testPack, measures: [testMeasure(figures, more)] },
    '2025-02-08',
    '2025-04-30',
  ).map(({ knownOn, specialCause, target }) => ({ knownOn, specialCause, target }));

describe(measureChanges, () => {
  test('says the new months of every measure since a meeting, each by its day', () => {
    const news = measureChanges(measuresPack, '2026-10-21', measuresDay);
    const days = news.map(({ knownOn }) => knownOn);
    expect(new Set(days)).toEqual(new Set(['2026-11-08', '2026-12-08']));
    // Of November, sickness was not supplied.
    expect(news).toHaveLength(13 + 12);
  });

  test('says a special cause on the day on which it began and on the one on which it ended', () => {
    expect(changes([...steady, 30, 11])).toEqual([
      { knownOn: '2025-03-08', specialCause: 'began', target: null },
      { knownOn: '2025-04-08', specialCause: 'ended', target: null },
    ]);
  });

  test('says a target that is newly missed or newly met', () => {
    const targets = [testTarget(12)];
    expect(changes([...steady, 13, 11], { targets }).map(({ target }) => target)).toEqual([
      'missed',
      'met',
    ]);
  });

  test('says what the first marks of a measure show, but nothing of months that all came at once', () => {
    const values = testMonths([...steady.slice(2), 30], '2024-03');
    const news = (months: Measure['values']) =>
      measureChanges(
        { ...testPack, measures: [testMeasure([], { values: months })] },
        '2025-04-01',
        '2025-04-30',
      ).map(({ specialCause }) => specialCause);
    expect(news(values)).toEqual(['began']);
    expect(news(testMonths([...steady.slice(2), 11], '2024-03'))).toEqual([null]);
    expect(news(values.map((one) => ({ ...one, knownOn: '2025-04-08' })))).toEqual([null]);
  });

  test('says what was restated, and from what', () => {
    const news = measureChanges(measuresPack, '2026-11-30', measuresDay);
    const text = Object.fromEntries(
      news.map((change) => [change.measure.id, describeMeasureChange(change)]),
    );
    expect(text['re-referrals']).toBe(
      '24.7% in November 2026; special cause: above its mean for seven months; October 2026 restated from 23.8% to 25.1%',
    );
    expect(text['caseloads-over-20']).toBe(
      '33 in November 2026; special cause: 33 in November, above the usual range of 18 to 29',
    );
    expect(text.vacancies).toBe('26.0% in November 2026');
    expect(text.sickness).toBeUndefined();
  });

  test('are one sentence for a measure that has news of several days', () => {
    const all = measureChanges(measuresPack, '2026-10-21', measuresDay).toReversed();
    const of = (id: string) =>
      describeMeasureChanges(all.filter(({ measure }) => measure.id === id));
    expect(of('average-caseload')).toBe(
      '18.1 in November 2026; special cause: six rises in a row, from 15.6 in May to 18.1. 1 earlier update',
    );
    expect(of('child-protection-visits')).toBe('94.3% in November 2026. 1 earlier update');
    const targets = [testTarget(12)];
    const missed = measureChanges(
      { ...testPack, measures: [testMeasure([...steady, 13, 14], { targets })] },
      '2025-02-08',
      '2025-04-30',
    ).toReversed();
    expect(describeMeasureChanges(missed)).toBe(
      '14 in March 2025. 8 March 2025: 13 in February 2025; target of 12 newly missed',
    );
  });

  test('says nothing of a board without measures', () => {
    expect(measureChanges(testPack, '1999-12-31', measuresDay)).toEqual([]);
  });
});
