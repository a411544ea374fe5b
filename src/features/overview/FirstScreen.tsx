import type { BoardParams } from '#src/core/model/boardParams.ts';
import { SectionBoundary } from '#src/ui/SectionBoundary.tsx';
import styles from './FirstScreen.module.css';
import { InspectorsAnswer, LatestJudgements } from './InspectorsAnswer.tsx';
import { OpenAnswer } from './OpenAnswer.tsx';
import { PerformanceLine } from './PerformanceLine.tsx';
import { SinceLine } from './SinceLine.tsx';
import { WorkforceAnswer } from './WorkforceAnswer.tsx';

/** The three questions of a board, answered without scrolling: each a finding, then its evidence. */
export function FirstScreen(board: BoardParams) {
  return (
    <div className={styles.screen}>
      <SectionBoundary name="What the inspectors say" minHeight={250}>
        <InspectorsAnswer {...board} />
      </SectionBoundary>
      <SectionBoundary name="The latest judgements" minHeight={250}>
        <LatestJudgements {...board} />
      </SectionBoundary>
      <div>
        <SectionBoundary name="Whether the workforce is stable" minHeight={340}>
          <WorkforceAnswer {...board} />
        </SectionBoundary>
        <SectionBoundary name="What needs attention in performance" minHeight={0}>
          <PerformanceLine {...board} />
        </SectionBoundary>
      </div>
      <SectionBoundary name="What is still open" minHeight={340}>
        <OpenAnswer {...board} />
      </SectionBoundary>
      <SectionBoundary name="What changed" minHeight={48}>
        <SinceLine {...board} />
      </SectionBoundary>
    </div>
  );
}
