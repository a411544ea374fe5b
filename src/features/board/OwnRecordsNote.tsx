import type { Authority } from '#src/core/model/authority.ts';
import styles from './OwnRecordsNote.module.css';

interface Props {
  readonly authority: Authority;
  /** What no national file holds: "Improvement areas come from inspection reports and letters." */
  readonly reason: string;
}

/** In place of what only a council's own records hold: why there is none, and how it is added. */
export function OwnRecordsNote({ authority, reason }: Props) {
  return (
    <p className={styles.note}>
      {reason} So none are listed for {authority.shortName}.
      {authority.status === 'current' &&
        ' Its council adds them, with its inspections, visits and meetings, in a folder of its own, as docs/data-format.md describes.'}
    </p>
  );
}
