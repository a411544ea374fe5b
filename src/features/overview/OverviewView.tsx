import type { BoardParams } from '#src/core/model/boardParams.ts';
import { ChangesSection } from '#src/features/changes/ChangesSection.tsx';
import { SectionBoundary } from '#src/ui/SectionBoundary.tsx';
import { AreasSection } from './AreasSection.tsx';
import { FirstScreen } from './FirstScreen.tsx';
import { OverviewJudgements } from './OverviewJudgements.tsx';
import styles from './OverviewView.module.css';
import { WorkforceSection } from './WorkforceSection.tsx';

/** The three answers on one screen; below them what each stands on. */
export function OverviewView(board: BoardParams) {
  return (
    <div className={styles.sections}>
      <FirstScreen {...board} />
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
