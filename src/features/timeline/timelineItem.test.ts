import { describe, expect, test } from 'vitest';
import { testArea, testDecisions, testPack } from '#mocks/exampleshire.ts';
import type { BoardPack } from '#src/core/model/boardPack.ts';
import type { Source } from '#src/core/model/source.ts';
import { searchableText, timelineItem } from './timelineItem.ts';
import { timelineOf } from './timelineStats.ts';
import {
  describeBacking,
  describeDensity,
  describeShown,
  formatYear,
  timelineHeadline,
} from './timelineText.ts';

const source = (id: string, publisher: string, more: Partial<Source> = {}): Source => ({
  id,
  title: `Document ${id}`,
  publisher,
  publishedOn: null,
  url: null,
  kind: 'news',
  licence: '',
  extentRead: '',
  ...more,
});
const sources = [
  source('T1', 'Example Inspectorate'),
  source('S47', 'Exampleshire (Cabinet)', { shortPublisher: 'Exampleshire' }),
];

const occurrences = (more: Partial<BoardPack> = {}) => {
  const pack = { ...testPack, ...more };
  return timelineOf(pack, []).map((entry) => timelineItem(entry, pack, sources));
};
const occurrence = (id: string, more: Partial<BoardPack> = {}) => {
  const found = occurrences(more).find(({ entry }) => entry.recordIds.includes(id));
  if (!found) throw new Error(`No entry tells ${id}`);
  return found;
};

const known = { knownOn: '2022-09-21', knownBy: 'published', confidence: 'high' } as const;

describe(timelineItem, () => {
  test('says the grades of an inspection, its framework, and when it was published', () => {
    expect(occurrence('I-2025-11-10')).toMatchObject({
      date: '10 November 2025',
      title: 'Inspection: Good overall with Outstanding leadership',
      grade: 'good',
      known: 'Published 12 January 2026.',
      findings: ['Standard inspection, ILACS framework.'],
      more: { to: 'record', id: 'I-2025-11-10' },
    });
  });

  test('prints a vague date as it is', () => {
    expect(occurrence('MV2')).toMatchObject({
      date: '2023',
      title: 'Monitoring visit 2',
      known: '',
    });
  });

  test.each([
    ['reported', 'First reported 1 May 2026.'],
    ['recalled', 'Published 1 May 2026, as recalled and not read again.'],
    ['compiled', 'Known from a list of 1 May 2026.'],
    ['happened', ''],
  ] as const)('says how it became known: %s', (knownBy, words) => {
    const [first, ...others] = testPack.visits;
    if (!first) throw new Error('No visit');
    const visits = [{ ...first, knownOn: '2026-05-01', knownBy }, ...others];
    expect(occurrence('MV1', { visits }).known).toBe(words);
  });

  test('keeps the words of an event that tells the same, with what comes from its source', () => {
    const visit = { ...testPack.visits[0], headline: 'Slow.', quote: '“Slow.”' };
    const described = occurrence('said', {
      visits: [visit as BoardPack['visits'][number]],
      events: [
        {
          ...known,
          id: 'said',
          on: '2023-03-29',
          title: 'A visit',
          description: 'Two days of S47 enquiries.',
          category: 'inspection',
          type: 'other',
          meetingId: null,
          confidence: 'low',
          sourceId: 'S47',
        },
      ],
    });
    expect(described.findings).toEqual(['Slow.']);
    expect(described.details).toEqual(['Looked at: The front door.', '“Slow.”']);
    expect(described.notes).toEqual(['Also recorded as: A visit. Two days of S47 enquiries.']);
    expect(described.sources.map(({ id }) => id)).toEqual(['T1', 'S47']);
    expect(described.confidence).toBe('low');
  });

  test('names who raised areas, and counts them', () => {
    expect(occurrence('A22').title).toBe('One area raised by the inspection of July 2022');
    expect(occurrence('V1').title).toBe('One area raised by monitoring visit 1, March 2023');
    const areas = [
      testArea('Q1', 'OWN', '2025', { listedAs: 'council_qa_finding' }),
      testArea('Q2', 'OWN', '2025', { listedAs: 'council_qa_finding' }),
    ];
    expect(occurrence('Q1', { areas }).title).toBe(
      'Two areas raised: council’s own quality assurance, 2025',
    );
    const plan = { whoseList: 'council-plan', list: 'current' } as const;
    const planned = [
      testArea('P1', 'I-2022-07-18', '2022-12', plan),
      testArea('P2', 'I-2022-07-18', '2022-12', plan),
    ];
    expect(occurrence('P1', { areas: planned }).title).toBe(
      'Two areas put on the council’s own plan',
    );
  });

  test('tells a statement in its own words and never its number alone', () => {
    const fact = {
      ...known,
      id: 'f1',
      on: '2022-07',
      indicatorId: 'caseload' as const,
      measure: 'Average caseload',
      value: 30,
      unit: 'cases',
      scope: 'Whole service',
      quote: 'an average of over 30',
      note: 'A floor',
      sourceId: 'T1',
    };
    const described = occurrence('f1', { facts: [fact] });
    expect(described).toMatchObject({
      title: 'Average caseload',
      findings: ['“an average of over 30” (Whole service).'],
      notes: ['A floor.'],
      known: 'Published 21 September 2022.',
      more: { to: 'indicator', id: 'caseload' },
    });
    const silent = { ...fact, id: 'f2', measure: 'Posts', quote: '', indicatorId: null, scope: '' };
    const both = occurrence('f2', { facts: [fact, silent] });
    expect(both.title).toBe('Two statements about the workforce');
    expect(both.findings).toEqual([
      'Average caseload: “an average of over 30” (Whole service).',
      'Posts: 30 cases.',
    ]);
    expect(both.more).toBeNull();
  });

  test('leaves out of a meeting what its minutes do not say', () => {
    const meeting = {
      ...known,
      id: 'm',
      on: '2022-09-29',
      body: 'Cabinet',
      isBoard: false,
      presented: 'The report.',
      note: '',
      sourceId: 'S47',
    };
    expect(occurrence('m', { meetings: [meeting] })).toMatchObject({
      title: 'Cabinet',
      findings: ['The report.'],
      notes: [],
    });
    const note = 'not stated by whom';
    expect(occurrence('m', { meetings: [{ ...meeting, note }] }).notes).toEqual([
      'Not stated by whom.',
    ]);
    expect(occurrence('m', { meetings: [{ ...meeting, note: 'six-weekly' }] }).notes).toEqual([
      'Six-weekly.',
    ]);
  });
});

