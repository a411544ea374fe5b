import { usePlotArea, useXAxisScale, useYAxisScale } from 'recharts';
import type { Ladder } from '#src/domain/ladder.ts';
import { decimalYear } from '#src/domain/partialDate.ts';
import { widthOf } from './EventLabels.tsx';
import { type LadderSize, visitRow, visitsAt } from './ladderSize.ts';
import { spread } from './spread.ts';

interface Props {
  readonly ladder: Ladder;
  readonly size: LadderSize;
}

/** Numbered monitoring visits on the axis; one without a day is dashed and as wide as it is vague. */
export function LadderVisits({ ladder, size }: Props) {
  const xScale = useXAxisScale();
  const yScale = useYAxisScale();
  const plot = usePlotArea();
  const visits = ladder.visits.filter(({ kind }) => kind === 'monitoring');
  if (!xScale || !yScale || !plot || visits.length === 0) return null;
  const { font, visitRows } = size;
  const radius = 0.66 * font;
  const axisY = plot.y + plot.height;
  const spans = visits.map(({ earliest, latest }) =>
    [earliest, latest].map((day) => xScale(decimalYear(day)) ?? 0),
  );
  const centres = spans.map(([from = 0, to = 0]) => (from + to) / 2);
  // In two rows every other one stands lower, so that neighbours need half the room.
  const places = spread(centres, (2 * radius + 2) / visitRows, [
    plot.x + radius,
    plot.x + plot.width - radius,
  ]);
  const rowOf = (index: number) => yScale(visitsAt - visitRow * (index % visitRows)) ?? 0;

  return (
    <g>
      <VisitsLabel ladder={ladder} font={font} first={(places[0] ?? 0) - radius} y={rowOf(0)} />
      {visits.map(({ id, number, date }, index) => {
        const [from = 0, to = 0] = spans[index] ?? [];
        const isVague = date.length < 10;
        const y = rowOf(index);
        return (
          <g key={id} stroke="var(--event)" fill="var(--paper)">
            <path
              d={`M${places[index]} ${y + radius} L${centres[index]} ${axisY}`}
              strokeWidth="1"
              fill="none"
            />
            {isVague && (
              <path
                d={`M${from} ${axisY} H${to}`}
                strokeWidth="4"
                strokeDasharray="2 2"
                fill="none"
              />
            )}
            <circle
              cx={places[index]}
              cy={y}
              r={radius}
              strokeWidth="1.5"
              strokeDasharray={isVague ? '2.5 2' : undefined}
            />
            <text
              x={places[index]}
              y={y}
              dominantBaseline="central"
              textAnchor="middle"
              fontSize={font}
              fontWeight={600}
              fill="var(--event)"
              stroke="none"
            >
              {number}
            </text>
          </g>
        );
      })}
    </g>
  );
}

interface LabelProps {
  readonly ladder: Ladder;
  readonly font: number;
  /** Left edge of the first mark. */
  readonly first: number;
  readonly y: number;
}

/** What the numbers are, before the first of them and not across the direction's rule. */
function VisitsLabel({ ladder, font, first, y }: LabelProps) {
  const xScale = useXAxisScale();
  const plot = usePlotArea();
  if (!xScale || !plot) return null;
  const numbers = ladder.visits.flatMap(({ kind, number }) =>
    kind === 'monitoring' && number !== null ? [number] : [],
  );
  const label =
    numbers.length > 1
      ? `Monitoring visits ${numbers[0]} to ${numbers.at(-1)}`
      : 'Monitoring visit';
  const width = widthOf(label, font);
  const direction = ladder.direction ? (xScale(decimalYear(ladder.direction)) ?? 0) : null;
  const isCrossed = direction !== null && direction > first - 10 - width && direction < first;
  const end = isCrossed ? direction - 8 : first - 10;
  const fits = end - plot.x > width;
  return (
    <text
      x={fits ? end : plot.x - 8}
      y={y}
      dominantBaseline="central"
      textAnchor="end"
      fontSize={font}
      fill="var(--event)"
    >
      {fits ? label : 'Visits'}
    </text>
  );
}
