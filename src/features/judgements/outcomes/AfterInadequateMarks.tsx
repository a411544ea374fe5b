import { type Shape, ShapeMark } from '#src/charts/ShapeMark.tsx';
import type { Grade } from '#src/core/model/grade.ts';
import { gradeFill } from '#src/features/judgements/history/judgementHistorySteps.ts';
import type { InadequateSpell, Outcome } from './afterInadequate.ts';

interface Props {
  readonly episode: InadequateSpell;
  /** Where the line begins and ends, and its height. */
  readonly from: number;
  readonly to: number;
  readonly y: number;
  readonly radius: number;
}

/** One episode: a line to the next inspection with the mark of its grade, or one that is not over. */
export function EpisodeLine({ episode, from, to, y, radius }: Props) {
  const { isOwn, next, outcome } = episode;
  return (
    <g>
      <path
        d={`M${from} ${y} H${to}`}
        fill="none"
        stroke={isOwn ? 'var(--authority)' : 'var(--england)'}
        strokeWidth={isOwn ? 4.5 : 2}
        strokeDasharray={next ? undefined : '2 4'}
      />
      <path
        d={`M${from} ${y - radius} V${y + radius}`}
        stroke="var(--inadequate-mark)"
        strokeWidth="3"
        fill="none"
      />
      <EndMark grade={next?.grade ?? null} outcome={outcome} x={to} y={y} radius={radius} />
    </g>
  );
}

const shapeOf: Readonly<Record<Grade, Shape>> = {
  inadequate: 'square',
  'requires-improvement': 'diamond',
  good: 'circle',
  outstanding: 'triangle',
};

interface MarkProps {
  readonly grade: Grade | null;
  readonly outcome: Outcome;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/**
 * Each grade has a shape of its own: triangle, circle, diamond, square. An open circle is a next
 * inspection without a grade, an open arrow one that waits, a cross an authority that ended.
 */
export function EndMark({ grade, outcome, x, y, radius: r }: MarkProps) {
  if (outcome === 'waiting') {
    return (
      <path
        d={`M${x - r} ${y - r} L${x + r} ${y} L${x - r} ${y + r}`}
        fill="none"
        stroke="var(--ink)"
        strokeWidth="2"
      />
    );
  }
  if (outcome === 'abolished') {
    return (
      <path
        d={`M${x - r} ${y - r} L${x + r} ${y + r} M${x - r} ${y + r} L${x + r} ${y - r}`}
        fill="none"
        stroke="var(--ink)"
        strokeWidth="2"
      />
    );
  }
  if (grade === null) {
    return <circle cx={x} cy={y} r={r} fill="var(--paper)" stroke="var(--ink)" strokeWidth="2" />;
  }
  return (
    <ShapeMark
      shape={shapeOf[grade]}
      x={x}
      y={y}
      radius={1.1 * r}
      fill={gradeFill[grade]}
      stroke="var(--paper)"
    />
  );
}
