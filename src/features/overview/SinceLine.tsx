import type { BoardParams } from '#src/core/model/boardParams.ts';
import { useChanges } from '#src/features/changes/useChanges.ts';
import { scrollToAndFocus } from '#src/ui/useScrollToAndFocus.ts';
import styles from './SinceLine.module.css';

/** Since when, and what is new: one line, with a way to each change. */
export function SinceLine(board: BoardParams) {
  const { since, sentence } = useChanges(board);
  return (
    <div className={styles.line}>
      <p>
        <strong>Since {since}:</strong> {sentence}
      </p>
      <button type="button" className={styles.more} onClick={() => scrollToAndFocus('changes')}>
        What changed
      </button>
    </div>
  );
}
