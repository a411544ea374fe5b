import { judgementsHeadline } from '#src/core/board/judgementText.ts';
import type { BoardParams } from '#src/core/model/boardParams.ts';
import { useBoard } from '#src/features/board/useBoard.ts';
import styles from './JudgementsView.module.css';

/** How the judgements moved, when they were made and under what. */
export function JudgementsHeadline({ authorityCode, asAt }: BoardParams) {
  const { authority, pack } = useBoard(authorityCode, asAt);
  const { title, standfirst } = judgementsHeadline(pack, authority.shortName);
  return (
    <div>
      <h1>{title}</h1>
      <p className={styles.standfirst}>{standfirst}</p>
    </div>
  );
}
