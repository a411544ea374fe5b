import { isNumber } from '#src/core/model/figure.ts';
import styles from './Sparkline.module.css';
import { sparklineOf } from './sparkline.ts';
import type { Trend } from './trend.ts';
import { lookOf } from './trendLook.ts';

interface Props {
  readonly trend: Trend;
  /** In pixels of the page. */
  readonly width?: number;
  readonly height?: number;
}

/**
 * The authority's line over England's, without words: the row beside it says them, so it is hidden
 * from those who hear the row. The rule below it is 0. One year makes no line, and words say so.
 */
export function Sparkline({ trend, width = 120, height = 40 }: Props) {
  if (trend.periods.length < 2) return <span className={styles.none}>one year only</span>;
  const lines = sparklineOf(trend, { width, height });
  if (lines.every(({ path }) => path === '')) {
    return <span className={styles.none}>no number in any year</span>;
  }
  const own = lines.find(({ line }) => line.kind === 'authority');
  return (
    <svg
      className={styles.lines}
      aria-hidden="true"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
    >
      <path d={`M0 ${height - 0.5} H${width}`} stroke="var(--rule)" />
      {lines.map(({ line, path }) => (
        <path
          key={line.kind}
          data-line={line.kind}
          d={path}
          fill="none"
          stroke={lookOf(line, trend, null).stroke}
          strokeWidth={line.kind === 'authority' ? 2.4 : 1.4}
          strokeLinejoin="round"
          strokeLinecap="round"
        />
      ))}
      {own?.last && isNumber(own.line.values.at(-1)) && (
        <circle cx={own.last.x} cy={own.last.y} r={3.2} fill="var(--authority)" />
      )}
    </svg>
  );
}
