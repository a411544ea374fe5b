import { Scatter, ScatterChart, XAxis, YAxis } from 'recharts';
import type { Distribution, DistributionMark } from '#src/domain/distribution.ts';
import { formatNumber, formatValue } from '#src/domain/format.ts';
import type { Indicator } from '#src/domain/indicator.ts';
import type { ValueAxis } from '#src/domain/trend.ts';
import { ChartReader } from './ChartReader.tsx';
import { DistributionRules, type StripSize } from './DistributionRules.tsx';
import { Sizes } from './Sizes.tsx';

interface Props {
  readonly name: string;
  readonly summary: string;
  readonly distribution: Distribution;
  readonly indicator: Indicator;
  readonly axis: ValueAxis;
}

const sizes = {
  wide: { width: 1280, font: 16, radius: 4.4, inRows: false },
  medium: { width: 860, font: 16.5, radius: 3.4, inRows: false },
  narrow: { width: 360, font: 17.6, radius: 2.3, inRows: true },
} as const satisfies Record<string, StripSize>;

/** Where every authority stands in a year: one mark each, stacked where values are close. */
export function DistributionChart(props: Props) {
  return (
    <Sizes
      wide={<Strip {...props} size={sizes.wide} />}
      medium={<Strip {...props} size={sizes.medium} />}
      narrow={<Strip {...props} size={sizes.narrow} />}
    />
  );
}

interface Placed extends DistributionMark {
  /** Place on the axis; what lies beyond its end stands at the end. */
  readonly x: number;
  /** Height in the stack, 0 at the bottom. */
  readonly y: number;
}

/** Marks in columns as wide as a mark, so that none covers another. */
function stacked(marks: readonly DistributionMark[], top: number, columns: number): Placed[] {
  const heights = new Map<number, number>();
  return marks.map((mark) => {
    const column = Math.min(Math.floor((mark.value / top) * columns), columns);
    const y = heights.get(column) ?? 0;
    heights.set(column, y + 1);
    return { ...mark, x: (column / columns) * top, y };
  });
}

function Strip({
  name,
  summary,
  distribution,
  indicator,
  axis,
  size,
}: Props & { size: StripSize }) {
  const { width, font, radius } = size;
  const pad = 14;
  const plotWidth = width - 2 * pad;
  const placed = stacked(distribution.marks, axis.top, Math.floor(plotWidth / (2.15 * radius)));
  const highest = Math.max(8, ...placed.map(({ y }) => y)) + 1;
  const labels = (size.inRows ? 4.6 : 2.7) * font;
  const height = labels + highest * 2.15 * radius + 1.9 * font;
  const stops = placed.map((mark) => ({
    x: (pad + (mark.x / axis.top) * plotWidth) / width,
    words: `${mark.name}, ${formatValue(mark.value, indicator)}${mark.kind === 'neighbour' ? ', statistical neighbour' : ''}`,
  }));
  const own = placed.find(({ kind }) => kind === 'authority');
  const lastTick = axis.ticks.at(-1);
  return (
    <ChartReader name={name} summary={summary} stops={stops} start={own ? placed.indexOf(own) : 0}>
      {(reading) => (
        <ScatterChart
          width={width}
          height={height}
          margin={{ top: labels, right: pad, bottom: 0, left: pad }}
          accessibilityLayer={false}
          style={{ width: '100%', height: 'auto' }}
        >
          <XAxis
            dataKey="x"
            type="number"
            domain={[0, axis.top]}
            ticks={[...axis.ticks]}
            interval={0}
            height={1.9 * font}
            axisLine={{ stroke: '#8a939e' }}
            tick={{ fontSize: font, fill: 'var(--secondary)' }}
            tickFormatter={(value: number) =>
              formatNumber(value, 0) +
              (value === lastTick && indicator.unit === 'percent' ? '%' : '')
            }
          />
          <YAxis dataKey="y" type="number" domain={[-0.6, highest]} hide />
          <Scatter
            data={placed}
            isAnimationActive={false}
            shape={({
              cx = 0,
              cy = 0,
              payload,
            }: {
              cx?: number | undefined;
              cy?: number | undefined;
              payload?: Placed | undefined;
            }) => (
              <Mark
                x={cx}
                y={cy}
                radius={radius}
                kind={payload?.kind ?? 'other'}
                isRead={reading !== null && placed[reading]?.code === payload?.code}
              />
            )}
          />
          <DistributionRules distribution={distribution} indicator={indicator} size={size} />
        </ScatterChart>
      )}
    </ChartReader>
  );
}

interface MarkProps {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly kind: DistributionMark['kind'];
  readonly isRead: boolean;
}

/** A triangle for the authority, a diamond for a neighbour, a dot for everyone else. */
function Mark({ x, y, radius, kind, isRead }: MarkProps) {
  const ring = isRead && (
    <circle cx={x} cy={y} r={radius * 2} fill="none" stroke="var(--ink)" strokeWidth="1.5" />
  );
  if (kind === 'authority') {
    const r = radius * 2.1;
    return (
      <g>
        <path d={`M${x - r} ${y - r} H${x + r} L${x} ${y + r} Z`} fill="var(--authority)" />
        {ring}
      </g>
    );
  }
  if (kind === 'neighbour') {
    const r = radius * 1.45;
    return (
      <g>
        <path
          d={`M${x} ${y - r} L${x + r} ${y} L${x} ${y + r} L${x - r} ${y} Z`}
          fill="var(--neighbours)"
        />
        {ring}
      </g>
    );
  }
  return (
    <g>
      <circle cx={x} cy={y} r={radius} fill="var(--crowd)" />
      {ring}
    </g>
  );
}
