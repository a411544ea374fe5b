import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Figure } from '#src/charts/Figure.tsx';
import { indicatorAsKnownOn } from '#src/core/asKnownOn/asKnownOn.ts';
import { placeAmongYears } from '#src/core/board/yearAxis.ts';
import type { BoardParams } from '#src/core/model/boardParams.ts';
import { describeMissing, isNumber } from '#src/core/model/figure.ts';
import type { Indicator, IndicatorId } from '#src/core/model/indicator.ts';
import { formatNumber } from '#src/core/text/format.ts';
import { textOf } from '#src/core/text/sentence.ts';
import { describeSource } from '#src/core/text/sourceText.ts';
import { datasetQuery, indicatorQuery } from '#src/data/queries.ts';
import { useAuthority } from '#src/data/useAuthority.ts';
import { indicatorSentence } from '#src/features/indicators/trend/indicatorSentence.ts';
import { readingOf } from '#src/features/indicators/trend/reading.ts';
import { trendFigure } from '#src/features/indicators/trend/trendFigure.tsx';
import styles from './IndicatorCard.module.css';
import { useInadequateMark } from './useInadequateMark.ts';

/** On a day before the first release. */
function UnpublishedCard({ indicator }: { readonly indicator: Indicator }) {
  return (
    <figure className={styles.card} aria-label={indicator.name}>
      <h3>
        <Link to="/workforce/$indicator" params={{ indicator: indicator.id }}>
          {indicator.name}
        </Link>
      </h3>
      <p className={styles.sentence}>Nothing was published by this date.</p>
    </figure>
  );
}

/** One indicator at a glance: figure, sentence, small chart, its table, source and downloads. */
export function IndicatorCard({
  indicatorId,
  ...board
}: BoardParams & { indicatorId: IndicatorId }) {
  const { authorityCode, asAt } = board;
  const { all, authority } = useAuthority(authorityCode);
  const { data: published } = useSuspenseQuery(indicatorQuery(indicatorId));
  const { data: dataset } = useSuspenseQuery(datasetQuery);
  const mark = useInadequateMark(board);
  const file = indicatorAsKnownOn(published, asAt);
  const { indicator } = file;
  if (file.periods.length === 0) return <UnpublishedCard indicator={indicator} />;

  const reading = readingOf(file, all, authority);
  const sentence = indicatorSentence(reading);
  const at = mark && placeAmongYears(mark.on, indicator.periodKind);
  const first = file.periods[0]?.year ?? 0;
  const isOnAxis = at !== null && at >= first && at <= reading.year;
  return (
    <Figure
      className={styles.card}
      frame="card"
      spec={trendFigure}
      data={{
        authority: authority.shortName,
        asAt,
        source: describeSource(file, dataset),
        title: indicator.name,
        finding: textOf(sentence),
        fileName: [authority.shortName, indicator.id, asAt],
        trend: reading.trend,
        events: isOnAxis && mark ? [{ at, label: mark.label }] : [],
        highlighted: null,
        sizes: 'rate',
      }}
      heading={
        <>
          <h3>
            <Link to="/workforce/$indicator" params={{ indicator: indicator.id }}>
              {indicator.name}
            </Link>
          </h3>
          <p className={styles.figure}>
            {isNumber(reading.value) ? (
              <>
                {formatNumber(reading.value, indicator.decimals)}
                {indicator.unit === 'percent' && <small>%</small>}
              </>
            ) : (
              <small>{describeMissing(reading.value)}</small>
            )}
          </p>
          <p className={styles.sentence}>
            <strong data-tone={sentence.tone}>{sentence.lead}</strong>
            {sentence.rest}
          </p>
        </>
      }
    />
  );
}
