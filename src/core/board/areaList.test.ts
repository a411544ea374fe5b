import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { testArea } from '#mocks/exampleshire.ts';
import { testPlan } from '#mocks/ownBoard.ts';
import { type Area, type AreaStatus, areaLists, areaStatuses } from '#src/core/model/area.ts';
import {
  type AreaFilter,
  groupAreas,
  inListOrder,
  latestEvidenceDate,
  matchesFilter,
  noFilter,
  sortAreas,
} from './areaList.ts';
import { areaSorts } from './areaSorts.ts';
import { isOpenNow, isStale } from './areaStanding.ts';

const asAt = '2026-11-22';

const evidence = (status: AreaStatus, on = '2026-02-05', text = '') => ({
  status,
  on,
  knownOn: on,
  knownBy: 'published' as const,
  text,
  sourceId: 'T1',
});

const plan = testPlan();

const ids = (areas: readonly Area[]) => areas.map(({ id }) => id);

const anyArea = fc
  .record({
    id: fc.uuid(),
    raisedOn: fc.constantFrom('2014', '2014-06', '2014-06-30', '2022-09-21', '2023', '2025-07-17'),
    list: fc.constantFrom(...areaLists),
    status: fc.constantFrom(...areaStatuses),
    theme: fc.constantFrom('Care leavers', 'Education', 'Private fostering'),
  })
  .map(({ id, raisedOn, list, status, theme }) =>
    testArea(id, 'I-2022-07-18', raisedOn, { list, theme, history: [evidence(status)] }),
  );
const anyAreas = fc.uniqueArray(anyArea, { selector: ({ id }) => id, maxLength: 12 });

describe(isOpenNow, () => {
  test.each([
    ['current', 'open', true],
    ['current', 'in-progress', true],
    ['current', 'not-stated', true],
    ['current', 'addressed', false],
    ['current', 'closed', false],
    ['latest-visit', 'open', true],
    ['latest-visit', 'addressed', false],
    ['earlier-visits', 'open', false],
    ['previous', 'open', false],
    ['historical', 'open', false],
  ] as const)('takes an area of the list %s that is %s for open: %s', (list, status, isOpen) => {
    const area = testArea('A', 'I', '2022', { list, history: [evidence(status)] });
    expect(isOpenNow(area)).toBe(isOpen);
  });
});

describe(isStale, () => {
  test.each([
    ['a day a year and a day before', '2025-11-21', true],
    ['the same day of the year before', '2025-11-22', false],
    ['the month of that day, which may be its last day', '2025-11', false],
    ['the month before that', '2025-10', true],
    ['the year before, which may be its last day', '2025', false],
    ['the year before that', '2024', true],
    ['today', asAt, false],
  ])('of %s', (_, on, stale) => {
    expect(isStale(on, asAt)).toBe(stale);
  });

  test('on 29 February looks back to the end of February', () => {
    expect(isStale('2023-02-28', '2024-02-29')).toBe(true);
    expect(isStale('2023-03-01', '2024-02-29')).toBe(false);
    expect(isStale('2023-01-31', '2024-01-31')).toBe(false);
  });
});

describe(matchesFilter, () => {
  const area = testArea('A', 'I-1', '2025-07-17', {
    title: 'Visits to children',
    theme: 'Education',
    list: 'previous',
    quote: 'too few of them',
    history: [evidence('open', '2025', 'Still said in a letter.')],
    plan: {
      ...plan,
      owner: 'Head of Visits',
      dueOn: '2026-10',
      nextStep: 'Count them.',
      delivery: 'red',
    },
  });
  const matches = (filter: Partial<AreaFilter>, texts?: readonly string[]) =>
    matchesFilter(area, { ...noFilter, ...filter }, asAt, texts);

  test.each<[string, Partial<AreaFilter>]>([
    ['nothing in particular', {}],
    ['its theme', { theme: 'Education' }],
    ['who raised it', { raisedBy: 'I-1' }],
    ['its status', { status: 'open' }],
    ['its list', { list: 'previous' }],
    ['its owner', { owner: 'Head of Visits' }],
    ['its delivery', { delivery: 'red' }],
    ['what is overdue', { overdue: true }],
    ['words of its title, quotation and evidence', { words: 'visits few letter' }],
    ['words of its plan', { words: 'count head' }],
    ['all of that at once', { theme: 'Education', status: 'open', words: 'visits' }],
  ])('finds an area by %s', (_, filter) => {
    expect(matches(filter)).toBe(true);
  });

  test.each<[string, Partial<AreaFilter>]>([
    ['another theme', { theme: 'Care leavers' }],
    ['another raiser', { raisedBy: 'I-2' }],
    ['another status', { status: 'addressed' }],
    ['another list', { list: 'current' }],
    ['another owner', { owner: 'Nobody' }],
    ['an impact that it has not', { impact: 'red' }],
    ['words that it has not', { words: 'visits never' }],
    ['its theme and another status', { theme: 'Education', status: 'closed' }],
  ])('does not find it by %s', (_, filter) => {
    expect(matches(filter)).toBe(false);
  });

  test('searches the other texts that the page shows of it as well', () => {
    expect(matches({ words: 'monitoring' })).toBe(false);
    expect(matches({ words: 'monitoring' }, ['Monitoring visit 7'])).toBe(true);
  });
});

