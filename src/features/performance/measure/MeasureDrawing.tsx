import type { ChartProps } from '#src/charts/figureSpec.ts';
import { MeasureLines } from './MeasureLines.tsx';
import { MeasurePoints } from './MeasurePoints.tsx';
import type { MeasureData } from './measureData.ts';
import { earlierLabels, endLabels, type LineLabel } from './measureLabels.ts';
import { font, type MeasureLayout, measureLayout } from './measureLayout.ts';

/** A control chart: figures over the range that they are judged by, the target and what is planned. */
export function MeasureDrawing({ data, space, active }: ChartProps<MeasureData>) {
  const layout = measureLayout(data, space);
  const { width, height, plot } = layout;
  const { reading } = data;
  const month = active === null ? undefined : reading.months[active];
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      style={{ display: 'block', width: '100%', height: 'auto' }}
      aria-hidden="true"
    >
      <MeasureLines reading={reading} layout={layout} />
      <Rules layout={layout} />
      {month && (
        <path
          d={`M${layout.xOf(month.period)} ${plot.y} v${plot.height}`}
          stroke="var(--ink)"
          strokeWidth={1.2}
        />
      )}
      <MeasurePoints reading={reading} layout={layout} />
      {[...earlierLabels(reading, layout), ...endLabels(reading, layout)].map((label) => (
        <LabelWords key={`${label.kind} ${label.text} ${label.x}`} {...label} />
      ))}
    </svg>
  );
}

const labelFill = {
  limit: 'var(--secondary)',
  target: 'var(--ink)',
  plan: 'var(--authority)',
} as const;

function LabelWords({ text, kind, x, y }: LineLabel) {
  return (
    <text
      x={x}
      y={y}
      dominantBaseline="central"
      fontSize={font}
      fontWeight={kind === 'target' ? 650 : 400}
      fill={labelFill[kind]}
      stroke="var(--paper)"
      strokeWidth={4}
      paintOrder="stroke"
    >
      {text}
    </text>
  );
}

/** Events and recalculations: a rule across the plot, tied to its words above. */
function Rules({ layout: { rules, plot } }: { readonly layout: MeasureLayout }) {
  return rules.map(({ key, kind, x, isLeft, words, y }) => {
    const isEvent = kind === 'event';
    const top = words === '' ? plot.y : y - 0.8 * font;
    return (
      <g key={key}>
        <path
          d={`M${x} ${top} V${plot.y + plot.height}`}
          stroke={isEvent ? 'var(--event)' : 'var(--secondary)'}
          strokeWidth={1.4}
          strokeDasharray={isEvent ? '1.5 3' : undefined}
        />
        <text
          x={isLeft ? x - 6 : x + 6}
          y={y}
          textAnchor={isLeft ? 'end' : 'start'}
          fontSize={font}
          fill={isEvent ? 'var(--event)' : 'var(--ink)'}
        >
          {words}
        </text>
      </g>
    );
  });
}
