import { Link } from '@tanstack/react-router';
import {
  csvColumn,
  pageColumn,
  sharedColumn,
  type TableCell,
  type TableColumn,
  type TableSpec,
} from '#src/charts/table/tableSpec.ts';
import { describeMissing, type FigureOrNoRow, isNumber } from '#src/core/model/figure.ts';
import type { IndicatorId } from '#src/core/model/indicator.ts';
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
import type { ScorecardRow } from './scorecard.ts';
import styles from './scorecardTable.module.css';

const unitName = { percent: '%', fte: 'FTE', cases: '' } as const;

interface ScorecardData {
  readonly caption: string;
  readonly rows: readonly ScorecardRow[];
  /** Whether there is a better way, so that rank, quarter and distance from England mean something. */
  readonly isRanked: boolean;
  /** Where the numbers of an indicator come from, as a sentence. */
  readonly sourceOf: (id: IndicatorId) => string;
}

/** One row for each indicator: where it stands, against whom, and its sentence. */
export function scorecardTable(data: ScorecardData): TableSpec {
  const region = data.rows[0]?.region.name || 'Region';
  const numeric = (name: string): TableColumn => ({ ...csvColumn(name), kind: 'number' });
  return {
    caption: data.caption,
    isProse: true,
    columns: [
      { ...sharedColumn('indicator', 'Indicator'), width: '17%' },
      ...['year', 'period', 'unit'].map(csvColumn),
      { ...sharedColumn('value', 'Latest'), width: '9%' },
      csvColumn('symbol'),
      { ...pageColumn('line', 'Over time'), width: '10%' },
      { ...sharedColumn('england', 'England'), width: '7%' },
      { ...sharedColumn('region', region), width: '8%' },
      { ...sharedColumn('neighbours_median', 'Neighbours’ median'), width: '10%' },
      numeric('neighbours_with_number'),
      ...(data.isRanked ? [{ ...pageColumn('standing', 'Rank and quarter'), width: '13%' }] : []),
      ...['rank', 'of', 'quarter', 'better'].map(csvColumn),
      sharedColumn('finding', 'What it says'),
      ...['known_from', 'source'].map(csvColumn),
    ],
    rows: data.rows.map((row) => ({ key: row.indicator.id, cells: cellsOf(row, data) })),
  };
}

function cellsOf(row: ScorecardRow, data: ScorecardData): Record<string, TableCell> {
  const { reading, indicator, region, neighbours } = row;
  const { rank, quartile, value } = reading;
  return {
    indicator: nameCell(row),
    year: reading.year,
    period: indicator.periodKind,
    unit: indicator.unit,
    value: latestCell(row),
    symbol: isNumber(value) ? '' : (value ?? ''),
    line: {
      value: '',
      text: '',
      content: <Sparkline trend={reading.trend} />,
    },
    england: figureCell(reading.england, indicator.decimals),
    region: figureCell(region.value, indicator.decimals),
    neighbours_median: medianCell(row),
    neighbours_with_number: neighbours.withNumber,
    standing: standingCell(row),
    rank: rank?.rank ?? '',
    of: rank?.of ?? '',
    quarter: quartile ?? '',
    better: indicator.polarity,
    finding: findingCell(row, data.isRanked),
    known_from: reading.trend.periods.at(-1)?.knownOn ?? '',
    source: data.sourceOf(indicator.id),
  };
}

function nameCell({ indicator }: ScorecardRow): TableCell {
  const direction = describePolarity(indicator);
  return {
    value: indicator.name,
    text: [indicator.name, direction].filter(Boolean).join('. '),
    content: (
      <span>
        <Link
          id={scorecardLinkId(indicator.id)}
          to="/workforce/$indicator"
          params={{ indicator: indicator.id }}
          search={(search) => search}
        >
          {indicator.name}
        </Link>
        {direction && <span className={styles.beside}>{direction}</span>}
      </span>
    ),
  };
}

function latestCell({ reading, indicator }: ScorecardRow): TableCell {
  const { value, year } = reading;
  const unit = unitName[indicator.unit] && ` ${unitName[indicator.unit]}`;
  const figure = isNumber(value) ? formatNumber(value, indicator.decimals) : describeMissing(value);
  return {
    value: isNumber(value) ? value : '',
    text: `${figure}${isNumber(value) ? unit : ''} ${year}`,
    content: (
      <span className={styles.whole}>
        {isNumber(value) ? (
          <>
            <strong className={styles.latest}>{figure}</strong>
            {unit}
          </>
        ) : (
          figure
        )}
        <span className={styles.beside}> {year}</span>
      </span>
    ),
  };
}

function figureCell(figure: FigureOrNoRow, decimals: number): TableCell {
  const text = describeFigure(figure, decimals);
  return {
    value: isNumber(figure) ? figure : '',
    text,
    content: <span className={styles.whole}>{text}</span>,
  };
}

/** A median in the CSV is unrounded. */
function medianCell({
  indicator,
  neighbours: { median, withNumber, of },
}: ScorecardRow): TableCell {
  if (median === null) return { value: '', text: '–' };
  const figure = formatNumber(median, indicator.decimals);
  const count = `${withNumber} of ${of}`;
  return {
    value: median,
    text: `${figure} ${count}`,
    content: (
      <span className={styles.whole}>
        {figure}
        <span className={styles.beside}> {count}</span>
      </span>
    ),
  };
}

function standingCell({ reading }: ScorecardRow): TableCell {
  const rank = formatRank(reading);
  const quarter = reading.quartile === null ? '' : formatQuartile(reading.quartile);
  return {
    value: rank,
    text: [rank, quarter].filter(Boolean).join(' '),
    content: (
      <span className={styles.whole}>
        {rank}
        {quarter && <span className={styles.beside}> {quarter}</span>}
      </span>
    ),
  };
}

function findingCell({ reading }: ScorecardRow, isRanked: boolean): TableCell {
  const { lead, rest, tone } = indicatorFinding(reading);
  const distance = formatDistance(reading);
  const after = isRanked && distance !== '–' ? ` ${distance}.` : '';
  const text = `${lead}${rest}${after}`;
  return {
    value: text,
    text,
    content: (
      <span className={styles.whole}>
        <strong className={styles.lead} data-tone={tone}>
          {lead}
        </strong>
        {rest}
        {after}
      </span>
    ),
  };
}
