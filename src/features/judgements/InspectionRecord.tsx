import { GradeChip } from '#src/charts/GradeChip.tsx';
import { isRaisedBy } from '#src/core/asKnownOn/raisedBy.ts';
import { gapName } from '#src/core/board/judgementText.ts';
import { sourcesOf } from '#src/core/board/recordSources.ts';
import type { BoardPack } from '#src/core/model/boardPack.ts';
import { topicsNoLongerJudged } from '#src/core/model/frameworkRules.ts';
import { lowestConfidence } from '#src/core/model/source.ts';
import { topicName } from '#src/core/model/topic.ts';
import { Citation } from '#src/features/board/Citation.tsx';
import { Disclosure } from '#src/ui/Disclosure.tsx';
import styles from './Record.module.css';
import { RecordAreas } from './RecordAreas.tsx';
import type { BoardRecord } from './records.ts';
import {
  describeAreas,
  describeDatesSource,
  describeInspection,
  inspectionRecordName,
  judgementName,
  notesOf,
} from './recordText.ts';

interface Props {
  readonly record: Extract<BoardRecord, { kind: 'inspection' }>;
  readonly pack: BoardPack;
}

/** One inspection: its dates, grades and report, what it raised and what the evidence comes from. */
export function InspectionRecord({ record, pack }: Props) {
  const { inspection, before } = record;
  const areas = pack.areas.filter((area) => isRaisedBy(area, inspection));
  const sources = sourcesOf(inspection.sourceIds, pack);
  const report = sources.find(({ kind, url }) => kind === 'inspection_report' && url);
  const notes = notesOf(inspection);
  const datesSource = describeDatesSource(inspection, pack.sources);
  const ended = topicsNoLongerJudged(inspection.framework, inspection.start);
  const judgements = inspection.judgements.filter(({ topic }) => !ended.includes(topic));
  return (
    <article
      id={inspection.id}
      aria-labelledby={`${inspection.id}-name`}
      tabIndex={-1}
      className={styles.record}
    >
      <div className={styles.name}>
        <h3 id={`${inspection.id}-name`}>{inspectionRecordName(record)}</h3>
        <p className={styles.meta}>
          {describeInspection(inspection, before)}{' '}
          {report?.url && <a href={report.url}>Read the report</a>}
        </p>
      </div>
      <dl className={styles.grades}>
        {ended.map((topic) => (
          <div key={topic}>
            <dt className="muted">{topicName[topic]}</dt>
            <dd>{gapName['no-longer-judged']}</dd>
          </div>
        ))}
        {judgements.map((judgement) => (
          <div key={judgement.topic}>
            <dt className="muted">{judgementName(judgement)}</dt>
            <dd>{judgement.grade ? <GradeChip grade={judgement.grade} /> : gapName['no-grade']}</dd>
          </div>
        ))}
      </dl>
      {areas.length > 0 && <p>{describeAreas(areas)}</p>}
      <Disclosure summary={areas.length > 0 ? 'What it said must improve, and sources' : 'Source'}>
        <div className={styles.body}>
          {areas.length > 0 && (
            <RecordAreas areas={areas} pack={pack} name={inspectionRecordName(record)} />
          )}
          {datesSource && <p className={styles.notes}>{datesSource}</p>}
          <p className={styles.notes}>{notes} Sources of the dates and grades:</p>
          <Citation
            sources={sources}
            confidence={lowestConfidence(inspection.judgements.map(({ confidence }) => confidence))}
          />
        </div>
      </Disclosure>
    </article>
  );
}
