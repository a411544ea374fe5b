import { GradeChip } from '#src/charts/GradeChip.tsx';
import { gradeGap } from '#src/core/board/gradeGap.ts';
import { boardHeadline } from '#src/core/board/headline.ts';
import { gapName } from '#src/core/board/judgementText.ts';
import { judgementOn, latestInspections } from '#src/core/board/latestInspection.ts';
import { describePublishers } from '#src/core/board/sourceListText.ts';
import { type Topic, topicName } from '#src/core/model/topic.ts';
import { useBoard } from '#src/features/board/useBoard.ts';
import { SlideFrame } from './SlideFrame.tsx';
import styles from './StandingSlide.module.css';
import type { SlideProps } from './slideProps.ts';

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
      source={describePublishers(
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
