import type { BoardParams } from '#src/core/model/boardParams.ts';
import { ComparatorSection } from '#src/features/judgements/comparators/ComparatorSection.tsx';
import styles from '#src/features/judgements/national/OthersSection.module.css';
import { useOthers } from '#src/features/judgements/national/useOthers.ts';
import { AfterSection } from '#src/features/judgements/outcomes/AfterSection.tsx';
import { SpreadSection } from '#src/features/judgements/spread/SpreadSection.tsx';
import { SectionBoundary } from '#src/ui/SectionBoundary.tsx';

/** How other authorities fared: grades today, what became of each Inadequate, region and neighbours. */
export function OthersSection(board: BoardParams) {
  const data = useOthers(board);
  return (
    <div className={styles.others}>
      <SectionBoundary name="Grades of all authorities" minHeight={480}>
        <SpreadSection data={data} />
      </SectionBoundary>
      <SectionBoundary name="Outcomes after an Inadequate judgement" minHeight={1100}>
        <AfterSection data={data} />
      </SectionBoundary>
      <SectionBoundary name="Neighbours and region" minHeight={600}>
        <ComparatorSection data={data} />
      </SectionBoundary>
    </div>
  );
}
