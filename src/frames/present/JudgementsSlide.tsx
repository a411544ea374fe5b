import { Figure } from '#src/charts/Figure.tsx';
import { boardHeadline } from '#src/core/board/headline.ts';
import { describePublishers } from '#src/core/board/sourceListText.ts';
import { useBoard } from '#src/features/board/useBoard.ts';
import { historyFigure } from '#src/features/judgements/history/historyFigure.tsx';
import { historySinceSif } from '#src/features/judgements/history/judgementHistoryStats.ts';
import { describeInspectionSources } from '#src/features/judgements/history/judgementHistoryText.ts';
import styles from './JudgementsSlide.module.css';
import { SlideFrame } from './SlideFrame.tsx';
import { describeOverallRun } from './slideJudgements.ts';
import type { SlideProps } from './slideProps.ts';

/** Overall effectiveness and leadership since the single inspection framework. */
export function JudgementsSlide(props: SlideProps) {
  const { authorityCode, asAt } = props.board;
  const { authority, pack } = useBoard(authorityCode, asAt);
  const judgementHistory = historySinceSif(pack, authority, ['overall', 'leadership'], asAt);
  const title =
    (judgementHistory && describeOverallRun(judgementHistory)) ?? boardHeadline(pack).title;
  return (
    <SlideFrame
      {...props}
      title={title}
      source={describePublishers(
        pack.sources,
        pack.inspections.flatMap(({ sourceIds }) => sourceIds),
      )}
      marking={pack.settings.marking}
    >
      {judgementHistory && (
        <Figure
          className={styles.figure}
          spec={historyFigure}
          frame="slide"
          data={{
            authority: authority.shortName,
            asAt,
            source: describeInspectionSources(pack),
            finding: title,
            joined: '',
            notDrawn: [],
            judgementHistory,
          }}
        />
      )}
    </SlideFrame>
  );
}
