import { StatusChip } from '#src/charts/StatusChip.tsx';
import { Citation } from '#src/features/board/Citation.tsx';
import { EvidenceDate } from '#src/features/board/EvidenceDate.tsx';
import { CorrectEvidence } from '#src/features/recording/CorrectEvidence.tsx';
import { PendingBadge } from '#src/features/recording/PendingBadge.tsx';
import { recordedEvidence } from '#src/features/recording/parseForm.ts';
import { DataTable } from '#src/ui/DataTable.tsx';
import { SectionHeading } from '#src/ui/SectionHeading.tsx';
import styles from './AreaView.module.css';
import type { AboutArea } from './aboutArea.ts';

interface Props extends AboutArea {
  /** Whether what members recorded can be corrected: not on a view of the past. */
  readonly mayRecord: boolean;
}

/** Each reading of the evidence since the area was raised, the latest first. */
export function EvidenceSection({ area, pack, asAt, mayRecord }: Props) {
  const { history, remark } = area;
  const remarked = remark && <p>{remark}</p>;
  return (
    <section aria-labelledby="evidence" className={styles.section}>
      <SectionHeading
        id="evidence"
        title="Evidence since it was raised"
        note={history.length > 1 ? 'Latest first' : ''}
      />
      {history.length === 0 ? (
        remarked || <p>No later evidence on this area.</p>
      ) : (
        <>
          <DataTable
            caption="Evidence since the area was raised"
            hideCaption
            isProse
            columns={[
              { label: 'Date', width: '22%' },
              { label: 'Status', width: '20%' },
              { label: 'What the source says' },
            ]}
            rows={history.toReversed().map((evidence) => ({
              key: `${evidence.on} ${evidence.sourceId} ${evidence.status}`,
              cells: [
                <EvidenceDate key="on" on={evidence.on} asAt={asAt} />,
                <StatusChip key="status" status={evidence.status} />,
                <div key="text">
                  {evidence.text}
                  <PendingBadge sourceId={evidence.sourceId} />
                  <Citation
                    sources={pack.sources.filter(({ id }) => id === evidence.sourceId)}
                    confidence={area.confidence}
                  />
                  {mayRecord && recordedEvidence(area, pack, evidence.sourceId) && (
                    <CorrectEvidence
                      authorityCode={pack.authorityCode}
                      areaId={area.id}
                      evidence={evidence}
                    />
                  )}
                </div>,
              ],
            }))}
          />
          {remarked}
        </>
      )}
    </section>
  );
}
