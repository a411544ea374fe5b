import { Scatter, ScatterChart, usePlotArea, XAxis, YAxis } from 'recharts';
import { ChartReader } from '#src/charts/ChartReader.tsx';
import { estimateTextWidth } from '#src/charts/estimateTextWidth.ts';
import { Sizes } from '#src/charts/Sizes.tsx';
import type { Indicator } from '#src/core/model/indicator.ts';
import { formatNumber, formatValue } from '#src/core/text/format.ts';
import type { ValueAxis } from '#src/features/indicators/trend/trend.ts';
import { Mark } from './DistributionMark.tsx';
import { DistributionRules, type StripSize, stripNames, stripRows } from './DistributionRules.tsx';
import type { Distribution, DistributionMark } from './distribution.ts';

interface Props {
  readonly name: string;
  readonly summary: string;
  readonly distribution: Distribution;
  readonly indicator: Indicator;
  readonly axis: ValueAxis;
}

const sizes = {
  wide: { width: 1280, font: 16, radius: 4.4, inRows: false },
  large: { width: 860, font: 16.5, radius: 3.4, inRows: false },
  medium: { width: 640, font: 15.5, radius: 2.8, inRows: false },
  narrow: { width: 360, font: 17.6, radius: 2.3, inRows: true },
} as const satisfies Record<string, StripSize>;

/** Where every authority stands in a year: one mark each, stacked where values are close. */
export function DistributionChart(props: Props) {
  return (
    <Sizes
      wide={<Strip {...props} size={sizes.wide} />}
      large={<Strip {...props} size={sizes.large} />}
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
    const column = Math.min(Math.round((mark.value / top) * columns), columns);
    const y = heights.get(column) ?? 0;
    heights.set(column, y + 1);
    return { ...mark, x: (column / columns) * top, y };
  });
}

const depth = ['other', 'neighbour', 'authority'] as const;

/** The authority over everyone, so that a full column does not hide it. */
const backToFront = (marks: readonly Placed[]) =>
  marks.toSorted((a, b) => depth.indexOf(a.kind) - depth.indexOf(b.kind));

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
  const names = stripNames(distribution, indicator, size, plotWidth);
  const labels = (1.45 + 1.25 * stripRows(names, size)) * font;
  const plotHeight = highest * 2.15 * radius;
  const height = labels + plotHeight + 1.9 * font;
  const beyond = describeBeyond(distribution, indicator, axis.top, plotWidth, size);
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
            axisLine={{ stroke: 'var(--edge)' }}
            tick={{ fontSize: font, fill: 'var(--secondary)' }}
            tickFormatter={(value: number) =>
              formatNumber(value, 0) +
              (value === lastTick && indicator.unit === 'percent' ? '%' : '')
            }
          />
          <YAxis dataKey="y" type="number" domain={[-0.6, highest]} hide />
          <Scatter
            data={backToFront(placed)}
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
          <DistributionRules
            distribution={distribution}
            names={names}
            size={size}
            own={
              own
                ? { x: own.x, top: ((own.y + 0.6) / (highest + 0.6)) * plotHeight + 2 * radius }
                : null
            }
          />
          {beyond && <Beyond words={beyond} size={size} />}
        </ScatterChart>
      )}
    </ChartReader>
  );
}

/** Who lies beyond the scale, by name, where there is room for it; the note beside it says it always. */
function describeBeyond(
  { marks }: Distribution,
  { decimals }: Indicator,
  top: number,
  room: number,
  { font }: StripSize,
): string | null {
  const beyond = marks.filter(({ value }) => value > top);
  if (beyond.length === 0) return null;
  const named = beyond.map(({ name, value }) => `${name} ${formatNumber(value, decimals)}`);
  const words = `${named.join(', ')}, off the scale →`;
  return estimateTextWidth(words, font) < room / 2 ? words : null;
}

function Beyond({ words, size: { font } }: { words: string; size: StripSize }) {
  const plot = usePlotArea();
  if (!plot) return null;
  return (
    <text
      x={plot.x + plot.width}
      y={plot.y + 0.8 * font}
      textAnchor="end"
      fontSize={font}
      fill="var(--secondary)"
    >
      {words}
    </text>
  );
}
