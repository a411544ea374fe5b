import { Bar, BarChart, ReferenceLine, usePlotArea, useXAxisScale, XAxis, YAxis } from 'recharts';
import { estimateTextWidth } from '#src/charts/estimateTextWidth.ts';
import type { ChartProps } from '#src/charts/figureSpec.ts';
import { separateLabels } from '#src/charts/separateLabels.ts';
import { formatNumber } from '#src/core/text/format.ts';
import { keyed } from '#src/ui/keyed.ts';
import type { ChangeData } from './changeData.ts';
import { changeLayout, middleOf } from './changeLayout.ts';

const zeroName = { percent: '0 percentage points', fte: '0 FTE', cases: '0 cases' } as const;

const signed = (value: number, decimals: number) =>
  `${value > 0 ? '+' : ''}${formatNumber(value, decimals)}`;

export function ChangeChart({ data, space, active }: ChartProps<ChangeData>) {
  const { bins, indicator, marked } = data;
  const layout = changeLayout(data, space);
  const { font, limit, plotWidth, side, top, words } = layout;
  const [first, last] = [bins[0], bins.at(-1)];
  if (!first || !last) return null;
  const width = first.to - first.from;
  const rows = bins.map((bin) => ({ x: middleOf(bin), count: bin.count }));
  const margin = { top, right: side, bottom: 0, left: side };
  const ticks = Array.from(
    { length: 2 * layout.steps + 1 },
    (_, index) => ((index - layout.steps) * limit) / layout.steps,
  );
  const tickDecimals = Number.isInteger(limit / layout.steps) ? 0 : 1;
  const at = marked && Math.min(Math.max(marked.difference, -limit), limit);
  return (
    <BarChart
      width={layout.width}
      height={layout.height}
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
        height={1.9 * font}
        axisLine={{ stroke: 'var(--edge)' }}
        tickLine={false}
        tick={{ fontSize: font, fill: 'var(--secondary)' }}
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
      {active !== null && (
        <ReferenceLine x={rows[active]?.x ?? 0} stroke="var(--ink)" strokeDasharray="2 2" />
      )}
      {at !== null && <ReferenceLine x={at} stroke="var(--authority)" strokeWidth={3} />}
      {at !== null && <MarkedLabel at={at} lines={words} font={font} />}
    </BarChart>
  );
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
