import { usePlotArea, useXAxisScale, useYAxisScale } from 'recharts';
import { separateLabels } from '#src/charts/separateLabels.ts';
import { type ActionStatus, actionStatusName } from '#src/core/board/actionStatus.ts';
import type { PlanOnDay } from '#src/core/board/planOverTime.ts';
import { formatDate } from '#src/core/text/format.ts';
import { fills, stacked } from './planData.ts';

interface Props {
  readonly plan: readonly PlanOnDay[];
  readonly font: number;
  /** Whether the words stand beside the last bar; else they are a key above the plot. */
  readonly hasLabels: boolean;
  readonly column: number;
}

const inBar: Readonly<Partial<Record<ActionStatus, string>>> = {
  'done-with-evidence': 'var(--paper)',
  'on-time': 'var(--ink)',
};
const colourOf = (status: ActionStatus) =>
  status === 'overdue'
    ? 'var(--worse)'
    : status.startsWith('done')
      ? 'var(--authority)'
      : 'var(--ink)';

/** Counts in and above the bars, the days below them, and what each part is. */
export function PlanWords({ plan, font, hasLabels, column }: Props) {
  const xScale = useXAxisScale();
  const yScale = useYAxisScale();
  const plot = usePlotArea();
  if (!xScale || !yScale || !plot) return null;
  const yOf = (count: number) => yScale(count) ?? 0;
  const middle = { fontSize: font, textAnchor: 'middle' } as const;
  const below = plot.y + plot.height;
  return (
    <>
      {plan.map((one, index) => {
        const x = xScale(index) ?? 0;
        const isLast = index === plan.length - 1;
        const [day, month, year] = formatDate(one.day).split(' ');
        const hasYear = index === 0 || plan[index - 1]?.day.slice(0, 4) !== one.day.slice(0, 4);
        return (
          <g key={one.day}>
            {partsOf(one).map(({ status, from, count }) => {
              const fill = inBar[status];
              const height = yOf(from) - yOf(from + count);
              return fill !== undefined && height > font * 1.1 ? (
                <text
                  key={status}
                  {...middle}
                  x={x}
                  y={(yOf(from) + yOf(from + count)) / 2 + 0.36 * font}
                  fill={fill}
                  fontWeight={650}
                >
                  {count}
                </text>
              ) : null;
            })}
            {one.counts.overdue > 0 && (
              <text
                {...middle}
                x={x}
                y={yOf(one.total) - 0.45 * font}
                fill="var(--worse)"
                fontWeight={700}
              >
                {one.counts.overdue}
              </text>
            )}
            <text
              {...middle}
              fontSize={column < 56 ? 14 : font}
              x={x}
              y={below + 1.25 * font}
              fontWeight={isLast ? 700 : 400}
              fill="var(--ink)"
            >
              {day} {month?.slice(0, 3)}
            </text>
            {hasYear && (
              <text {...middle} x={x} y={below + 2.45 * font} fill="var(--secondary)">
                {year}
              </text>
            )}
          </g>
        );
      })}
      {hasLabels ? (
        <Labels {...{ plan, font, yOf }} x={plot.x + plot.width + 8} />
      ) : (
        <Key font={font} />
      )}
    </>
  );
}

function partsOf({ counts }: PlanOnDay) {
  let from = 0;
  return stacked.map((status) => {
    const part = { status, from, count: counts[status] };
    from += part.count;
    return part;
  });
}

interface LabelsProps {
  readonly plan: readonly PlanOnDay[];
  readonly font: number;
  readonly x: number;
  readonly yOf: (count: number) => number;
}

/** Beside the last bar, each at its part as far as they do not cover each other. */
function Labels({ plan, font, x, yOf }: LabelsProps) {
  const last = plan.at(-1);
  if (!last) return null;
  const parts = partsOf(last).filter(({ count }) => count > 0);
  const places = separateLabels(
    parts.map(({ from, count }) => yOf(from + count / 2)),
    1.3 * font,
    [0.8 * font, yOf(0)],
  );
  return parts.map(({ status, count }, index) => (
    <text
      key={status}
      x={x}
      y={(places[index] ?? 0) + 0.36 * font}
      fontSize={font}
      fontWeight={650}
      fill={colourOf(status)}
    >
      {actionStatusName[status]} {count}
    </text>
  ));
}

function Key({ font }: { readonly font: number }) {
  return stacked.toReversed().map((status, index) => (
    <g key={status}>
      <rect
        x={1}
        y={index * 24 + 4}
        width={font}
        height={font}
        fill={fills[status]}
        stroke="var(--secondary)"
        strokeWidth={0.6}
      />
      <text x={1.6 * font} y={index * 24 + 4 + 0.85 * font} fontSize={font} fill="var(--ink)">
        {actionStatusName[status]}
      </text>
    </g>
  ));
}
