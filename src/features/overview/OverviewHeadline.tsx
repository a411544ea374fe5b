import { GradeChip } from '#src/charts/GradeChip.tsx';
import { gradeGap } from '#src/core/board/gradeGap.ts';
import { boardHeadline } from '#src/core/board/headline.ts';
import { gapName } from '#src/core/board/judgementText.ts';
import { judgementOn, latestInspections } from '#src/core/board/latestInspection.ts';
import type { BoardParams } from '#src/core/model/boardParams.ts';
import { lowestConfidence } from '#src/core/model/source.ts';
import { type Topic, topicName } from '#src/core/model/topic.ts';
import { Citation } from '#src/features/board/Citation.tsx';
import { useBoard } from '#src/features/board/useBoard.ts';
import styles from './OverviewHeadline.module.css';

const judged: readonly Topic[] = [
  'overall',
  'leadership',
  'help-and-protection',
  'children-in-care',
  'care-leavers',
];

/** The board's first line beside the latest judgements, each as its own chip. */
export function OverviewHeadline({ authorityCode, asAt }: BoardParams) {
  const { pack } = useBoard(authorityCode, asAt);
  const { title, standfirst } = boardHeadline(pack);
  const { latest } = latestInspections(pack);
  return (
    <section className={styles.section} aria-labelledby="headline">
      <div>
        <h1 id="headline">{title}</h1>
        <p className={styles.standfirst}>{standfirst}</p>
      </div>
      {latest && (
        <div>
          <dl className={styles.judgements} aria-label="Latest judgements">
            {judged.map((topic) => {
              const judgement = judgementOn(latest, topic);
              return (
                <div key={topic} className={styles.judgement}>
                  <dt className="muted">{topicName[topic]}</dt>
                  <dd>
                    {judgement?.grade ? (
                      <GradeChip grade={judgement.grade} />
                    ) : (
                      <span className={styles.none}>
                        {judgement?.note || gapName[gradeGap(latest, topic)]}
                      </span>
                    )}
                  </dd>
                </div>
              );
            })}
          </dl>
          <Citation
            sources={latest.sourceIds.flatMap((id) => pack.sources.filter((one) => one.id === id))}
            confidence={lowestConfidence(latest.judgements.map(({ confidence }) => confidence))}
          />
        </div>
      )}
    </section>
  );
}
