import { describe, expect, test } from 'vitest';
import {
  allGrades,
  exampleshire,
  testArea,
  testAuthorities,
  testDecisions,
  testIndicator,
  testInspection,
  testPack,
} from '#mocks/exampleshire.ts';
import { testPlan } from '#mocks/ownBoard.ts';
import type { Area } from '#src/core/model/area.ts';
import type { BoardChange } from './boardChange.ts';
import { changeGroups } from './changeGroups.ts';
import { whatChanged, workforceChanges } from './whatChanged.ts';
import {
  changesHeadline,
  changesInSentence,
  describeChanges,
  describePlanChange,
  describeSince,
  describeWorkforceChange,
  formatGradeStep,
  sinceInBar,
} from './whatChangedText.ts';

const own = testAuthorities.authorities.find(({ code }) => code === exampleshire);
if (!own) throw new Error('Exampleshire is missing');
const changesOf = (figures: Parameters<typeof testIndicator>[0], since: string) =>
  workforceChanges(
    testIndicator(figures, { neighbours: [[5, 6, 6.5]] }),
    testAuthorities,
    own,
    since,
    '2026-11-22',
  );

describe(changesHeadline, () => {
  test('is the step of the overall grade where there is a new one', () => {
    expect(changesHeadline(whatChanged(testPack, '2024-01-31', '2026-11-22'), [])).toBe(
      'Overall effectiveness: Inadequate to Good, two steps up',
    );
  });

  test('is what else there is, by its count, where no grade is new', () => {
    expect(changesHeadline(whatChanged(testPack, '2023-01-31', '2023-12-30'), [])).toBe(
      'One monitoring visit and one improvement area',
    );
  });

  test('says that nothing changed', () => {
    expect(changesHeadline([], [])).toBe('Nothing is known to have changed');
    expect(describeChanges([], [], '2024-01-31', '2024-02-01')).toBe(
      'Between 31 January 2024 and 1 February 2024 no judgement, visit, area, evidence, event, meeting or workforce year became known.',
    );
  });
});

describe(changesInSentence, () => {
  test('says how the overall grade moved and how many areas were raised', () => {
    expect(changesInSentence(whatChanged(testPack, '2024-01-31', '2026-11-22'), [])).toMatch(
      /^overall effectiveness went from Inadequate to Good, and \w+ improvement areas were raised\.$/,
    );
  });

  test('counts what became known where there is no new overall grade', () => {
    const news = whatChanged({ ...testPack, inspections: [] }, '2024-01-31', '2026-11-22');
    expect(changesInSentence(news, [])).toMatch(/ became known\.$/);
    expect(changesInSentence([], [])).toBe('nothing is known to have changed.');
  });
});

describe(describeChanges, () => {
  test('counts what the council put on its own plan apart', () => {
    const plan = ['P1', 'P2'].map((id) =>
      testArea(id, 'I-2025-11-10', '2026-02-05', { whoseList: 'council-plan', list: 'current' }),
    );
    const news = whatChanged({ ...testPack, areas: plan }, '2026-01-31', '2026-11-22');
    expect(describeChanges(news, [], '2026-01-31', '2026-11-22')).toBe(
      'Between 31 January 2026 and 22 November 2026, two areas of the council’s own plan became known.',
    );
    expect(changeGroups(news, []).flatMap(({ items }) => items.map(({ rest }) => rest))).toEqual([
      'on the council’s own plan, raised for the first time',
      'on the council’s own plan, raised for the first time',
    ]);
  });

  test('counts each kind', () => {
    const news = whatChanged(testPack, '2024-01-31', '2026-11-22');
    expect(
      describeChanges(news, changesOf([10, 12, 16], '2018-06-01'), '2024-01-31', '2026-11-22'),
    ).toBe(
      'Between 31 January 2024 and 22 November 2026, one inspection, one monitoring visit, two improvement areas, one piece of evidence and two years of workforce figures became known.',
    );
  });
});

describe(describePlanChange, () => {
  const said = (before: ReturnType<typeof testPlan> | null) =>
    describePlanChange({
      kind: 'plan',
      id: 'plan A25',
      knownOn: '2026-11-01',
      area: testPack.areas[0] as Area,
      plan: testPlan({ owner: 'Head of Examples', dueOn: '2027-03', impact: 'red' }),
      before,
    });

  test('names the parts that changed, where the plan before is known', () => {
    expect(said(testPlan({ owner: 'Head of Examples' }))).toBe(
      'due date and impact rating changed, 1 November 2026',
    );
    expect(said(testPlan())).toBe('owner, due date and impact rating changed, 1 November 2026');
  });

  test('says no more than that there is one, where it is not', () => {
    expect(said(null)).toBe('plan updated, 1 November 2026');
  });
});

