import { figureOffers } from '#src/charts/download/figureOffers.ts';
import { FigureFooter } from '#src/charts/FigureFooter.tsx';
import type { BoardView } from '#src/core/model/boardView.ts';
import { sourcesInWords } from '#src/core/text/sourceWords.ts';
import { periodName, periodNoteInWords } from '#src/features/areas/themes/periodWords.ts';
import { useBoard } from '#src/features/board/useBoard.ts';
import { DataTable } from '#src/ui/DataTable.tsx';
import { SectionHeading } from '#src/ui/SectionHeading.tsx';
import { FlowChart } from './FlowChart.tsx';
import styles from './FlowSection.module.css';
import { flowCsv } from './flowCsv.ts';
import { flowOf } from './flowStats.ts';
import {
  addressedInWords,
  fateInWords,
  flowCaveat,
  flowHeadline,
  flowTitle,
  raisedOf,
} from './flowWords.ts';

/** Raised, restated, addressed by inspection: whether the list is shrinking. */
export function FlowSection({ authorityCode, asAt }: BoardView) {
  const { authority, pack } = useBoard(authorityCode, asAt);
  const flow = flowOf(pack);
  if (flow.length === 0) return null;
  const periods = flow.map(({ period }) => period);
  const finding = flowHeadline(flow);
  const fate = fateInWords(flow, pack);
  const basis = [flowCaveat, periodNoteInWords(periods)].filter((one) => one !== null);
  const source = sourcesInWords(
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
            offers={figureOffers(
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
                  addressedInWords(one),
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
