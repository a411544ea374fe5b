import { Link } from '@tanstack/react-router';
import type { BoardParams } from '#src/core/model/boardParams.ts';
import { AttentionLink } from './AttentionLink.tsx';
import styles from './AttentionView.module.css';
import { attentionHeadline, attentionText, describeKinds } from './attentionText.ts';
import { useAttention } from './useAttention.ts';

/** What needs attention in two lines, on a board with actions: how much, the worst, and the way to all of it. */
export function AttentionBlock(board: BoardParams) {
  const { pack, items } = useAttention(board);
  if (pack.actions === undefined) return null;
  const [worst] = items;
  const text = worst && attentionText(worst, pack, board.asAt);
  return (
    <section aria-label="Needs attention" className={styles.block}>
      <p>
        <Link to="/attention">{attentionHeadline(items)}</Link>
      </p>
      {text && (
        <p className={styles.note}>
          <AttentionLink place={text.place}>{text.title}</AttentionLink>. In all:{' '}
          {describeKinds(items)}.
        </p>
      )}
    </section>
  );
}
