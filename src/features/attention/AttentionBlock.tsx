import { Link } from '@tanstack/react-router';
import type { BoardParams } from '#src/core/model/boardParams.ts';
import styles from './AttentionView.module.css';
import { attentionHeadline, describeKinds } from './attentionText.ts';
import { useAttention } from './useAttention.ts';

/** What needs attention in a line, on a board with actions: how much, the worst, and the way to all of it. */
export function AttentionBlock(board: BoardParams) {
  const { pack, items } = useAttention(board);
  if (pack.actions === undefined) return null;
  return (
    <section aria-label="Needs attention" className={styles.block}>
      <p>
        <Link to="/attention">{attentionHeadline(items)}</Link>
      </p>
      {items.length > 0 && <p className={styles.note}>{describeKinds(items)}</p>}
    </section>
  );
}
