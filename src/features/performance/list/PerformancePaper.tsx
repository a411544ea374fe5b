import { useState } from 'react';
import type { BoardParams } from '#src/core/model/boardParams.ts';
import { measuresHeadline, measuresSummary } from '#src/features/performance/measureListText.ts';
import { useMeasures } from '#src/features/performance/packReadings.ts';
import { SectionBoundary } from '#src/ui/SectionBoundary.tsx';
import { AllMeasuresSection } from './AllMeasuresSection.tsx';
import { AttentionSection } from './AttentionSection.tsx';
import { MatrixSection } from './MatrixSection.tsx';
import { type MeasuresOptions, noFilter } from './options.ts';
import styles from './PerformanceView.module.css';

/** The measures on paper: what needs attention and where each stands on one page, then all of them. */
export function PerformancePaper(board: BoardParams) {
  const { readings } = useMeasures(board);
  // What a reader asks for is for this printing only, and stays out of the address.
  const [options, setOptions] = useState<MeasuresOptions>({ filter: noFilter, sort: 'theme' });
  return (
    <div className={styles.view}>
      <div>
        <h1>{measuresHeadline(readings)}</h1>
        <p className={styles.standfirst}>{measuresSummary(readings)}</p>
      </div>
      <SectionBoundary name="What needs attention" minHeight={400}>
        <AttentionSection {...board} />
      </SectionBoundary>
      <SectionBoundary name="Where each measure stands" minHeight={400}>
        <MatrixSection {...board} />
      </SectionBoundary>
      <SectionBoundary name="All measures" minHeight={900}>
        <AllMeasuresSection {...board} options={options} onOptions={setOptions} />
      </SectionBoundary>
    </div>
  );
}
