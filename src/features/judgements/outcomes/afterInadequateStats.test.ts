import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  allGrades,
  exampleshire,
  testAuthorities,
  testInspection,
  testInspections,
  testNeighbourInspection,
} from '#mocks/exampleshire.ts';
import { inspectionsAsKnownOn } from '#src/core/asKnownOn/inspectionsAsKnownOn.ts';
import type { AuthoritiesFile } from '#src/core/model/authority.ts';
import { type Grade, grades } from '#src/core/model/grade.ts';
import type { Inspection } from '#src/core/model/inspection.ts';
import { lastDay } from '#src/core/model/partialDate.ts';
import { afterInadequate } from './afterInadequateStats.ts';

const [own] = testAuthorities.authorities;
if (!own) throw new Error('No Exampleshire');

const fileOf = (inspections: readonly Inspection[]) => ({ ...testInspections(), inspections });
const of = (inspections: readonly Inspection[], all: AuthoritiesFile = testAuthorities) =>
  afterInadequate(fileOf(inspections), all, own);
const graded = (start: string, grade: Grade | null, published = start) =>
  testInspection(start, published, { overall: grade });
const neighbour = (index: number, start: string, grade: Grade | null, published = start) =>
  testNeighbourInspection(index, start, published, { overall: grade });
const described = (after: ReturnType<typeof of>) =>
  after.episodes.map(({ name, outcome, months }) => [name, outcome, months]);

