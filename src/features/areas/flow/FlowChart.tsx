import { Bar, BarChart, DefaultZIndexes, ReferenceLine, XAxis, YAxis, ZIndexLayer } from 'recharts';
import { estimateTextWidth } from '#src/charts/estimateTextWidth.ts';
import type { ChartProps, ChartSpace } from '#src/charts/figureSpec.ts';
import { wrapWords } from '#src/core/text/wrapText.ts';
import { periodShortName } from '#src/features/areas/themes/periodText.ts';
import { FlowWords } from './FlowText.tsx';
import type { FlowData } from './flowData.ts';
import { type FlowSize, flowParts, lineHeight } from './flowLook.ts';
import { raisedOf } from './flowText.ts';

function flowSize({ width }: ChartSpace): FlowSize {
  return { width, height: 300, font: 16, keyLines: width < 520 ? 2 : 1 };
}

export function FlowChart({ data: { flow }, space, active }: ChartProps<FlowData>) {
  const size = flowSize(space);
  const column = size.width / Math.max(1, flow.length);
  const periods = flow.map(({ period }) => period);
  const names = periods.map((period) =>
    wrapWords(periodShortName(period, periods), column - 4, (words) =>
      estimateTextWidth(words, size.font),
    ),
  );
  const nameLines = Math.max(1, ...names.map((lines) => lines.length));
  const rows = flow.map(({ first, restating }, x) => ({ x, first, restating }));
  const top = Math.max(1, ...flow.map(raisedOf));
  return (
    <BarChart
      width={size.width}
      height={size.height}
      data={rows}
      margin={{
        top: (size.keyLines * lineHeight + 1.9) * size.font,
        right: 0,
        bottom: 0,
        left: 0,
      }}
      accessibilityLayer={false}
      style={{ width: '100%', height: 'auto' }}
    >
      <XAxis
        dataKey="x"
        type="number"
        domain={[-0.5, flow.length - 0.5]}
        ticks={rows.map(({ x }) => x)}
        interval={0}
        height={(0.5 + nameLines * lineHeight) * size.font}
        axisLine={{ stroke: 'var(--edge)' }}
        tickLine={false}
        tick={false}
      />
      <YAxis hide domain={[0, top]} />
      {active !== null && <ReferenceLine x={active} stroke="var(--ink)" strokeDasharray="2 2" />}
      {flowParts.map(({ key, fill, stroke }) => (
        <Bar
          key={key}
          dataKey={key}
          stackId="raised"
          isAnimationActive={false}
          barSize={Math.min(84, 0.62 * column)}
          fill={fill}
          stroke={stroke}
          strokeWidth={1.6}
        />
      ))}
      <ZIndexLayer zIndex={DefaultZIndexes.label}>
        <FlowWords flow={flow} size={size} names={names} />
      </ZIndexLayer>
    </BarChart>
  );
}
