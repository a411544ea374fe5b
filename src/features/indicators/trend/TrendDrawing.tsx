import { CartesianGrid, Line, LineChart, ReferenceLine, XAxis, YAxis } from 'recharts';
import type { ChartProps } from '#src/charts/figureSpec.ts';
import { type FigureOrNoRow, isNumber } from '#src/core/model/figure.ts';
import { formatNumber } from '#src/core/text/format.ts';
import { keyed } from '#src/ui/keyed.ts';
import { EventLabels } from './EventLabels.tsx';
import { TrendEndLabels } from './TrendEndLabels.tsx';
import type { TrendLine } from './trend.ts';
import type { TrendData } from './trendData.ts';
import { trendLayout, yearRow } from './trendLayout.ts';
import { backToFront, lookOf } from './trendLook.ts';
import { trendMarks } from './trendMarks.tsx';
import { trendSize } from './trendSize.ts';

const keyOf = ({ kind, code }: TrendLine) => `${kind} ${code}`;

/** The drawing of a trend, without what reads it out. */
export function TrendDrawing({ data, space, active }: ChartProps<TrendData>) {
  const { trend, events, highlighted } = data;
  const size = trendSize(space, trend, data.sizes);
  const { periods, lines, axis, indicator } = trend;
  const years = periods.map(({ year }) => year);
  const [first = 0, last = 0] = [years[0], years.at(-1)];
  const { left, top, places } = trendLayout(size, trend, events);
  const rows = years.map((year, index) => ({
    year,
    ...Object.fromEntries(lines.map((line) => [keyOf(line), numberOrNull(line.values[index])])),
  }));
  const lastTick = axis.ticks.at(-1);
  const unit = indicator.unit === 'percent' ? '%' : '';
  const tick = { fontSize: size.font, fill: 'var(--secondary)' };

  return (
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
        tickFormatter={(value: number) => formatNumber(value, 0) + (value === lastTick ? unit : '')}
      />
      {keyed(events, ({ at, label }) => `${at} ${label}`).map(({ key, item }) => (
        <ReferenceLine key={key} x={item.at} stroke="var(--event)" strokeDasharray="1.5 3" />
      ))}
      {active !== null && <ReferenceLine x={years[active] ?? first} stroke="var(--ink)" />}
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
      {places && <EventLabels events={events} places={places} font={size.font} />}
      <TrendEndLabels trend={trend} size={size} highlighted={highlighted} />
    </LineChart>
  );
}

const numberOrNull = (value: FigureOrNoRow | undefined) => (isNumber(value) ? value : null);
