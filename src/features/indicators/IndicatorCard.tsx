import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { figureActions } from '#src/charts/download/figureActions.ts';
import { FigureFooter } from '#src/charts/FigureFooter.tsx';
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
import { TrendChart } from '#src/features/indicators/trend/TrendChart.tsx';
import { TrendTable } from '#src/features/indicators/trend/TrendTable.tsx';
import { trendFootnotes } from '#src/features/indicators/trend/trendFootnotes.ts';
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

/** One indicator at a glance: figure, sentence, small chart, its table and source, and its downloads. */
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
  const source = describeSource(file, dataset);
  const name = `${indicator.name}, ${authority.shortName}: ${textOf(sentence)}`;
  const at = mark && placeAmongYears(mark.on, indicator.periodKind);
  const first = file.periods[0]?.year ?? 0;
  const isOnAxis = at !== null && at >= first && at <= reading.year;
  const events = isOnAxis && mark ? [{ at, label: mark.label }] : [];
  return (
    <figure className={styles.card} aria-label={indicator.name}>
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
      <TrendChart name={name} trend={reading.trend} events={events} />
      <FigureFooter
        about={indicator.name}
        source={source}
        offers={figureActions(
          {
            authority: authority.shortName,
            title: indicator.name,
            sentence: textOf(sentence),
            notes: trendFootnotes(
              reading.trend,
              events.map(({ label }) => label),
            ),
            source,
            asAt,
          },
          {
            name: [authority.shortName, indicator.id, asAt],
            csv: async () => {
              const { trendCsv } = await import('#src/features/indicators/trend/trendCsv.ts');
              return trendCsv(reading.trend, source);
            },
          },
        )}
      >
        <TrendTable trend={reading.trend} />
      </FigureFooter>
    </figure>
  );
}
