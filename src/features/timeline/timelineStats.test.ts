// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  testArea,
  testAuthorities,
  testDecisions,
  testIndicator,
  testInspection,
  testPack,
  testVisit,
} from '#mocks/exampleshire.ts';
import { asKnownOn } from '#src/core/asKnownOn/asKnownOn.ts';
import type { BoardEvent, BoardPack, Meeting, WorkforceFact } from '#src/core/model/boardPack.ts';
import { comparePartialDates, firstDay, lastDay } from '#src/core/model/partialDate.ts';
import { herefordshirePack } from '#tests/datasetFiles.ts';
import { releasesOf } from './releases.ts';
import type { TimelineEntry } from './timeline.ts';
import { countsByKind, countsByYear, yearOf } from './timelineCounts.ts';
import { entryNamed, timelineOf } from './timelineStats.ts';

const empty: BoardPack = {
  ...testPack,
  inspections: [],
  visits: [],
  areas: [],
  events: [],
  meetings: [],
  facts: [],
};

const event = (id: string, on: string, more: Partial<BoardEvent> = {}): BoardEvent => ({
  id,
  on,
  knownOn: on,
  knownBy: 'happened',
  title: `Event ${id}`,
  description: '',
  category: 'inspection',
  type: 'other',
  meetingId: null,
  confidence: 'high',
  sourceId: 'T1',
  ...more,
});

const meeting = (id: string, on: string, body: string): Meeting => ({
  id,
  on,
  knownOn: on,
  knownBy: 'happened',
  body,
  isBoard: body === 'Improvement Board',
  presented: '',
  note: '',
  confidence: 'high',
  sourceId: 'T1',
});

const fact = (id: string, on: string, more: Partial<WorkforceFact> = {}): WorkforceFact => ({
  id,
  on,
  knownOn: on,
  knownBy: 'happened',
  indicatorId: null,
  measure: `Fact ${id}`,
  value: null,
  unit: 'narrative',
  scope: '',
  quote: '',
  note: '',
  confidence: 'high',
  sourceId: 'T1',
  ...more,
});

const idsOf = (entries: readonly TimelineEntry[]) => entries.map(({ id }) => id);
const tellers = (pack: BoardPack) =>
  Object.fromEntries(timelineOf(pack, []).map(({ id, recordIds }) => [id, recordIds]));

/** Ids of everything with a date of its own in a pack, by list, so that no two are the same. */
const recordsOf = (pack: BoardPack) =>
  [
    pack.inspections,
    pack.visits,
    pack.areas,
    pack.events,
    pack.meetings,
    pack.facts,
    pack.decisions ?? [],
  ].flatMap((records) => records.map(({ id }) => id));

describe('an event of the category inspection', () => {
  const inspection = testInspection('2022-07-18', '2022-09-21', {});
  const visit = testVisit(1, '2023-03-29', '2023-06-14');

  test.each([
    ['the start of a visit', '2023-03-29', 'MV1'],
    ['the start of an inspection', '2022-07-18', inspection.id],
    ['the publication of an inspection', '2022-09-21', inspection.id],
  ])('stands with the record at %s', (_, on, id) => {
    const pack = { ...empty, inspections: [inspection], visits: [visit], events: [event('e', on)] };
    expect(tellers(pack)[id]).toEqual([id, 'e']);
    expect(Object.keys(tellers(pack))).toHaveLength(2);
  });

  test.each([
    ['the publication of a visit', '2023-06-14'],
    ['a vaguer date around that of a record', '2022-07'],
    ['any other day', '2022-07-19'],
  ])('stands by itself at %s', (_, on) => {
    const pack = { ...empty, inspections: [inspection], visits: [visit], events: [event('e', on)] };
    expect(tellers(pack).e).toEqual(['e']);
  });

  test('stands with the one record of its year, and gives it the date', () => {
    const vague = { ...inspection, id: 'I', start: '2012' };
    const entries = timelineOf(
      { ...empty, inspections: [vague], events: [event('e', '2012-10')] },
      [],
    );
    expect(idsOf(entries)).toEqual(['I']);
    expect(entries[0]).toMatchObject({ on: '2012-10', recordIds: ['I', 'e'] });
  });

  test('stands by itself where two records of its year, or two events, could be meant', () => {
    const vague = { ...inspection, id: 'I', start: '2012' };
    const other = { ...testVisit(9, '2012'), id: 'V' };
    const one = [event('e', '2012-10')];
    const two = [...one, event('f', '2012-11')];
    expect(tellers({ ...empty, inspections: [vague], visits: [other], events: one }).e).toEqual([
      'e',
    ]);
    expect(tellers({ ...empty, inspections: [vague], events: two })).toMatchObject({
      e: ['e'],
      f: ['f'],
      I: ['I'],
    });
  });

  test('of another category stands by itself on the same day', () => {
    const court = event('e', '2022-07-18', { category: 'court' });
    expect(tellers({ ...empty, inspections: [inspection], events: [court] }).e).toEqual(['e']);
  });
});

