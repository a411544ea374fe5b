import { useId } from 'react';
import styles from './TimelineStrip.module.css';
import { describeDensity, formatYear } from './timelineText.ts';

interface Year {
  readonly year: number;
  /** Of those that are shown. */
  readonly count: number;
  /** Of all, shown or not. */
  readonly of: number;
}

/** The part of a year that is on screen, 0 at its beginning, 1 at its end. */
export interface SeenPart {
  readonly from: number;
  readonly to: number;
}

interface Props {
  /** Consecutive years, oldest first. */
  readonly years: readonly Year[];
  /** What the page shows just now; empty where that is not known. */
  readonly seen: ReadonlyMap<number, SeenPart>;
  /** The year that is read just now; `null` where that is not known. */
  readonly current: number | null;
  readonly onGo: (year: number) => void;
}

const barHeight = 40;
const percent = (share: number) => `${share * 100}%`;

/**
 * How many entries each year has and which of them are on screen; each year leads to its entries.
 * The pale bar behind counts also what the filters hide.
 */
export function TimelineStrip({ years, seen, current, onGo }: Props) {
  const summaryId = useId();
  const most = Math.max(1, ...years.map(({ of }) => of));
  return (
    <nav className={styles.strip} aria-label="Entries by year" aria-describedby={summaryId}>
      <p id={summaryId} className="visually-hidden">
        {describeDensity(years)}
      </p>
      <ol className={styles.years}>
        {years.map((one) => (
          <li key={one.year}>
            <button
              type="button"
              className={styles.year}
              aria-label={formatYear(one)}
              aria-current={one.year === current ? 'true' : undefined}
              disabled={one.count === 0}
              onClick={() => onGo(one.year)}
            >
              <span className={styles.name}>{one.year}</span>{' '}
              <span className={styles.count}>{one.count === 0 ? '' : one.count}</span>
              <Bar {...one} most={most} seen={seen.get(one.year)} />
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}

interface BarProps extends Year {
  readonly most: number;
  readonly seen: SeenPart | undefined;
}

/** Percent across and pixels down, so that it is drawn as wide as there is room and never blurs. */
function Bar({ count, of, most, seen }: BarProps) {
  const heightOf = (entries: number) => (entries / most) * barHeight;
  const bar = (entries: number, className: string | undefined) => (
    <rect
      className={className}
      x="18%"
      width="64%"
      y={barHeight - heightOf(entries)}
      height={heightOf(entries)}
    />
  );
  return (
    <svg className={styles.bar} width="100%" height={barHeight + 6} aria-hidden="true">
      {seen && (
        <rect
          className={styles.view}
          x={percent(seen.from)}
          width={percent(seen.to - seen.from)}
          y={0}
          height={barHeight + 6}
        />
      )}
      {bar(of, styles.hidden)}
      {bar(count, styles.shown)}
      <rect className={styles.base} x="0" width="100%" y={barHeight} height={1} />
      {seen && (
        <rect
          className={styles.mark}
          x={percent(seen.from)}
          width={percent(seen.to - seen.from)}
          y={barHeight + 1}
          height={5}
        />
      )}
    </svg>
  );
}
