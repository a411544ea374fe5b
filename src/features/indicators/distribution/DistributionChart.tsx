import { Scatter, ScatterChart, usePlotArea, XAxis, YAxis } from 'recharts';
import { estimateTextWidth } from '#src/charts/estimateTextWidth.ts';
import type { ChartProps } from '#src/charts/figureSpec.ts';
import type { Indicator } from '#src/core/model/indicator.ts';
import { formatNumber } from '#src/core/text/format.ts';
import { Mark } from './DistributionMark.tsx';
import { DistributionRules, stripNames, stripRows } from './DistributionRules.tsx';
import type { Distribution } from './distribution.ts';
import type { DistributionData } from './distributionData.ts';
import { distributionLayout, type PlacedMark, type StripSize } from './distributionLayout.ts';

const depth = ['other', 'neighbour', 'authority'] as const;

/** The authority over everyone, so that a full column does not hide it. */
const backToFront = (marks: readonly PlacedMark[]) =>
  marks.toSorted((a, b) => depth.indexOf(a.kind) - depth.indexOf(b.kind));

export function DistributionChart({ data, space, active }: ChartProps<DistributionData>) {
  const { distribution, indicator, axis } = data;
  const { size, pad, plotWidth, placed } = distributionLayout(data, space);
  const { width, font, radius } = size;
  const highest = Math.max(8, ...placed.map(({ y }) => y)) + 1;
  const names = stripNames(distribution, indicator, size, plotWidth);
  const labels = (1.45 + 1.25 * stripRows(names, size)) * font;
  const plotHeight = highest * 2.15 * radius;
  const height = labels + plotHeight + 1.9 * font;
  const beyond = describeBeyond(distribution, indicator, axis.top, plotWidth, size);
  const own = placed.find(({ kind }) => kind === 'authority');
  const lastTick = axis.ticks.at(-1);
  return (
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
          formatNumber(value, 0) + (value === lastTick && indicator.unit === 'percent' ? '%' : '')
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
          payload?: PlacedMark | undefined;
        }) => (
          <Mark
            x={cx}
            y={cy}
            radius={radius}
            kind={payload?.kind ?? 'other'}
            isRead={active !== null && placed[active]?.code === payload?.code}
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
