import { usePlotArea, useXAxisScale, useYAxisScale } from 'recharts';
import { estimateTextWidth } from '#src/charts/estimateTextWidth.ts';
import { separateLabels } from '#src/charts/separateLabels.ts';
import { directionMarks } from '#src/core/model/direction.ts';
import { decimalYear } from '#src/core/model/partialDate.ts';
import type { JudgementHistory } from './judgementHistory.ts';
import { type JudgementHistorySize, visitRow, visitsAt } from './judgementHistorySize.ts';
import { VisitMark } from './VisitMark.tsx';

interface Props {
  readonly judgementHistory: JudgementHistory;
  readonly size: JudgementHistorySize;
}

/** Numbered monitoring visits on the axis; one without a day is dashed and as wide as it is vague. */
export function JudgementHistoryVisits({ judgementHistory, size }: Props) {
  const xScale = useXAxisScale();
  const yScale = useYAxisScale();
  const plot = usePlotArea();
  const visits = judgementHistory.visits.filter(({ kind }) => kind === 'monitoring');
  if (!xScale || !yScale || !plot || visits.length === 0) return null;
  const { font, visitRows } = size;
  const radius = 0.66 * font;
  const axisY = plot.y + plot.height;
  const spans = visits.map(({ earliest, latest }) =>
    [earliest, latest].map((day) => xScale(decimalYear(day)) ?? 0),
  );
  const centres = spans.map(([from = 0, to = 0]) => (from + to) / 2);
  // In two rows every other one stands lower, so that neighbours need half the room.
  const places = separateLabels(centres, (2 * radius + 2) / visitRows, [
    plot.x + radius,
    plot.x + plot.width - radius,
  ]);
  const rowOf = (index: number) => yScale(visitsAt - visitRow * (index % visitRows)) ?? 0;

  return (
    <g>
      <VisitsLabel
        judgementHistory={judgementHistory}
        font={font}
        first={(places[0] ?? 0) - radius}
        y={rowOf(0)}
      />
      {visits.map((visit, index) => {
        const [from = 0, to = 0] = spans[index] ?? [];
        return (
          <VisitMark
            key={visit.id}
            visit={visit}
            x={places[index] ?? from}
            y={rowOf(index)}
            radius={radius}
            from={from}
            to={to}
            axisY={axisY}
            font={font}
          />
        );
      })}
    </g>
  );
}

interface LabelProps {
  readonly judgementHistory: JudgementHistory;
  readonly font: number;
  /** Left edge of the first mark. */
  readonly first: number;
  readonly y: number;
}

/** What the numbers are, before the first of them and not across a direction's rule. */
function VisitsLabel({ judgementHistory, font, first, y }: LabelProps) {
  const xScale = useXAxisScale();
  const plot = usePlotArea();
  if (!xScale || !plot) return null;
  const numbers = judgementHistory.visits.flatMap(({ kind, number }) =>
    kind === 'monitoring' && number !== null ? [number] : [],
  );
  const label =
    numbers.length > 1
      ? `Monitoring visits ${numbers[0]} to ${numbers.at(-1)}`
      : 'Monitoring visit';
  const width = estimateTextWidth(label, font);
  const crossing = directionMarks(judgementHistory.directions)
    .map(({ on }) => xScale(decimalYear(on)) ?? 0)
    .filter((x) => x > first - 10 - width && x < first);
  const end = crossing.length > 0 ? Math.min(...crossing) - 8 : first - 10;
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
