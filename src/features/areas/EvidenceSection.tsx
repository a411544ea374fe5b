import { StatusChip } from '#src/charts/StatusChip.tsx';
import { Citation } from '#src/features/board/Citation.tsx';
import { EvidenceDate } from '#src/features/board/EvidenceDate.tsx';
import { PendingBadge } from '#src/features/recording/PendingBadge.tsx';
import { DataTable } from '#src/ui/DataTable.tsx';
import { SectionHeading } from '#src/ui/SectionHeading.tsx';
import styles from './AreaView.module.css';
import type { AboutArea } from './aboutArea.ts';

/** Each reading of the evidence since the area was raised, the latest first. */
export function EvidenceSection({ area, pack, asAt }: AboutArea) {
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
