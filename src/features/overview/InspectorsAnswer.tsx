import { Link } from '@tanstack/react-router';
import { GradeChip } from '#src/charts/GradeChip.tsx';
import { boardHeadline } from '#src/core/board/headline.ts';
import { latestInspections } from '#src/core/board/latestInspection.ts';
import type { BoardParams } from '#src/core/model/boardParams.ts';
import { lowestConfidence } from '#src/core/model/source.ts';
import { topicName } from '#src/core/model/topic.ts';
import { Citation } from '#src/features/board/Citation.tsx';
import { useBoard } from '#src/features/board/useBoard.ts';
import { historySinceSif } from '#src/features/judgements/history/judgementHistoryStats.ts';
import { HistoryLine } from './HistoryLine.tsx';
import styles from './InspectorsAnswer.module.css';
import { judgedTopics, judgementOf } from './latestJudgements.ts';

/** The board's first line, and the line of the overall judgements that led to it. */
export function InspectorsAnswer({ authorityCode, asAt }: BoardParams) {
  const { authority, pack } = useBoard(authorityCode, asAt);
  const { title, standfirst } = boardHeadline(pack);
  const history = historySinceSif(pack, authority, ['overall'], asAt);
  return (
    <section aria-labelledby="headline">
      <p className={styles.question}>What do the inspectors say?</p>
      <h1 id="headline">{title}</h1>
      <p className={styles.standfirst}>{standfirst}</p>
      {history && <HistoryLine history={history} />}
    </section>
  );
}

/** The latest judgements, each as its own chip. */
export function LatestJudgements({ authorityCode, asAt }: BoardParams) {
  const { pack } = useBoard(authorityCode, asAt);
  const { latest } = latestInspections(pack);
  if (!latest) return <div />;
  return (
    <div>
      <dl className={styles.judgements} aria-label="Latest judgements">
        {judgedTopics.map((topic) => {
          const { grade, text } = judgementOf(latest, topic);
          return (
            <div key={topic} className={styles.judgement}>
              <dt>{topicName[topic]}</dt>
              <dd>{grade ? <GradeChip grade={grade} /> : text}</dd>
            </div>
          );
        })}
      </dl>
      <div className={styles.beside}>
        <Citation
          sources={latest.sourceIds.flatMap((id) => pack.sources.filter((one) => one.id === id))}
          confidence={lowestConfidence(latest.judgements.map(({ confidence }) => confidence))}
        />
        <Link to="/judgements">All judgements</Link>
      </div>
    </div>
  );
}
