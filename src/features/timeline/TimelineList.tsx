import { groupBy } from '#src/core/text/groupBy.ts';
import { useShown } from '#src/ui/useShown.ts';
import { entryElementId, TimelineEntry } from './TimelineEntry.tsx';
import styles from './TimelineList.module.css';
import { yearOf } from './timelineCounts.ts';
import type { Telling } from './timelineTelling.ts';
import { yearId } from './useSeenYears.ts';

interface Props {
  /** In the order in which they stand. */
  readonly tellings: readonly Telling[];
  /** Id of the entry to show, mark and focus; `null` for none. */
  readonly named: string | null;
}

/** The entries under the heading of their year. */
export function TimelineList({ tellings, named }: Props) {
  useShown(named === null ? null : entryElementId(named));
  return (
    <div className={styles.years}>
      {[...groupBy(tellings, ({ entry }) => yearOf(entry))].map(([year, own]) => (
        <section key={year} className={styles.year} aria-labelledby={yearId(year)}>
          <h2 id={yearId(year)} tabIndex={-1}>
            {year}
          </h2>
          <ol className={styles.entries}>
            {own.map((telling) => (
              <TimelineEntry
                key={telling.entry.id}
                telling={telling}
                isNamed={telling.entry.id === named}
              />
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}
