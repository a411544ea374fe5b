import { type AreaStatus, areaStatusName } from '#src/core/model/area.ts';
import styles from './StatusChip.module.css';

/** What the evidence says, as word, shape and colour: an empty, a half and a full circle, a tick. */
export function StatusChip({ status }: { status: AreaStatus }) {
  return (
    <span className={styles.chip} data-status={status}>
      <svg viewBox="0 0 14 14" width="0.875em" height="0.875em" data-icon="true" aria-hidden="true">
        <circle
          cx="7"
          cy="7"
          r="5.6"
          fill={status === 'addressed' || status === 'closed' ? 'currentColor' : 'none'}
          stroke="currentColor"
          strokeWidth="1.6"
          strokeDasharray={status === 'not-stated' ? '2.2 2.2' : undefined}
        />
        {status === 'in-progress' && (
          <path d="M7 1.4 A5.6 5.6 0 0 1 7 12.6 Z" fill="currentColor" />
        )}
        {status === 'closed' && (
          <path
            d="M4.2 7.2 L6.3 9.3 L9.8 4.9"
            fill="none"
            stroke="var(--paper)"
            strokeWidth="1.6"
          />
        )}
      </svg>
      {areaStatusName[status]}
    </span>
  );
}
