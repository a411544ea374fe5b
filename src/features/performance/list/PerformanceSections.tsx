import { measuresHeadline, measuresSummary } from '#src/features/performance/measureListText.ts';
import { useMeasures } from '#src/features/performance/packReadings.ts';
import { SectionBoundary } from '#src/ui/SectionBoundary.tsx';
import { AllMeasuresSection } from './AllMeasuresSection.tsx';
import { AttentionSection } from './AttentionSection.tsx';
import { MatrixSection } from './MatrixSection.tsx';
import type { MeasuresProps } from './options.ts';
import styles from './PerformanceSections.module.css';

const sections = {
  attention: { name: 'What needs attention', minHeight: 400, Section: AttentionSection },
  all: { name: 'All measures', minHeight: 900, Section: AllMeasuresSection },
  matrix: { name: 'Where each measure stands', minHeight: 400, Section: MatrixSection },
} as const;

interface Props extends MeasuresProps {
  readonly order: readonly (keyof typeof sections)[];
}

/** What all measures say together, then their sections in the order of the frame. */
export function PerformanceSections({ order, ...props }: Props) {
  const { readings } = useMeasures(props);
  return (
    <div className={styles.view}>
      <div>
        <h1>{measuresHeadline(readings)}</h1>
        <p className={styles.standfirst}>{measuresSummary(readings)}</p>
      </div>
      {order.map((one) => {
        const { name, minHeight, Section } = sections[one];
        return (
          <SectionBoundary key={one} name={name} minHeight={minHeight}>
            <Section {...props} />
          </SectionBoundary>
        );
      })}
      <p className={styles.note}>{limitsNote}</p>
    </div>
  );
}

/** How limits are worked out, in one line. */
const limitsNote =
  'Limits are the mean plus and minus 2.66 times the mean moving range. A missing month is never joined across.';
