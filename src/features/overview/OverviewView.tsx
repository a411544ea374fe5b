import type { BoardParams } from '#src/core/model/boardParams.ts';
import { ChangesSection } from '#src/features/changes/ChangesSection.tsx';
import { SectionBoundary } from '#src/ui/SectionBoundary.tsx';
import { AreasSection } from './AreasSection.tsx';
import { OverviewHeadline } from './OverviewHeadline.tsx';
import { OverviewJudgements } from './OverviewJudgements.tsx';
import styles from './OverviewView.module.css';
import { WorkforceSection } from './WorkforceSection.tsx';

/** Where the judgements stand, how they got there, whether the workforce is stable, what is open. */
export function OverviewView(board: BoardParams) {
  return (
    <div className={styles.sections}>
      <SectionBoundary name="The latest judgements" minHeight={180}>
        <OverviewHeadline {...board} />
      </SectionBoundary>
      <SectionBoundary name="What changed" minHeight={300}>
        <ChangesSection {...board} />
      </SectionBoundary>
      <SectionBoundary name="Judgements over time" minHeight={360}>
        <OverviewJudgements {...board} />
      </SectionBoundary>
      <WorkforceSection {...board} />
      <SectionBoundary name="Improvement areas" minHeight={300}>
        <AreasSection {...board} />
      </SectionBoundary>
    </div>
  );
}
