import { Figure } from '#src/charts/Figure.tsx';
import { describeClosure } from '#src/core/board/areaText.ts';
import type { BoardParams } from '#src/core/model/boardParams.ts';
import { describeSources } from '#src/core/text/sourceText.ts';
import { describePeriodNote } from '#src/features/areas/themes/periodText.ts';
import { useBoard } from '#src/features/board/useBoard.ts';
import { SectionHeading } from '#src/ui/SectionHeading.tsx';
import styles from './FlowSection.module.css';
import { flowFigure } from './flowFigure.tsx';
import { flowOf } from './flowStats.ts';
import { describeFate, flowCaveat, flowHeadline, flowTitle } from './flowText.ts';

/** Raised, restated, addressed by inspection: whether the list is shrinking, which a first list cannot say. */
export function FlowSection({ authorityCode, asAt }: BoardParams) {
  const { authority, pack } = useBoard(authorityCode, asAt);
  const flow = flowOf(pack);
  if (flow.length < 2) return null;
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
        <Figure
          spec={flowFigure}
          frame="page"
          usualWidth={640}
          heading={null}
          data={{
            authority: authority.shortName,
            asAt,
            source,
            finding,
            legend: [fate, describeClosure(pack), ...basis],
            flow,
          }}
        />
        <div className={styles.words}>
          <p className={styles.finding}>{finding}.</p>
          <p>{fate}</p>
          <p className={styles.note}>{basis.join(' ')}</p>
        </div>
      </div>
    </section>
  );
}
