import type { ReactNode } from 'react';
import { ChartReader } from '#src/charts/ChartReader.tsx';
import { FigureFooter } from '#src/charts/FigureFooter.tsx';
import { Sizes } from '#src/charts/Sizes.tsx';
import { decimalYear } from '#src/core/model/partialDate.ts';
import { DataTable } from '#src/ui/DataTable.tsx';
import type { FigureAction } from '#src/ui/FigureActions.tsx';
import { JudgementHistoryChart } from './JudgementHistoryChart.tsx';
import styles from './JudgementHistoryFigure.module.css';
import type { JudgementHistory } from './judgementHistory.ts';
import type { JudgementHistorySize } from './judgementHistorySize.ts';
import {
  describeDirection,
  type JudgementHistoryRow,
  judgementHistoryRows,
  judgementHistorySummary,
} from './judgementHistoryText.ts';

const shared = { left: 172, right: 96, font: 16 };

/** Each is shown over a range of widths in which its words stay between 14 and 21 pixels high. */
const sizes = {
  wide: { ...shared, width: 1240, height: 284, everyYears: 1, header: 'inside', visitRows: 1 },
  large: { ...shared, width: 880, height: 310, everyYears: 1, header: 'above', visitRows: 2 },
  medium: { ...shared, width: 640, height: 320, everyYears: 2, header: 'above', visitRows: 2 },
  narrow: {
    width: 310,
    height: 310,
    left: 99,
    right: 88,
    font: 15.6,
    everyYears: 4,
    header: 'above',
    visitRows: 2,
  },
} as const satisfies Record<string, JudgementHistorySize>;

/** What a drawing of the judgement history says when it is read. */
export interface JudgementHistoryReading {
  readonly rows: readonly JudgementHistoryRow[];
  readonly name: string;
  readonly summary: string;
}

interface Props {
  readonly judgementHistory: JudgementHistory;
  readonly title: string;
  /** The finding, for the chart's accessible name. */
  readonly sentence: string;
  /** What is known and not drawn; `null` for nothing. */
  readonly note: string | null;
  readonly offers: readonly FigureAction[];
  readonly source: string;
  /** Draws the judgement history in another way; without it all lines are in one drawing. */
  readonly chart?: (read: JudgementHistoryReading) => ReactNode;
}

/** Judgements over time with their table, its downloads, and their source. */
export function JudgementHistoryFigure({
  judgementHistory,
  title,
  sentence,
  note,
  offers,
  source,
  chart,
}: Props) {
  const rows = judgementHistoryRows(judgementHistory);
  const name = `${title}: ${sentence}`;
  const summary = judgementHistorySummary(judgementHistory);
  const [first, last] = judgementHistory.years;
  const drawing = (size: JudgementHistorySize) => {
    const plot = size.width - size.left - size.right;
    const stops = rows.map(({ sort, date, what, finding }) => ({
      x: (size.left + ((decimalYear(sort) - first) / (last + 1 - first)) * plot) / size.width,
      words: `${date}: ${what}. ${finding}`,
    }));
    return (
      <ChartReader name={name} summary={summary} stops={stops}>
        {(reading) => {
          const row = reading === null ? undefined : rows[reading];
          return (
            <JudgementHistoryChart
              judgementHistory={judgementHistory}
              size={size}
              reading={row ? decimalYear(row.sort) : null}
            />
          );
        }}
      </ChartReader>
    );
  };
  return (
    <figure aria-label={title}>
      <div className={styles.drawing}>
        {chart ? (
          chart({ rows, name, summary })
        ) : (
          <Sizes
            wide={drawing(sizes.wide)}
            large={drawing(sizes.large)}
            medium={drawing(sizes.medium)}
            narrow={drawing(sizes.narrow)}
            isWideOnPaper
          />
        )}
      </div>
      <p className={styles.note}>
        {[note, ...judgementHistory.directions.map(describeDirection)].filter(Boolean).join(' ')}
      </p>
      <FigureFooter about="judgements over time" offers={offers} source={source}>
        <DataTable
          caption={`Inspections and visits of ${judgementHistory.authorityName}, oldest first`}
          isProse
          columns={[
            { label: 'Date' },
            { label: 'What' },
            { label: 'Grades, or areas covered' },
            { label: 'Published' },
          ]}
          rows={rows.map(({ sort, what, date, finding, published }) => ({
            key: `${sort} ${what}`,
            cells: [date, what, finding, published],
          }))}
        />
      </FigureFooter>
    </figure>
  );
}
