import { describe, expect, test } from 'vitest';
import { type SummaryWords, summaryRoom } from './summaryRoom.ts';

const indicator = { name: 'Vacancies', figure: '32.4%', lead: 'Over twice England' };
const words: SummaryWords = {
  title: 'Good overall with Outstanding leadership',
  judgements: [
    { grade: 'Good', topics: 'Overall, help and protection, children in care and care leavers' },
    { grade: 'Outstanding', topics: 'Leadership' },
  ],
  since: '40 months after Inadequate in every area',
  indicators: [indicator, indicator, indicator, indicator],
  finding: 'Private fostering has been raised at every inspection since 2014',
  counts: ['on Ofsted’s latest list', 'raised in mid-2025, with no later confirmation'],
};
const title =
  'Requires improvement overall; Good for leadership; Inadequate for help and protection';
const longer: SummaryWords = {
  ...words,
  title: `${title} and for children in care`,
  judgements: ['Good', 'Requires improvement', 'Inadequate', 'Outstanding'].map((grade) => ({
    grade,
    topics: 'Help and protection',
  })),
};

describe(summaryRoom, () => {
  test('has room for everything of usual length on every stage', () => {
    for (const shape of ['full', 'wide', 'square'] as const) {
      expect(summaryRoom(words, shape), shape).toMatchObject({ hasSince: true, hasFinding: true });
    }
  });

  test('leaves out first how long after the judgement before, then what keeps coming back', () => {
    expect(summaryRoom(longer, 'square')).toMatchObject({ hasSince: false });
    expect(summaryRoom({ ...longer, title: `${title}; ${title}` }, 'square')).toEqual({
      hasSince: false,
      hasFinding: false,
      gap: 1,
    });
  });

  test('sets the rows apart by what is left, up to a limit', () => {
    const { gap } = summaryRoom({ ...words, since: null, counts: [], judgements: [] }, 'full');
    expect(gap).toBeGreaterThan(summaryRoom(words, 'full').gap);
    expect(gap).toBeLessThanOrEqual(9);
  });
});
