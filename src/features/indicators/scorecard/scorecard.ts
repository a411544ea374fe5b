import type { AuthoritiesFile, Authority } from '#src/core/model/authority.ts';
import { type FigureOrNoRow, isNumber } from '#src/core/model/figure.ts';
import type { Indicator, IndicatorFile } from '#src/core/model/indicator.ts';
import { type NeighboursMedian, neighboursMedian } from '#src/core/stats/authorityValues.ts';
import { type Reading, readingOf } from '#src/features/indicators/trend/reading.ts';

/** One indicator's line in the scorecard. */
export interface ScorecardRow {
  readonly reading: Reading;
  readonly indicator: Indicator;
  readonly region: { readonly name: string; readonly value: FigureOrNoRow };
  readonly neighbours: NeighboursMedian;
  /**
   * How far from England in the worse direction, as a share of England's figure: 1.28 is over
   * twice England where lower is better, negative is on the better side. `null` without two
   * numbers, or where neither way is better.
   */
  readonly worseBy: number | null;
}

/** @throws RangeError for an indicator without a period. */
export function scorecardRow(
  file: IndicatorFile,
  authorities: AuthoritiesFile,
  authority: Authority,
): ScorecardRow {
  const reading = readingOf(file, authorities, authority);
  const latest = file.periods.length - 1;
  const region = authorities.regions.find(({ code }) => code === authority.regionCode);
  return {
    reading,
    indicator: file.indicator,
    region: {
      name: region?.name ?? '',
      value: (region && file.figures[region.code]?.[latest]) ?? null,
    },
    neighbours: neighboursMedian(authority, file, latest),
    worseBy: worseBy(reading),
  };
}

function worseBy({ value, england, trend }: Reading): number | null {
  const { polarity } = trend.indicator;
  if (polarity === 'none' || !isNumber(value) || !isNumber(england) || england === 0) return null;
  const above = (value - england) / england;
  return polarity === 'lower' ? above : -above;
}

/**
 * What needs attention first: farthest from England in the worse direction, indicators without a
 * number last. Those without a better way stand apart, in the order given.
 */
export function sortScorecard(rows: readonly ScorecardRow[]): {
  readonly judged: ScorecardRow[];
  readonly unjudged: ScorecardRow[];
} {
  const isJudged = ({ indicator }: ScorecardRow) => indicator.polarity !== 'none';
  const distance = ({ worseBy }: ScorecardRow) => worseBy ?? Number.NEGATIVE_INFINITY;
  return {
    judged: rows.filter(isJudged).toSorted((a, b) => {
      const [one, other] = [distance(a), distance(b)];
      return one === other ? 0 : other - one;
    }),
    unjudged: rows.filter((row) => !isJudged(row)),
  };
}
