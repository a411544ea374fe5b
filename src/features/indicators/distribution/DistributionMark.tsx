import { type Shape, ShapeMark } from '#src/charts/ShapeMark.tsx';
import type { DistributionMark } from './distribution.ts';

/** A triangle for the authority, a diamond for a neighbour, a dot for everyone else. */
export const markLooks: Readonly<
  Record<DistributionMark['kind'], { shape: Shape; fill: string; scale: number }>
> = {
  authority: { shape: 'triangle', fill: 'var(--authority)', scale: 1.7 },
  neighbour: { shape: 'diamond', fill: 'var(--neighbours)', scale: 1.1 },
  other: { shape: 'circle', fill: 'var(--crowd)', scale: 1 },
};

interface MarkProps {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly kind: DistributionMark['kind'];
  readonly isRead: boolean;
}

/** One authority; a ring is around the one that is read. */
export function Mark({ x, y, radius, kind, isRead }: MarkProps) {
  const { shape, fill, scale } = markLooks[kind];
  return (
    <g>
      <ShapeMark shape={shape} x={x} y={y} radius={scale * radius} fill={fill} />
      {isRead && (
        <circle cx={x} cy={y} r={radius * 2} fill="none" stroke="var(--ink)" strokeWidth="1.5" />
      )}
    </g>
  );
}
