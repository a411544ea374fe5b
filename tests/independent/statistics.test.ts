/** What the board computes, set against figures that the independent script works out from the CSV. */
import { describe, expect, test } from 'vitest';
import { isNumber } from '#src/core/model/figure.ts';
import {
  neighboursMedian,
  seriesCodeFor,
  valuesForAllAuthorities,
} from '#src/core/stats/authorityValues.ts';
import { changeBetween } from '#src/core/stats/change.ts';
import { oneYearChanges, shareSmaller } from '#src/core/stats/oneYearChanges.ts';
import { quartileOf } from '#src/core/stats/quantile.ts';
import { rankOf } from '#src/core/stats/rank.ts';
import { datasetAuthorities, datasetIndicators } from '#tests/datasetFiles.ts';
import { publishedChanges } from './publishedChanges.ts';
import { publishedFigures } from './publishedFigures.ts';

const authorities = datasetAuthorities();
const files = datasetIndicators();

const cases = {
  Herefordshire: 'E06000019',
  'Barnsley, which changed its ONS code in 2025,': 'E08000038',
  'the Isles of Scilly, with rates of 100%,': 'E06000053',
  'Kensington and Chelsea, with most symbols,': 'E09000020',
  'Cumberland, which began in 2023,': 'E06000063',
  'Sunderland, whose agency rate rounds to 0,': 'E08000024',
  'North Somerset, with confidential absence,': 'E06000024',
  'the City of London, with rates that do not apply,': 'E09000001',
  'Kingston upon Thames, which files jointly,': 'E09000021',
  'Portsmouth, with a year that is not available,': 'E06000044',
  'Birmingham, with a year of low reliability,': 'E08000025',
  'Gateshead, with turnover of low reliability,': 'E08000037',
  'Rutland, whose absence rounds to 0,': 'E06000017',
  'Barnet, with no children counted by social workers,': 'E09000003',
  'Northamptonshire, which ended in 2021 and has no neighbours,': 'E10000021',
};

describe('the authorities compared', () => {
  const years = Object.values(cases).flatMap((code) =>
    Object.values(publishedFigures(code)).flat(),
  );

  test('have every symbol, fewer neighbours than ten with a number, and years without a row', () => {
    const values = new Set(years.map(({ value }) => value));
    for (const rare of ['c', 'z', 'x', 'u', 'low', null]) expect(values).toContain(rare);
    const partial = years.filter((one) => one.neighboursWithNumber < one.neighbours);
    expect(partial.length).toBeGreaterThan(20);
    expect(years.some(({ neighbours }) => neighbours === 0)).toBe(true);
  });

  test('have shared ranks and every quarter', () => {
    const shared = Object.values(cases).flatMap((code) => {
      const authority = authorities.authorities.find((one) => one.code === code);
      return files.flatMap((file) =>
        file.periods.flatMap((_, index) => {
          const own = authority && file.figures[seriesCodeFor(authority, file)]?.[index];
          const all = valuesForAllAuthorities(authorities, file, index);
          const rank = rankOf(own, all, file.indicator.polarity);
          return rank !== null && rank.sharedBy > 1 ? [rank] : [];
        }),
      );
    });
    expect(shared.length).toBeGreaterThan(20);
    const quarters = new Set(years.map(({ quartile }) => quartile));
    expect(quarters).toEqual(new Set([1, 2, 3, 4, null]));
  });
});

describe.each(Object.entries(cases))('the statistics of %s', (_, code) => {
  const authority = authorities.authorities.find((one) => one.code === code);
  if (!authority) throw new Error(`No authority ${code}`);
  const published = publishedFigures(code);

  test.each(files.map((file) => [file.indicator.id, file] as const))(
    'equal those worked out independently: %s',
    (id, file) => {
      const ownCode = seriesCodeFor(authority, file);
      const own = file.figures[ownCode] ?? [];
      const years = file.periods.map(({ year }) => year);
      const expected = published[id] ?? [];
      expect(years).toEqual(expected.map(({ year }) => year));

      for (const [index, wanted] of expected.entries()) {
        const { year } = wanted;
        expect([year, own[index] ?? null]).toEqual([year, wanted.value]);
        const parts = file.parts.map(({ figures }) => figures[ownCode]?.[index] ?? null);
        expect([year, parts]).toEqual([year, wanted.parts]);
        expect(file.figures[authorities.country.code]?.[index]).toBe(wanted.england);
        expect(file.figures[authority.regionCode]?.[index]).toBe(wanted.region);

        const all = valuesForAllAuthorities(authorities, file, index);
        const rank = rankOf(own[index], all, file.indicator.polarity);
        expect([year, rank?.rank ?? null]).toEqual([year, wanted.rank]);
        expect([year, all.filter(isNumber).length]).toEqual([year, wanted.withNumber]);
        const quartile = quartileOf(own[index], all, file.indicator.polarity);
        expect([year, quartile]).toEqual([year, wanted.quartile]);

        const { median, withNumber, of } = neighboursMedian(authority, file, index);
        expect([year, withNumber, of]).toEqual([
          year,
          wanted.neighboursWithNumber,
          wanted.neighbours,
        ]);
        if (wanted.neighboursMedian === null) expect(median).toBeNull();
        else expect(median).toBeCloseTo(wanted.neighboursMedian, 9);

        const change = changeBetween(years, own, year - 1, year);
        if (wanted.change === null) expect(change).toBeNull();
        else expect(change?.difference).toBeCloseTo(wanted.change, 9);
      }
    },
  );

  test.each(files.map((file) => [file.indicator.id, file] as const))(
    'set the latest change among all changes as worked out independently: %s',
    (id, file) => {
      const years = file.periods.map(({ year }) => year);
      const [before, latest] = [years.at(-2), years.at(-1)];
      const own = file.figures[seriesCodeFor(authority, file)] ?? [];
      const all = oneYearChanges(file, authorities);
      const wanted = publishedChanges(code)[id];
      expect([all.differences.length, all.leftOut]).toEqual([wanted?.changes, wanted?.leftOut]);

      const change =
        before === undefined || latest === undefined
          ? null
          : changeBetween(years, own, before, latest);
      if (wanted?.latestTenths == null) {
        expect(change).toBeNull();
        return;
      }
      expect(change?.difference).toBeCloseTo(wanted.latestTenths / 10, 9);
      const share = shareSmaller(change?.difference ?? Number.NaN, all);
      expect(share).toBeCloseTo((wanted.smaller ?? Number.NaN) / wanted.changes, 12);
    },
  );
});
