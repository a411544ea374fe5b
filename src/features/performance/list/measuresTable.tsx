import { Link } from '@tanstack/react-router';
import {
  csvColumn,
  pageColumn,
  sharedColumn,
  type TableCell,
  type TableSpec,
} from '#src/charts/table/tableSpec.ts';
import type { BoardPack } from '#src/core/model/boardPack.ts';
import type { Day } from '#src/core/model/partialDate.ts';
import { formatShortMonth } from '#src/core/text/format.ts';
import { sourceName } from '#src/core/text/sourceText.ts';
import { AssuranceWords, VariationWords } from '#src/features/performance/marks/MarkedWords.tsx';
import { assuranceText, type MarkText, variationText } from '#src/features/performance/markText.ts';
import { formatFigure, formatTargetSide } from '#src/features/performance/measureFormat.ts';
import type { MeasureReading } from '#src/features/performance/measureReading.ts';
import { measureSentence } from '#src/features/performance/measureSentence.ts';
import { smallCounts } from '#src/features/performance/measureStatusText.ts';
import { MeasureSparkline } from './MeasureSparkline.tsx';
import styles from './MeasuresTable.module.css';
import { sparklineMonths } from './measureSparkline.ts';

interface MeasuresTableData {
  readonly caption: string;
  /** In the order in which they stand. */
  readonly readings: readonly MeasureReading[];
  /** Whether each theme stands above its measures, which then follow each other. */
  readonly isByTheme: boolean;
  readonly pack: BoardPack;
  readonly asAt: Day;
}

const wide = (id: string, label: string, width: string) => ({ ...pageColumn(id, label), width });

const columns = [
  wide('name', 'Measure', '17%'),
  wide('figure', 'Latest', '7%'),
  wide('wanted', 'Target now', '9%'),
  { ...sharedColumn('variation', 'Variation'), width: '16%' },
  { ...sharedColumn('outlook', 'Target, if nothing changes'), width: '14%' },
  wide('line', `${sparklineMonths} months`, '14%'),
  sharedColumn('in_words', 'In plain words'),
  ...['measure_id', 'measure', 'theme', 'unit', 'better', 'period', 'value', 'target'].map(
    csvColumn,
  ),
  ...['mean', 'lower_limit', 'upper_limit', 'owner', 'source', 'as_known_on'].map(csvColumn),
];

/** One row for each measure: where it stands, how it moves, what becomes of its target, and one sentence. */
export function measuresTable(data: MeasuresTableData): TableSpec {
  const { caption, readings, isByTheme } = data;
  return {
    caption,
    isProse: true,
    columns,
    rows: readings.map((reading, index) => {
      const { id, theme } = reading.measure;
      const isFirst = isByTheme && readings[index - 1]?.measure.theme !== theme;
      return {
        key: id,
        cells: { ...pageCells(reading), ...fileCells(reading, data) },
        ...(isFirst ? { heading: theme } : {}),
      };
    }),
  };
}

function pageCells(reading: MeasureReading): Record<string, TableCell> {
  const { measure, judged, target } = reading;
  const variation = variationText(reading);
  const outlook = assuranceText(reading);
  const better = measure.polarity === 'none' ? '' : `${measure.polarity} is better`;
  const latest = judged?.value == null ? null : formatFigure(judged.value, measure);
  const counts = smallCounts(reading);
  const month = judged === null ? '' : formatShortMonth(judged.period);
  return {
    name: {
      value: measure.name,
      text: [measure.name, measure.unitName, better].filter(Boolean).join(', '),
      content: (
        <>
          <Link to="/performance/$measure" params={{ measure: measure.id }}>
            {measure.name}
          </Link>{' '}
          <span className={styles.beside}>{measure.unitName}</span>{' '}
          {better && <span className={styles.beside}>{better}</span>}
        </>
      ),
    },
    figure: {
      value: judged?.value ?? '',
      text:
        latest === null
          ? 'No figure'
          : [latest, month, counts && `${counts}: small numbers`].filter(Boolean).join(', '),
      content:
        latest === null ? (
          'No figure'
        ) : (
          <>
            <strong className={styles.latest}>{latest}</strong>{' '}
            <span className={styles.beside}>{month}</span>{' '}
            {counts && <span className={styles.beside}>{counts}: small numbers</span>}
          </>
        ),
    },
    wanted: target?.value == null ? 'None set' : formatTargetSide(target.value, measure),
    variation: {
      value: variation.word,
      text: markText(variation),
      content: <VariationWords reading={reading} />,
    },
    outlook: {
      value: outlook.word,
      text: markText(outlook),
      content: <AssuranceWords reading={reading} />,
    },
    line: { value: '', text: '', content: <MeasureSparkline reading={reading} /> },
    in_words: measureSentence(reading),
  };
}

const markText = ({ word, detail }: MarkText) => [word, detail].filter(Boolean).join(', ');

const fileCells = (
  { measure, judged, target }: MeasureReading,
  { pack, asAt }: MeasuresTableData,
): Record<string, TableCell> => {
  const source = pack.sources.find(({ id }) => id === measure.sourceId);
  return {
    measure_id: measure.id,
    measure: measure.name,
    theme: measure.theme,
    unit: measure.unitName,
    better: measure.polarity,
    period: judged?.period ?? '',
    value: judged?.value ?? '',
    target: target?.value ?? '',
    mean: judged?.mean ?? '',
    lower_limit: judged?.lower ?? '',
    upper_limit: judged?.upper ?? '',
    owner: measure.owner,
    source: source ? sourceName(source) : '',
    as_known_on: asAt,
  };
};