describe('a meeting at which an event took place', () => {
  const endorsed = event('e', '2025-07-17', { category: 'plan', meetingId: 'm' });

  test('stands with the event, which is then of both kinds', () => {
    const [entry, ...others] = timelineOf(
      { ...empty, events: [endorsed], meetings: [meeting('m', '2025-07-17', 'Cabinet (special)')] },
      [],
    );
    expect(others).toEqual([]);
    expect(entry).toMatchObject({ id: 'e', recordIds: ['e', 'm'], kinds: ['plan', 'meeting'] });
  });

  test('is the one that the event names, whatever its title says', () => {
    const titled = event('e', '2025-07-17', { category: 'plan', title: 'Cabinet endorses a plan' });
    for (const happened of [titled, { ...titled, meetingId: 'another' }]) {
      const met = meeting('m', '2025-07-17', 'Cabinet');
      const entries = timelineOf({ ...empty, events: [happened], meetings: [met] }, []);
      expect(idsOf(entries).toSorted()).toEqual(['e', 'm']);
    }
  });

  test('stands with one event only', () => {
    const again = { ...endorsed, id: 'f' };
    const pack = {
      ...empty,
      events: [endorsed, again],
      meetings: [meeting('m', '2025-07-17', 'Cabinet')],
    };
    expect(tellers(pack)).toEqual({ e: ['e', 'm'], f: ['f'] });
  });
});

describe('areas and statements', () => {
  test('stand together by who raised them when, or by date and source', () => {
    const pack = {
      ...empty,
      areas: [
        testArea('A1', 'I', '2022-09-21'),
        testArea('A2', 'I', '2022-09-21'),
        testArea('A3', 'MV1', '2022-09-21'),
        testArea('P1', 'I', '2022-09-21', { whoseList: 'council-plan' }),
      ],
      facts: [
        fact('f1', '2014-05'),
        fact('f2', '2014-05'),
        fact('f3', '2014-05', { sourceId: 'T2' }),
      ],
    };
    expect(Object.values(tellers(pack)).toSorted()).toEqual([
      ['A1', 'A2'],
      ['A3'],
      ['P1'],
      ['f1', 'f2'],
      ['f3'],
    ]);
  });
});

const date = fc.constantFrom('2022', '2022-07', '2022-07-18', '2022-07-19', '2022-09-21', '2023');
const category = fc.constantFrom('inspection' as const, 'plan' as const, 'court' as const);

const anyPack = fc
  .record({
    starts: fc.array(fc.tuple(date, date), { maxLength: 3 }),
    visits: fc.array(date, { maxLength: 4 }),
    events: fc.array(fc.tuple(date, category), { maxLength: 8 }),
    meetings: fc.array(date, { maxLength: 4 }),
    areas: fc.array(date, { maxLength: 4 }),
    facts: fc.array(date, { maxLength: 4 }),
    decisions: fc.subarray([...testDecisions]),
  })
  .map(
    (lists): BoardPack => ({
      ...empty,
      inspections: lists.starts.map(([start, publishedOn], index) => ({
        ...testInspection(start, publishedOn, {}),
        id: `i${index}`,
      })),
      visits: lists.visits.map((on, index) => ({ ...testVisit(1, on), id: `v${index}` })),
      events: lists.events.map(([on, kind], index) =>
        event(`e${index}`, on, { category: kind, meetingId: `m${index}` }),
      ),
      meetings: lists.meetings.map((on, index) => meeting(`m${index}`, on, 'Cabinet')),
      areas: lists.areas.map((on, index) => testArea(`a${index}`, 'i0', on)),
      facts: lists.facts.map((on, index) => fact(`f${index}`, on)),
      decisions: lists.decisions,
    }),
  );

describe('a decision or an action of the board', () => {
  test('stands at the day of its meeting, of its kind, with the areas that are known', () => {
    const entries = timelineOf({ ...testPack, decisions: testDecisions }, []);
    const own = entries.filter(({ record }) => record.type === 'decision');
    expect(own.map(({ id, on, knownOn, kinds }) => [id, on, knownOn, kinds])).toEqual([
      ['D1', '2023-07-05', '2023-07-05', ['decision']],
      ['D2', '2026-02-11', '2026-02-11', ['action']],
      ['D3', '2026-09-16', '2026-09-16', ['decision']],
      ['D4', '2026-11-04', '2026-11-06', ['action']],
      ['D5', '2026-11-04', '2026-11-04', ['action']],
    ]);
    const about = own.map(({ record }) =>
      record.type === 'decision' ? record.areas.map(({ id }) => id) : [],
    );
    expect(about).toEqual([[], ['A25'], ['A25', 'V3'], [], ['A25']]);
  });
});

