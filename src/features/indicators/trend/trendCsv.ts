import { csv } from '#src/charts/download/csv.ts';
import { describeMissing, isNumber } from '#src/core/model/figure.ts';
import type { Trend } from './trend.ts';

/**
 * Exactly what a trend figure draws, one row for each year and line. Values are as published;
 * a median is unrounded. A symbol stands in a column of its own, never in the value's.
 */
export function trendCsv({ indicator, lines, periods }: Trend, source: string): string {
  const columns = [
    'year',
    'period',
    'indicator',
    'unit',
    'line',
    'value',
    'symbol',
    'meaning',
    'neighbours_with_number',
    'known_from',
    'source',
  ];
  const rows = periods.flatMap(({ year, knownOn }, index) =>
    lines.map(({ name, values, counts }) => {
      const value = values[index] ?? null;
      const [number, symbol, meaning] = isNumber(value)
        ? [value, '', '']
        : ['', value ?? '', describeMissing(value)];
      return [
        year,
        indicator.periodKind,
        indicator.name,
        indicator.unit,
        name,
        number,
        symbol,
        meaning,
        counts?.[index]?.withNumber ?? '',
        knownOn,
        source,
      ];
    }),
  );
  return csv(columns, rows);
}
