import { describe, expect, test } from 'vitest';
import type { GradeSpread, TopicSpread } from './gradeSpread.ts';
import { describeSpreadRow, spreadNotes, spreadSentence } from './gradeSpreadText.ts';

const none = {
  'no-inspection': [],
  'no-grade': [],
  'no-longer-judged': [],
  'not-judged-apart': [],
};
const topic = (more: Partial<TopicSpread> = {}): TopicSpread => ({
  topic: 'overall',
  counts: { inadequate: 13, 'requires-improvement': 29, good: 63, outstanding: 46 },
  graded: 151,
  apart: none,
  own: 'good',
  ownApart: null,
  ...more,
});
const spread = (own: Partial<TopicSpread> = {}, more: Partial<GradeSpread> = {}): GradeSpread => ({
  authorityName: 'Exampleshire',
  isCounted: true,
  authorities: 153,
  topics: [topic(own)],
  ...more,
});

describe(spreadSentence, () => {
  test('counts each grade, best first, and how many have a better one', () => {
    expect(spreadSentence(spread())).toBe(
      'Of 151 authorities with an overall grade, 46 are Outstanding, 63 are Good, 29 are Requires improvement and 13 are Inadequate. Exampleshire is Good; 46 have a better grade.',
    );
    expect(spreadSentence(spread({ own: 'outstanding' }))).toMatch(
      /is Outstanding; none has a better grade\.$/,
    );
  });

  test('says why the authority has no place', () => {
    expect(spreadSentence(spread({ own: null }))).toMatch(
      /Exampleshire has no overall grade in these files\.$/,
    );
    expect(spreadSentence(spread({ own: null }, { isCounted: false }))).toMatch(
      /Exampleshire no longer exists and is not among them\.$/,
    );
  });

  test('says of one inspected since April 2026 that Ofsted no longer gives an overall grade', () => {
    expect(spreadSentence(spread({ own: null, ownApart: 'no-longer-judged' }))).toMatch(
      /The latest inspection of Exampleshire gives none, as Ofsted no longer does\.$/,
    );
  });

  test('says when no grade is known', () => {
    const counts = { inadequate: 0, 'requires-improvement': 0, good: 0, outstanding: 0 };
    expect(spreadSentence(spread({ counts, graded: 0, own: null }))).toBe(
      'No ILACS grade of any authority is known.',
    );
    const apart = { ...none, 'no-longer-judged': ['Exampleshire'] };
    expect(spreadSentence(spread({ counts, graded: 0, own: null, apart }))).toBe(
      'No authority’s latest inspection gives an overall grade, as Ofsted no longer does.',
    );
  });
});

describe(describeSpreadRow, () => {
  test('gives all four counts, those without a grade and the own grade', () => {
    expect(
      describeSpreadRow(topic({ apart: { ...none, 'no-grade': ['A', 'B'] } }), 'Exampleshire'),
    ).toBe(
      'Overall: 13 Inadequate, 29 Requires improvement, 63 Good, 46 Outstanding; 2 without a grade. Exampleshire: Good.',
    );
  });
});

test('a row counts those that are no longer given a grade by themselves', () => {
  const apart = { ...none, 'no-longer-judged': ['A', 'B'], 'no-inspection': ['C'] };
  expect(describeSpreadRow(topic({ apart }), 'Exampleshire')).toMatch(
    /46 Outstanding; 2 no longer given a grade; 1 without a grade\. Exampleshire: Good\.$/,
  );
});

describe(spreadNotes, () => {
  test('names who has no grade, and says why care leavers have none', () => {
    const topics = [
      topic({
        apart: { ...none, 'no-inspection': ['Newtown'], 'no-grade': ['Eastham', 'Westham'] },
      }),
      topic({ topic: 'care-leavers', apart: { ...none, 'not-judged-apart': ['Northam'] } }),
    ];
    expect(spreadNotes(spread({}, { topics }), '2025-11-26')).toEqual([
      'One of the current authorities has no ILACS inspection known on this date (Newtown).',
      'Overall: the published files have no grade of the latest inspection of Eastham and Westham.',
      'Care leavers: one was last inspected before 2023, when care leavers were judged together with children in care.',
    ]);
  });

  test('names those whose latest inspection gives no overall grade by rule, as a group of their own', () => {
    const end =
      'ILACS inspections from April 2026 give no overall grade, as Ofsted announced on 27 November 2025.';
    const apart = { ...none, 'no-longer-judged': ['Eastham', 'Westham'] };
    expect(spreadNotes(spread({ apart }), '2026-11-22')).toEqual([
      end,
      'Overall: the latest inspections of Eastham and Westham give no such grade, as Ofsted no longer does; older ones are not counted instead.',
    ]);
    const one = { ...none, 'no-longer-judged': ['Eastham'] };
    expect(spreadNotes(spread({ apart: one }), '2026-11-22')[1]).toBe(
      'Overall: the latest inspection of Eastham gives no such grade, as Ofsted no longer does; an older one is not counted instead.',
    );
    expect(spreadNotes(spread(), '2025-11-27')).toEqual([end]);
    expect(spreadNotes(spread(), '2025-11-26')).toEqual([]);
  });

  test('counts where names would be too many', () => {
    const names = Array.from({ length: 9 }, (_, index) => `Ham ${index}`);
    const [note] = spreadNotes(
      spread({ apart: { ...none, 'no-inspection': names } }),
      '2025-11-26',
    );
    expect(note).toBe(
      'Nine of the current authorities have no ILACS inspection known on this date.',
    );
  });
});
