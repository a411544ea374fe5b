import {
  csvColumn,
  sharedColumn,
  type TableCell,
  type TableColumn,
  type TableSpec,
} from '#src/charts/table/tableSpec.ts';
import { describeMissing, isNumber } from '#src/core/model/figure.ts';
import type { Trend, TrendLine } from './trend.ts';
import { describeFigure, trendSubtitle } from './trendText.ts';

/** The page sets years out against lines; the CSV has a row for each year of each line. */
const columns: readonly TableColumn[] = [
  sharedColumn('year', 'Year'),
  ...['period', 'indicator', 'unit'].map(csvColumn),
  { id: 'code', label: null, kind: 'text', csvName: null },
  csvColumn('line'),
  { ...csvColumn('value'), kind: 'number' },
  ...['symbol', 'meaning', 'neighbours_with_number', 'known_from', 'source'].map(csvColumn),
];

/**
 * Exactly what a trend figure draws. Values in the CSV are as published, a median is unrounded; a
 * symbol stands in a column of its own, never in the value's. On the page a missing number keeps its
 * place and gives its reason.
 */
export function trendTable(trend: Trend, source: string): TableSpec {
  const { indicator, lines, periods } = trend;
  const unit = { percent: ' (%)', fte: ' (FTE)', cases: '' }[indicator.unit];
  return {
    caption: trendSubtitle(trend) + unit,
    columns,
    rows: periods.flatMap(({ year, knownOn }, index) =>
      lines.map((line) => {
        const value = line.values[index] ?? null;
        return {
          key: `${year} ${line.code}`,
          cells: {
            year,
            period: indicator.periodKind,
            indicator: indicator.name,
            unit: indicator.unit,
            code: { value: line.code, text: labelOf(line) },
            line: line.name,
            value: valueCell(trend, line, index),
            symbol: isNumber(value) ? '' : (value ?? ''),
            meaning: isNumber(value) ? '' : describeMissing(value),
            neighbours_with_number: line.counts?.[index]?.withNumber ?? '',
            known_from: knownOn,
            source,
          },
        };
      }),
    ),
    crossed: { down: 'year', across: 'code', cell: 'value', name: 'line' },
  };
}

function valueCell({ indicator }: Trend, { values, counts }: TrendLine, index: number): TableCell {
  const value = values[index] ?? null;
  const count = counts?.[index];
  const shown = describeFigure(value, indicator.decimals);
  return {
    value: isNumber(value) ? value : '',
    text: count ? `${shown} (${count.withNumber})` : shown,
  };
}

/** A median's column says what the number in brackets counts. */
function labelOf({ name, counts }: TrendLine): string {
  const of = counts?.at(-1)?.of;
  return of === undefined ? name : `${name} (how many of ${of} had a number)`;
}
