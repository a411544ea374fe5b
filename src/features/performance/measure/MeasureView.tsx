import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Figure } from '#src/charts/Figure.tsx';
import type { BoardParams } from '#src/core/model/boardParams.ts';
import { earlierMeanText, measureHeadline } from '#src/features/performance/measureHeadline.ts';
import { RecordMeasureValue } from '#src/features/recording/RecordMeasureValue.tsx';
import { SectionBoundary } from '#src/ui/SectionBoundary.tsx';
import { KeyFigures } from './KeyFigures.tsx';
import { MeasureNotes } from './MeasureNotes.tsx';
import styles from './MeasureView.module.css';
import { MonthsSection } from './MonthsSection.tsx';
import { MovedSection } from './MovedSection.tsx';
import { spanText } from './measureChartText.ts';
import { measureFigure } from './measureFigure.tsx';
import { useMeasure } from './useMeasure.ts';
import { YearlySection } from './YearlySection.tsx';

interface Props extends BoardParams {
  readonly measureId: string;
  /** Whether it is the latest view, on which something may be recorded. */
  readonly mayRecord: boolean;
  /** What stands there where the board has no such measure. */
  readonly whereNone: ReactNode;
}

/** One measure in depth: its months against limits and target, what they are made of, what is said of it. */
export function MeasureView(props: Props) {
  return (
    <SectionBoundary name="This measure" minHeight={900} isView>
      <MeasurePage {...props} />
    </SectionBoundary>
  );
}

function MeasurePage({ measureId, mayRecord, whereNone, ...board }: Props) {
  const found = useMeasure(board, measureId);
  if (found === null) return whereNone;
  const { reading, data } = found;
  const { measure } = reading;
  return (
    <div className={styles.view}>
      <div>
        <p className={styles.crumb}>
          <Link to="/performance">Performance</Link> › {measure.name}
        </p>
        <h1>{measureHeadline(reading)}</h1>
        <p className={styles.standfirst}>
          {[earlierMeanText(reading), spanText(reading)].filter(Boolean).join(' ')}
        </p>
      </div>
      <KeyFigures reading={reading} />
      <div className={styles.main}>
        <Figure
          spec={measureFigure}
          data={data}
          frame="page"
          usualWidth={872}
          heading={null}
          hasOwnTable
        />
        <MeasureNotes {...found} asAt={board.asAt} />
      </div>
      {mayRecord && (
        <RecordMeasureValue authorityCode={board.authorityCode} measureId={measureId} />
      )}
      <MovedSection reading={reading} />
      <div className={styles.main}>
        <MonthsSection reading={reading} source={data.source} />
        {measure.indicatorId !== null && (
          <SectionBoundary name="Compared with DfE’s yearly figure" minHeight={300}>
            <YearlySection reading={reading} board={board} indicatorId={measure.indicatorId} />
          </SectionBoundary>
        )}
      </div>
    </div>
  );
}
