import { ShapeMark } from '#src/charts/ShapeMark.tsx';
import { markColour, markShape } from '#src/features/performance/marks/markLook.ts';
import type { MeasureReading } from '#src/features/performance/measureReading.ts';
import styles from './MeasureSparkline.module.css';
import { measureSparkline } from './measureSparkline.ts';

/** In pixels of the page. */
const size = { width: 184, height: 48 };

/**
 * The months of a measure with its usual range and its target, without words: the row beside it says
 * them, so it is hidden from those who hear the row.
 */
export function MeasureSparkline({
  reading: { months, judged },
}: {
  readonly reading: MeasureReading;
}) {
  const { width, height } = size;
  const { line, target, points, bands } = measureSparkline(months, size);
  if (points.length === 0) return null;
  return (
    <svg aria-hidden="true" viewBox={`0 0 ${width} ${height}`} className={styles.line}>
      {bands.map((band) => (
        <g key={band.x}>
          <rect
            x={band.x}
            y={band.y}
            width={band.width}
            height={band.height}
            fill="var(--usual-range)"
          />
          <path d={`M${band.x} ${band.mean} h${band.width}`} stroke="var(--limit)" />
        </g>
      ))}
      <path d={target} fill="none" stroke="var(--ink)" strokeWidth={1.4} strokeDasharray="4 3" />
      <path
        d={line}
        fill="none"
        stroke="var(--authority)"
        strokeWidth={1.6}
        strokeLinejoin="round"
      />
      {points.map(({ x, y, month: { period, variation } }) => {
        const isJudged = period === judged?.period;
        const signal = variation ?? 'common-cause';
        if (signal === 'common-cause' && !isJudged) return null;
        return (
          <ShapeMark
            key={period}
            shape={markShape[signal]}
            x={x}
            y={y}
            radius={isJudged ? 3.6 : 2.6}
            fill={markColour[signal]}
          />
        );
      })}
    </svg>
  );
}
