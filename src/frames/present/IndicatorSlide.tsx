import { useSuspenseQuery } from '@tanstack/react-query';
import { Figure } from '#src/charts/Figure.tsx';
import { indicatorAsKnownOn } from '#src/core/asKnownOn/asKnownOn.ts';
import { placeAmongYears } from '#src/core/board/yearAxis.ts';
import type { IndicatorId } from '#src/core/model/indicator.ts';
import { formatDate } from '#src/core/text/format.ts';
import { describeSource } from '#src/core/text/sourceText.ts';
import { datasetQuery, indicatorQuery } from '#src/data/queries.ts';
import { useAuthority } from '#src/data/useAuthority.ts';
import { useBoard } from '#src/features/board/useBoard.ts';
import { indicatorHeadline } from '#src/features/indicators/trend/indicatorHeadline.ts';
import { readingOf } from '#src/features/indicators/trend/reading.ts';
import { trendFigure } from '#src/features/indicators/trend/trendFigure.tsx';
import { useInadequateMark } from '#src/features/indicators/useInadequateMark.ts';
import { keyed } from '#src/ui/keyed.ts';
import styles from './IndicatorSlide.module.css';
import { SlideFrame } from './SlideFrame.tsx';
import { slideFacts, slideSource } from './slideFacts.ts';
import type { SlideProps } from './slideProps.ts';

/** One headline indicator: its finding, its line, and three figures beside it. */
export function IndicatorSlide({
  indicatorId,
  ...props
}: SlideProps & { indicatorId: IndicatorId }) {
  const { authorityCode, asAt } = props.board;
  const { all, authority } = useAuthority(authorityCode);
  const { pack } = useBoard(authorityCode, asAt);
  const { data: published } = useSuspenseQuery(indicatorQuery(indicatorId));
  const { data: dataset } = useSuspenseQuery(datasetQuery);
  const mark = useInadequateMark(props.board);
  const file = indicatorAsKnownOn(published, asAt);
  if (file.periods.length === 0) {
    return (
      <SlideFrame
        {...props}
        title={`${file.indicator.name}: nothing was published by this date`}
        source=""
        marking={pack.settings.marking}
      >
        <p>
          The board is read as on {formatDate(asAt)}, before the first release of this indicator.
        </p>
      </SlideFrame>
    );
  }
  const reading = readingOf(file, all, authority);
  const at = mark && placeAmongYears(mark.on, file.indicator.periodKind);
  const first = file.periods[0]?.year ?? 0;
  const events =
    mark && at !== null && at >= first && at <= reading.year ? [{ at, label: mark.label }] : [];
  const title = indicatorHeadline(reading);
  return (
    <SlideFrame
      {...props}
      title={title}
      source={slideSource(file, dataset)}
      marking={pack.settings.marking}
    >
      <div className={styles.body}>
        <Figure
          spec={trendFigure}
          frame="slide"
          data={{
            authority: authority.shortName,
            asAt,
            source: describeSource(file, dataset),
            title: file.indicator.name,
            finding: title,
            fileName: [authority.shortName, file.indicator.id, asAt],
            trend: reading.trend,
            events,
            highlighted: null,
            sizes: 'rate',
          }}
        />
        <dl className={styles.facts}>
          {keyed(slideFacts(reading), ({ words }) => words).map(
            ({ key, item: { figure, words } }) => (
              <div key={key}>
                <dt>{figure}</dt>
                <dd>{words}</dd>
              </div>
            ),
          )}
        </dl>
      </div>
    </SlideFrame>
  );
}