describe('an inspection since April 2026', () => {
  const { overall: _, ...four } = allGrades('good');
  const since = testInspection('2026-05-11', '2026-06-24', four);
  const pack = { ...testPack, inspections: [...testPack.inspections, since] };
  const news = whatChanged(pack, '2026-06-01', '2026-11-22');

  test('heads what changed by its judgements, as it has no overall grade', () => {
    expect(changesHeadline(news, [])).toBe(
      'Inspection: Good in all four judgements; Ofsted no longer gives an overall grade',
    );
  });

  test('says among the changes that no overall grade is given', () => {
    const items = changeGroups(news, []).flatMap((group) => group.items);
    expect(items.map(({ rest }) => rest).join(' ')).toContain(
      'known from 24 June 2026. Ofsted no longer gives an overall grade.',
    );
  });
});

describe('decisions and actions of the board', () => {
  const news = whatChanged({ ...testPack, decisions: testDecisions }, '2026-06-30', '2026-11-22');

  test('are counted by their kind', () => {
    expect(describeChanges(news, [], '2026-06-30', '2026-11-22')).toBe(
      'Between 30 June 2026 and 22 November 2026, one decision and two actions became known.',
    );
    expect(changesHeadline(news, [])).toBe('One decision and two actions');
  });

  test('are said by their text, who answers for them and when they are due, or when they were agreed', () => {
    const groups = changeGroups(news, []);
    expect(groups.map(({ title, items }) => [title, items.length])).toEqual([
      ['Decisions of the board', 1],
      ['Actions', 2],
    ]);
    expect(groups.flatMap(({ items }) => items).map(({ lead, rest }) => [lead, rest])).toEqual([
      ['Hear about samples in depth at every second meeting', 'Chair of the board'],
      ['Ask three neighbours how they check examples', 'Lead for Samples, due January 2027'],
      ['Say what the members of the board should see of the checks', 'Chair of the board'],
    ]);
    const [first] = testDecisions;
    const alone: BoardChange[] = first
      ? [{ kind: 'decision', id: 'd', knownOn: first.knownOn, decision: first }]
      : [];
    expect(changeGroups(alone, [])[0]?.items[0]).toMatchObject({
      rest: '5 July 2023',
      target: { view: 'timeline', id: 'D1' },
    });
  });
});

describe(formatGradeStep, () => {
  test.each([
    ['good', 'inadequate', 2, 'Care leavers: Inadequate to Good, two steps up'],
    [
      'inadequate',
      'requires-improvement',
      -1,
      'Care leavers: Requires improvement to Inadequate, one step down',
    ],
    ['good', 'good', 0, 'Care leavers: still Good'],
    ['good', null, null, 'Care leavers: Good, the first judgement of its series'],
  ] as const)('says %s after %s', (grade, before, steps, words) => {
    expect(formatGradeStep({ topic: 'care-leavers', grade, before, steps })).toBe(words);
  });
});

describe(describeWorkforceChange, () => {
  test('calls a typical year-on-year change ordinary and says how rare another one is', () => {
    const [latest, before] = changesOf([10, 10.2, 19.8], '2018-06-01');
    expect(latest && describeWorkforceChange(latest)).toBe(
      '19.8% in 2019, a rise of 9.6 percentage points, larger than 75% of one-year changes known by then',
    );
    expect(before && describeWorkforceChange(before)).toBe(
      '10.2% in 2018, a rise of 0.2 percentage points, a typical year-on-year change',
    );
  });

  test('judges no change without two numbers', () => {
    const [latest, before] = changesOf([10, 'c', 16], '2018-06-01');
    expect(latest && describeWorkforceChange(latest)).toBe(
      '16.0% in 2019; no change to judge, as the year before has no number',
    );
    expect(before && describeWorkforceChange(before)).toBe('No number for 2018');
  });
});

describe(describeSince, () => {
  test('names a meeting of the board, and otherwise the day', () => {
    const meetings = [{ ...meeting, on: '2024-01-31' }];
    expect(describeSince('2024-01-31', { meetings })).toBe('the board meeting of 31 January 2024');
    expect(sinceInBar('2024-01-31', { meetings })).toBe('Board meeting, 31 January 2024');
    expect(describeSince('2024-02-01', { meetings })).toBe('1 February 2024');
  });
});

const meeting = {
  id: 'M',
  on: '2024-01-31',
  knownOn: '2024-01-31',
  knownBy: 'happened',
  body: 'Improvement Board',
  isBoard: true,
  presented: '',
  note: '',
  confidence: 'high',
  sourceId: 'T1',
} as const;

describe(changeGroups, () => {
  test('has every piece of news once, by kind, and no empty kind', () => {
    const news: BoardChange[] = whatChanged(testPack, '1999-12-31', '2026-11-22');
    const groups = changeGroups(news, changesOf([1, 2, 3], '2018-06-01'));
    expect(groups.flatMap(({ items }) => items)).toHaveLength(news.length + 2);
    expect(groups.map(({ title, items }) => [title, items.length])).toEqual([
      ['Judgements', 3],
      ['Visits', 3],
      ['Workforce', 2],
      ['Areas raised', 5],
      ['Evidence on areas', 1],
      ['Events', 1],
    ]);
  });
});