describe(afterInadequate, () => {
  test('measures from the start of one inspection to the start of the next', () => {
    const after = of([
      testInspection('2022-07-18', '2022-09-21', allGrades('inadequate')),
      testInspection('2025-11-10', '2026-01-12', allGrades('good')),
    ]);
    expect(described(after)).toEqual([['Exampleshire', 'good-or-better', 40]]);
    expect(after.episodes[0]).toMatchObject({
      isOwn: true,
      start: '2022-07-18',
      publishedOn: '2022-09-21',
      next: { start: '2025-11-10', publishedOn: '2026-01-12', grade: 'good' },
    });
    expect(after.toNext).toEqual({
      ended: 1,
      open: 0,
      median: 40,
      shortest: 40,
      longest: 40,
      medianOfAll: 40,
    });
  });

  test('takes Outstanding for Good or better', () => {
    expect(
      described(of([graded('2020-01-01', 'inadequate'), graded('2023-01-01', 'outstanding')])),
    ).toEqual([['Exampleshire', 'good-or-better', 36]]);
  });

  test('has an episode for each of two Inadequate judgements in a row, and one time to Good', () => {
    const after = of([
      graded('2018-01-01', 'inadequate'),
      graded('2021-01-01', 'inadequate'),
      graded('2023-01-01', 'requires-improvement'),
      graded('2026-01-01', 'good'),
    ]);
    expect(described(after)).toEqual([
      ['Exampleshire', 'requires-improvement', 24],
      ['Exampleshire', 'inadequate', 36],
    ]);
    expect(after.repeated).toEqual(['Exampleshire']);
    expect(after.toGood).toMatchObject({ ended: 1, open: 0, median: 96 });
  });

  test('begins again where Inadequate follows Good', () => {
    const after = of([
      graded('2018-01-01', 'inadequate'),
      graded('2020-01-01', 'good'),
      graded('2022-01-01', 'inadequate'),
      graded('2023-01-01', 'good'),
    ]);
    expect(after.repeated).toEqual([]);
    expect(after.toGood).toMatchObject({ ended: 2, shortest: 12, longest: 24, median: 18 });
  });

  test('keeps one that waits open to the day that the files reach, and out of the median', () => {
    const after = of([
      graded('2020-01-01', 'inadequate'),
      graded('2022-01-01', 'good'),
      neighbour(1, '2023-01-01', 'inadequate', '2023-03-01'),
      neighbour(2, '2019-05-05', 'good', '2026-01-01'),
    ]);
    expect(after.reach).toBe('2026-01-01');
    expect(described(after)).toEqual([
      ['Exampleshire', 'good-or-better', 24],
      ['Neighbourham 1', 'waiting', 36],
    ]);
    expect(after.episodes[1]?.next).toBeNull();
    expect(after.toNext).toEqual({
      ended: 1,
      open: 1,
      median: 24,
      shortest: 24,
      longest: 24,
      medianOfAll: 24,
    });
  });

  test('says by half of all only what half of all reached', () => {
    const after = of([
      graded('2020-01-01', 'inadequate'),
      graded('2021-01-01', 'good'),
      neighbour(1, '2022-01-01', 'inadequate'),
      neighbour(2, '2022-01-01', 'inadequate', '2026-01-01'),
    ]);
    expect(after.toGood).toMatchObject({ ended: 1, open: 2, median: 12, medianOfAll: null });
  });

  test('gives an abolished authority no length of wait, and its successors nothing of it', () => {
    const [first, second, ...rest] = testAuthorities.authorities;
    if (!first || !second) throw new Error('No neighbour');
    const all = {
      ...testAuthorities,
      authorities: [first, { ...second, status: 'abolished' as const }, ...rest],
    };
    const after = of(
      [neighbour(1, '2019-06-17', 'inadequate'), neighbour(2, '2024-01-01', 'good')],
      all,
    );
    expect(described(after)).toEqual([['Neighbourham 1', 'abolished', null]]);
    expect(after.toNext).toMatchObject({ ended: 0, open: 0, median: null });
    expect(after.toGood).toMatchObject({ ended: 0, open: 0 });
  });

  test('ends the episode of an authority since abolished that was inspected again', () => {
    const [first, second, ...rest] = testAuthorities.authorities;
    if (!first || !second) throw new Error('No neighbour');
    const all = {
      ...testAuthorities,
      authorities: [first, { ...second, status: 'abolished' as const }, ...rest],
    };
    const after = of(
      [neighbour(1, '2018-01-01', 'inadequate'), neighbour(1, '2020-01-01', 'good')],
      all,
    );
    expect(described(after)).toEqual([['Neighbourham 1', 'good-or-better', 24]]);
  });

  test('counts a short inspection like any other, as beginning and as end', () => {
    const short = (one: Inspection): Inspection => ({ ...one, kind: 'short' });
    const after = of([
      short(graded('2020-01-01', 'inadequate')),
      short(graded('2022-01-01', 'good')),
    ]);
    expect(after.episodes[0]).toMatchObject({
      kind: 'short',
      outcome: 'good-or-better',
      months: 24,
    });
  });

  test('ends with a next inspection whose overall grade is not known, and goes on to the first Good', () => {
    const after = of([
      graded('2018-01-01', 'inadequate'),
      graded('2020-01-01', null),
      graded('2022-01-01', 'good'),
    ]);
    expect(described(after)).toEqual([['Exampleshire', 'ungraded', 24]]);
    expect(after.toNext).toMatchObject({ ended: 1, median: 24 });
    expect(after.toGood).toMatchObject({ ended: 1, median: 48 });
  });

  test('sets an inspection that gives no overall grade by rule apart from one whose grade is not known', () => {
    const since = testInspection('2026-05-11', '2026-06-24', { leadership: 'good' });
    const after = of([graded('2023-05-11', 'inadequate'), since]);
    expect(described(after)).toEqual([['Exampleshire', 'no-longer-graded', 36]]);
    expect(after.toNext).toMatchObject({ ended: 1, open: 0, median: 36 });
  });

  test('counts times to Good that are not over to the day from which no overall grade is given', () => {
    const since = testInspection('2026-05-11', '2026-06-24', { leadership: 'good' });
    const after = of([
      graded('2023-04-01', 'inadequate'),
      since,
      neighbour(1, '2024-04-01', 'inadequate'),
      neighbour(2, '2020-01-01', 'inadequate'),
      neighbour(2, '2022-10-01', 'good'),
    ]);
    // Exampleshire was inspected again and Neighbourham 1 was not: to neither could Good be given.
    expect(after).toMatchObject({ reach: '2026-06-24', toGoodReach: '2026-04-01' });
    expect(after.toGood).toMatchObject({ ended: 1, open: 2, median: 33, medianOfAll: 33 });
    // Neighbourham 1 was not yet at risk at 33 months: of two at risk one ended, exactly half.
    const before = afterInadequate(
      inspectionsAsKnownOn(
        fileOf([graded('2023-04-01', 'inadequate', '2026-03-02'), since]),
        '2026-03-31',
      ),
      testAuthorities,
      own,
    );
    expect(before).toMatchObject({ reach: '2026-03-02', toGoodReach: '2026-03-02' });
  });

  test('does not take an inspection without an overall grade for an Inadequate one', () => {
    expect(of([graded('2018-01-01', null), graded('2020-01-01', 'good')]).episodes).toEqual([]);
  });

  test('does not take an inspection of the same day for the next one', () => {
    const twice = { ...graded('2020-01-01', 'good'), id: 'twice' };
    expect(
      described(of([graded('2020-01-01', 'inadequate'), twice, graded('2021-01-01', 'good')])),
    ).toEqual([['Exampleshire', 'good-or-better', 12]]);
  });

  test('leaves other frameworks out, as beginning and as end', () => {
    const older = (one: Inspection): Inspection => ({ ...one, framework: 'sif', kind: null });
    const after = of([older(graded('2014-01-01', 'inadequate')), graded('2018-01-01', 'good')]);
    expect(after).toMatchObject({ episodes: [], since: 2018, reach: '2018-01-01' });
  });

  test('orders by outcome, then the shortest first, then by name', () => {
    const after = of([
      neighbour(3, '2020-01-01', 'inadequate'),
      neighbour(3, '2023-01-01', 'good'),
      neighbour(2, '2020-01-01', 'inadequate'),
      neighbour(2, '2023-01-01', 'good'),
      neighbour(4, '2020-01-01', 'inadequate'),
      neighbour(4, '2021-01-01', 'requires-improvement'),
      neighbour(1, '2022-01-01', 'inadequate'),
      graded('2020-01-01', 'inadequate'),
      graded('2022-01-01', 'outstanding'),
    ]);
    expect(after.episodes.map(({ name }) => name)).toEqual([
      'Exampleshire',
      'Neighbourham 2',
      'Neighbourham 3',
      'Neighbourham 4',
      'Neighbourham 1',
    ]);
  });

  test('says nothing of no inspections', () => {
    expect(of([])).toMatchObject({ episodes: [], since: null, reach: null, repeated: [] });
  });
});

