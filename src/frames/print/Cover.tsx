import { defaultSinceDate, describeSince } from '#src/core/board/sinceDate.ts';
import type { BoardParams } from '#src/core/model/boardParams.ts';
import { boardName } from '#src/core/text/editionText.ts';
import { formatDate } from '#src/core/text/format.ts';
import { useBoard } from '#src/features/board/useBoard.ts';
import styles from './Cover.module.css';

/** Whose board it is, its marking, and the two days that it is read between. */
export function Cover({ authorityCode, asAt, since: requested }: BoardParams) {
  const { authority, pack } = useBoard(authorityCode, asAt);
  const since = requested ?? defaultSinceDate(pack, asAt);
  const { marking } = pack.settings;
  return (
    <div className={styles.cover}>
      {marking && <p className={styles.marking}>Classification: {marking}</p>}
      <p className={styles.board}>{boardName(pack)}</p>
      <h1>{authority.shortName} children’s services</h1>
      <p className={styles.day}>Data as at {formatDate(asAt)}</p>
      <p className={styles.since}>What changed is counted from {describeSince(since, pack)}.</p>
      {authority.status === 'abolished' && (
        <p className={styles.since}>This authority no longer exists.</p>
      )}
    </div>
  );
}
