import { Link } from '@tanstack/react-router';
import { isNumber } from '#src/domain/figure.ts';
import { formatNumber } from '#src/domain/format.ts';
import { Sparkline } from '#src/figures/Sparkline.tsx';
import { distanceInWords, quartileInWords, rankInWords } from '#src/narrative/indicatorHeadline.ts';
import { indicatorSentence } from '#src/narrative/indicatorSentence.ts';
import { figureInWords } from '#src/narrative/trendWords.ts';
import type { ScorecardRow } from '#src/statistics/scorecard.ts';
import { DataTable } from '#src/ui/DataTable.tsx';
import styles from './ScorecardTable.module.css';

const unitName = { percent: '%', fte: 'FTE', cases: '' } as const;

/** One row for each indicator: where it stands, against whom, and its sentence. */
export function ScorecardTable({
  caption,
  rows,
}: {
  caption: string;
  rows: readonly ScorecardRow[];
}) {
  return (
    <DataTable
      caption={caption}
      hideCaption
      isProse
      columns={[
        { label: 'Indicator', width: '17%' },
        { label: 'Latest' },
        { label: 'Over time' },
        { label: 'England' },
        { label: 'Region' },
        { label: 'Neighbours’ median' },
        { label: 'Rank' },
        { label: 'Quarter' },
        { label: 'What it says', width: '25%' },
      ]}
      rows={rows.map((row) => ({ key: row.indicator.id, cells: cellsOf(row) }))}
    />
  );
}

function cellsOf({ reading, indicator, region, neighbours }: ScorecardRow) {
  const sentence = indicatorSentence(reading);
  const { decimals } = indicator;
  return [
    <Link
      key="name"
      to="/workforce/$indicator"
      params={{ indicator: indicator.id }}
      search={(search) => search}
    >
      {indicator.name}
    </Link>,
    <span key="latest" className={styles.latest}>
      <strong>{figureInWords(reading.value, decimals)}</strong>
      {isNumber(reading.value) && ` ${unitName[indicator.unit]}`}
      <span className={styles.year}> {reading.year}</span>
    </span>,
    <Sparkline key="sparkline" trend={reading.trend} />,
    figureInWords(reading.england, decimals),
    <span key="region">
      {figureInWords(region.value, decimals)} <span className={styles.year}>{region.name}</span>
    </span>,
    neighbours.median === null ? (
      '–'
    ) : (
      <span key="neighbours">
        {formatNumber(neighbours.median, decimals)}{' '}
        <span className={styles.year}>
          {neighbours.withNumber} of {neighbours.of}
        </span>
      </span>
    ),
    rankInWords(reading),
    quartileInWords(reading.quartile),
    <span key="sentence">
      <strong className={styles.lead} data-tone={sentence.tone}>
        {sentence.lead}
      </strong>
      {sentence.rest} {indicator.polarity === 'none' ? '' : `${distanceInWords(reading)}.`}
    </span>,
  ];
}
