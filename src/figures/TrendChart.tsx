import { CartesianGrid, Line, LineChart, ReferenceLine, XAxis, YAxis } from 'recharts';
import { type FigureOrNoRow, isNumber } from '#src/domain/figure.ts';
import { formatNumber } from '#src/domain/format.ts';
import type { Trend, TrendLine } from '#src/domain/trend.ts';
import { pointInWords, trendSummary } from '#src/narrative/trendWords.ts';
import { ChartReader } from './ChartReader.tsx';
import { EventLabels, type TrendEvent } from './EventLabels.tsx';
import { eventPlaces } from './eventPlaces.ts';
import { TrendEndLabels } from './TrendEndLabels.tsx';
import { backToFront, lookOf } from './trendLook.ts';
import { trendMarks } from './trendMarks.tsx';

/** One drawing of a trend, scaled by the page within a small range of widths. */
export interface TrendSize {
  readonly width: number;
  readonly height: number;
  readonly font: number;
  /** Room for the labels at the line ends. */
  readonly right: number;
  /** `short` names the measure's comparators by one word. */
  readonly labels: 'short' | 'full';
  readonly everyYears: number;
  /** Whether events have words beside their rule; a key says them otherwise. */
  readonly nameEvents: boolean;
}

const cardSize: TrendSize = {
  width: 360,
  height: 200,
  font: 17.6,
  right: 140,
  labels: 'short',
  everyYears: 2,
  nameEvents: false,
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

const yearRow = 28;
/** A pointer this far from a line, in the units of the drawing, still means it. */
const reach = 14;

/** Where everything stands: fixed sizes, so that nothing has to be measured. */
function layoutOf(
  { width, height, font, right, nameEvents }: TrendSize,
  trend: Trend,
  events: readonly TrendEvent[],
) {
  const left = 2.7 * font;
  const places = nameEvents
    ? eventPlaces(events, trend, { left, width: width - left - right, font, end: width })
    : [];
  const top = 10 + Math.max(0, ...places.map(({ row }) => row + 1)) * 1.3 * font;
  return {
    left,
    top,
    places,
    plot: { x: left, y: top, width: width - left - right, height: height - top - yearRow },
  };
}

const keyOf = ({ kind, code }: TrendLine) => `${kind} ${code}`;

/** One indicator over the years. A gap stays a gap; a number between two gaps is a dot. */
export function TrendChart({
  name,
  trend,
  events,
  size = cardSize,
  highlighted = null,
  onHighlight,
}: Props) {
  const { periods, lines, axis, indicator } = trend;
  const years = periods.map(({ year }) => year);
  const [first = 0, last = 0] = [years[0], years.at(-1)];
  const { left, top, places, plot } = layoutOf(size, trend, events);
  const rows = years.map((year, index) => ({
    year,
    ...Object.fromEntries(lines.map((line) => [keyOf(line), numberOrNull(line.values[index])])),
  }));
  const stops = years.map((year, index) => ({
    x: (plot.x + ((year - first) / Math.max(1, last - first)) * plot.width) / size.width,
    words: pointInWords(trend, index),
  }));
  const lastTick = axis.ticks.at(-1);
  const unit = indicator.unit === 'percent' ? '%' : '';
  const tick = { fontSize: size.font, fill: 'var(--secondary)' };

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
    <ChartReader
      name={name}
      summary={trendSummary(trend)}
      stops={stops}
      {...(onHighlight ? { onPoint: nearest } : {})}
    >
      {(reading) => (
        <LineChart
          width={size.width}
          height={size.height}
          margin={{ top, right: size.right, bottom: 0, left: 0 }}
          data={rows}
          accessibilityLayer={false}
          style={{ width: '100%', height: 'auto' }}
        >
          <CartesianGrid vertical={false} syncWithTicks stroke="var(--rule)" />
          <XAxis
            dataKey="year"
            type="number"
            domain={[first, Math.max(last, first + 1)]}
            ticks={years.filter((year) => (last - year) % size.everyYears === 0)}
            interval={0}
            height={yearRow}
            tickLine={false}
            axisLine={false}
            tick={tick}
          />
          <YAxis
            domain={[0, axis.top]}
            ticks={[...axis.ticks]}
            interval={0}
            width={left}
            tickLine={false}
            axisLine={false}
            tick={tick}
            tickFormatter={(value: number) =>
              formatNumber(value, 0) + (value === lastTick ? unit : '')
            }
          />
          {events.map(({ at, label }) => (
            <ReferenceLine key={label} x={at} stroke="var(--event)" strokeDasharray="1.5 3" />
          ))}
          {reading !== null && <ReferenceLine x={years[reading] ?? first} stroke="var(--ink)" />}
          {backToFront(lines, highlighted).map((line) => {
            const { stroke, width, dash } = lookOf(line, trend, highlighted);
            return (
              <Line
                key={keyOf(line)}
                dataKey={keyOf(line)}
                type="linear"
                connectNulls={false}
                isAnimationActive={false}
                stroke={stroke}
                strokeWidth={width}
                strokeLinecap="round"
                {...(dash ? { strokeDasharray: dash } : {})}
                dot={false}
                activeDot={false}
              />
            );
          })}
          {trendMarks(trend, highlighted)}
          {size.nameEvents && <EventLabels events={events} places={places} font={size.font} />}
          <TrendEndLabels trend={trend} size={size} highlighted={highlighted} />
        </LineChart>
      )}
    </ChartReader>
  );
}

const numberOrNull = (value: FigureOrNoRow | undefined) => (isNumber(value) ? value : null);
