import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { inListOrder } from '#src/core/board/areaList.ts';
import type { BoardParams } from '#src/core/model/boardParams.ts';
import { AreaActions } from '#src/features/actions/AreaActions.tsx';
import { useBoard } from '#src/features/board/useBoard.ts';
import { RecordPart } from '#src/features/recording/RecordPart.tsx';
import { SectionBoundary } from '#src/ui/SectionBoundary.tsx';
import { AreaDecisions } from './AreaDecisions.tsx';
import { AreaFacts } from './AreaFacts.tsx';
import { AreaIndicators } from './AreaIndicators.tsx';
import { AreaNeighbours } from './AreaNeighbours.tsx';
import styles from './AreaView.module.css';
import { EvidenceSection } from './EvidenceSection.tsx';
import { OccurrencesSection } from './OccurrencesSection.tsx';
import { PlanSection } from './PlanSection.tsx';
import { QuotedArea } from './QuotedArea.tsx';

interface Props extends BoardParams {
  readonly areaId: string;
  /** Whether an update can be recorded: not on a view of the past. */
  readonly mayRecord: boolean;
  /** Stands in place of an area that the board does not have, or not yet on the day of the view. */
  readonly whereNone: ReactNode;
}

/** One improvement area: who raised it, what became of it, and whether it was told before. */
export function AreaView(props: Props) {
  return (
    <SectionBoundary name="This area" minHeight={900}>
      <AreaInDepth {...props} />
    </SectionBoundary>
  );
}

function AreaInDepth({ areaId, mayRecord, whereNone, ...board }: Props) {
  const { pack } = useBoard(board.authorityCode, board.asAt);
  const inOrder = inListOrder(pack.areas);
  const area = inOrder.find(({ id }) => id === areaId);
  if (!area) return whereNone;
  const about = { area, pack, asAt: board.asAt };
  return (
    <div className={styles.view}>
      <div>
        <p className={styles.crumb}>
          <Link to="/areas">Improvement areas</Link> ›{' '}
          <Link to="/areas" search={{ theme: area.theme }}>
            {area.theme}
          </Link>
        </p>
        <h1>{area.title}</h1>
        {area.description && <p className={styles.standfirst}>{area.description}</p>}
      </div>
      <div className={styles.main}>
        <AreaFacts {...about} />
        <div className={styles.words}>
          <QuotedArea {...about} />
          <PlanSection {...about} />
          <AreaActions {...about} mayRecord={mayRecord} />
          <AreaDecisions {...about} mayRecord={mayRecord} />
          <EvidenceSection {...about} mayRecord={mayRecord} />
          {mayRecord && <RecordPart target={{ authorityCode: board.authorityCode, areaId }} />}
          <OccurrencesSection {...about} />
        </div>
      </div>
      {area.indicatorIds.length > 0 && (
        <AreaIndicators {...board} indicatorIds={area.indicatorIds} />
      )}
      <AreaNeighbours area={area} inOrder={inOrder} />
    </div>
  );
}
