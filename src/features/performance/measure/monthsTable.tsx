import { ShapeMark } from '#src/charts/ShapeMark.tsx';
import {
  csvColumn,
  pageColumn,
  type TableCell,
  type TableSpec,
} from '#src/charts/table/tableSpec.ts';
import { isNumber, symbolMeaning } from '#src/core/model/figure.ts';
import { formatNumber } from '#src/core/text/format.ts';
import { KeyIcon } from '#src/features/performance/marks/KeyIcon.tsx';
import { markColour, markShape } from '#src/features/performance/marks/markLook.ts';
import { variationWord } from '#src/features/performance/markText.ts';
import {
  formatFigure,
  formatPeriod,
  formatTarget,
} from '#src/features/performance/measureFormat.ts';
import type { MeasureMonth } from '#src/features/performance/measureMonths.ts';
import { monthNotes, monthRange, monthText } from '#src/features/performance/measureMonthText.ts';
import type { MeasureReading } from '#src/features/performance/measureReading.ts';
import styles from './MonthsTable.module.css';

/** Exactly what a measure's chart draws, the latest month first. Limits in the CSV are unrounded. */
export function monthsTable(reading: MeasureReading, source: string): TableSpec {
  const { measure, months } = reading;
  const has = (of: 'numerator' | 'denominator') =>
    months.some(({ record }) => record !== null && record[of] !== null);
  const count = (of: 'numerator' | 'denominator', name: string) =>
    has(of) ? [pageColumn(of, name, 'number')] : [];
  return {
    caption: `${measure.name}, ${measure.unitName}`,
    columns: [
      pageColumn('month', measure.period === 'month' ? 'Month' : 'Quarter'),
      ...count('numerator', headOf(measure.numeratorName) || 'Counted'),
      ...count('denominator', headOf(measure.denominatorName) || 'Of'),
      pageColumn('figure', measure.name, 'number'),
      pageColumn('wanted', 'Target', 'number'),
      pageColumn('range', 'Usual range', 'number'),
      pageColumn('shows', 'What it shows'),
      ...csvColumns.map(csvColumn),
    ],
    rows: months
      .map((month, index) => ({
        key: month.period,
        cells: { ...pageCells(reading, month, index), ...fileCells(reading, month, index, source) },
      }))
      .toReversed(),
  };
}

/** A name without what follows its comma, which the page says elsewhere. */
const headOf = (name: string): string => name.split(',')[0] ?? name;

const csvColumns = [
  'measure_id',
  'period',
  'value',
  'symbol',
  'counted',
  'of',
  'target',
  'planned',
  'mean',
  'lower_limit',
  'upper_limit',
  'mark',
  'what_it_shows',
  'notes',
  'known_from',
  'source',
];

function pageCells(
  reading: MeasureReading,
  month: MeasureMonth,
  index: number,
): Record<string, TableCell> {
  const { measure } = reading;
  const { record, value, missing } = month;
  const counted = (of: 'numerator' | 'denominator'): string => {
    const number = record?.[of] ?? null;
    if (number === null) return value === null ? `[${missing ?? 'x'}]` : '–';
    const isWhole = reading.months.every((one) => Number.isInteger(one.record?.[of] ?? 0));
    return formatNumber(number, isWhole ? 0 : 1);
  };
  const shows = monthText(reading, index);
  const notes = monthNotes(reading, index);
  const text = [shows, ...notes].join('. ');
  return {
    month: whole(formatPeriod(month.period, measure)),
    numerator: counted('numerator'),
    denominator: counted('denominator'),
    figure:
      value === null
        ? `[${missing ?? 'x'}]`
        : {
            value,
            text: formatFigure(value, measure),
            content: <strong>{formatFigure(value, measure)}</strong>,
          },
    wanted: month.target?.value == null ? '–' : formatTarget(month.target.value, measure),
    range: whole(monthRange(reading, index) || '–'),
    shows: { value: shows, text, content: <Shows month={month} text={shows} notes={notes} /> },
  };
}

/** A text that does not break. */
const whole = (text: string): TableCell => ({
  value: text,
  text,
  content: <span className={styles.whole}>{text}</span>,
});

interface ShowsProps {
  readonly month: MeasureMonth;
  readonly text: string;
  readonly notes: readonly string[];
}

function Shows({ month: { variation }, text, notes }: ShowsProps) {
  return (
    <span className={styles.shows}>
      {variation !== null && variation !== 'common-cause' && (
        <KeyIcon width={14}>
          <ShapeMark
            shape={markShape[variation]}
            x={7}
            y={7}
            radius={4.8}
            fill={markColour[variation]}
          />
        </KeyIcon>
      )}
      <span>
        {variation !== null && variation !== 'common-cause' && (
          <span className="visually-hidden">{variationWord[variation]}: </span>
        )}
        {text} {notes.length > 0 && <small>{notes.join('. ')}</small>}
      </span>
    </span>
  );
}

const fileCells = (
  reading: MeasureReading,
  month: MeasureMonth,
  index: number,
  source: string,
): Record<string, TableCell> => {
  const { record, value, missing, variation } = month;
  return {
    measure_id: reading.measure.id,
    period: month.period,
    value: value ?? '',
    symbol: value === null ? (missing ?? 'x') : '',
    counted: record?.numerator ?? '',
    of: record?.denominator ?? '',
    target: month.target?.value ?? '',
    planned: month.planned ?? '',
    mean: month.mean ?? '',
    lower_limit: month.lower ?? '',
    upper_limit: month.upper ?? '',
    mark: variation === null ? '' : variationWord[variation],
    what_it_shows: monthText(reading, index),
    notes: monthNotes(reading, index).join('. '),
    known_from: record?.knownOn ?? '',
    source,
  };
};

/** What the symbols in the table stand for; empty where every month has a figure. */
export function symbolNote({ months }: MeasureReading): string {
  const symbols = new Set(
    months.flatMap(({ value, missing }) => (isNumber(value ?? undefined) ? [] : (missing ?? 'x'))),
  );
  return [...symbols].map((symbol) => `[${symbol}] ${symbolMeaning(symbol)}`).join('; ');
}
