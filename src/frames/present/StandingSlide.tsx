import { type Topic, topicName } from '#src/core/model/inspection.ts';
import { GradeChip } from '#src/charts/GradeChip.tsx';
import { boardHeadline } from '#src/core/board/headline.ts';
import { gapName } from '#src/features/judgements/matrix/judgementWords.ts';
import { publishersInWords } from '#src/core/board/sourceListWords.ts';
import { gradeGap } from '#src/core/board/gradeGap.ts';
import { judgementOn, latestInspections } from '#src/core/board/latestInspection.ts';
import { useBoard } from '#src/features/board/useBoard.ts';
import type { SlideProps } from './Slide.tsx';
import { SlideFrame } from './SlideFrame.tsx';
import styles from './StandingSlide.module.css';

const judged: readonly Topic[] = [
  'overall',
  'leadership',
  'help-and-protection',
  'children-in-care',
  'care-leavers',
];

/** The latest judgements, each as its chip. */
export function StandingSlide(props: SlideProps) {
  const { pack } = useBoard(props.board.authorityCode, props.board.asAt);
  const { title, standfirst } = boardHeadline(pack);
  const { latest } = latestInspections(pack);
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
      {latest && (
        <dl className={styles.judgements}>
          {judged.map((topic) => {
            const judgement = judgementOn(latest, topic);
            return (
              <div key={topic}>
                <dt>{topicName[topic]}</dt>
                <dd>
                  {judgement?.grade ? (
                    <GradeChip grade={judgement.grade} />
                  ) : (
                    gapName[gradeGap(latest, topic)]
                  )}
                </dd>
              </div>
            );
          })}
        </dl>
      )}
      <p className={styles.standfirst}>{standfirst}</p>
    </SlideFrame>
  );
}
