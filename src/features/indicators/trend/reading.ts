import type { AuthoritiesFile, Authority } from '#src/core/model/authority.ts';
import { type FigureOrNoRow, isNumber } from '#src/core/model/figure.ts';
import type { IndicatorFile } from '#src/core/model/indicator.ts';
import { valuesForAllAuthorities } from '#src/core/stats/authorityValues.ts';
import { type Quartile, quartileOf } from '#src/core/stats/quantile.ts';
import { type Rank, rankOf } from '#src/core/stats/rank.ts';
import type { Trend, TrendLine } from './trend.ts';
import { trendOf } from './trendStats.ts';

/** One year of an authority that has a number. */
export interface YearValue {
  readonly year: number;
  readonly value: number;
}

/** What there is to say of one indicator for one authority, before it is put into words. */
export interface Reading {
  readonly trend: Trend;
  /** Latest reporting year of the indicator; the authority may have no number in it. */
  readonly year: number;
  readonly value: FigureOrNoRow;
  readonly england: FigureOrNoRow;
  readonly rank: Rank | null;
  readonly quartile: Quartile | null;
  /** The authority's years with a number, oldest first. */
  readonly numbers: readonly YearValue[];
  /** England's number by year, where it has one. */
  readonly englandByYear: ReadonlyMap<number, number>;
  /** Latest earlier year in which the authority ranked last and alone; `null` where it never did. */
  readonly wasLast: { readonly year: number; readonly of: number } | null;
}

/** The line of one kind. @throws Error for a trend without it. */
export function lineOf(trend: Trend, kind: TrendLine['kind']): TrendLine {
  const line = trend.lines.find((one) => one.kind === kind);
  if (line === undefined) throw new Error(`A trend without a line of ${kind}`);
  return line;
}

function numbersByYear({ periods }: IndicatorFile, values: readonly FigureOrNoRow[]): YearValue[] {
  return periods.flatMap(({ year }, index) => {
    const value = values[index];
    return isNumber(value) ? [{ year, value }] : [];
  });
}

/**
 * Reads one indicator for one authority.
 *
 * @throws RangeError for an indicator without a period, as before its first publication.
 */
export function readingOf(
  file: IndicatorFile,
  authorities: AuthoritiesFile,
  authority: Authority,
): Reading {
  const latest = file.periods.length - 1;
  const year = file.periods[latest]?.year;
  if (year === undefined) throw new RangeError(`${file.indicator.id} has no period`);

  const trend = trendOf(file, authorities, authority);
  const { values } = lineOf(trend, 'authority');
  const { polarity } = file.indicator;
  const rankIn = (period: number) =>
    rankOf(values[period], valuesForAllAuthorities(authorities, file, period), polarity);

  const wasLast = file.periods
    .map(({ year }, period) => ({ year, rank: rankIn(period) }))
    .slice(0, -1)
    .findLast(({ rank }) => rank !== null && rank.rank === rank.of && rank.of > 1);

  return {
    trend,
    year,
    value: values[latest] ?? null,
    england: file.figures[authorities.country.code]?.[latest] ?? null,
    rank: rankIn(latest),
    quartile: quartileOf(
      values[latest],
      valuesForAllAuthorities(authorities, file, latest),
      polarity,
    ),
    numbers: numbersByYear(file, values),
    englandByYear: new Map(
      numbersByYear(file, file.figures[authorities.country.code] ?? []).map(({ year, value }) => [
        year,
        value,
      ]),
    ),
    wasLast: wasLast?.rank ? { year: wasLast.year, of: wasLast.rank.of } : null,
  };
}
