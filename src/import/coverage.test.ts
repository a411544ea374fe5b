import { describe, expect, test } from 'vitest';
import { coverageOf, inspectionsCovered, visitsCovered } from './coverage.ts';

describe(coverageOf, () => {
  test('says of a board without records of its own what the national files cover', () => {
    expect(coverageOf(new Set())).toEqual([
      inspectionsCovered,
      visitsCovered,
      'Inspections under earlier frameworks, improvement areas, events and meetings are not covered.',
    ]);
  });

  test('says of a board with some records what they add and what is missing', () => {
    expect(coverageOf(new Set(['sources', 'improvement_areas', 'visits']))).toEqual([
      inspectionsCovered,
      'Visits and improvement areas are compiled from the sources named with them. What no source read says is left out.',
      'Inspections under earlier frameworks, events and meetings are not covered.',
    ]);
  });

  test('says of a board with every file that nothing is missing', () => {
    const all = 'judgements visits improvement_areas events board_meetings workforce_facts';
    expect(coverageOf(new Set(all.split(' ')))).toHaveLength(1);
  });
});
