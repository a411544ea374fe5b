import { Bar, BarChart, ReferenceLine, usePlotArea, useXAxisScale, XAxis, YAxis } from 'recharts';
import { ChartReader } from '#src/charts/ChartReader.tsx';
import { estimateTextWidth } from '#src/charts/estimateTextWidth.ts';
import { labelLines } from '#src/charts/labelLines.ts';
import { Sizes } from '#src/charts/Sizes.tsx';
import { separateLabels } from '#src/charts/separateLabels.ts';
import type { Indicator } from '#src/core/model/indicator.ts';
import type { Bin } from '#src/core/stats/histogram.ts';
import { formatDifference, formatNumber } from '#src/core/text/format.ts';
import { keyed } from '#src/ui/keyed.ts';

interface Props {
  readonly name: string;
  readonly summary: string;
  readonly bins: readonly Bin[];
  readonly indicator: Indicator;
  /** The change that is judged, with whose it is and its words; `null` for none. */
  readonly marked: {
    readonly difference: number;
    readonly name: string;
    readonly label: string;
  } | null;
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

/** Left and right of the plot: half of a tick's words stands out. */
const side = 20;

const zeroName = { percent: '0 percentage points', fte: '0 FTE', cases: '0 cases' } as const;

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
  const plotWidth = size.width - 2 * side;
  const words = marked
    ? labelLines(marked.name, marked.label, { room: plotWidth, font: size.font, most: 3 })
    : [];
  const margin = {
    top: (0.9 + 1.3 * Math.max(1, words.length)) * size.font,
    right: side,
    bottom: 0,
    left: side,
  };
  const ticks = Array.from(
    { length: 2 * size.steps + 1 },
    (_, index) => ((index - size.steps) * limit) / size.steps,
  );
  const decimals = width < 1 ? 1 : 0;
  const tickDecimals = Number.isInteger(limit / size.steps) ? 0 : 1;
  const stops = bins.map((bin) => ({
    x: (margin.left + ((middle(bin) + limit) / (2 * limit)) * plotWidth) / size.width,
    words: describeBin(bin, decimals, indicator),
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
            axisLine={{ stroke: 'var(--edge)' }}
            tickLine={false}
            tick={{ fontSize: size.font, fill: 'var(--secondary)' }}
            tickFormatter={(value: number) =>
              value === 0 ? zeroName[indicator.unit] : signed(value, tickDecimals)
            }
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
          {at !== null && <MarkedLabel at={at} lines={words} font={size.font} />}
        </BarChart>
      )}
    </ChartReader>
  );
}

/** What one bar counts: "Falls of 4 to 6 percentage points: 210 changes". */
function describeBin({ from, to, count }: Bin, decimals: number, indicator: Indicator): string {
  const [small, large] = [Math.min(Math.abs(from), Math.abs(to)), Math.max(Math.abs(from), to)];
  const size = formatDifference(large, { ...indicator, decimals: decimals === 0 ? 0 : 1 });
  const changes = count === 1 ? '1 change' : `${formatNumber(count, 0)} changes`;
  if (from === 0) return `No change, or rises of less than ${size}: ${changes}`;
  return `${from < 0 ? 'Falls' : 'Rises'} of ${formatNumber(small, decimals)} to ${size}: ${changes}`;
}

/** The words of the marked change above the plot, kept inside it. */
function MarkedLabel({ at, lines, font }: { at: number; lines: readonly string[]; font: number }) {
  const xScale = useXAxisScale();
  const plot = usePlotArea();
  if (!xScale || !plot) return null;
  const width = Math.max(...lines.map((words) => estimateTextWidth(words, font)));
  const [x] = separateLabels([xScale(at) ?? 0], [width], [plot.x, plot.x + plot.width]);
  return keyed(lines).map(({ key, item: words, index: row }) => (
    <text
      key={key}
      x={x}
      y={plot.y - 0.6 * font - 1.3 * font * (lines.length - 1 - row)}
      textAnchor="middle"
      fontSize={font}
      fontWeight={700}
      fill="var(--authority)"
    >
      {words}
    </text>
  ));
}
