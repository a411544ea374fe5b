import { Link } from '@tanstack/react-router';
import type { BoardView } from '#src/domain/boardView.ts';
import type { IndicatorId } from '#src/domain/indicator.ts';
import { indicatorHeadline, standingInWords } from '#src/narrative/indicatorHeadline.ts';
import { neighboursGapInWords } from '#src/narrative/neighboursGapWords.ts';
import { jointFiguresInWords } from '#src/narrative/sourceWords.ts';
import { trendSubtitle } from '#src/narrative/trendWords.ts';
import { readingOf } from '#src/statistics/reading.ts';
import { SectionBoundary } from '#src/ui/SectionBoundary.tsx';
import { ChangeSection } from './ChangeSection.tsx';
import { comparableCodes } from './comparable.ts';
import { DistributionSection } from './DistributionSection.tsx';
import { IndicatorCare, IndicatorNotes } from './IndicatorNotes.tsx';
import styles from './IndicatorView.module.css';
import type { IndicatorOptions } from './options.ts';
import { PartsSection } from './PartsSection.tsx';
import { TrendSection } from './TrendSection.tsx';
import { useIndicator } from './useIndicator.ts';

export interface IndicatorViewProps extends BoardView {
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
  const material = useIndicator(board, indicatorId);
  const { file, all, authority } = material;
  if (file.periods.length === 0) {
    return (
      <div className={styles.view}>
        <h1>{file.indicator.name}: nothing was published by this date</h1>
      </div>
    );
  }
  const reading = readingOf(file, all, authority);
  const hasTrend = file.periods.length > 1;
  const chosen = comparableCodes(options.chosen, material);
  const shared = { material, options: { ...options, chosen }, onOptions };
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
          {trendSubtitle(reading.trend)}. {standingInWords(reading)}{' '}
          {jointFiguresInWords(file, authority, all)} {neighboursGapInWords(authority, all)}
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
        <IndicatorNotes material={material} />
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
      <IndicatorCare material={material} />
    </div>
  );
}