describe(timelineOf, () => {
  test('loses no record and tells none twice, whatever the dates', () => {
    fc.assert(
      fc.property(anyPack, (pack) => {
        const described = timelineOf(pack, []).flatMap(({ recordIds }) => recordIds);
        expect(described.toSorted()).toEqual(recordsOf(pack).toSorted());
      }),
    );
  });

  test('stands in order, the vague before the precise, each entry with an id of its own', () => {
    fc.assert(
      fc.property(anyPack, (pack) => {
        const entries = timelineOf(pack, []);
        for (const [index, { on }] of entries.entries()) {
          const next = entries[index + 1];
          if (next) expect(comparePartialDates(on, next.on)).toBeLessThanOrEqual(0);
        }
        expect(new Set(idsOf(entries)).size).toBe(entries.length);
      }),
    );
  });

  test('gives the second of two equal ids a number, and finds the first by it', () => {
    const entries = timelineOf(
      {
        ...empty,
        events: [event('same', '2022', { category: 'court' })],
        meetings: [meeting('same', '2023', 'Cabinet')],
      },
      [],
    );
    expect(idsOf(entries)).toEqual(['same', 'same~2']);
    expect(entryNamed(entries, 'same')?.on).toBe('2022');
  });

  test('finds an entry by any record that it tells', () => {
    const entries = timelineOf(testPack, []);
    expect(entryNamed(entries, 'A25')?.id).toBe('areas-I-2025-11-10-2026-01-12');
    expect(entryNamed(entries, 'nothing')).toBeUndefined();
  });
});

const real = herefordshirePack();

describe('the timeline of Herefordshire', () => {
  test('tells every record exactly once', () => {
    const described = timelineOf(real, []).flatMap(({ recordIds }) => recordIds);
    expect(described.toSorted()).toEqual(recordsOf(real).toSorted());
    expect(described.length).toBeGreaterThan(180);
  });

  test('holds nothing that became known later, whatever the day', () => {
    const days = fc
      .date({ min: new Date('2012-01-01'), max: new Date('2026-12-31'), noInvalidDate: true })
      .map((day) => day.toISOString().slice(0, 10));
    const knownOf = new Map(
      [real.inspections, real.visits, real.areas, real.events, real.meetings, real.facts].flatMap(
        (records) => records.map(({ id, knownOn }) => [id, knownOn] as const),
      ),
    );
    fc.assert(
      fc.property(days, (asAt) => {
        const described = timelineOf(asKnownOn(real, asAt), []).flatMap(
          ({ recordIds }) => recordIds,
        );
        const later = described.filter((id) => lastDay(knownOf.get(id) ?? '9999') > asAt);
        const missing = [...knownOf].filter(
          ([id, knownOn]) => lastDay(knownOn) <= asAt && !described.includes(id),
        );
        expect({ later, missing }).toEqual({ later: [], missing: [] });
      }),
      { numRuns: 60 },
    );
  });

  test('tells that an inspection was under way before its result was known', () => {
    const entries = timelineOf(asKnownOn(real, '2025-11-26'), []);
    expect(entries.at(-1)).toMatchObject({ on: '2025-11-10', record: { type: 'event' } });
  });
});

describe(releasesOf, () => {
  const [authority] = testAuthorities.authorities;
  if (!authority) throw new Error('No Exampleshire');

  test('takes the years of one release together', () => {
    const files = [testIndicator([10, 12]), testIndicator([1, 2], { id: 'caseload' })];
    expect(
      releasesOf(files, authority).map(({ year, knownOn, indicators }) => ({
        year,
        knownOn,
        count: indicators.length,
      })),
    ).toEqual([
      { year: 2017, knownOn: '2018-03-01', count: 2 },
      { year: 2018, knownOn: '2019-03-01', count: 2 },
    ]);
  });

  test('leaves out a year without a row and keeps one with a symbol', () => {
    const years = releasesOf([testIndicator([null, 'x', 3])], authority).map(({ year }) => year);
    expect(years).toEqual([2018, 2019]);
  });
});

describe('the counts', () => {
  const entries = timelineOf(testPack, []);

  test('by year keep years without entries and add up', () => {
    const counts = countsByYear(entries, entries.slice(0, 3));
    expect(counts.map(({ year }) => year)).toEqual([
      2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026,
    ]);
    expect(counts.reduce((sum, { of }) => sum + of, 0)).toBe(entries.length);
    expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(3);
    expect(countsByYear([], [])).toEqual([]);
  });

  test('by kind count an entry of two kinds under both', () => {
    const counts = countsByKind([{ kinds: ['plan', 'meeting'] }, { kinds: ['meeting'] }]);
    expect(counts).toMatchObject({ plan: 1, meeting: 2, court: 0 });
  });

  test('put an entry under the year in which it begins', () => {
    for (const entry of entries) expect(String(yearOf(entry))).toBe(firstDay(entry.on).slice(0, 4));
  });
});
