import type { ReactNode } from 'react';
import { useMeasures } from '#src/features/performance/packReadings.ts';
import { SectionBoundary } from '#src/ui/SectionBoundary.tsx';
import type { MeasuresProps } from './options.ts';
import { PerformanceSections } from './PerformanceSections.tsx';

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

function Measures({ whereNone, ...props }: Props) {
  const { readings } = useMeasures(props);
  return readings.length === 0 ? (
    whereNone
  ) : (
    <PerformanceSections {...props} order={['attention', 'all', 'matrix']} />
  );
}
