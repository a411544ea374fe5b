import { Figure } from '#src/charts/Figure.tsx';
import { threadOf } from '#src/core/board/lineage.ts';
import { themesFigure } from '#src/features/areas/themes/themesFigure.tsx';
import { leadArea, threadsOf } from '#src/features/areas/themes/threadsStats.ts';
import {
  noThreadInWords,
  threadHeadline,
  threadsNote,
} from '#src/features/areas/themes/threadWords.ts';
import { useBoard } from '#src/features/board/useBoard.ts';
import { SlideFrame } from './SlideFrame.tsx';
import type { SlideProps } from './slideProps.ts';
import styles from './ThreadsSlide.module.css';

/** The themes that returned most often, and the thread that a board should know of. */
export function ThreadsSlide(props: SlideProps) {
  const { authorityCode, asAt } = props.board;
  const { authority, pack } = useBoard(authorityCode, asAt);
  const threads = threadsOf(pack, authority.shortName);
  if (!threads) return null;
  const lead = leadArea(pack, threads);
  const tellings = lead ? threadOf(lead, pack.areas) : [];
  const shown = lead && {
    areaId: lead.id,
    theme: lead.theme,
    ids: new Set(tellings.map(({ id }) => id)),
  };
  const finding = lead ? threadHeadline(lead, tellings, pack) : noThreadInWords;
  return (
    <SlideFrame
      {...props}
      title={finding}
      source={`${threadsNote}.`}
      marking={pack.settings.marking}
    >
      <Figure
        className={styles.figure}
        spec={themesFigure}
        frame="slide"
        data={{
          authority: authority.shortName,
          asAt,
          source: threadsNote,
          finding,
          legend: [],
          notes: [],
          threads,
          shown,
        }}
      />
    </SlideFrame>
  );
}
