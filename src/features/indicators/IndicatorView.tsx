import { Link } from '@tanstack/react-router';
import type { BoardParams } from '#src/core/model/boardParams.ts';
import type { IndicatorId } from '#src/core/model/indicator.ts';
import { describeNeighboursGap } from '#src/core/text/neighboursGapText.ts';
import { describeJointFigures } from '#src/core/text/sourceText.ts';
import { ChangeSection } from '#src/features/indicators/change/ChangeSection.tsx';
import { DistributionSection } from '#src/features/indicators/distribution/DistributionSection.tsx';
import { PartsSection } from '#src/features/indicators/parts/PartsSection.tsx';
import type { IndicatorOptions } from '#src/features/indicators/shared/options.ts';
import { useIndicator } from '#src/features/indicators/shared/useIndicator.ts';
import { comparableCodes } from '#src/features/indicators/trend/comparable.ts';
import {
  describeAgainstEngland,
  indicatorHeadline,
} from '#src/features/indicators/trend/indicatorHeadline.ts';
import { readingOf } from '#src/features/indicators/trend/reading.ts';
import { TrendSection } from '#src/features/indicators/trend/TrendSection.tsx';
import { trendSubtitle } from '#src/features/indicators/trend/trendText.ts';
import { SectionBoundary } from '#src/ui/SectionBoundary.tsx';
import { IndicatorCaveats, IndicatorNotes } from './IndicatorNotes.tsx';
import styles from './IndicatorView.module.css';

export interface IndicatorViewProps extends BoardParams {
  readonly indicatorId: IndicatorId;
  readonly options: IndicatorOptions;
  readonly onOptions: (options: IndicatorOptions) => void;
}

/** One indicator in depth: its trend, where the authority stands, whether the change is real. */
export function IndicatorView(props: IndicatorViewProps) {
  return (
    <SectionBoundary name="This indicator" minHeight={900} isView>
      <Indicator {...props} />
    </SectionBoundary>
  );
}

function Indicator({ indicatorId, options, onOptions, ...board }: IndicatorViewProps) {
  const data = useIndicator(board, indicatorId);
  const { file, all, authority } = data;
  if (file.periods.length === 0) {
    return (
      <div className={styles.view}>
        <h1>{file.indicator.name}: nothing was published by this date</h1>
      </div>
    );
  }
  const reading = readingOf(file, all, authority);
  const hasTrend = file.periods.length > 1;
  const chosen = comparableCodes(options.chosen, data);
  const shared = { data, options: { ...options, chosen }, onOptions };
  return (
    <div className={styles.view}>
      <div>
        <p className={styles.crumb}>
          <Link to="/workforce" search={(search) => search}>
            Workforce
          </Link>{' '}
          › {file.indicator.name}
        </p>
        <h1>{indicatorHeadline(reading)}</h1>
        <p className={styles.standfirst}>
          {[
            `${trendSubtitle(reading.trend)}.`,
            describeAgainstEngland(reading),
            describeJointFigures(file, authority, all),
            describeNeighboursGap(authority, all),
          ]
            .filter(Boolean)
            .join(' ')}
        </p>
      </div>
      <div className={styles.main}>
        {hasTrend ? (
          <TrendSection {...shared} />
        ) : (
          <div className={styles.only}>
            <p>
              Only {reading.year} has been published ({file.indicator.periodKind} {reading.year}),
              so there is no line to draw.
            </p>
            <DistributionSection {...shared} />
            <PartsSection {...shared} />
          </div>
        )}
        <IndicatorNotes data={data} />
      </div>
      {hasTrend && (
        <>
          <DistributionSection {...shared} />
          <div className={styles.pair}>
            <ChangeSection {...shared} />
            <PartsSection {...shared} />
          </div>
        </>
      )}
      <IndicatorCaveats data={data} />
    </div>
  );
}
