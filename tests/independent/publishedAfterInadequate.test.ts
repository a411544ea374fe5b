// @vitest-environment node
/** What the board says became of each Inadequate judgement, set against the published files. */
import { describe, expect, test } from 'vitest';
import { inspectionsAsKnownOn } from '#src/core/asKnownOn/inspectionsAsKnownOn.ts';
import { type Grade, grades } from '#src/core/model/grade.ts';
import type { Waits } from '#src/features/judgements/outcomes/afterInadequate.ts';
import { afterInadequate } from '#src/features/judgements/outcomes/afterInadequateStats.ts';
import { gradeSpread } from '#src/features/judgements/spread/gradeSpreadStats.ts';
import { datasetAuthorities, datasetInspections } from '#tests/datasetFiles.ts';
import { publishedAfterInadequate } from './publishedAfterInadequate.ts';

const all = datasetAuthorities();
const file = datasetInspections();
const authority = all.authorities.find(({ code }) => code === 'E06000019');
if (!authority) throw new Error('No Herefordshire');

// Counted by hand in the published files.
describe(publishedAfterInadequate, () => {
  const now = publishedAfterInadequate('2026-11-22');
  const of = (name: string) =>
    now.episodes
      .filter((one) => one.name === name)
      .map(({ next, months }) => [next?.grade, months]);

  test('finds 35 Inadequate judgements and what followed them', () => {
    const next = now.episodes.map((one) => one.next?.grade ?? 'none');
    const count = (grade: string) => next.filter((one) => one === grade).length;
    expect(now.episodes).toHaveLength(35);
    expect(['O', 'G', 'R', 'I', '-', 'none'].map(count)).toEqual([0, 10, 9, 2, 0, 14]);
  });

  test('has an episode for each of two in a row, and none for a successor', () => {
    expect(of('Bradford')).toEqual([
      ['I', 50],
      ['R', 38],
    ]);
    expect(of('Devon')).toEqual([
      ['I', 56],
      [undefined, 21],
    ]);
    expect(of('Northamptonshire')).toEqual([[undefined, null]]);
    expect(of('North Northamptonshire')).toEqual([]);
  });

  test('has Good for Herefordshire after 40 months', () => {
    expect(of('Herefordshire')).toEqual([['G', 40]]);
  });

  test('has Brent and Somerset without an overall grade from their publication on, and nobody before', () => {
    expect(publishedAfterInadequate('2026-06-16').withoutOverall).toEqual([]);
    expect(publishedAfterInadequate('2026-06-17').withoutOverall).toEqual(['Brent', 'Somerset']);
  });

  test('has the spread that Ofsted’s own table shows on 31 March 2025, once all of it was published', () => {
    // 153 latest judgements as at that day, counted in the publisher's table of them.
    expect(publishedAfterInadequate('2025-05-14').spread[0]).toEqual({
      O: 36,
      G: 67,
      R: 31,
      I: 19,
      '-': 0,
    });
  });
});

const days = [
  '2019-01-01',
  '2020-12-31',
  '2022-09-21',
  '2024-01-31',
  '2025-09-25',
  '2026-01-12',
  '2026-03-31',
  '2026-06-30',
  '2026-11-22',
];

describe.each(days)('as known on %s, the board', (asAt) => {
  const wanted = publishedAfterInadequate(asAt);
  const known = inspectionsAsKnownOn(file, asAt);
  const after = afterInadequate(known, all, authority);

  test('has the same Inadequate judgements with the same next inspections and months', () => {
    const ours = after.episodes.map(({ start, next, months }) =>
      [start, next?.start, next?.grade?.charAt(0).toUpperCase(), months].join(' '),
    );
    const theirs = wanted.episodes.map(({ start, next, months }) =>
      [start, next?.start, next?.grade, months].join(' '),
    );
    expect(ours.toSorted()).toEqual(theirs.toSorted());
    expect(after.reach).toBe(wanted.reach);
  });

  test('has the same times to the next inspection and to Good', () => {
    const bare = ({ ended, open, median, medianOfAll }: Waits) => ({
      ended,
      open,
      median,
      medianOfAll,
    });
    expect(bare(after.toNext)).toEqual(wanted.toNext);
    expect(bare(after.toGood)).toEqual(wanted.toGood);
    expect(after.toGoodReach).toBe(wanted.toGoodReach);
  });

  test('spreads the latest grades in the same way', () => {
    const letters = (counts: Readonly<Record<Grade, number>>) =>
      grades.map((grade) => [grade.charAt(0).toUpperCase(), counts[grade]]);
    const { topics, authorities } = gradeSpread(known, all, authority);
    expect(authorities).toBe(153);
    for (const [at, { counts, apart }] of topics.entries()) {
      const expected = wanted.spread[at] ?? {};
      expect(Object.fromEntries(letters(counts))).toEqual(
        Object.fromEntries(Object.entries(expected).filter(([letter]) => letter !== '-')),
      );
      const without = ['no-grade', 'no-longer-judged', 'not-judged-apart'] as const;
      expect(without.reduce((sum, reason) => sum + apart[reason].length, 0)).toBe(expected['-']);
    }
    // No overall grade is missing in the files: those without one have none by rule.
    expect(topics[0]?.apart['no-longer-judged']).toEqual(wanted.withoutOverall);
    expect(topics[0]?.apart['no-grade']).toEqual([]);
  });
});
