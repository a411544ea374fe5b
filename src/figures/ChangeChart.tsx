import { Bar, BarChart, ReferenceLine, usePlotArea, useXAxisScale, XAxis, YAxis } from 'recharts';
import { formatDifference, formatNumber } from '#src/domain/format.ts';
import type { Bin } from '#src/domain/histogram.ts';
import type { Indicator } from '#src/domain/indicator.ts';
import { ChartReader } from './ChartReader.tsx';
import { widthOf } from './EventLabels.tsx';
import { Sizes } from './Sizes.tsx';

interface Props {
  readonly name: string;
  readonly summary: string;
  readonly bins: readonly Bin[];
  readonly indicator: Indicator;
  /** The change that is judged, with its words; `null` for none. */
  readonly marked: { readonly difference: number; readonly label: string } | null;
}

interface HistogramSize {
  readonly width: number;
  readonly height: number;
  readonly font: number;
  /** Steps of the axis to either side of no change. */
  readonly steps: 1 | 3;
}

const sizes = {
  medium: { width: 600, height: 260, font: 16, steps: 3 },
  narrow: { width: 360, height: 230, font: 17.6, steps: 1 },
} as const satisfies Record<string, HistogramSize>;

const signed = (value: number, decimals: number) =>
  `${value > 0 ? '+' : ''}${formatNumber(value, decimals)}`;

/** How large one-year changes usually are, and where one of them lies among them. */
export const ChangeChart = (props: Props) => (
  <Sizes
    medium={<Histogram {...props} size={sizes.medium} />}
    narrow={<Histogram {...props} size={sizes.narrow} />}
  />
);

function Histogram({
  name,
  summary,
  bins,
  indicator,
  marked,
  size,
}: Props & { size: HistogramSize }) {
  const [first, last] = [bins[0], bins.at(-1)];
  if (!first || !last) return null;
  const width = first.to - first.from;
  const limit = last.to;
  const middle = ({ from, to }: Bin) => (from + to) / 2;
  const rows = bins.map((bin) => ({ x: middle(bin), count: bin.count }));
  const margin = { top: 2.2 * size.font, right: 20, bottom: 0, left: 20 };
  const ticks = Array.from(
    { length: 2 * size.steps + 1 },
    (_, index) => ((index - size.steps) * limit) / size.steps,
  );
  const decimals = width < 1 ? 1 : 0;
  const plotWidth = size.width - margin.left - margin.right;
  const stops = bins.map((bin) => ({
    x: (margin.left + ((middle(bin) + limit) / (2 * limit)) * plotWidth) / size.width,
    words: `${bin.from < 0 ? 'Falls' : 'Rises'} of ${formatNumber(Math.min(Math.abs(bin.from), Math.abs(bin.to)), decimals)} to ${formatDifference(Math.max(Math.abs(bin.from), Math.abs(bin.to)), indicator)}: ${bin.count} changes`,
  }));
  const at = marked && Math.min(Math.max(marked.difference, -limit), limit);
  return (
    <ChartReader name={name} summary={summary} stops={stops} start={bins.length / 2}>
      {(reading) => (
        <BarChart
          width={size.width}
          height={size.height}
          data={rows}
          margin={margin}
          barCategoryGap={1}
          accessibilityLayer={false}
          style={{ width: '100%', height: 'auto' }}
        >
          <XAxis
            dataKey="x"
            type="number"
            domain={[-limit, limit]}
            ticks={ticks}
            interval={0}
            height={1.9 * size.font}
            axisLine={{ stroke: '#8a939e' }}
            tickLine={false}
            tick={{ fontSize: size.font, fill: 'var(--secondary)' }}
            tickFormatter={(value: number) => signed(value, limit / 3 < 1 ? 1 : 0)}
          />
          <YAxis hide />
          <Bar
            dataKey="count"
            isAnimationActive={false}
            barSize={(plotWidth * width) / (2 * limit) - 2}
            fill="var(--crowd)"
          />
          {reading !== null && (
            <ReferenceLine x={rows[reading]?.x ?? 0} stroke="var(--ink)" strokeDasharray="2 2" />
          )}
          {at !== null && <ReferenceLine x={at} stroke="var(--authority)" strokeWidth={3} />}
          {marked && at !== null && <MarkedLabel at={at} label={marked.label} font={size.font} />}
        </BarChart>
      )}
    </ChartReader>
  );
}

/** The words of the marked change above the plot, kept inside it. */
function MarkedLabel({ at, label, font }: { at: number; label: string; font: number }) {
  const xScale = useXAxisScale();
  const plot = usePlotArea();
  if (!xScale || !plot) return null;
  const half = widthOf(label, font) / 2;
  const x = Math.min(
    Math.max(xScale(at) ?? 0, plot.x + half),
    Math.max(plot.x + half, plot.x + plot.width - half),
  );
  return (
    <text
      x={x}
      y={plot.y - 0.6 * font}
      textAnchor="middle"
      fontSize={font}
      fontWeight={700}
      fill="var(--authority)"
    >
      {label}
    </text>
  );
}
