import { expect, test } from 'vitest';
import { testDecisions, testPack } from '#mocks/exampleshire.ts';
import { latestDecisionDay, minutesOf } from './minutesText.ts';

test('the minutes have what the board agreed on the day, decisions first, with owner, date and areas', () => {
  expect(latestDecisionDay(testDecisions)).toBe('2026-11-04');
  expect(minutesOf(testDecisions, testPack.areas, '2026-11-04')).toEqual({
    title: 'Decisions and actions of 4 November 2026',
    lists: [
      {
        heading: 'Actions',
        items: [
          'Ask three neighbours how they check examples. Owner: Lead for Samples. Due January 2027.',
          'Say what the members of the board should see of the checks. Owner: Chair of the board. About: Area A25.',
        ],
      },
    ],
  });
  expect(minutesOf(testDecisions, testPack.areas, '2026-09-16').lists[0]?.heading).toBe(
    'Decisions',
  );
  expect(latestDecisionDay([])).toBeNull();
});
