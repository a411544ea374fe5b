import { groupBy } from '#src/core/text/groupBy.ts';
import { useScrollToAndFocus } from '#src/ui/useScrollToAndFocus.ts';
import styles from './TimelineList.module.css';
import { entryElementId, TimelineListItem } from './TimelineListItem.tsx';
import { yearOf } from './timelineCounts.ts';
import type { TimelineItem } from './timelineItem.ts';
import { yearId } from './useSeenYears.ts';

interface Props {
  /** In the order in which they stand. */
  readonly occurrences: readonly TimelineItem[];
  /** Id of the entry to show, mark and focus; `null` for none. */
  readonly named: string | null;
}

/** The entries under the heading of their year. */
export function TimelineList({ occurrences, named }: Props) {
  useScrollToAndFocus(named === null ? null : entryElementId(named));
  return (
    <div className={styles.years}>
      {[...groupBy(occurrences, ({ entry }) => yearOf(entry))].map(([year, own]) => (
        <section key={year} className={styles.year} aria-labelledby={yearId(year)}>
          <h2 id={yearId(year)} tabIndex={-1}>
            {year}
          </h2>
          <ol className={styles.entries}>
            {own.map((occurrence) => (
              <TimelineListItem
                key={occurrence.entry.id}
                occurrence={occurrence}
                isNamed={occurrence.entry.id === named}
              />
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}
