import type { ReactNode } from 'react';
import { measuresHeadline, measuresSummary } from '#src/features/performance/measureListText.ts';
import { useMeasures } from '#src/features/performance/packReadings.ts';
import { SectionBoundary } from '#src/ui/SectionBoundary.tsx';
import { AllMeasuresSection } from './AllMeasuresSection.tsx';
import { AttentionSection } from './AttentionSection.tsx';
import { MatrixSection } from './MatrixSection.tsx';
import type { MeasuresProps } from './options.ts';
import styles from './PerformanceView.module.css';

interface Props extends MeasuresProps {
  /** What stands there for a board without measures. */
  readonly whereNone: ReactNode;
}

/** The council's own measures: what needs attention, all of them, and where each stands. */
export function PerformanceView(props: Props) {
  return (
    <SectionBoundary name="The measures of the council" minHeight={900} isView>
      <Measures {...props} />
    </SectionBoundary>
  );
}

function Measures({ whereNone, options, onOptions, ...board }: Props) {
  const { readings } = useMeasures(board);
  if (readings.length === 0) return whereNone;
  return (
    <div className={styles.view}>
      <div>
        <h1>{measuresHeadline(readings)}</h1>
        <p className={styles.standfirst}>{measuresSummary(readings)}</p>
      </div>
      <SectionBoundary name="What needs attention" minHeight={400}>
        <AttentionSection {...board} />
      </SectionBoundary>
      <SectionBoundary name="All measures" minHeight={900}>
        <AllMeasuresSection {...board} options={options} onOptions={onOptions} />
      </SectionBoundary>
      <SectionBoundary name="Where each measure stands" minHeight={400}>
        <MatrixSection {...board} />
      </SectionBoundary>
      <p className={styles.note}>{limitsNote}</p>
    </div>
  );
}

/** How limits are worked out, in one line. */
const limitsNote =
  'Limits are the mean plus and minus 2.66 times the mean moving range. A missing month is never joined across.';
