import type { Day } from '#src/domain/partialDate.ts';
import { SectionBoundary } from '#src/ui/SectionBoundary.tsx';
import { AreasSection } from './AreasSection.tsx';
import { HeadlineSection } from './HeadlineSection.tsx';
import { LadderSection } from './LadderSection.tsx';
import styles from './OverviewView.module.css';
import { WorkforceSection } from './WorkforceSection.tsx';

/** What every section of a board is about: whose it is, and on which day it is read. */
export interface BoardProps {
  readonly authorityCode: string;
  readonly asAt: Day;
}

/** Where the judgements stand, how they got there, whether the workforce is stable, what is open. */
export function OverviewView(board: BoardProps) {
  return (
    <div className={styles.sections}>
      <SectionBoundary name="The latest judgements" minHeight={180}>
        <HeadlineSection {...board} />
      </SectionBoundary>
      <SectionBoundary name="Judgements over time" minHeight={360}>
        <LadderSection {...board} />
      </SectionBoundary>
      <WorkforceSection {...board} />
      <SectionBoundary name="Improvement areas" minHeight={300}>
        <AreasSection {...board} />
      </SectionBoundary>
    </div>
  );
}
