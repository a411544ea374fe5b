import { describe, expect, test } from 'vitest';
import { testPack } from '#mocks/exampleshire.ts';
import { testMeasure, testMonths } from '#mocks/testMeasure.ts';
import { earliestKnownDay } from './earliestKnownDay.ts';

const nothing = {
  ...testPack,
  inspections: [],
  visits: [],
  areas: [],
  events: [],
  meetings: [],
  facts: [],
};
const periods = [{ year: 2017, knownOn: '2018-02', knownBy: 'published' as const }];

describe(earliestKnownDay, () => {
  test('is the day of the first record or of the first release, whichever is earlier', () => {
    const meeting = {
      id: 'M1',
      on: '2015-03-04',
      knownOn: '2015-03-04',
      knownBy: 'happened' as const,
      body: 'Improvement Board',
      presented: '',
      note: '',
      confidence: 'high' as const,
      isBoard: true,
      sourceId: 'S1',
    };
    const early = { ...nothing, meetings: [meeting] };
    expect(earliestKnownDay(early, [{ periods }])).toBe('2015-03-04');
    expect(earliestKnownDay(nothing, [{ periods }])).toBe('2018-02-28');
  });

  test('is the day on which the first month of a measure was first said', () => {
    const [month] = testMonths([5], '2015-03');
    if (!month) throw new Error('no month');
    const { period: _, ...before } = month;
    const values = [{ ...month, knownOn: '2019-01-01', restatedFrom: [before] }];
    const measured = { ...nothing, measures: [testMeasure([], { values })] };
    expect(earliestKnownDay(measured, [{ periods }])).toBe('2015-04-08');
  });

  test('is none for a board on which nothing is known', () => {
    expect(earliestKnownDay(nothing, [])).toBeNull();
  });
});
