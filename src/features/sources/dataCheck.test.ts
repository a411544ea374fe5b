import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { testArea, testIndicator, testPack } from '#mocks/exampleshire.ts';
import type { BoardPack } from '#src/core/model/boardPack.ts';
import type { DatasetFile, UsedPublication } from '#src/core/model/datasetFile.ts';
import type { NoticeOutcome } from '#src/core/model/noticeOutcome.ts';
import { dataCheck } from './dataCheck.ts';

const publication = (id: string, more: Partial<UsedPublication> = {}): UsedPublication => ({
  id,
  publisher: 'Department for Examples',
  title: id,
  publishedOn: '2026-06-30',
  licence: 'OGL v3.0',
  url: null,
  file: `dfe/${id}.csv`,
  content: 'inspection-history',
  sha256: 'a'.repeat(64),
  note: '',
  rows: 10,
  authorityCode: null,
  ...more,
});

const notice = (file: string, row: number, outcome: NoticeOutcome, reason: string) => ({
  file,
  row,
  column: 'a',
  found: '',
  subject: 'Exham',
  authorityCode: null,
  outcome,
  reason,
});

const dataset: DatasetFile = {
  schemaVersion: 1,
  version: '0123456789ab',
  dataDate: '2026-06-30',
  publications: [
    publication('test-publication', { publishedOn: '2026-03-19' }),
    publication('newest'),
    publication('undated', { publishedOn: null }),
    publication('own', { file: 'exampleshire/own.csv', authorityCode: testPack.authorityCode }),
    publication('others', { file: 'elsewhere/own.csv', authorityCode: 'E06999010', rows: 1000 }),
  ],
  notices: [
    notice(
      'dfe/newest.csv',
      4,
      'kept-without-grade',
      'kept without an overall grade, as the source gives none',
    ),
    notice('dfe/newest.csv', 2, 'left-out', 'left out, as the inspection has no date'),
    notice('dfe/newest.csv', 3, 'left-out', 'left out, as its code is another’s'),
    notice('elsewhere/own.csv', 9, 'left-out', 'left out, as it is not Exampleshire’s'),
  ],
};

const check = (asAt: string, pack: BoardPack = testPack, due: string | null = '2027-03') =>
  dataCheck(dataset, [{ ...testIndicator([1, 2]), nextDue: due }], pack, asAt);

