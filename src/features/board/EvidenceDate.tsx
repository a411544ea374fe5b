import { isStale } from '#src/core/board/areaStanding.ts';
import { formatDateAndAge } from '#src/core/board/areaText.ts';
import type { Day, PartialDate } from '#src/core/model/partialDate.ts';
import styles from './EvidenceDate.module.css';

interface Props {
  readonly on: PartialDate;
  readonly asAt: Day;
}

/** The date of a piece of evidence with its age, marked where it is stale. */
export function EvidenceDate({ on, asAt }: Props) {
  return (
    <span className={styles.date}>
      {formatDateAndAge(on, asAt)}
      {isStale(on, asAt) && (
        <>
          {' '}
          <strong className={styles.stale}>
            <svg viewBox="0 0 14 14" width="14" height="14" data-icon="true" aria-hidden="true">
              <circle cx="7" cy="7" r="5.8" fill="none" stroke="currentColor" strokeWidth="1.6" />
              <path d="M7 3.6 V7 L9.4 8.6" fill="none" stroke="currentColor" strokeWidth="1.6" />
            </svg>
            Stale
          </strong>
        </>
      )}
    </span>
  );
}
