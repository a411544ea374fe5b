import { isCouncilsOwn } from '#src/core/board/isCouncilsOwn.ts';
import { defaultSinceDate, describeSince } from '#src/core/board/sinceDate.ts';
import { boardName } from '#src/core/text/editionText.ts';
import { formatDate } from '#src/core/text/format.ts';
import { useBoard } from '#src/features/board/useBoard.ts';
import { SlideFrame } from './SlideFrame.tsx';
import type { SlideProps } from './slideProps.ts';
import styles from './TitleSlide.module.css';

/** Whose board it is, and the two days that it is read between. */
export function TitleSlide(props: SlideProps) {
  const { authorityCode, asAt, since } = props.board;
  const { authority, pack } = useBoard(authorityCode, asAt);
  const from = since ?? defaultSinceDate(pack, asAt);
  return (
    <SlideFrame
      {...props}
      title={`${authority.shortName} children’s services`}
      source={
        isCouncilsOwn(pack, asAt)
          ? 'The council’s own account, beside published data'
          : 'An independent reading of published data'
      }
      marking={pack.settings.marking}
      isTitle
    >
      <p className={styles.board}>{boardName(pack)}</p>
      <p className={styles.day}>{formatDate(asAt)}</p>
      <p className={styles.since}>What changed is counted from {describeSince(from, pack)}.</p>
    </SlideFrame>
  );
}
