import { describe, expect, test } from 'vitest';
import { testArea, testPack } from '#mocks/exampleshire.ts';
import { type AreaStatus, areaLists } from '#src/core/model/area.ts';
import { groupAreas, noFilter } from './areaList.ts';
import {
  describeAreaSources,
  describeAreaStanding,
  describeFilter,
  describeGroup,
  describeIndirect,
  describeOccurrences,
  describeResults,
  describeStatusCounts,
} from './areaListText.ts';
import { relatedAreas } from './relatedAreas.ts';

const area = (id: string) => {
  const found = testPack.areas.find((one) => one.id === id);
  if (!found) throw new Error(`The test data has no area ${id}`);
  return found;
};
const withStatus = (id: string, status: AreaStatus) => ({
  ...area(id),
  history: [
    {
      status,
      on: '2026',
      knownOn: '2026',
      knownBy: 'published' as const,
      text: '',
      sourceId: 'T1',
    },
  ],
});

describe(describeGroup, () => {
  test('names each list by whose it is and when', () => {
    const groups = groupAreas([...testPack.areas, { ...withStatus('A25', 'closed'), id: 'A26' }]);
    expect(groups.map((group) => describeGroup(group, testPack))).toEqual([
      'On Ofsted’s latest list',
      'Raised in mid-2025 by a visit or review, with no later confirmation',
      'On the latest list or raised since, and reported as addressed or closed',
      'Raised by earlier visits and reviews, mid-2023',
      'On the list of the inspection of July 2022',
      'On the list of the inspection of June 2019',
    ]);
  });

  test('names the years of older inspections together', () => {
    const older = [area('A19'), { ...area('A22'), list: 'historical' as const }];
    expect(describeGroup({ kind: 'historical', areas: older }, testPack)).toBe(
      'On the list of the inspections of 2019 and 2022',
    );
    const unknown = testArea('X', 'NOBODY', '2016');
    expect(describeGroup({ kind: 'historical', areas: [unknown] }, testPack)).toBe(
      'On the list of the years 2016',
    );
  });
});

describe(describeAreaStanding, () => {
  test('says of each list whether it counts as open', () => {
    const said = areaLists.map((list) => describeAreaStanding({ ...area('A19'), list }));
    expect(said.map((words) => words.split('; ').at(-1))).toEqual([
      'open now',
      'open now',
      'does not count as open now',
      'does not count as open now',
      'does not count as open now',
    ]);
    expect(describeAreaStanding(withStatus('A25', 'addressed'))).not.toMatch(/open now/);
  });
});

describe(describeResults, () => {
  const { areas } = testPack;

  test('counts what is shown, open now and not', () => {
    expect(describeResults(areas, areas)).toBe(
      'Showing all 5 areas: 2 open now, 3 on earlier lists.',
    );
    expect(describeResults([area('V3')], areas)).toBe(
      'Showing 1 of 5 areas: 1 open now, 0 on earlier lists.',
    );
    expect(describeResults([withStatus('A25', 'closed')], areas)).toBe(
      'Showing 1 of 5 areas: 0 open now, 1 addressed or closed since, 0 on earlier lists.',
    );
    expect(describeResults([], areas)).toBe('None of 5 areas matches.');
  });
});

describe(describeStatusCounts, () => {
  test('counts each status that there is, the most frequent first', () => {
    expect(describeStatusCounts(testPack.areas)).toBe('4 no later evidence, 1 in progress');
    expect(describeStatusCounts([withStatus('A25', 'open')])).toBe('1 open');
  });
});

describe(describeFilter, () => {
  test('says each thing that was asked for', () => {
    expect(describeFilter(noFilter, testPack)).toBe('');
    expect(
      describeFilter(
        {
          words: ' visits ',
          theme: 'Education',
          raisedBy: 'MV3',
          status: 'in-progress',
          list: 'previous',
          owner: 'Head',
          delivery: 'red',
          impact: 'amber',
          overdue: true,
        },
        testPack,
      ),
    ).toBe(
      'words “visits”; theme “Education”; raised by “Monitoring visit 3, June 2025”; status “In progress”; list “List before the latest”; owner “Head”; delivery “Red”; impact “Amber”; overdue',
    );
    expect(describeFilter({ ...noFilter, raisedBy: 'NOBODY' }, testPack)).toBe(
      'raised by “NOBODY”',
    );
  });
});

describe(describeAreaSources, () => {
  test('names each publisher once', () => {
    expect(describeAreaSources(testPack.areas, testPack)).toBe('Sources: Example Inspectorate.');
    expect(describeAreaSources([], testPack)).toBe('Sources: not stated.');
  });
});

describe(describeIndirect, () => {
  test('counts what is linked by way of another area', () => {
    const occurrence = { area: area('A19'), via: area('A22') };
    expect(describeIndirect([occurrence])).toMatch(/^1 more area is linked only by way of these/);
    expect(describeIndirect([occurrence, occurrence])).toMatch(/^2 more areas are linked only/);
  });
});

describe(describeOccurrences, () => {
  const words = (id: string) => {
    const { earlier, later } = relatedAreas(area(id), testPack.areas);
    return describeOccurrences(earlier, later, testPack);
  };

  test('names the years of the inspections before and since', () => {
    expect(words('A25')).toBe('Earlier: 2019, 2022; nothing later');
    expect(words('A19')).toBe('Nothing earlier; later: 2022, 2025');
    expect(words('A22')).toBe('Earlier: 2019; later: 2025');
    expect(words('V1')).toBe('No earlier or later area is linked with this one');
  });
});
