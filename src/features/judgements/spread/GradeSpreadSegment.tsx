import { estimateTextWidth } from '#src/charts/estimateTextWidth.ts';
import { GradeSteps } from '#src/charts/GradeSteps.tsx';
import type { Grade } from '#src/core/model/grade.ts';
import styles from './GradeSpreadSegment.module.css';
import type { SpreadSize } from './gradeSpreadSize.ts';

interface SegmentProps {
  readonly grade: Grade | 'apart';
  readonly count: number;
  readonly isOwn: boolean;
  readonly x: number;
  readonly y: number;
  readonly long: number;
  readonly size: SpreadSize;
}

/** Authorities with one grade: how many, and the grade's mark of four steps where there is room. */
export function Segment({ grade, count, isOwn, x, y, long, size: { font, bar } }: SegmentProps) {
  const digits = estimateTextWidth(String(count), font) + (grade === 'apart' ? 8 : 4);
  const mark = 1.35 * font;
  const hasMark = grade !== 'apart' && long > digits + mark + 8;
  const middle = x + long / 2 + (hasMark ? mark / 2 + 2 : 0);
  return (
    <g className={styles.segment} data-grade={grade}>
      <rect
        x={x + 1}
        y={y}
        width={Math.max(1, long - 2)}
        height={bar}
        strokeDasharray={grade === 'apart' ? '3 3' : undefined}
      />
      {hasMark && (
        <g
          transform={`translate(${middle - digits / 2 - mark} ${y + bar / 2 - 0.42 * font}) scale(${(mark - 3) / 22})`}
        >
          <GradeSteps grade={grade} />
        </g>
      )}
      {long > digits && (
        <text
          x={middle}
          y={y + bar / 2}
          dominantBaseline="central"
          textAnchor="middle"
          fontSize={font}
          fontWeight={isOwn ? 700 : 600}
        >
          {count}
        </text>
      )}
    </g>
  );
}

/** The grade's colour and mark, as they are in the bars. */
export function GradeKey({
  grade,
  x,
  y,
  font,
}: {
  grade: Grade;
  x: number;
  y: number;
  font: number;
}) {
  const side = 1.1 * font;
  return (
    <g className={styles.segment} data-grade={grade}>
      <rect x={x} y={y - side / 2} width={side} height={side} />
      <g
        transform={`translate(${x + 0.12 * side} ${y - 0.26 * side}) scale(${(0.76 * side) / 22})`}
      >
        <GradeSteps grade={grade} />
      </g>
    </g>
  );
}
