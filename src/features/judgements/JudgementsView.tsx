import { LadderSection } from '#src/features/judgements/history/LadderSection.tsx';
import type { JudgementsViewProps } from '#src/features/judgements/history/options.ts';
import { MatrixSection } from '#src/features/judgements/matrix/MatrixSection.tsx';
import { SectionBoundary } from '#src/ui/SectionBoundary.tsx';
import { HeadlineSection } from './HeadlineSection.tsx';
import styles from './JudgementsView.module.css';
import { OthersSection } from './OthersSection.tsx';
import { RecordsSection } from './RecordsSection.tsx';

/** What inspectors said, how the judgements came to stand where they do, and how others fared. */
export function JudgementsView({ options, onOptions, ...board }: JudgementsViewProps) {
  return (
    <div className={styles.view}>
      <SectionBoundary name="The judgements" minHeight={140}>
        <HeadlineSection {...board} />
      </SectionBoundary>
      <SectionBoundary name="Judgements over time" minHeight={760}>
        <LadderSection {...board} options={options} onOptions={onOptions} />
      </SectionBoundary>
      <SectionBoundary name="Grades by inspection" minHeight={300}>
        <MatrixSection {...board} />
      </SectionBoundary>
      <SectionBoundary name="Inspections and visits" minHeight={900}>
        <RecordsSection {...board} record={options.record} />
      </SectionBoundary>
      <SectionBoundary name="Among other authorities" minHeight={600}>
        <OthersSection {...board} />
      </SectionBoundary>
    </div>
  );
}
