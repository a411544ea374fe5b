import type { BoardParams } from '#src/core/model/boardParams.ts';
import { AttentionBlock } from '#src/features/attention/AttentionBlock.tsx';
import { SectionBoundary } from '#src/ui/SectionBoundary.tsx';
import styles from './FirstScreen.module.css';
import { InspectorsAnswer, LatestJudgements } from './InspectorsAnswer.tsx';
import { OpenAnswer } from './OpenAnswer.tsx';
import { PerformanceLine } from './PerformanceLine.tsx';
import { SinceLine } from './SinceLine.tsx';
import { WorkforceAnswer } from './WorkforceAnswer.tsx';

/**
 * The three questions of a board, answered without scrolling: each a finding, then its evidence. All of
 * it needs the same two files; that of an indicator costs its own row.
 */
export function FirstScreen(board: BoardParams) {
  return (
    <SectionBoundary name="The summary" minHeight={660}>
      <AttentionBlock {...board} />
      <div className={styles.screen}>
        <InspectorsAnswer {...board} />
        <LatestJudgements {...board} />
        <div>
          <WorkforceAnswer {...board} />
          <PerformanceLine {...board} />
        </div>
        <OpenAnswer {...board} />
        <SinceLine {...board} />
      </div>
    </SectionBoundary>
  );
}
