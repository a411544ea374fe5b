import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { testPack } from '#mocks/exampleshire.ts';
import { ownBoardPack } from '#mocks/ownBoard.ts';
import { asKnownOn } from '#src/core/asKnownOn/asKnownOn.ts';
import { statusOf } from '#src/core/model/area.ts';
import type { AreaUpdate } from '#src/core/model/areaUpdate.ts';
import type { BoardPack } from '#src/core/model/boardPack.ts';
import { ratings } from '#src/core/model/rating.ts';
import { boardPack } from '#src/core/schema/boardPack.ts';
import { whatChanged } from '#src/features/changes/whatChanged.ts';
import { withUpdate } from './withUpdate.ts';

const recorded = { id: '0c5f2c0e-0000-4000-8000-000000000001', on: '2026-11-22' };

const found: AreaUpdate = {
  evidence: {
    status: 'addressed',
    on: '2026-11-18',
    text: 'In 31 of 40 plans the child’s own words are there.',
    source: { title: 'Audit of 40 plans', publisher: 'Exampleshire Council', url: null },
  },
  plan: {},
};

const areaOf = (pack: BoardPack, id = 'A25') => {
  const area = pack.areas.find((one) => one.id === id);
  if (!area) throw new Error(`no area ${id}`);
  return area;
};

