import { describe, expect, test } from 'vitest';
import { testPack } from '#mocks/exampleshire.ts';
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

  test('is none for a board on which nothing is known', () => {
    expect(earliestKnownDay(nothing, [])).toBeNull();
  });
});