const day = fc
  .date({ min: new Date('2018-01-01'), max: new Date('2026-06-30'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const made = fc
  .array(
    fc.record({
      who: fc.integer({ min: 0, max: 10 }),
      start: day,
      grade: fc.option(fc.constantFrom(...grades)),
      delay: fc.nat(120),
    }),
    { maxLength: 25 },
  )
  .map((rows) =>
    rows.map(({ who, start, grade, delay }, index) => {
      const published = new Date(Date.parse(start) + delay * 86_400_000).toISOString().slice(0, 10);
      // From April 2026 no inspection gives an overall grade.
      const overall = start < '2026-04-01' ? grade : null;
      const one =
        who === 0 ? graded(start, overall, published) : neighbour(who, start, overall, published);
      return { ...one, id: `${index}` };
    }),
  );

describe('any set of inspections', () => {
  test('has exactly one episode for each Inadequate judgement', () => {
    fc.assert(
      fc.property(made, (inspections) => {
        const wanted = inspections
          .filter(({ judgements }) => judgements[0]?.grade === 'inadequate')
          .map(({ id }) => id);
        const found = of(inspections).episodes.map(({ inspectionId }) => inspectionId);
        expect(found.toSorted()).toEqual(wanted.toSorted());
      }),
    );
  });

  test('has counts that add up, and no time before the beginning', () => {
    fc.assert(
      fc.property(made, (inspections) => {
        const { episodes, toNext, toGood } = of(inspections);
        expect(toNext.ended + toNext.open).toBe(episodes.length);
        expect(toNext.open).toBe(episodes.filter(({ outcome }) => outcome === 'waiting').length);
        expect(toGood.ended + toGood.open).toBeLessThanOrEqual(episodes.length);
        for (const { months, start, next } of episodes) {
          expect(months).toBeGreaterThanOrEqual(0);
          if (next) expect(next.start > start).toBe(true);
        }
      }),
    );
  });

  test('never tells on an earlier day what became known later', () => {
    fc.assert(
      fc.property(made, day, (inspections, asAt) => {
        const file = inspectionsAsKnownOn(fileOf(inspections), asAt);
        const after = afterInadequate(file, testAuthorities, own);
        const known = inspections.filter(({ knownOn }) => lastDay(knownOn) <= asAt);
        expect(after).toEqual(of(known));
        expect(after.reach === null || after.reach <= asAt).toBe(true);
        for (const { publishedOn, next } of after.episodes) {
          expect((publishedOn ?? '') <= asAt && (next?.publishedOn ?? '') <= asAt).toBe(true);
        }
      }),
    );
  });

  test('does not depend on whose board it is, but for the mark', () => {
    fc.assert(
      fc.property(made, (inspections) => {
        const other = testAuthorities.authorities[3] ?? own;
        const bare = (after: ReturnType<typeof of>) =>
          after.episodes.map(({ isOwn: _, ...episode }) => episode);
        expect(bare(afterInadequate(fileOf(inspections), testAuthorities, other))).toEqual(
          bare(of(inspections)),
        );
        expect(
          of(inspections).episodes.every(
            ({ isOwn, authorityCode }) => isOwn === (authorityCode === exampleshire),
          ),
        ).toBe(true);
      }),
    );
  });
});