describe('a recorded update', () => {
  test('makes its evidence the latest entry of the history, from the day of recording', () => {
    const area = areaOf(withUpdate(testPack, 'A25', found, recorded));
    expect(area.history).toHaveLength(2);
    expect(area.history[1]).toEqual({
      status: 'addressed',
      on: '2026-11-18',
      knownOn: '2026-11-22',
      knownBy: 'published',
      text: 'In 31 of 40 plans the child’s own words are there.',
      sourceId: `update-${recorded.id}`,
    });
    expect(statusOf(area)).toBe('addressed');
  });

  test('brings the source of its evidence with it', () => {
    const { sources } = withUpdate(testPack, 'A25', found, recorded);
    expect(sources.slice(0, -1)).toEqual(testPack.sources);
    expect(sources.at(-1)).toMatchObject({
      id: `update-${recorded.id}`,
      title: 'Audit of 40 plans',
      publisher: 'Exampleshire Council',
      publishedOn: '2026-11-22',
      url: null,
    });
  });

  test('with evidence that is older than the latest leaves the status as it was', () => {
    const evidence = found.evidence && { ...found.evidence, on: '2026-01-20' };
    const area = areaOf(withUpdate(testPack, 'A25', { ...found, evidence }, recorded));
    expect(area.history.map(({ on }) => on)).toEqual(['2026-01-20', '2026-02-05']);
    expect(statusOf(area)).toBe('in-progress');
  });

  test('with evidence of the month is later than what was found on a day of it', () => {
    const evidence = found.evidence && { ...found.evidence, on: '2026-02' };
    expect(statusOf(areaOf(withUpdate(testPack, 'A25', { ...found, evidence }, recorded)))).toBe(
      'addressed',
    );
  });

  test('changes only the parts of the plan that it gives, and keeps the plan that was', () => {
    const before = areaOf(ownBoardPack).plan;
    const plan = { impact: 'green', dueOn: null } as const;
    const area = areaOf(withUpdate(ownBoardPack, 'A25', { evidence: null, plan }, recorded));
    expect(area.plan).toEqual({ ...before, impact: 'green', dueOn: null, knownOn: '2026-11-22' });
    expect(area.formerPlans).toEqual([before]);
  });

  test('gives an area its first plan, with every other part empty', () => {
    const plan = { owner: 'Head of Examples' };
    const area = areaOf(withUpdate(testPack, 'A25', { evidence: null, plan }, recorded));
    expect(area.plan).toMatchObject({ owner: 'Head of Examples', delivery: null, nextStep: '' });
    expect(area).not.toHaveProperty('formerPlans');
  });

  test('leaves the former plan in the views of the days on which it was the plan', () => {
    const once = withUpdate(
      ownBoardPack,
      'A25',
      { evidence: null, plan: { owner: 'B' } },
      recorded,
    );
    const later = { id: 'later', on: '2026-12-10' };
    const twice = withUpdate(once, 'A25', { evidence: null, plan: { owner: 'C' } }, later);
    const ownerOn = (asAt: string) => areaOf(asKnownOn(twice, asAt)).plan?.owner ?? null;
    expect(['2026-10-31', '2026-11-21', '2026-11-22', '2026-12-10'].map(ownerOn)).toEqual([
      null,
      'Head of Examples',
      'B',
      'C',
    ]);
  });

  test('leaves the views of every earlier day as they were, but for the sources', () => {
    const both = { ...found, plan: { owner: 'Somebody else' } };
    const days = fc
      .date({ min: new Date('2019-01-01'), max: new Date('2026-11-21'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(fc.constantFrom('A25', 'A22', 'V3'), days, (id, asAt) => {
        const view = (pack: BoardPack) => {
          const { sources: _, areas, ...others } = asKnownOn(pack, asAt);
          return { ...others, areas: areas.map(({ formerPlans: __, ...area }) => area) };
        };
        const before = withUpdate(ownBoardPack, id, both, recorded);
        expect(view(before)).toEqual(view(ownBoardPack));
      }),
    );
  });

  test('is said as news since the day before, the plan and the evidence', () => {
    const both = { ...found, plan: { owner: 'Somebody else' } };
    const after = withUpdate(testPack, 'A25', both, recorded);
    const news = whatChanged(after, '2026-11-21', '2026-11-22');
    expect(news.map(({ kind }) => kind).toSorted()).toEqual(['evidence', 'plan']);
  });

  test('makes a board that its schema accepts, whatever is recorded one after another', () => {
    const update: fc.Arbitrary<AreaUpdate> = fc.record({
      evidence: fc.option(
        fc.record({
          status: fc.constantFrom('open', 'in-progress', 'addressed', 'closed'),
          on: fc.constantFrom('2026', '2026-03', '2026-03-04'),
          text: fc.constantFrom('Seen.', 'Not seen.'),
          source: fc.constant({ title: 'Audit', publisher: 'Exampleshire', url: null }),
        }),
      ),
      plan: fc.record(
        {
          owner: fc.string(),
          dueOn: fc.constantFrom(null, '2027-03'),
          delivery: fc.constantFrom(null, ...ratings),
        },
        { requiredKeys: [] },
      ),
    });
    fc.assert(
      fc.property(fc.array(update, { maxLength: 6 }), (updates) => {
        const after = updates.reduce<BoardPack>(
          (pack, one, index) =>
            withUpdate(pack, 'A25', one, { id: `key-${index}`, on: '2026-11-22' }),
          testPack,
        );
        expect(boardPack.parse(JSON.parse(JSON.stringify(after)))).toEqual(after);
        const described = updates.filter(({ evidence }) => evidence !== null).length;
        expect(areaOf(after).history).toHaveLength(1 + described);
        expect(after.areas.filter(({ id }) => id !== 'A25')).toEqual(
          testPack.areas.filter(({ id }) => id !== 'A25'),
        );
      }),
    );
  });

  test('cannot be of an area that the board does not have', () => {
    expect(() => withUpdate(testPack, 'A99', found, recorded)).toThrow(/no area A99/);
  });
});

describe('evidence that was recorded in error', () => {
  const first = withUpdate(testPack, 'A25', found, recorded);
  const withdraws = `update-${recorded.id}`;
  const later = { id: '0c5f2c0e-0000-4000-8000-000000000002', on: '2026-12-01' };

  test('is withdrawn from a day on, and views of the days before still have it', () => {
    const pack = boardPack.parse(
      withUpdate(first, 'A25', { evidence: null, plan: {}, withdraws }, later),
    );
    expect(statusOf(areaOf(pack))).toBe('in-progress');
    expect(areaOf(asKnownOn(pack, '2026-12-01')).history).toEqual(areaOf(testPack).history);
    expect(areaOf(asKnownOn(pack, '2026-11-30')).history).toEqual(areaOf(first).history);
    expect(asKnownOn(asKnownOn(pack, '2026-11-30'), '2026-11-22').areas).toEqual(
      asKnownOn(first, '2026-11-22').areas,
    );
  });

  test('is news on the day of its withdrawal, where it was known before', () => {
    const pack = withUpdate(first, 'A25', { evidence: null, plan: {}, withdraws }, later);
    const kinds = (since: string, asAt: string) =>
      whatChanged(pack, since, asAt).map(({ kind }) => kind);
    expect(kinds('2026-11-22', '2026-12-01')).toEqual(['withdrawal']);
    expect(kinds('2026-11-22', '2026-11-30')).toEqual([]);
    expect(kinds('2026-11-21', '2026-12-01')).toEqual([]);
  });

  test('is corrected by what takes its place, and both are kept', () => {
    const evidence = found.evidence && { ...found.evidence, text: 'In 13 of 40 plans.' };
    const pack = withUpdate(first, 'A25', { evidence, plan: {}, withdraws }, later);
    expect(areaOf(pack).history).toHaveLength(3);
    const texts = (day: string) =>
      areaOf(asKnownOn(pack, day))
        .history.map(({ text }) => text)
        .slice(1);
    expect(texts('2026-12-01')).toEqual(['In 13 of 40 plans.']);
    expect(texts('2026-11-22')).toEqual([found.evidence?.text]);
  });
});

describe('a plan of the council that is later than what was recorded', () => {
  const imported = {
    ...areaOf(ownBoardPack).plan,
    knownOn: '2026-05-20',
    owner: 'Head of Imports',
  };
  const renewed: BoardPack = boardPack.parse({
    ...ownBoardPack,
    areas: ownBoardPack.areas.map((area) =>
      area.id === 'A25' ? { ...area, plan: imported } : area,
    ),
  });
  const change = { evidence: null, plan: { owner: 'Head of Audit' } };

  test('holds from its day on, and what was recorded before it is in its history', () => {
    const area = areaOf(withUpdate(renewed, 'A25', change, { ...recorded, on: '2026-05-12' }));
    expect(area.plan).toEqual(imported);
    expect(area.formerPlans?.map(({ owner, knownOn }) => [owner, knownOn])).toEqual([
      ['Head of Audit', '2026-05-12'],
    ]);
  });

  test('gives way to what is recorded on its day or later', () => {
    for (const on of ['2026-05-20', '2026-05-21']) {
      const area = areaOf(withUpdate(renewed, 'A25', change, { ...recorded, on }));
      expect(area.plan).toEqual({ ...imported, owner: 'Head of Audit', knownOn: on });
      expect(area.formerPlans).toEqual([imported]);
    }
  });

  test('is in order of its days, whatever was recorded when', () => {
    const day = fc
      .integer({ min: 1, max: 28 })
      .map((one) => `2026-05-${String(one).padStart(2, '0')}`);
    fc.assert(
      fc.property(fc.array(day, { minLength: 1, maxLength: 6 }), (days) => {
        const pack = days
          .toSorted()
          .reduce(
            (before, on, index) =>
              withUpdate(
                before,
                'A25',
                { evidence: null, plan: { owner: `Owner ${index}` } },
                { ...recorded, on },
              ),
            renewed,
          );
        const { plan, formerPlans = [] } = areaOf(pack);
        const all = [...formerPlans, ...(plan ? [plan] : [])];
        expect(all.map(({ knownOn }) => knownOn)).toEqual(
          all.map(({ knownOn }) => knownOn).toSorted(),
        );
        expect(all).toHaveLength(days.length + 1);
        expect(all).toContainEqual(imported);
      }),
    );
  });
});
