import { expect, test } from 'vitest';
import { testDecisions, testPack } from '#mocks/exampleshire.ts';
import { planPack } from '#mocks/planBoard.ts';
import { asKnownOn } from '#src/core/asKnownOn/asKnownOn.ts';
import { latestDecisionDay, minutesOf } from './minutesText.ts';
import { withActionRecord, withDecisionRecord } from './withCompletion.ts';

const pack = { ...testPack, decisions: testDecisions };

test('the minutes have what the board agreed on the day, decisions first, with owner, date and areas', () => {
  expect(latestDecisionDay(testDecisions)).toBe('2026-11-04');
  expect(minutesOf(pack, '2026-11-04')).toEqual({
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
  expect(minutesOf(pack, '2026-09-16').lists[0]?.heading).toBe('Decisions');
  expect(latestDecisionDay([])).toBeNull();
});

test('the minutes have what was recorded on the day as done, with what shows it, and as not done after all', () => {
  const day = '2026-11-22';
  const source = { title: 'Standard', publisher: 'Exampleshire Council', url: null };
  const evidence = { text: 'As issued.', source, meetingId: 'board-2026-10-21' };
  const as = (id: string) => ({ id, on: day });
  const before = { ...asKnownOn(planPack, day), decisions: testDecisions };
  const marked = before.actions?.find(({ completion }) => completion !== null)?.id ?? '';
  const ask = testDecisions.find(({ text }) => text.startsWith('Ask three'))?.id ?? '';
  const [done, open, ofMeeting] = [
    withActionRecord(before, '1.8', { completion: { doneOn: '2026-11-20', evidence } }, as('a')),
    withActionRecord(before, marked, { completion: null }, as('b')),
    withDecisionRecord(
      before,
      ask,
      { completion: { doneOn: day, evidence: null }, isWithdrawn: false },
      as('c'),
    ),
  ].map((one) => minutesOf(one, day).lists);
  expect(minutesOf(before, day).lists).toEqual([]);
  expect(done).toEqual([
    {
      heading: 'Recorded as done',
      items: [
        '1.8 Publish the supervision standard. Done 20 November 2026. Evidence: As issued. Source: Exampleshire Council, Standard. Seen by the meeting of 21 October 2026.',
      ],
    },
  ]);
  expect(open).toMatchObject([
    { heading: 'Recorded as not done after all', items: [expect.stringMatching(`^${marked} `)] },
  ]);
  expect(ofMeeting).toEqual([
    {
      heading: 'Recorded as done',
      items: [
        'Ask three neighbours how they check examples. Done 22 November 2026, no evidence yet.',
      ],
    },
  ]);
});
