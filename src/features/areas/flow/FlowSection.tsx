import { figureActions } from '#src/charts/download/figureActions.ts';
import { FigureFooter } from '#src/charts/FigureFooter.tsx';
import type { BoardParams } from '#src/core/model/boardParams.ts';
import { describeSources } from '#src/core/text/sourceText.ts';
import { describePeriodNote, periodName } from '#src/features/areas/themes/periodText.ts';
import { useBoard } from '#src/features/board/useBoard.ts';
import { DataTable } from '#src/ui/DataTable.tsx';
import { SectionHeading } from '#src/ui/SectionHeading.tsx';
import { FlowChart } from './FlowChart.tsx';
import styles from './FlowSection.module.css';
import { flowCsv } from './flowCsv.ts';
import { flowOf } from './flowStats.ts';
import {
  describeAddressed,
  describeFate,
  flowCaveat,
  flowHeadline,
  flowTitle,
  raisedOf,
} from './flowText.ts';

/** Raised, restated, addressed by inspection: whether the list is shrinking. */
export function FlowSection({ authorityCode, asAt }: BoardParams) {
  const { authority, pack } = useBoard(authorityCode, asAt);
  const flow = flowOf(pack);
  if (flow.length === 0) return null;
  const periods = flow.map(({ period }) => period);
  const finding = flowHeadline(flow);
  const fate = describeFate(flow, pack);
  const basis = [flowCaveat, describePeriodNote(periods)].filter((one) => one !== null);
  const source = describeSources(
    pack.sources,
    pack.areas.flatMap(({ sourceId, history }) => [
      sourceId,
      ...history.map((evidence) => evidence.sourceId),
    ]),
  );
  return (
    <section aria-labelledby="flow">
      <SectionHeading id="flow" title={flowTitle} note="Areas by when they were raised" />
      <div className={styles.sides}>
        <figure aria-label={flowTitle} className={styles.figure}>
          <FlowChart name={finding} flow={flow} />
          <FigureFooter
            about="areas raised at each inspection"
            source={source}
            offers={figureActions(
              {
                authority: authority.shortName,
                title: flowTitle,
                sentence: finding,
                notes: [fate, ...basis],
                source,
                asAt,
              },
              {
                name: [authority.shortName, 'areas raised', asAt],
                csv: () => flowCsv(flow, authority.shortName, source),
              },
            )}
          >
            <DataTable
              caption="Areas by when they were raised, and what became of them since"
              columns={[
                { label: 'Raised in' },
                { label: 'Raised', isNumeric: true },
                { label: 'First time on record', isNumeric: true },
                { label: 'Restating an earlier one', isNumeric: true },
                { label: 'Restated later', isNumeric: true },
                { label: 'Addressed (evidence)', isNumeric: true },
                { label: 'Formally closed', isNumeric: true },
                { label: 'No later evidence', isNumeric: true },
              ]}
              rows={flow.map((one) => ({
                key: one.period.id,
                cells: [
                  periodName(one.period, periods),
                  raisedOf(one),
                  one.first,
                  one.restating,
                  one.restatedLater,
                  describeAddressed(one),
                  one.closed,
                  one.withoutEvidence,
                ],
              }))}
            />
          </FigureFooter>
        </figure>
        <div className={styles.words}>
          <p className={styles.finding}>{finding}.</p>
          <p>{fate}</p>
          <p className={styles.note}>{basis.join(' ')}</p>
        </div>
      </div>
    </section>
  );
}
