/** What the board computes, set against figures that the independent script works out from the CSV. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { isNumber } from '#src/domain/figure.ts';
import { indicatorIds } from '#src/domain/indicator.ts';
import { authoritiesFile } from '#src/schema/authorities.ts';
import { indicatorFile } from '#src/schema/indicatorFile.ts';
import { codeInFile, figuresOfAll, neighboursMedian } from '#src/statistics/authorityFigures.ts';
import { changeBetween } from '#src/statistics/change.ts';
import { rankOf } from '#src/statistics/rank.ts';
import { publishedFigures } from './publishedFigures.ts';

const read = (path: string): unknown => JSON.parse(readFileSync(`public/data/v1/${path}`, 'utf8'));

const authorities = authoritiesFile.parse(read('authorities.json'));
const files = indicatorIds.map((id) => indicatorFile.parse(read(`workforce/${id}.json`)));

const cases = {
  Herefordshire: 'E06000019',
  'Barnsley, which changed its ONS code in 2025,': 'E08000038',
  'the Isles of Scilly, with rates of 100%,': 'E06000053',
  'Kensington and Chelsea, with most symbols,': 'E09000020',
  'Cumberland, which began in 2023,': 'E06000063',
  'Sunderland, whose agency rate rounds to 0,': 'E08000024',
};

describe.each(Object.entries(cases))('the statistics of %s', (_, code) => {
  const authority = authorities.authorities.find((one) => one.code === code);
  if (!authority) throw new Error(`No authority ${code}`);
  const published = publishedFigures(code);

  test.each(files.map((file) => [file.indicator.id, file] as const))(
    'equal those worked out independently: %s',
    (id, file) => {
      const own = file.figures[codeInFile(authority, file)] ?? [];
      const years = file.periods.map(({ year }) => year);
      const expected = published[id] ?? [];
      expect(years).toEqual(expected.map(({ year }) => year));

      for (const [index, wanted] of expected.entries()) {
        const { year } = wanted;
        expect([year, own[index] ?? null]).toEqual([year, wanted.value]);
        expect(file.figures[authorities.country.code]?.[index]).toBe(wanted.england);
        expect(file.figures[authority.regionCode]?.[index]).toBe(wanted.region);

        const all = figuresOfAll(authorities, file, index);
        const rank = rankOf(own[index], all, file.indicator.polarity);
        expect([year, rank?.rank ?? null]).toEqual([year, wanted.rank]);
        expect([year, all.filter(isNumber).length]).toEqual([year, wanted.withNumber]);

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
});
