import type { ChartProps, ChartSpace, FigureSpec } from '#src/charts/figureSpec.ts';
import { LazyChart } from '#src/charts/LazyChart.tsx';
import { lazyChartModule } from '#src/charts/lazyChartModule.ts';
import { isNumber } from '#src/core/model/figure.ts';
import type { TrendData } from './trendData.ts';
import { trendFootnotes } from './trendFootnotes.ts';
import { trendLayout } from './trendLayout.ts';
import { trendSize } from './trendSize.ts';
import { trendTable } from './trendTable.ts';
import { describePoint, trendSummary } from './trendText.ts';

export const trendCode = lazyChartModule<ChartProps<TrendData>>('trend', async () => {
  const { TrendDrawing } = await import('./TrendDrawing.tsx');
  return TrendDrawing;
});

const layoutOf = ({ trend, events, sizes }: TrendData, space: ChartSpace) => {
  const size = trendSize(space, trend, sizes);
  return { size, ...trendLayout(size, trend, events) };
};

/** A gap stays a gap; a number between two gaps is a dot. */
export const trendFigure: FigureSpec<TrendData> = {
  id: 'trend',
  title: ({ title }) => title,
  finding: ({ finding }) => finding,
  summary: ({ trend }) => trendSummary(trend),
  legend: ({ trend, events }) =>
    trendFootnotes(
      trend,
      events.map(({ label }) => label),
    ),
  table: ({ trend, source }) => trendTable(trend, source),
  fileName: ({ fileName }) => fileName,
  points: (data, space) => {
    const { periods } = data.trend;
    const { plot, size } = layoutOf(data, space);
    const [first = 0, last = 0] = [periods[0]?.year, periods.at(-1)?.year];
    return periods.map(({ year }, index) => ({
      x: (plot.x + ((year - first) / Math.max(1, last - first)) * plot.width) / size.width,
      words: describePoint(data.trend, index),
    }));
  },
  labelsBelow: (data, space) => {
    const { events } = data;
    const { places, size } = layoutOf(data, space);
    if (events.length === 0 || places !== null || size.events === 'elsewhere') return null;
    return `Dotted lines: ${[...new Set(events.map(({ label }) => label))].join('; ')}.`;
  },
  native: async () => (await import('./nativeTrend.ts')).nativeTrend,
  Chart: (props) => {
    const { size } = layoutOf(props.data, props.space);
    return <LazyChart code={trendCode} height={size.height} chart={props} />;
  },
};

/** A pointer this far from a line, in the units of the drawing, still means it. */
const reach = 14;

/**
 * The neighbour whose line a pointer is at, by its code; `null` where none is near.
 *
 * @param index Of the year that the pointer is at.
 * @param y How far down it is, 0 to 1 of the height.
 */
export function neighbourAt(
  data: TrendData,
  index: number,
  y: number,
  space: ChartSpace,
): string | null {
  const { axis, lines } = data.trend;
  const { plot, size } = layoutOf(data, space);
  const distances = lines.flatMap(({ kind, code, values }) => {
    const value = values[index];
    if (kind !== 'neighbour' || !isNumber(value)) return [];
    const at = plot.y + (1 - value / axis.top) * plot.height;
    return [{ code, distance: Math.abs(at - y * size.height) }];
  });
  const closest = distances.toSorted((a, b) => a.distance - b.distance)[0];
  return closest && closest.distance <= reach ? closest.code : null;
}
