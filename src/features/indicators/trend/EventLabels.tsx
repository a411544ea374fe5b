import { usePlotArea, useXAxisScale } from 'recharts';
import { keyed } from '#src/ui/keyed.ts';
import type { EventPlace } from './eventPlaces.ts';
import type { TrendEvent } from './trendEvent.ts';

interface Props {
  readonly events: readonly TrendEvent[];
  readonly places: readonly EventPlace[];
  readonly font: number;
}

/** The words of each event above the plot, tied to its rule by a thin line. */
export function EventLabels({ events, places, font }: Props) {
  const xScale = useXAxisScale();
  const plot = usePlotArea();
  if (!xScale || !plot) return null;
  return keyed(events, ({ at, label }) => `${at} ${label}`).map(
    ({ key, item: { at, label }, index }) => {
      const x = xScale(at) ?? 0;
      const { row = 0, isLeft = false } = places[index] ?? {};
      const y = plot.y - 0.45 * font - row * 1.3 * font;
      return (
        <g key={key}>
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
    },
  );
}
