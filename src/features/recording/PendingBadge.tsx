import { recordedSourceId } from '#src/core/model/areaUpdate.ts';
import styles from './PendingBadge.module.css';
import { useStanding } from './useRecording.ts';

/** Beside what the board shows of a record that the backend has not kept yet. */
export function PendingBadge({ sourceId }: { readonly sourceId: string }) {
  const { entries } = useStanding();
  return entries.some(({ id }) => sourceId === recordedSourceId(id)) ? (
    <p className={styles.mark}>Not yet sent</p>
  ) : null;
}
