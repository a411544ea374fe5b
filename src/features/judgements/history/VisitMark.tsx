import type { JudgementHistoryVisit } from './judgementHistory.ts';

interface Props {
  readonly visit: JudgementHistoryVisit;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** First and last place that the date can mean, on the axis below. */
  readonly from: number;
  readonly to: number;
  readonly axisY: number;
  readonly font: number;
  readonly isRead?: boolean;
}

/**
 * A monitoring visit as a numbered circle, a focused visit as a diamond, tied to its place on the
 * axis; one without a day is dashed and as wide as it is vague.
 */
export function VisitMark({ visit, x, y, radius, from, to, axisY, font, isRead = false }: Props) {
  const isVague = visit.date.length < 10;
  const look = {
    strokeWidth: isRead ? 3 : 1.5,
    strokeDasharray: isVague ? '2.5 2' : undefined,
  };
  return (
    <g stroke="var(--event)" fill="var(--paper)">
      <path d={`M${x} ${y + radius} L${(from + to) / 2} ${axisY}`} strokeWidth="1" fill="none" />
      {isVague && (
        <path d={`M${from} ${axisY} H${to}`} strokeWidth="4" strokeDasharray="2 2" fill="none" />
      )}
      {visit.kind === 'monitoring' ? (
        <circle cx={x} cy={y} r={radius} {...look} />
      ) : (
        <path
          d={`M${x} ${y - radius} l${radius} ${radius} l${-radius} ${radius} l${-radius} ${-radius} z`}
          {...look}
        />
      )}
      <text
        x={x}
        y={y}
        dominantBaseline="central"
        textAnchor="middle"
        fontSize={font}
        fontWeight={600}
        fill="var(--event)"
        stroke="none"
      >
        {visit.number}
      </text>
    </g>
  );
}