describe(sortAreas, () => {
  const [a14, a22, v23, a26] = [
    testArea('A14', 'I-1', '2014-06-30', {
      theme: 'Education',
      restatedIn: ['A22', 'A26'],
      history: [evidence('open', '2018-07-23')],
    }),
    testArea('A22', 'I-2', '2022-09-21', {
      theme: 'Care leavers',
      restatedIn: ['A26'],
      history: [evidence('in-progress', '2026-01-12')],
    }),
    testArea('V23', 'V-1', '2023', { theme: 'Education', plan: { ...plan, dueOn: '2027' } }),
    testArea('A26', 'I-3', '2026-01-12', {
      theme: 'Private fostering',
      history: [evidence('in-progress')],
      plan: { ...plan, dueOn: '2026-03-31' },
    }),
  ];
  const areas = [a22, a26, a14, v23];

  test.each([
    ['newest', ['A26', 'V23', 'A22', 'A14']],
    // Nothing was said of V23 since 2023.
    ['oldest-evidence', ['A14', 'V23', 'A22', 'A26']],
    ['theme', ['A22', 'V23', 'A14', 'A26']],
    ['most-raised', ['A26', 'A22', 'V23', 'A14']],
    ['due', ['A26', 'V23', 'A22', 'A14']],
  ] as const)('sorts by %s', (sort, wanted) => {
    expect(ids(sortAreas(areas, sort))).toEqual(wanted);
  });

  test('counts how often an area was raised among all areas, not among those shown', () => {
    expect(ids(sortAreas([a22, v23], 'most-raised', areas))).toEqual(['A22', 'V23']);
    expect(ids(sortAreas([a22, v23], 'most-raised'))).toEqual(['V23', 'A22']);
  });

  test('dates an area without evidence by what raised it', () => {
    expect(areas.map(latestEvidenceDate)).toEqual([
      '2026-01-12',
      '2026-02-05',
      '2018-07-23',
      '2023',
    ]);
  });

  test('loses and doubles no area, whatever the order', () => {
    fc.assert(
      fc.property(anyAreas, fc.constantFrom(...areaSorts), (all, sort) => {
        expect(ids(sortAreas(all, sort)).toSorted()).toEqual(ids(all).toSorted());
      }),
    );
  });
});

describe(groupAreas, () => {
  test('puts what is open first and what is settled under a heading of its own', () => {
    const settled = testArea('S', 'I', '2026', { list: 'current', history: [evidence('closed')] });
    const groups = groupAreas([
      testArea('H', 'I', '2014'),
      testArea('V', 'I', '2025', { list: 'latest-visit' }),
      settled,
      testArea('C', 'I', '2026', { list: 'current' }),
    ]);
    expect(groups.map(({ kind, areas }) => [kind, ids(areas)])).toEqual([
      ['current', ['C']],
      ['latest-visit', ['V']],
      ['settled', ['S']],
      ['historical', ['H']],
    ]);
  });

  test('places each area once, and under the two open headings exactly those open now', () => {
    fc.assert(
      fc.property(anyAreas, (areas) => {
        const groups = groupAreas(areas);
        expect(ids(groups.flatMap((group) => group.areas)).toSorted()).toEqual(
          ids(areas).toSorted(),
        );
        const open = groups.filter(({ kind }) => kind === 'current' || kind === 'latest-visit');
        expect(ids(open.flatMap((group) => group.areas)).toSorted()).toEqual(
          ids(areas.filter(isOpenNow)).toSorted(),
        );
      }),
    );
  });
});

describe(inListOrder, () => {
  test('runs through the groups as the page does, newest first in each', () => {
    const areas = [
      testArea('H14', 'I', '2014'),
      testArea('C', 'I', '2026', { list: 'current' }),
      testArea('H18', 'I', '2018'),
    ];
    expect(ids(inListOrder(areas))).toEqual(['C', 'H18', 'H14']);
  });
});
