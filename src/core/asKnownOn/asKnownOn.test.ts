import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  testArea,
  testIndicator,
  testInspection,
  testPack,
  testVisit,
} from '#mocks/exampleshire.ts';
import { ownBoardPack } from '#mocks/ownBoard.ts';
import type { Area, AreaList } from '#src/core/model/area.ts';
import type { BoardPack } from '#src/core/model/boardPack.ts';
import { isKnownOn, lastDay } from '#src/core/model/partialDate.ts';
import { herefordshirePack } from '#tests/datasetFiles.ts';
import { asKnownOn, indicatorAsKnownOn, inspectionListOf, planListOf } from './asKnownOn.ts';

const herefordshire = herefordshirePack();

const packs = fc.constantFrom(testPack, herefordshire);
const day = fc
  .date({ min: new Date('2012-01-01'), max: new Date('2027-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

const lists = (pack: BoardPack) => Object.fromEntries(pack.areas.map(({ id, list }) => [id, list]));

describe(asKnownOn, () => {
  test('leaves out everything that became known later, evidence on areas too', () => {
    fc.assert(
      fc.property(packs, day, (pack, asAt) => {
        const view = asKnownOn(pack, asAt);
        const records = [
          ...view.inspections,
          ...view.visits,
          ...view.areas,
          ...view.areas.flatMap(({ history }) => history),
          ...view.events,
          ...view.meetings,
          ...view.facts,
        ];
        expect(records.filter(({ knownOn }) => !isKnownOn(knownOn, asAt))).toEqual([]);
      }),
    );
  });

  test('leaves out a plan and commentary that the council gave later', () => {
    const plans = (asAt: string) =>
      asKnownOn(ownBoardPack, asAt)
        .areas.filter(({ plan }) => plan !== null)
        .map(({ id }) => id);
    const said = (asAt: string) => asKnownOn(ownBoardPack, asAt).commentary.length;
    expect([plans('2026-10-31'), said('2026-10-31')]).toEqual([[], 0]);
    expect([plans('2026-11-01'), said('2026-11-30')]).toEqual([['A22', 'V3', 'A25', 'A26'], 7]);
    expect([plans('2026-12-01').length, said('2026-12-01')]).toEqual([5, 8]);
    // A marking holds for whatever the board shows.
    expect(asKnownOn(ownBoardPack, '2020-01-01').settings).toEqual(ownBoardPack.settings);
  });

  test('keeps everything that was known', () => {
    fc.assert(
      fc.property(packs, day, (pack, asAt) => {
        const view = asKnownOn(pack, asAt);
        for (const list of [
          'inspections',
          'visits',
          'areas',
          'events',
          'meetings',
          'facts',
        ] as const) {
          const known = pack[list].filter(({ knownOn }) => isKnownOn(knownOn, asAt));
          expect(view[list].map(({ id }) => id)).toEqual(known.map(({ id }) => id));
        }
      }),
    );
  });

  test('is the same whether asked at once or by way of a later day', () => {
    fc.assert(
      fc.property(packs, day, day, (pack, one, two) => {
        const [earlier = '', later = ''] = [one, two].toSorted();
        expect(asKnownOn(asKnownOn(pack, later), earlier)).toEqual(asKnownOn(pack, earlier));
      }),
      // A remark that names a month between the last record of a day and that day.
      { examples: [[herefordshire, '2014-04-10', '2014-08-10']] },
    );
  });

  test('never points to an area that is not yet known', () => {
    fc.assert(
      fc.property(packs, day, (pack, asAt) => {
        const { areas } = asKnownOn(pack, asAt);
        const ids = new Set(areas.map(({ id }) => id));
        expect(areas.flatMap(({ restatedIn }) => restatedIn).filter((id) => !ids.has(id))).toEqual(
          [],
        );
      }),
    );
  });

  test('reads today the very lists that the compiled pack gives', () => {
    expect(lists(asKnownOn(herefordshire, '2026-11-22'))).toEqual(lists(herefordshire));
    expect(lists(asKnownOn(testPack, '2026-11-22'))).toEqual(lists(testPack));
  });

  test('reads in January 2024 the 2022 list as the latest, and monitoring visit 3 as known', () => {
    const view = asKnownOn(herefordshire, '2024-01-31');
    const current = view.areas.filter(({ list }) => list === 'current').map(({ id }) => id);
    expect(current).toContain('A22-1');
    expect(current.every((id) => id.startsWith('A22-'))).toBe(true);
    expect(view.visits.flatMap(({ number }) => number ?? [])).toEqual([1, 2, 3]);
    const latest = view.areas.filter(({ list }) => list === 'latest-visit');
    expect(new Set(latest.map(({ raisedBy }) => raisedBy))).toEqual(new Set(['MV3']));
  });

  test('calls a source by its headline only once it can have been written', () => {
    const named = (asAt: string) =>
      asKnownOn(
        {
          ...testPack,
          sources: testPack.sources.flatMap((source) => [
            { ...source, publishedOn: null, title: 'Board at last good' },
            { ...source, id: 'T2', title: 'A report of January 2026' },
            { ...source, id: 'T3', publishedOn: null, title: 'Nothing comes from it' },
          ]),
        },
        asAt,
      ).sources.map(({ title }) => !title.startsWith('['));
    // The last record that comes from the first of them became known on 5 February 2026.
    expect(named('2026-01-11')).toEqual([false, false, false]);
    expect(named('2026-01-12')).toEqual([false, true, false]);
    expect(named('2026-02-05')).toEqual([true, true, true]);
  });

  test('calls a source without a date by its headline where the board had it by then', () => {
    const sources = testPack.sources.map((source) => ({ ...source, publishedOn: null }));
    const had = sources.map((source) => ({ ...source, onBoardFrom: '2025-12-05' }));
    const titles = (own: BoardPack['sources']) =>
      asKnownOn({ ...testPack, sources: own }, '2026-01-11').sources.map(({ title }) => title);
    expect(titles(had)).toEqual(sources.map(({ title }) => title));
    expect(titles(sources)).not.toContain(sources[0]?.title);
  });

  test('keeps every word once everything is known', () => {
    for (const pack of [testPack, herefordshire]) {
      expect(asKnownOn(pack, '2026-11-22')).toEqual(pack);
    }
  });

  test('knows nothing before the first record', () => {
    const view = asKnownOn(herefordshire, '2012-01-01');
    expect([view.inspections, view.visits, view.areas, view.events].flat()).toEqual([]);
  });
});

describe(inspectionListOf, () => {
  const [first, second, third] = [
    testInspection('2018-01-01', '2018-02-01', { overall: 'good' }),
    testInspection('2021-01-01', '2021-02-01', { overall: 'good' }),
    testInspection('2024-01-01', '2024-02-01', { overall: 'good' }),
  ];
  const inspections = [first, second, third];
  const visits = [testVisit(1, '2022-01-01'), testVisit(2, '2023-01-01')];

  test('calls the latest inspection’s list current, the one before previous, the rest historical', () => {
    const listed = inspections.map(({ id, publishedOn }) =>
      inspectionListOf(testArea('A', id, publishedOn ?? ''), inspections, visits),
    );
    expect(listed).toEqual(['historical', 'previous', 'current']);
  });

  test('sets the latest visit, and what came after it, apart from earlier visits', () => {
    const finding = { listedAs: 'visit_finding' } as const;
    const listed = [
      testArea('V1', 'MV1', '2022-01-01', finding),
      testArea('V2', 'MV2', '2023-01-01', finding),
      testArea('Q', 'review', '2023-06', { listedAs: 'council_qa_finding' }),
    ].map((area) => inspectionListOf(area, inspections, visits));
    expect(listed).toEqual(['earlier-visits', 'latest-visit', 'latest-visit']);
  });

  test('calls a visit before the previous inspection historical', () => {
    const early = testArea('V0', 'MV0', '2019-01-01', { listedAs: 'visit_finding' });
    expect(inspectionListOf(early, inspections, visits)).toBe('historical');
  });
});

describe(indicatorAsKnownOn, () => {
  const file = testIndicator([1, 2, 3, 4]);

  test('leaves out years that were not yet published, and their figures', () => {
    const view = indicatorAsKnownOn(file, '2020-02-29');
    expect(view.periods.map(({ year }) => year)).toEqual([2017, 2018]);
    expect(Object.values(view.figures).every((figures) => figures.length === 2)).toBe(true);
  });

  test('includes a year from the day of its publication on', () => {
    expect(indicatorAsKnownOn(file, '2020-03-01').periods).toHaveLength(3);
    expect(indicatorAsKnownOn(file, '2030-01-01')).toEqual(file);
    expect(indicatorAsKnownOn(file, '2000-01-01').periods).toEqual([]);
  });

  test('leaves out a caveat on a year that was not yet published', () => {
    const releaseCaveats = [
      { text: 'The rule of 2030 is not yet made.', year: null },
      { text: 'Exampleshire has no figure.', year: 2019 },
    ];
    const left = (asAt: string) =>
      indicatorAsKnownOn({ ...file, releaseCaveats }, asAt).releaseCaveats;
    expect([left('2020-02-29'), left('2020-03-01'), left('2030-01-01')]).toEqual([
      releaseCaveats.slice(0, 1),
      releaseCaveats,
      releaseCaveats,
    ]);
  });

  test('never shows a year before it is known', () => {
    fc.assert(
      fc.property(day, (asAt) => {
        const { periods } = indicatorAsKnownOn(file, asAt);
        expect(periods.every(({ knownOn }) => lastDay(knownOn) <= asAt)).toBe(true);
      }),
    );
  });
});

describe(planListOf, () => {
  const planned = (id: string, raisedBy: string, on: string, list: AreaList) =>
    testArea(id, raisedBy, on, { listedAs: 'plan_priority', whoseList: 'council-plan', list });
  const inspections = [
    testInspection('2018-01-01', '2018-02-01', { overall: 'inadequate' }),
    testInspection('2024-01-01', '2024-02-01', { overall: 'good' }),
  ];
  const listOn = (area: Area, areas: readonly Area[], asAt: string) =>
    planListOf(area, { areas, inspections }, asAt);

  test('has a plan in force for as long as its file says so, whatever inspections came since', () => {
    const area = planned('P', 'Improvement plan', '2021-06-01', 'current');
    for (const day of ['2021-06-01', '2024-02-01', '2026-11-22']) {
      expect(listOn(area, [area], day)).toBe('current');
    }
  });

  test('has an older plan in force until an inspection or a later plan took its place', () => {
    const first = planned('P1', 'Plan 1', '2018-06-01', 'historical');
    const second = planned('P2', 'Plan 2', '2021-06-01', 'previous');
    const again = planned('P3', 'Plan 2', '2022-06-01', 'previous');
    const areas = [first, second, again];
    const seen = (area: Area, ...days: readonly string[]) =>
      days.map((day) => listOn(area, areas, day));
    expect(seen(first, '2019-01-01', '2021-06-01', '2023-01-01', '2024-02-01')).toEqual([
      'current',
      'previous',
      'previous',
      'historical',
    ]);
    expect(seen(second, '2021-06-01', '2022-07-01', '2024-02-01')).toEqual([
      'current',
      'current',
      'previous',
    ]);
  });

  test('leaves a plan that nothing replaced on record where its file has it', () => {
    const area = planned('P', 'Plan', '2025', 'previous');
    expect(listOn(area, [area], '2026-11-22')).toBe('previous');
  });

  test('gives a day the same list, seen from the records or from a later day', () => {
    const day = fc.integer({ min: 2016, max: 2027 }).map((year) => `${year}-06-01`);
    const anyArea = fc.record({
      on: day,
      by: fc.constantFrom('Plan 1', 'Plan 2', 'Plan 3'),
      list: fc.constantFrom<AreaList>('current', 'previous', 'historical'),
    });
    fc.assert(
      fc.property(fc.array(anyArea, { maxLength: 6 }), day, day, (all, one, other) => {
        const areas = all.map(({ on, by, list }, index) => planned(`P${index}`, by, on, list));
        const pack = { ...testPack, inspections, areas };
        const [earlier = '', later = ''] = [one, other].toSorted();
        const lists = (seen: BoardPack) => seen.areas.map(({ id, list }) => [id, list]);
        expect(lists(asKnownOn(asKnownOn(pack, later), earlier))).toEqual(
          lists(asKnownOn(pack, earlier)),
        );
      }),
    );
  });
});
