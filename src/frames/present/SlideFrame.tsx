import type { ReactNode } from 'react';
import { slideAttribute } from '#src/charts/useChartSpace.ts';
import { earlierOnSlide } from '#src/core/board/dataNoteText.ts';
import { formatDate } from '#src/core/text/format.ts';
import { useStaleFiles } from '#src/features/board/useStaleFiles.ts';
import { unsentOnSlide } from '#src/features/recording/outboxText.ts';
import { useUnsentCount } from '#src/features/recording/useUnsent.ts';
import styles from './SlideFrame.module.css';
import type { SlideProps } from './slideProps.ts';

interface Props extends Omit<SlideProps, 'slide'> {
  /** The finding: one for each slide. */
  readonly title: string;
  /** Where the slide's facts come from; empty where it names them itself. */
  readonly source: string;
  /** Classification of the board, e.g. OFFICIAL; empty for none. */
  readonly marking: string;
  /** A title stands in the middle of its slide, above what follows it. */
  readonly isTitle?: boolean;
  readonly children: ReactNode;
}

/** What every slide has: its finding, its body, source, day, place in the run and marking. */
export function SlideFrame(props: Props) {
  const { board, number, of, title, source, marking, isTitle = false, children } = props;
  const [earlier] = useStaleFiles();
  const unsent = useUnsentCount(board.authorityCode);
  const read = [
    `Data as at ${formatDate(board.asAt)}`,
    ...(earlier ? [earlierOnSlide(earlier.arrivedAt)] : []),
    ...(unsent > 0 ? [unsentOnSlide(unsent)] : []),
  ];
  return (
    <article className={styles.slide} data-title={isTitle} {...{ [slideAttribute]: true }}>
      {marking && <p className={styles.marking}>{marking}</p>}
      <h1>{title}</h1>
      <div className={styles.body}>{children}</div>
      <footer className={styles.foot}>
        <p>{source}</p>
        <p>{read.join('. ')}</p>
        <p>
          {number} of {of}
        </p>
      </footer>
    </article>
  );
}
