import { JudgementHistorySection } from '#src/features/judgements/history/JudgementHistorySection.tsx';
import type { JudgementsViewProps } from '#src/features/judgements/history/options.ts';
import { MatrixSection } from '#src/features/judgements/matrix/MatrixSection.tsx';
import { SectionBoundary } from '#src/ui/SectionBoundary.tsx';
import { JudgementsHeadline } from './JudgementsHeadline.tsx';
import styles from './JudgementsView.module.css';
import { OthersSection } from './OthersSection.tsx';
import { RecordsSection } from './RecordsSection.tsx';

/** What inspectors said, how the judgements came to stand where they do, and how others fared. */
export function JudgementsView({ options, onOptions, ...board }: JudgementsViewProps) {
  return (
    <div className={styles.view}>
      <SectionBoundary name="The judgements" minHeight={140}>
        <JudgementsHeadline {...board} />
      </SectionBoundary>
      <SectionBoundary name="Judgements over time" minHeight={760}>
        <JudgementHistorySection {...board} options={options} onOptions={onOptions} />
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