describe(dataCheck, () => {
  test('counts the files and rows on every authority and this one’s own, not another’s', () => {
    const { publications, rows } = check('2026-11-22');
    expect(publications.map(({ id }) => id)).toEqual([
      'test-publication',
      'newest',
      'undated',
      'own',
    ]);
    expect(rows).toBe(40);
  });

  test('groups the rows left out by what became of them, the most frequent first', () => {
    const groups = check('2026-11-22').notices.map(({ outcome, notices }) => [
      outcome,
      notices.map(({ row }) => row),
    ]);
    expect(groups).toEqual([
      ['left-out', [2, 3]],
      ['kept-without-grade', [4]],
    ]);
  });

  test('calls a release overdue once the month in which it was due has ended', () => {
    const isOverdue = (asAt: string) => check(asAt).releases.map((one) => one.isOverdue);
    expect(isOverdue('2027-03-31')).toEqual([false]);
    expect(isOverdue('2027-04-01')).toEqual([true]);
  });

  test('calls a release overdue on the day after the one on which it was due, and none of no day', () => {
    const releases = (asAt: string, due: string | null) =>
      check(asAt, testPack, due).releases.map(({ isOverdue, nextDue, latest }) => [
        isOverdue,
        nextDue,
        latest?.year,
      ]);
    expect(releases('2027-03-18', '2027-03-18')).toEqual([[false, '2027-03-18', 2018]]);
    expect(releases('2027-03-19', '2027-03-18')).toEqual([[true, '2027-03-18', 2018]]);
    expect(releases('2030-01-01', null)).toEqual([[false, null, 2018]]);
  });

  test('knows when the next list is due that has no years, once it was out itself', () => {
    const list = publication('list', { publishedOn: '2026-07-01', nextDue: '2027-07' });
    const releases = (asAt: string) =>
      dataCheck({ ...dataset, publications: [list] }, [], testPack, asAt).releases;
    expect(releases('2026-06-30')).toEqual([]);
    expect(releases('2027-07-31')).toMatchObject([{ latest: null, isOverdue: false }]);
    expect(releases('2027-08-01')).toMatchObject([{ latest: null, isOverdue: true }]);
  });

  test('names a newer release from the day that it bears, and not before', () => {
    const newerRelease = {
      title: 'Example outcomes',
      publishedOn: null,
      stampedOn: '2026-07-31',
      reason: 'it could not be had',
    };
    const newer = (asAt: string, more = {}) =>
      dataCheck(
        {
          ...dataset,
          publications: [publication('list', { newerRelease: { ...newerRelease, ...more } })],
        },
        [],
        testPack,
        asAt,
      ).newerReleases.map(({ release }) => release.title);
    expect(newer('2026-07-30')).toEqual([]);
    expect(newer('2026-07-31')).toEqual(['Example outcomes']);
    expect(newer('2026-09-29', { publishedOn: '2026-09-30' })).toEqual([]);
    expect(newer('2026-09-30', { publishedOn: '2026-09-30' })).toEqual(['Example outcomes']);
    expect(newer('2020-01-01', { stampedOn: null })).toEqual(['Example outcomes']);
  });

  test('calls the data old 183 days after its newest file', () => {
    expect(check('2026-12-29')).toMatchObject({ isOld: false, oldAfterDays: 183 });
    expect(check('2026-12-30').isOld).toBe(true);
    expect(check('2026-12-30').newest).toEqual({
      publishedOn: '2026-06-30',
      age: { months: 6, isVague: false },
    });
  });

  test('calls the data old when the council says so', () => {
    const pack = { ...testPack, settings: { ...testPack.settings, oldAfterDays: 30 } };
    expect(check('2026-07-29', pack).isOld).toBe(false);
    expect(check('2026-07-30', pack).isOld).toBe(true);
  });

  test('does not know a file before it was published', () => {
    expect(check('2026-04-01').newest?.publishedOn).toBe('2026-03-19');
    expect(check('2020-01-01')).toMatchObject({ newest: null, isOld: false });
  });

  test('finds open areas of which nothing was heard for twelve months, and no others', () => {
    const evidence = (on: string) => [
      { status: 'open', on, knownOn: on, knownBy: 'published', text: '', sourceId: 'T1' } as const,
    ];
    const areas = [
      testArea('fresh', 'I-2025-11-10', '2024-01-12', {
        list: 'current',
        history: evidence('2025-11-22'),
      }),
      testArea('stale', 'I-2025-11-10', '2024-01-12', {
        list: 'current',
        history: evidence('2025-11-21'),
      }),
      testArea('silent', 'MV3', '2025-07-17', { list: 'latest-visit' }),
      testArea('older', 'I-2022-07-18', '2022-09-21', { list: 'previous' }),
    ];
    const { openAreas, staleAreas } = check('2026-11-22', { ...testPack, areas });
    expect(openAreas.map(({ id }) => id)).toEqual(['fresh', 'stale', 'silent']);
    expect(staleAreas.map(({ id }) => id)).toEqual(['stale', 'silent']);
  });

  test('never takes something that is out of date for in date on a later day', () => {
    const day = fc
      .date({ min: new Date('2026-07-01'), max: new Date('2032-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, day, (one, other) => {
        const [earlier, later] = [one, other].toSorted().map((asAt) => check(asAt));
        if (!earlier || !later) throw new Error('two days are wanted');
        if (earlier.isOld) expect(later.isOld).toBe(true);
        if (earlier.releases[0]?.isOverdue) expect(later.releases[0]?.isOverdue).toBe(true);
        expect(earlier.staleAreas.length).toBeLessThanOrEqual(later.staleAreas.length);
      }),
    );
  });
});
