import { describe, expect, test } from 'vitest';
import { testArea, testIndicator, testPack } from '#mocks/exampleshire.ts';
import type { BoardPack } from '#src/core/model/boardPack.ts';
import type { DatasetFile, Notice } from '#src/core/model/datasetFile.ts';
import { dataCheck } from './dataCheck.ts';
import {
  describeDataCheck,
  describeDatedBy,
  describeMadeFrom,
  describeNewerRelease,
  describeNextRelease,
  describeNotice,
  describeNoticeGroup,
  findingsOf,
} from './dataCheckText.ts';

const notice: Notice = {
  file: 'dfe/example.csv',
  row: 1007,
  column: 'grade',
  found: '',
  subject: 'Exham',
  authorityCode: null,
  outcome: 'left-out',
  reason: 'left out, as it has no date',
};

const dataset: DatasetFile = {
  schemaVersion: 1,
  version: '0123456789ab',
  dataDate: '2026-06-30',
  publications: [
    {
      id: 'test-publication',
      publisher: 'Department for Examples',
      title: 'Example statistics',
      publishedOn: '2026-06-30',
      licence: 'OGL v3.0',
      url: null,
      file: 'dfe/example.csv',
      content: 'inspection-history',
      sha256: 'a'.repeat(64),
      note: '',
      rows: 1463,
      authorityCode: null,
    },
  ],
  notices: [notice],
};

const noAreas: BoardPack = { ...testPack, areas: [] };
const check = (asAt: string, pack = noAreas, more: Partial<DatasetFile> = {}) =>
  dataCheck({ ...dataset, ...more }, [testIndicator([1, 2])], pack, asAt);
const findings = (...of: Parameters<typeof check>) =>
  findingsOf(check(...of)).map(({ finding }) => finding);

