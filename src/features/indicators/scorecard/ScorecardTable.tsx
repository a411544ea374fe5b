import { Link } from '@tanstack/react-router';
import { describeMissing, isNumber } from '#src/core/model/figure.ts';
import { formatNumber } from '#src/core/text/format.ts';
import { scorecardLinkId } from '#src/features/indicators/shared/useFaults.ts';
import {
  describePolarity,
  formatDistance,
  formatQuartile,
  formatRank,
} from '#src/features/indicators/trend/indicatorHeadline.ts';
import { indicatorFinding } from '#src/features/indicators/trend/indicatorSentence.ts';
import { Sparkline } from '#src/features/indicators/trend/Sparkline.tsx';
import { describeFigure } from '#src/features/indicators/trend/trendText.ts';
import { DataTable } from '#src/ui/DataTable.tsx';
import styles from './ScorecardTable.module.css';
import type { ScorecardRow } from './scorecard.ts';

const unitName = { percent: '%', fte: 'FTE', cases: '' } as const;

interface Props {
  readonly caption: string;
  readonly rows: readonly ScorecardRow[];
  /** Whether there is a better way, so that rank, quarter and distance from England mean something. */
  readonly isRanked: boolean;
}

/** One row for each indicator: where it stands, against whom, and its sentence. */
export function ScorecardTable({ caption, rows, isRanked }: Props) {
  const region = rows[0]?.region.name || 'Region';
  return (
    <DataTable
      caption={caption}
      hideCaption
      isProse
      columns={[
        { label: 'Indicator', width: '17%' },
        { label: 'Latest', width: '9%' },
        { label: 'Over time', width: '10%' },
        { label: 'England', width: '7%' },
        { label: region, width: '8%' },
        { label: 'Neighbours’ median', width: '10%' },
        ...(isRanked ? [{ label: 'Rank and quarter', width: '13%' }] : []),
        { label: 'What it says' },
      ]}
      rows={rows.map((row) => ({ key: row.indicator.id, cells: cellsOf(row, isRanked) }))}
    />
  );
}

function cellsOf({ reading, indicator, region, neighbours }: ScorecardRow, isRanked: boolean) {
  const sentence = indicatorFinding(reading);
  const { decimals } = indicator;
  const direction = describePolarity(indicator);
  const distance = formatDistance(reading);
  return [
    <span key="name">
      <Link
        id={scorecardLinkId(indicator.id)}
        to="/workforce/$indicator"
        params={{ indicator: indicator.id }}
        search={(search) => search}
      >
        {indicator.name}
      </Link>
      {direction && <span className={styles.beside}>{direction}</span>}
    </span>,
    <span key="latest" className={styles.whole}>
      {isNumber(reading.value) ? (
        <>
          <strong className={styles.latest}>{formatNumber(reading.value, decimals)}</strong>
          {unitName[indicator.unit] && ` ${unitName[indicator.unit]}`}
        </>
      ) : (
        describeMissing(reading.value)
      )}
      <span className={styles.beside}> {reading.year}</span>
    </span>,
    <Sparkline key="sparkline" trend={reading.trend} />,
    <span key="england" className={styles.whole}>
      {describeFigure(reading.england, decimals)}
    </span>,
    <span key="region" className={styles.whole}>
      {describeFigure(region.value, decimals)}
    </span>,
    neighbours.median === null ? (
      '–'
    ) : (
      <span key="neighbours" className={styles.whole}>
        {formatNumber(neighbours.median, decimals)}
        <span className={styles.beside}>
          {' '}
          {neighbours.withNumber} of {neighbours.of}
        </span>
      </span>
    ),
    ...(isRanked
      ? [
          <span key="rank" className={styles.whole}>
            {formatRank(reading)}
            {reading.quartile && (
              <span className={styles.beside}> {formatQuartile(reading.quartile)}</span>
            )}
          </span>,
        ]
      : []),
    <span key="sentence" className={styles.whole}>
      <strong className={styles.lead} data-tone={sentence.tone}>
        {sentence.lead}
      </strong>
      {sentence.rest} {isRanked && distance !== '–' && `${distance}.`}
    </span>,
  ];
}