describe('a decision or an action', () => {
  const decisions = testDecisions;

  test('is said by its text, who answers for it, when it is due, and what it is about', () => {
    expect(occurrence('D2', { decisions })).toMatchObject({
      date: '11 February 2026',
      kinds: 'Actions',
      title: 'Bring the results of ten example checks to the board',
      findings: ['Owner: Head of Examples. Due 30 June 2026.'],
      areas: [{ id: 'A25' }],
      known: '',
    });
    expect(occurrence('D1', { decisions })).toMatchObject({ kinds: 'Decisions', findings: [] });
  });

  test('names no area that is not known', () => {
    expect(occurrence('D2', { decisions, areas: [] }).areas).toEqual([]);
  });

  test('is said in full where its text is too long for a title', () => {
    const [first] = decisions;
    const text = 'Check every example twice, and then once more. '.repeat(9);
    const long = occurrence('D1', { decisions: first ? [{ ...first, text }] : [] });
    expect(long.title).toMatch(/…$/);
    expect(long.findings).toEqual([text]);
  });

  test('says when it was recorded, where that was later, and that no document tells it', () => {
    const described = occurrence('D4', { decisions });
    expect(described.known).toBe('Recorded 6 November 2026.');
    expect(described.sources).toEqual([]);
    expect(describeBacking(described)).toBe('The board’s own record');
    expect(occurrence('direction', { decisions }).keptBy).toBe('');
  });
});

test('a search looks through the words that an entry shows, and through those that it folds away', () => {
  const texts = searchableText(occurrence('A25'));
  expect(texts).toContain('Area A25');
  expect(texts).toContain('Example Inspectorate');
  expect(texts).toContain('12 January 2026');
});

describe('the sentences', () => {
  test('say how many entries there are, and from when to when', () => {
    expect(timelineHeadline(timelineOf(testPack, []), 'Exampleshire')).toBe(
      'How Exampleshire got here: 12 entries from June 2019 to January 2026',
    );
    const [first] = timelineOf(testPack, []);
    expect(timelineHeadline(first ? [first] : [], 'Exampleshire')).toBe(
      'How Exampleshire got here: 1 entry of June 2019',
    );
    expect(timelineHeadline([], 'Exampleshire')).toBe(
      'Nothing with a date is known of Exampleshire',
    );
  });

  test.each([
    [12, 12, 'All 12 entries'],
    [1, 1, 'The only entry'],
    [3, 12, '3 of 12 entries'],
    [0, 12, 'None of 12 entries'],
  ])('count %i of %i', (shown, all, words) => {
    expect(describeShown(shown, all)).toBe(words);
  });

  test('say where most entries are', () => {
    const year = (at: number, count: number) => ({ year: at, count, of: 9 });
    expect(describeDensity([year(2022, 2), year(2023, 5)])).toBe(
      'Most entries are in 2023: 5 of 7.',
    );
    expect(describeDensity([year(2022, 5), year(2023, 5)])).toBe(
      'Two years have the most entries, 5 of 10 each.',
    );
    expect(describeDensity([year(2022, 0)])).toBe('No entry is shown.');
    expect(formatYear(year(2022, 2))).toBe('2022: 2 of 9 entries shown');
    expect(formatYear(year(2022, 9))).toBe('2022: 9 entries');
  });

  test('name publishers without their departments, and a doubt', () => {
    expect(describeBacking({ sources, confidence: 'high', keptBy: '' })).toBe(
      'Example Inspectorate, Exampleshire',
    );
    expect(describeBacking({ sources: sources.slice(1), confidence: 'low', keptBy: '' })).toBe(
      'Exampleshire (low)',
    );
  });
});
