import type { AuthoritiesFile, Authority } from '#src/core/model/authority.ts';
import { isNumber } from '#src/core/model/figure.ts';
import type { IndicatorFile, IndicatorPart } from '#src/core/model/indicator.ts';
import { seriesCodeFor } from '#src/core/stats/authorityValues.ts';
import type { Trend } from './trend.ts';
import { axisTo } from './trendStats.ts';

/** One count behind a rate, for one authority. */
export interface PartTrend {
  readonly part: IndicatorPart;
  /** The authority's line alone. Counts depend on its size, so the axis is its own. */
  readonly trend: Trend;
}

/** What an authority's rate is made of, year by year; empty for an indicator that is a count. */
export function partTrends(
  file: IndicatorFile,
  authorities: AuthoritiesFile,
  authority: Authority,
): PartTrend[] {
  const own = seriesCodeFor(authority, file);
  const joint = authorities.jointReturns.find(({ code }) => code === own);
  return file.parts.map((part) => {
    const values = part.figures[own] ?? file.periods.map(() => null);
    const { name, decimals, unit } = part;
    return {
      part,
      trend: {
        indicator: {
          ...file.indicator,
          name,
          measure: name,
          decimals,
          polarity: 'none',
          unit: unit === 'fte' ? 'fte' : 'cases',
        },
        periods: file.periods,
        lines: [
          {
            kind: 'authority',
            code: authority.code,
            name: joint?.name ?? authority.shortName,
            values,
          },
        ],
        axis: axisTo(Math.max(1, ...values.filter(isNumber))),
      },
    };
  });
}
