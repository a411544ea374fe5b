import { Bar, BarChart, DefaultZIndexes, ReferenceLine, XAxis, YAxis, ZIndexLayer } from 'recharts';
import type { ChartProps } from '#src/charts/figureSpec.ts';
import { PlanWords } from './PlanWords.tsx';
import { fills, type PlanData, stacked } from './planData.ts';

/** The font of a chart's words; below this width their key stands above the plot. */
const font = 16;
const widthWithLabels = 560;
const labelRoom = 220;

/** A bar a day: how many actions stood where, the last with its words beside it. */
export function PlanChart({ data: { plan }, space, active }: ChartProps<PlanData>) {
  const { width } = space;
  const isWide = width >= widthWithLabels;
  const rows = plan.map(({ counts }, x) => ({ x, ...counts }));
  const top = Math.max(1, ...plan.map(({ total }) => total));
  const right = isWide ? labelRoom : 0;
  const column = (width - right) / Math.max(1, plan.length);
  return (
    <BarChart
      width={width}
      height={isWide ? 320 : 400}
      data={rows}
      margin={{ top: isWide ? 28 : 28 + stacked.length * 24, right, bottom: 0, left: 0 }}
      accessibilityLayer={false}
      style={{ width: '100%', height: 'auto' }}
    >
      <defs>
        <pattern id="plan-hatched" width="7" height="7" patternUnits="userSpaceOnUse">
          <rect width="7" height="7" fill="var(--paper)" />
          <path
            d="M-2 2 L2 -2 M0 7 L7 0 M5 9 L9 5"
            stroke="var(--authority)"
            strokeWidth="2.4"
            fill="none"
          />
        </pattern>
        <pattern id="plan-dotted" width="6" height="6" patternUnits="userSpaceOnUse">
          <rect width="6" height="6" fill="var(--paper)" />
          <circle cx="2" cy="2" r="1" fill="var(--secondary)" />
        </pattern>
      </defs>
      <XAxis
        dataKey="x"
        type="number"
        domain={[-0.5, plan.length - 0.5]}
        ticks={rows.map(({ x }) => x)}
        interval={0}
        height={48}
        axisLine={{ stroke: 'var(--edge)' }}
        tickLine={false}
        tick={false}
      />
      <YAxis hide domain={[0, top]} />
      {active !== null && <ReferenceLine x={active} stroke="var(--ink)" strokeDasharray="2 2" />}
      {stacked.map((status) => (
        <Bar
          key={status}
          dataKey={status}
          stackId="plan"
          isAnimationActive={false}
          barSize={Math.min(52, 0.66 * column)}
          fill={fills[status]}
          stroke="var(--secondary)"
          strokeWidth={0.6}
        />
      ))}
      <ZIndexLayer zIndex={DefaultZIndexes.label}>
        <PlanWords plan={plan} font={font} hasLabels={isWide} column={column} />
      </ZIndexLayer>
    </BarChart>
  );
}
