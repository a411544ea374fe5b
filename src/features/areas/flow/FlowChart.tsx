import { Bar, BarChart, DefaultZIndexes, ReferenceLine, XAxis, YAxis, ZIndexLayer } from 'recharts';
import { ChartReader } from '#src/charts/ChartReader.tsx';
import { estimateTextWidth } from '#src/charts/estimateTextWidth.ts';
import { Sizes } from '#src/charts/Sizes.tsx';
import { wrapWords } from '#src/core/text/wrapText.ts';
import { periodShortName } from '#src/features/areas/themes/periodText.ts';
import { FlowWords } from './FlowText.tsx';
import type { FlowPeriod } from './flow.ts';
import { type FlowSize, flowParts, lineHeight } from './flowLook.ts';
import { describePeriodStop, flowSummary, raisedOf } from './flowText.ts';

interface Props {
  readonly name: string;
  readonly flow: readonly FlowPeriod[];
}

const sizes = {
  medium: { width: 640, height: 300, font: 16, keyLines: 1 },
  narrow: { width: 320, height: 300, font: 17, keyLines: 2 },
} as const satisfies Record<string, FlowSize>;

/** How many areas each inspection raised, and the visits between two, again and again. */
export const FlowChart = (props: Props) => (
  <Sizes
    medium={<Stacks {...props} size={sizes.medium} />}
    narrow={<Stacks {...props} size={sizes.narrow} />}
  />
);

function Stacks({ name, flow, size }: Props & { readonly size: FlowSize }) {
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
  const stops = flow.map((one, index) => ({
    x: (index + 0.5) / flow.length,
    words: describePeriodStop(one, flow),
  }));
  return (
    <ChartReader name={name} summary={flowSummary(flow)} stops={stops}>
      {(reading) => (
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
          {reading !== null && (
            <ReferenceLine x={reading} stroke="var(--ink)" strokeDasharray="2 2" />
          )}
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
      )}
    </ChartReader>
  );
}
