import type { NativeChart, NativeSeries } from '#src/charts/figures/nativeChart.ts';
import { isNumber } from '#src/core/model/figure.ts';
import type { Trend } from './trend.ts';
import type { TrendData } from './trendData.ts';
import { lookOf } from './trendLook.ts';

const unitOf = { percent: '%', fte: '', cases: '' } as const;

/** The lines over the years as an office program draws them. A year without a number stays a gap. */
export function nativeTrend({ trend, events, highlighted }: TrendData): NativeChart {
  const { indicator, periods, lines, axis } = trend;
  return {
    kind: 'line',
    categories: periods.map(({ year }) => String(year)),
    series: lines.map((line): NativeSeries => {
      const { stroke, width, dash, mark } = lookOf(line, trend, highlighted);
      return {
        name: line.name,
        values: line.values.map((value) => (isNumber(value) ? value : null)),
        colour: stroke,
        width,
        dash: dashOf(dash),
        mark: mark ?? 'none',
      };
    }),
    unit: unitOf[indicator.unit],
    remarks: [...new Set(events.map(({ label }) => label))],
    decimals: indicator.decimals,
    axis: { bottom: 0, top: axis.top, ...stepOf(axis) },
  };
}

/** Short strokes are dots. */
const dashOf = (dash: string | undefined): NonNullable<NativeSeries['dash']> =>
  dash === undefined ? 'solid' : Number.parseFloat(dash) < 3 ? 'dot' : 'dash';

function stepOf({ ticks: [first = 0, second] }: Trend['axis']) {
  return second === undefined ? {} : { step: second - first };
}
