import { Figure } from '#src/charts/Figure.tsx';
import { boardHeadline } from '#src/core/board/headline.ts';
import { publishersInWords } from '#src/core/board/sourceListWords.ts';
import { useBoard } from '#src/features/board/useBoard.ts';
import { historyFigure } from '#src/features/judgements/history/historyFigure.tsx';
import { ladderOf } from '#src/features/judgements/history/ladderStats.ts';
import { inspectionSourcesInWords } from '#src/features/judgements/history/ladderWords.ts';
import styles from './JudgementsSlide.module.css';
import { SlideFrame } from './SlideFrame.tsx';
import { overallRunInWords } from './slideJudgements.ts';
import type { SlideProps } from './slideProps.ts';

/** Overall effectiveness and leadership since the single inspection framework. */
export function JudgementsSlide(props: SlideProps) {
  const { authorityCode, asAt } = props.board;
  const { authority, pack } = useBoard(authorityCode, asAt);
  const inspections = pack.inspections.filter(({ framework }) => framework !== 'child-protection');
  const ladder = ladderOf(
    { ...pack, inspections },
    authority.shortName,
    ['overall', 'leadership'],
    authority.status === 'abolished' ? null : asAt,
  );
  const title = (ladder && overallRunInWords(ladder)) ?? boardHeadline(pack).title;
  return (
    <SlideFrame
      {...props}
      title={title}
      source={publishersInWords(
        pack.sources,
        pack.inspections.flatMap(({ sourceIds }) => sourceIds),
      )}
      marking={pack.settings.marking}
    >
      {ladder && (
        <Figure
          className={styles.figure}
          spec={historyFigure}
          frame="slide"
          data={{
            authority: authority.shortName,
            asAt,
            source: inspectionSourcesInWords(pack),
            finding: title,
            joined: '',
            notDrawn: [],
            ladder,
          }}
        />
      )}
    </SlideFrame>
  );
}
