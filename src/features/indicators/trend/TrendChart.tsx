import { ChartReader } from '#src/charts/ChartReader.tsx';
import { LazyChart } from '#src/charts/LazyChart.tsx';
import { lazyChartModule } from '#src/charts/lazyChartModule.ts';
import { isNumber } from '#src/core/model/figure.ts';
import styles from './TrendChart.module.css';
import type { TrendDrawingProps } from './TrendDrawing.tsx';
import type { Trend } from './trend.ts';
import type { TrendEvent } from './trendEvent.ts';
import { type TrendSize, trendLayout } from './trendLayout.ts';
import { describePoint, trendSummary } from './trendText.ts';

export const trendCode = lazyChartModule<TrendDrawingProps>('trend', async () => {
  const { TrendDrawing } = await import('./TrendDrawing.tsx');
  return TrendDrawing;
});

const cardSize: TrendSize = {
  width: 360,
  height: 200,
  font: 17.6,
  right: 140,
  labels: 'short',
  everyYears: 2,
  events: 'elsewhere',
};

interface Props {
  readonly name: string;
  readonly trend: Trend;
  readonly events: readonly TrendEvent[];
  readonly size?: TrendSize;
  /** Code of the neighbour that is pointed at, if any. */
  readonly highlighted?: string | null;
  readonly onHighlight?: (code: string | null) => void;
}

/** A pointer this far from a line, in the units of the drawing, still means it. */
const reach = 14;

/** One indicator over the years. A gap stays a gap; a number between two gaps is a dot. */
export function TrendChart({
  name,
  trend,
  events,
  size = cardSize,
  highlighted = null,
  onHighlight,
}: Props) {
  const { periods, lines, axis } = trend;
  const years = periods.map(({ year }) => year);
  const [first = 0, last = 0] = [years[0], years.at(-1)];
  const { plot, places } = trendLayout(size, trend, events);
  const isBelow = events.length > 0 && places === null && size.events !== 'elsewhere';
  const stops = years.map((year, index) => ({
    x: (plot.x + ((year - first) / Math.max(1, last - first)) * plot.width) / size.width,
    words: describePoint(trend, index),
  }));

  const nearest = (place: number, y: number) => {
    const distances = lines.flatMap(({ kind, code, values }) => {
      const value = values[place];
      if (kind !== 'neighbour' || !isNumber(value)) return [];
      const at = plot.y + (1 - value / axis.top) * plot.height;
      return [{ code, distance: Math.abs(at - y * size.height) }];
    });
    const closest = distances.toSorted((a, b) => a.distance - b.distance)[0];
    onHighlight?.(closest && closest.distance <= reach ? closest.code : null);
  };

  return (
    <>
      <ChartReader
        name={name}
        summary={trendSummary(trend)}
        stops={stops}
        {...(onHighlight ? { onPoint: nearest } : {})}
      >
        {(reading) => (
          <LazyChart code={trendCode} given={{ trend, events, size, highlighted, reading }} />
        )}
      </ChartReader>
      {isBelow && (
        <p className={styles.events}>
          Dotted lines: {[...new Set(events.map(({ label }) => label))].join('; ')}.
        </p>
      )}
    </>
  );
}
