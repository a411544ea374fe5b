import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { testPack } from '#mocks/exampleshire.ts';
import { asKnownOn } from '#src/core/asKnownOn/asKnownOn.ts';
import { lastDay } from '#src/core/model/partialDate.ts';
import { datasetFile } from '#src/core/schema/datasetFile.ts';
import { datasetJson, herefordshirePack } from '#tests/datasetFiles.ts';
import { publishedSources } from '#tests/independent/publishedSources.ts';
import { groupSourcesByOwner } from './groupSourcesByOwner.ts';

const dataset = datasetFile.parse(datasetJson('dataset.json'));
const herefordshire = herefordshirePack();

const [report] = testPack.sources;
if (!report) throw new Error('Exampleshire has a source');

/** Exampleshire on a day, with a document of each of these dates on which nothing rests. */
const split = (asAt: string, dates: readonly (string | null)[] = []) =>
  groupSourcesByOwner(
    dataset,
    asKnownOn(
      {
        ...testPack,
        sources: [
          report,
          ...dates.map((publishedOn) => ({ ...report, id: `of ${publishedOn}`, publishedOn })),
        ],
      },
      asAt,
    ),
    asAt,
  );
const ids = (sources: readonly { readonly id: string }[]) => sources.map(({ id }) => id);

describe(groupSourcesByOwner, () => {
  test('knows a source from its own date, of a vague one from its end', () => {
    const dates = ['2025-06-10', '2025-06', '2025'];
    const knownOn = (day: string) => ids(split(day, dates).own.filter(({ isLater }) => !isLater));
    expect(knownOn('2025-06-09')).toEqual([]);
    expect(knownOn('2025-06-10')).toEqual(['of 2025-06-10']);
    expect(knownOn('2025-06-29')).toEqual(['of 2025-06-10']);
    expect(knownOn('2025-06-30')).toEqual(['of 2025-06-10', 'of 2025-06']);
    expect(knownOn('2025-12-31')).toEqual(['of 2025-06-10', 'of 2025-06', 'of 2025']);
  });

  test('keeps a later source on which something known by then rests, and counts those left out', () => {
    const { own, later } = split('2025-01-01', ['2025-06-10', null]);
    expect(own.map(({ id, isLater }) => [id, isLater])).toEqual([[report.id, true]]);
    expect(later).toBe(2);
  });

  test('marks the national publications that came later, the undated as old as the dataset', () => {
    const later = (day: string) => ids(split(day).laterNational);
    expect(later('2025-09-25')).toEqual([
      'dfe-workforce-2025',
      'dfe-looked-after-stability-2024',
      'dfe-statistical-neighbours-2025',
      'release-dates',
      'judgements-2026-06',
      'inspection-overview-2026-06',
    ]);
    expect(later('2025-12-31')).not.toContain('dfe-looked-after-stability-2024');
    expect(later('2026-06-29')).toEqual([
      'dfe-statistical-neighbours-2025',
      'release-dates',
      'judgements-2026-06',
      'inspection-overview-2026-06',
    ]);
    expect(split('2026-06-30').laterNational).toEqual([]);
  });

  test('has of Herefordshire’s dated sources on any day those that the published file dates up to it', () => {
    const dated = publishedSources.filter(({ publishedOn }) => publishedOn !== '');
    expect(dated.length).toBeGreaterThan(25);
    const days = fc
      .date({ min: new Date('2012-01-01'), max: new Date('2027-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(days, (asAt) => {
        const { own } = groupSourcesByOwner(dataset, asKnownOn(herefordshire, asAt), asAt);
        const known = own.filter(({ publishedOn, isLater }) => publishedOn !== null && !isLater);
        expect(ids(known)).toEqual(
          ids(dated.filter(({ publishedOn }) => lastDay(publishedOn) <= asAt)),
        );
      }),
      { numRuns: 30 },
    );
  });

  test('leaves nothing out today', () => {
    const { own, later } = groupSourcesByOwner(
      dataset,
      asKnownOn(herefordshire, '2026-11-22'),
      '2026-11-22',
    );
    expect(ids(own)).toEqual(ids(publishedSources));
    expect(later).toBe(0);
  });
});
