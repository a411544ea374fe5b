import {
  CartesianGrid,
  Line,
  LineChart,
  ReferenceDot,
  ReferenceLine,
  usePlotArea,
  useXAxisScale,
  useYAxisScale,
  XAxis,
  YAxis,
} from 'recharts';
import { isNumber } from '#src/domain/figure.ts';
import { formatNumber } from '#src/domain/format.ts';
import type { LineKind, Trend } from '#src/domain/trend.ts';
import { pointInWords, trendSummary } from '#src/narrative/trendWords.ts';
import { ChartReader } from './ChartReader.tsx';
import { spread } from './spread.ts';

/** A day that explains a line, e.g. an inspection. */
interface TrendEvent {
  /** Place on the year axis, on which a year stands at its own census day. */
  readonly at: number;
  readonly label: string;
}

interface Props {
  readonly name: string;
  readonly trend: Trend;
  readonly events: readonly TrendEvent[];
}

const size = { width: 356, height: 200, font: 17.2 };
const margin = { top: 10, right: 138, bottom: 0, left: 0 };
const axis = { width: 40, height: 28 };

const look: Readonly<
  Record<LineKind, { stroke: string; text: string; width: number; dash?: string }>
> = {
  authority: { stroke: 'var(--authority)', text: 'var(--authority)', width: 3.2 },
  england: { stroke: 'var(--england)', text: 'var(--secondary)', width: 2 },
  'neighbours-median': {
    stroke: 'var(--neighbours)',
    text: 'var(--neighbours-text)',
    width: 2.2,
    dash: '1.5 4.5',
  },
};

/** Back to front: the authority is drawn over the others. */
const drawn: readonly LineKind[] = ['neighbours-median', 'england', 'authority'];

const shortLabel: Readonly<Record<LineKind, string>> = {
  authority: '',
  england: 'England ',
  'neighbours-median': 'Neighbours ',
};

/** One indicator over the years, at a fixed size that the page scales. A gap stays a gap. */
export function TrendChart({ name, trend, events }: Props) {
  const { periods, lines, axis: valueAxis, indicator } = trend;
  const years = periods.map(({ year }) => year);
  const [first = 0, last = 0] = [years[0], years.at(-1)];
  const rows = years.map((year, index) => ({
    year,
    ...Object.fromEntries(
      lines.map(({ kind, values }) => [kind, isNumber(values[index]) ? values[index] : null]),
    ),
  }));
  const plotWidth = size.width - margin.right - axis.width;
  const stops = years.map((year, index) => ({
    x: (axis.width + ((year - first) / Math.max(1, last - first)) * plotWidth) / size.width,
    words: pointInWords(trend, index),
  }));
  const unit = indicator.unit === 'percent' ? '%' : '';
  const lastTick = valueAxis.ticks.at(-1);

  return (
    <ChartReader name={name} summary={trendSummary(trend)} stops={stops}>
      {(reading) => (
        <LineChart
          width={size.width}
          height={size.height}
          margin={margin}
          data={rows}
          accessibilityLayer={false}
          style={{ width: '100%', height: 'auto' }}
        >
          <CartesianGrid vertical={false} syncWithTicks stroke="var(--rule)" />
          <XAxis
            dataKey="year"
            type="number"
            domain={[first, Math.max(last, first + 1)]}
            ticks={years.filter((year) => (year - first) % 2 === 0)}
            interval={0}
            height={axis.height}
            tickLine={false}
            axisLine={false}
            tick={{ fontSize: size.font, fill: 'var(--secondary)' }}
          />
          <YAxis
            domain={[0, valueAxis.top]}
            ticks={[...valueAxis.ticks]}
            interval={0}
            width={axis.width}
            tickLine={false}
            axisLine={false}
            tick={{ fontSize: size.font, fill: 'var(--secondary)' }}
            tickFormatter={(tick: number) =>
              formatNumber(tick, 0) + (tick === lastTick ? unit : '')
            }
          />
          {events.map(({ at, label }) => (
            <ReferenceLine key={label} x={at} stroke="var(--event)" strokeDasharray="1.5 3" />
          ))}
          {reading !== null && <ReferenceLine x={years[reading] ?? first} stroke="var(--ink)" />}
          {drawn.map((kind) => (
            <Line
              key={kind}
              dataKey={kind}
              type="linear"
              connectNulls={false}
              isAnimationActive={false}
              stroke={look[kind].stroke}
              strokeWidth={look[kind].width}
              strokeLinecap="round"
              {...(look[kind].dash ? { strokeDasharray: look[kind].dash } : {})}
              dot={false}
              activeDot={false}
            />
          ))}
          <LonelyPoints trend={trend} />
          <EndLabels trend={trend} />
        </LineChart>
      )}
    </ChartReader>
  );
}

/** A number between two gaps has no line to either side, so it gets a dot of its own. */
function LonelyPoints({ trend }: { trend: Trend }) {
  return trend.lines.flatMap(({ kind, values }) =>
    values.map((value, index) => {
      const isLonely = !isNumber(values[index - 1]) && !isNumber(values[index + 1]);
      const isLast = index === values.length - 1;
      const year = trend.periods[index]?.year;
      if (!isNumber(value) || year === undefined) return null;
      if (!isLonely && !(isLast && kind === 'authority')) return null;
      return (
        <ReferenceDot
          key={`${kind} ${year}`}
          x={year}
          y={value}
          r={kind === 'authority' ? 5 : 3.5}
          fill={look[kind].stroke}
          stroke="var(--paper)"
        />
      );
    }),
  );
}

/** Names and latest values at the line ends, moved apart where they would overlap. */
function EndLabels({ trend }: { trend: Trend }) {
  const xScale = useXAxisScale();
  const yScale = useYAxisScale();
  const plot = usePlotArea();
  if (!xScale || !yScale || !plot) return null;
  const ends = trend.lines.flatMap(({ kind, values }) => {
    const index = values.findLastIndex((value) => isNumber(value));
    const value = values[index];
    const year = trend.periods[index]?.year;
    if (!isNumber(value) || year === undefined) return [];
    const isLatest = index === values.length - 1;
    const shown = formatNumber(value, trend.indicator.decimals);
    return [
      {
        kind,
        y: yScale(value) ?? 0,
        text: shortLabel[kind] + shown + (isLatest ? '' : ` (${year})`),
      },
    ];
  });
  const places = spread(
    ends.map(({ y }) => y),
    size.font + 1,
    [plot.y, plot.y + plot.height],
  );
  return ends.map(({ kind, text }, index) => (
    <text
      key={kind}
      x={plot.x + plot.width + 10}
      y={places[index]}
      dominantBaseline="central"
      fontSize={size.font}
      fontWeight={kind === 'authority' ? 700 : 400}
      fill={look[kind].text}
    >
      {text}
    </text>
  ));
}