describe('the data check in words', () => {
  test('says that nothing is out of date', () => {
    expect(findings('2026-07-10')).toEqual([
      'In date: the newest file was published on 30 June 2026, less than a month ago.',
      'None is overdue. Next due: Example statistics (March 2027).',
      'No open area is known.',
    ]);
    expect(describeDataCheck(check('2026-07-10'))).toBe('Nothing is out of date');
  });

  test('names everything that is out of date', () => {
    const areas = [
      testArea('A', 'I-2025-11-10', '2026-01-12', { list: 'current' }),
      testArea('B', 'MV3', '2025-07-17', { list: 'latest-visit' }),
    ];
    const pack = { ...noAreas, areas };
    expect(findings('2027-04-01', pack)).toEqual([
      'Old: the newest file was published on 30 June 2026, 9 months ago.',
      'Overdue: Example statistics (March 2027).',
      'Stale: none of the two open areas has evidence of the last 12 months.',
    ]);
    expect(describeDataCheck(check('2027-04-01', pack))).toBe(
      'Out of date: age of the data, releases and evidence on open areas',
    );
  });

  test('says that the evidence on every open area is in date', () => {
    const areas = [testArea('A', 'I-2025-11-10', '2026-01-12', { list: 'current' })];
    expect(findings('2026-07-10', { ...noAreas, areas }).at(-1)).toBe(
      'In date: the one open area has evidence of the last 12 months.',
    );
  });

  test('says that nothing had been published by an early day, and no release is announced', () => {
    const early = dataCheck(dataset, [], noAreas, '2016-01-01');
    expect(
      findingsOf(early)
        .map(({ finding }) => finding)
        .slice(0, 2),
    ).toEqual(['No dated file had been published by this day.', 'No next release is announced.']);
  });

  test('says of a day before a file was published that it is not kept when the next was due, and not that none was', () => {
    const asKnown = { ...testIndicator([1, 2]), nextDue: null };
    const early = dataCheck(dataset, [asKnown], noAreas, '2026-01-01');
    expect(findingsOf(early)[1]?.finding).toMatch(
      /^When the next release was due on this day is not kept/,
    );
    expect(describeNextRelease(early, 'test-publication')).toMatch(
      /^Latest year \d{4}, known from [^;]*$/,
    );
  });

  test('counts files, rows and what was left out', () => {
    expect(describeMadeFrom(check('2026-07-10'))).toBe(
      '1 file with 1,463 rows was read. 1 row was left out or read with care.',
    );
    expect(describeMadeFrom(check('2026-07-10', noAreas, { notices: [] }))).toBe(
      '1 file with 1,463 rows was read. None was left out.',
    );
  });

  test('says where a row stands and what became of it', () => {
    expect(describeNotice(notice)).toBe(
      'dfe/example.csv, row 1,007. Exham: left out, as it has no date.',
    );
    expect(check('2026-07-10').notices.map(describeNoticeGroup)).toEqual(['Left out: 1 row']);
  });

  test('says when the next release is, or was, due', () => {
    const next = (asAt: string) => describeNextRelease(check(asAt), 'test-publication');
    expect(next('2026-07-10')).toBe(
      'Latest year 2018, known from 1 March 2019; the next release is due in March 2027',
    );
    expect(next('2027-04-01')).toMatch(/the next release was due in March 2027$/);
    expect(describeNextRelease(check('2026-07-10'), 'another')).toBeNull();
  });

  test('says on which day a release is due, and of a list without years only that', () => {
    const [publication] = dataset.publications;
    if (!publication) throw new Error('a publication is wanted');
    const list = { ...publication, nextDue: '2027-07-15' };
    const next = (asAt: string) =>
      describeNextRelease(
        dataCheck({ ...dataset, publications: [list] }, [], noAreas, asAt),
        list.id,
      );
    expect(next('2026-07-10')).toBe('The next release is due on 15 July 2027');
    expect(next('2027-07-16')).toBe('The next release was due on 15 July 2027');
  });

  test('says that a newer release is out and not among the files, and why', () => {
    const [publication] = dataset.publications;
    if (!publication) throw new Error('a publication is wanted');
    const newerRelease = {
      title: 'Outcomes as at 31 March 2026',
      publishedOn: null,
      stampedOn: '2026-07-31',
      reason: 'it could not be had',
    };
    const checked = (asAt: string, more = {}) =>
      check(asAt, noAreas, {
        publications: [{ ...publication, newerRelease: { ...newerRelease, ...more } }],
      });
    const words =
      'Newer: Department for Examples has published “Outcomes as at 31 March 2026” (the day of publication was not read; its data is stamped 31 July 2026). It is not among the files: it could not be had.';
    expect(describeNewerRelease(checked('2026-08-01'), publication.id)).toBe(words);
    expect(describeNewerRelease(checked('2026-07-30'), publication.id)).toBeNull();
    expect(
      describeNewerRelease(checked('2026-10-01', { publishedOn: '2026-09-24' }), publication.id),
    ).toMatch(/“Outcomes as at 31 March 2026” \(published on 24 September 2026\)\./);
    const [, release] = findingsOf(checked('2026-08-01'));
    expect(release?.finding).toBe(
      `${words} None is overdue. Next due: Example statistics (March 2027).`,
    );
    expect(describeDataCheck(checked('2026-08-01'))).toBe('Out of date: releases');
  });

  test('says how many inspections have their day of publication from which file', () => {
    const [publication] = dataset.publications;
    if (!publication) throw new Error('a publication is wanted');
    const list = (id: string, graded: number, dated: number, undated: number) => ({
      ...publication,
      id,
      title: id,
      inspections: { graded, dated, undated },
    });
    const described = (...publications: readonly ReturnType<typeof list>[]) =>
      describeDatedBy(check('2026-07-10', noAreas, { publications }));
    expect(
      described(list('History', 269, 269, 0), list('Latest', 44, 0, 1), list('Overview', 0, 43, 0)),
    ).toBe(
      'Where the inspections of every authority have their day of publication from: 269 from “History” and 43 from “Overview”. 1 inspection has none in any file.',
    );
    expect(described(list('History', 269, 269, 0))).toMatch(/No inspection is without one\.$/);
    expect(describeDatedBy(check('2026-07-10'))).toBeNull();
  });
});
