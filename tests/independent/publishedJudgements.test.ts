// @vitest-environment node
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { publishedInspections, publishedVisits } from './publishedJudgements.ts';

const gradesOf = (code: string, start: string) =>
  publishedInspections(code).find((one) => one.start === start)?.grades;

// Read in the published files by eye.
describe('the published inspections', () => {
  test('of Hull are three, of which the last is in the list of June 2026 only', () => {
    expect(
      publishedInspections('E06000010').map(({ start, published, grades }) => [
        start,
        published,
        grades['Overall effectiveness'],
      ]),
    ).toEqual([
      ['2019-01-14', '2019-05-17', 'Inadequate'],
      ['2022-11-14', '2023-01-13', 'Requires improvement to be good'],
      ['2026-03-02', '2026-05-18', 'Good'],
    ]);
  });

  test('of South Tyneside have no grade for care leavers, where the list says why not', () => {
    expect(publishedInspections('E08000023')).toHaveLength(1);
    expect(gradesOf('E08000023', '2022-12-05')).toEqual({
      'Overall effectiveness': 'Inadequate',
      'Leaders’ impact on practice': 'Inadequate',
      'Help and protection': 'Requires improvement to be good',
      'Children in care': 'Inadequate',
    });
  });

  test('of Brent end without an overall grade', () => {
    expect(gradesOf('E09000005', '2026-04-27')).not.toHaveProperty('Overall effectiveness');
    expect(gradesOf('E09000005', '2026-04-27')).toHaveProperty('Care leavers', 'Good');
  });

  test('of Herefordshire are five under three frameworks, with care leavers in 2014 and 2025', () => {
    const all = publishedInspections('E06000019');
    expect(all.map(({ start, framework }) => [start, framework])).toEqual([
      ['2012', 'child protection'],
      ['2014-04-29', 'single inspection'],
      ['2018-06-11', 'ILACS'],
      ['2022-07-18', 'ILACS'],
      ['2025-11-10', 'ILACS'],
    ]);
    expect(all.filter(({ grades }) => grades['Care leavers']).map(({ start }) => start)).toEqual([
      '2014-04-29',
      '2025-11-10',
    ]);
  });

  test('of Herefordshire have ten visits, each with a date', () => {
    expect(publishedVisits()).toHaveLength(10);
    expect(publishedVisits().filter(({ start }) => start === '')).toEqual([]);
  });
});

interface PackJudgement {
  readonly topic: string;
  readonly grade: string | null;
  readonly seriesId: string;
}
interface PackInspection {
  readonly start: string;
  readonly publishedOn: string | null;
  readonly kind: string | null;
  readonly judgements: readonly PackJudgement[];
}

const packInspections = (code: string): PackInspection[] =>
  JSON.parse(
    readFileSync(
      resolve(import.meta.dirname, `../../public/data/v1/authorities/${code}/board-pack.json`),
      'utf8',
    ),
  ).inspections;

const topicIds = {
  'Overall effectiveness': 'overall',
  'Leaders’ impact on practice': 'leadership',
  'Help and protection': 'help-and-protection',
  'Children in care': 'children-in-care',
  'Care leavers': 'care-leavers',
  Adoption: 'adoption',
  'Safeguarding children board': 'lscb',
} as const;

const gradeIds: Readonly<Record<string, string>> = {
  Inadequate: 'inadequate',
  'Requires improvement to be good': 'requires-improvement',
  Good: 'good',
  Outstanding: 'outstanding',
};

/** Herefordshire, and others of every sort. */
const authorities = {
  E06000019: 'Herefordshire',
  E06000001: 'Hartlepool, inspected shortly twice',
  E06000010: 'Hull, inspected three times',
  E06000028: 'Bournemouth, abolished',
  E06000053: 'Isles of Scilly, fallen to Inadequate',
  E08000023: 'South Tyneside, without a grade for care leavers',
  E08000032: 'Bradford, Inadequate twice',
  E08000035: 'Leeds, never Inadequate',
  E08000036: 'Wakefield, with a grade for care leavers',
  E09000005: 'Brent, without an overall grade',
  E10000006: 'Cumbria, abolished',
  E10000017: 'Lancashire, inspected once',
};

describe.each(Object.entries(authorities))('the dataset of %s (%s)', (code) => {
  const published = publishedInspections(code);
  const packed = packInspections(code);

  test('has the published inspections with their dates, kinds and grades', () => {
    expect(
      packed.map(({ start, publishedOn, kind, judgements }) => ({
        start,
        publishedOn,
        kind,
        grades: Object.fromEntries(
          judgements.flatMap(({ topic, grade }) => (grade === null ? [] : [[topic, grade]])),
        ),
      })),
    ).toEqual(
      published.map(({ start, published: publishedOn, kind, grades }) => ({
        start,
        publishedOn,
        kind,
        grades: Object.fromEntries(
          Object.entries(grades).map(([topic, grade]) => [
            topicIds[topic as keyof typeof topicIds],
            gradeIds[grade],
          ]),
        ),
      })),
    );
  });

  test('joins exactly the judgements that the published wording lets be joined', () => {
    const own = packed.flatMap(({ start, judgements }) =>
      judgements
        .filter(({ grade }) => grade !== null)
        .map(({ topic, seriesId }) => ({ key: `${start} ${topic}`, series: seriesId })),
    );
    const theirs = new Map(
      published.flatMap(({ start, series }) =>
        Object.entries(series).map(([topic, name]) => [
          `${start} ${topicIds[topic as keyof typeof topicIds]}`,
          name,
        ]),
      ),
    );
    expect(own.map(({ key }) => key).toSorted()).toEqual([...theirs.keys()].toSorted());
    for (const a of own) {
      for (const b of own) {
        const isOne = theirs.get(a.key) === theirs.get(b.key);
        expect(a.series === b.series, `${a.key} and ${b.key}`).toBe(isOne);
      }
    }
  });
});
