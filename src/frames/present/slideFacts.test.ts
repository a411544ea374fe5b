import { describe, expect, test } from 'vitest';
import type { Indicator } from '#src/core/model/indicator.ts';
import type { Reading } from '#src/features/indicators/trend/reading.ts';
import { slideFacts, slideSource } from './slideFacts.ts';

const agency = {
  measure: 'Agency workers as a share of social workers',
  periodKind: 'at 30 September',
  unit: 'percent',
  decimals: 1,
  polarity: 'lower',
} as unknown as Indicator;

/** What a slide reads of a reading: 18.3% in 2025 against 13.0% in England, unless said otherwise. */
const reading = (more: Partial<Reading>, indicator: Partial<Indicator> = {}): Reading =>
  ({
    trend: { indicator: { ...agency, ...indicator } },
    year: 2025,
    value: 18.3,
    england: 13,
    rank: { rank: 100, of: 148, sharedBy: 1 },
    ...more,
  }) as Reading;

describe(slideFacts, () => {
  test('says the value, its rank and its distance from England', () => {
    expect(slideFacts(reading({}))).toEqual([
      {
        figure: '18.3%',
        words: 'agency workers as a share of social workers, at 30 September 2025',
      },
      { figure: '100 of 148', words: 'among English authorities, 1 being the lowest' },
      { figure: '5.3', words: 'percentage points above England’s 13.0%' },
    ]);
  });

  test('says a shared place, and which end is best where more is better', () => {
    const facts = slideFacts(
      reading({ rank: { rank: 27, of: 149, sharedBy: 2 } }, { polarity: 'higher' }),
    );
    expect(facts[1]).toEqual({
      figure: '27 of 149',
      words: 'among English authorities, 1 being the highest; a shared place',
    });
  });

  test('has no distance where there is none to one decimal', () => {
    expect(slideFacts(reading({ value: 13.04 })).at(-1)).toEqual({
      figure: '13.0%',
      words: 'in England as well',
    });
  });

  test('has no rank and no England where they are not there', () => {
    expect(slideFacts(reading({ rank: null, england: null }))).toHaveLength(1);
  });

  test('says why there is no number, and never a zero', () => {
    for (const value of [null, { missing: 'c' }] as const) {
      const facts = slideFacts(reading({ value: value as Reading['value'] }));
      expect(facts).toHaveLength(1);
      expect(facts[0]?.figure).toBe('–');
      expect(facts[0]?.words).toMatch(/^agency workers .*2025: \S/);
    }
  });
});

describe(slideSource, () => {
  const dataset = {
    publications: [
      { id: 'a', publisher: 'Department for Examples' },
      { id: 'b', publisher: 'Department for Examples' },
      { id: 'c', publisher: 'Elsewhere' },
    ],
  } as unknown as Parameters<typeof slideSource>[1];
  const periods = [
    { year: 2024, knownOn: '2025-02-27' },
    { year: 2025, knownOn: '2026-03-19' },
  ] as unknown as Parameters<typeof slideSource>[0]['periods'];

  test('names each publisher once, and since when the latest year is known', () => {
    expect(slideSource({ sourceIds: ['a', 'b'], periods }, dataset)).toBe(
      'Source: Department for Examples; known since 19 March 2026',
    );
    expect(slideSource({ sourceIds: ['a', 'c'], periods: [] }, dataset)).toBe(
      'Source: Department for Examples; Elsewhere',
    );
  });
});
