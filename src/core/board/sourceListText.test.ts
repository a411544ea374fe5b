import { describe, expect, test } from 'vitest';
import { testSource } from '#mocks/testSource.ts';
import type { UsedPublication } from '#src/core/model/datasetFile.ts';
import {
  describeKind,
  describeOwnSources,
  describePublishedSince,
  describePurpose,
  describeSourceCount,
  publicationsInShort,
  sourcesHeadline,
} from './sourceListText.ts';

describe(describeKind, () => {
  test.each([
    ['inspection_report', 'Inspection report'],
    ['court_judgment', 'Court judgment'],
    ['minutes', 'Minutes or decision'],
    ['peer_review', 'Peer review'],
    ['constructor', 'Constructor'],
  ])('says %s as %s', (kind, words) => {
    expect(describeKind({ kind })).toBe(words);
  });
});

describe(describePurpose, () => {
  const publication = (more: Partial<UsedPublication>): UsedPublication => ({
    id: 'any-id',
    content: 'release-dates',
    publisher: 'Ofsted',
    title: 'Example list',
    publishedOn: '2026-06-30',
    licence: 'OGL v3.0',
    url: null,
    file: 'ofsted/example.csv',
    sha256: 'a'.repeat(64),
    note: '',
    rows: 153,
    authorityCode: null,
    ...more,
  });

  test('says what a publication is for by what it holds, whatever its id, and nothing of own records', () => {
    expect(describePurpose(publication({}))).toMatch(/^Used for the day/);
    expect(describePurpose(publication({ content: 'own-records' }))).toBeUndefined();
  });

  test('says what a list covers and how many inspections it grades and dates', () => {
    const content = 'inspection-history';
    expect(
      describePurpose(publication({ content, covers: { from: '2018-01', to: '2026-03' } })),
    ).toBe('Used for the inspections of every authority from January 2018 to March 2026.');
    const inspections = { graded: 0, dated: 43, undated: 0 };
    const covers = { from: null, to: '2026-06-29' };
    expect(
      describePurpose(publication({ content: 'inspection-overview', covers, inspections })),
    ).toBe(
      'Used for the last days on site and the days of publication of each authority’s latest inspection up to 29 June 2026. Gives the day of publication of 43 inspections that no earlier list dates.',
    );
    const one = { graded: 1, dated: 1, undated: 0 };
    expect(
      describePurpose(publication({ content: 'latest-judgements', inspections: one })),
    ).toMatch(
      / Gives the grades of 1 inspection\. Gives the day of publication of 1 inspection\.$/,
    );
  });
});

describe('the first line', () => {
  test.each([
    [7, 66, 'Sources: seven national publications and 66 sources on Exampleshire'],
    [1, 1, 'Sources: one national publication and 1 source on Exampleshire'],
    [7, 0, 'Sources for Exampleshire: seven national publications'],
  ])('with %i and %i sources is %j', (national, own, words) => {
    expect(sourcesHeadline('Exampleshire', national, own)).toBe(words);
  });
});

describe(describeSourceCount, () => {
  test.each([
    [66, 66, '', 'All 66 sources'],
    [66, 66, '  ', 'All 66 sources'],
    [1, 1, '', 'One source'],
    [12, 66, 'times', '12 of 66 sources have these words'],
    [1, 66, 'times', '1 of 66 sources has these words'],
    [0, 66, 'times', '0 of 66 sources have these words'],
  ])('of %i and %i for %j is %j', (found, all, typed, words) => {
    expect(describeSourceCount(found, all, typed)).toBe(words);
  });
});

describe(describeOwnSources, () => {
  const rest = 'listed under Sources with what it is used for';
  const of = (then: number, later: number) =>
    describeOwnSources([
      ...Array.from({ length: then }, () => testSource({})),
      ...Array.from({ length: later }, () => testSource({ isLater: true })),
    ]);
  test('counts what there was, and apart from it what came later', () => {
    expect(of(12, 0)).toBe(`Twelve reports, letters, minutes and articles, each ${rest}`);
    expect(of(1, 0)).toBe(`One document, ${rest}`);
    expect(of(2, 1)).toBe(
      `Two reports, letters, minutes and articles, and one published later that tells of the time, each ${rest}`,
    );
    expect(of(0, 3)).toBe(`Three published later that tell of the time, each ${rest}`);
  });
});

describe(describePublishedSince, () => {
  test('says how many came later than the day, and nothing where none did', () => {
    expect(describePublishedSince(0, '2024-01-31')).toBe('');
    expect(describePublishedSince(1, '2024-01-31')).toBe(
      'One of them came later than 31 January 2024, and tells of what was known by then.',
    );
    expect(describePublishedSince(14, '2024-01-31')).toBe(
      '14 of them came later than 31 January 2024, and tell of what was known by then.',
    );
  });
});

describe(publicationsInShort, () => {
  test('names each publisher once, with each date once', () => {
    const of = (publisher: string, publishedOn: string | null) => ({ publisher, publishedOn });
    expect(
      publicationsInShort([
        of('A', '2026-03-19'),
        of('B', '2025'),
        of('A', null),
        of('A', '2026-03-19'),
      ]),
    ).toBe('A (19 March 2026, no printed date), B (2025)');
  });
});
