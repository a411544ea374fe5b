import { usePlotArea, useXAxisScale } from 'recharts';
import type { Trend } from '#src/domain/trend.ts';

/** A day that explains a line, e.g. an inspection. */
export interface TrendEvent {
  /** Place on the year axis, on which a year stands at its own census day. */
  readonly at: number;
  readonly label: string;
}

interface Plot {
  readonly left: number;
  readonly width: number;
  readonly font: number;
}

/** Source Sans sets about two letters to the width of its size. */
export const widthOf = (text: string, font: number) => 0.5 * font * text.length;

/** A label stands right of its rule, or left of it where the plot ends. */
const isLeftOf = (x: number, width: number, right: number) => x + 6 + width > right;

/**
 * The row above the plot in which each event's words stand, so that none overlap. The lowest row,
 * next to the plot, is 0.
 */
export function eventRows(events: readonly TrendEvent[], { periods }: Trend, plot: Plot): number[] {
  const [first = 0, last = 1] = [periods[0]?.year, periods.at(-1)?.year];
  const taken: { row: number; from: number; to: number }[] = [];
  return events.map(({ at, label }) => {
    const x = plot.left + ((at - first) / Math.max(1, last - first)) * plot.width;
    const width = widthOf(label, plot.font);
    const isLeft = isLeftOf(x, width, plot.left + plot.width);
    const [from, to] = isLeft ? [x - 6 - width, x] : [x, x + 6 + width];
    let row = 0;
    while (taken.some((one) => one.row === row && one.from < to + 8 && from < one.to + 8)) row += 1;
    taken.push({ row, from, to });
    return row;
  });
}

interface Props {
  readonly events: readonly TrendEvent[];
  readonly rows: readonly number[];
  readonly font: number;
}

/** The words of each event above the plot, tied to its rule by a thin line. */
export function EventLabels({ events, rows, font }: Props) {
  const xScale = useXAxisScale();
  const plot = usePlotArea();
  if (!xScale || !plot) return null;
  return events.map(({ at, label }, index) => {
    const x = xScale(at) ?? 0;
    const isLeft = isLeftOf(x, widthOf(label, font), plot.x + plot.width);
    const y = plot.y - 0.45 * font - (rows[index] ?? 0) * 1.3 * font;
    return (
      <g key={label}>
        <path
          d={`M${x} ${y - 0.6 * font} V${plot.y}`}
          stroke="var(--event)"
          strokeDasharray="1.5 3"
        />
        <text
          x={isLeft ? x - 6 : x + 6}
          y={y}
          textAnchor={isLeft ? 'end' : 'start'}
          fontSize={font}
          fill="var(--event)"
        >
          {label}
        </text>
      </g>
    );
  });
}
