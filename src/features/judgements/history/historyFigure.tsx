import type { ChartProps, FigureSpec } from '#src/charts/figureSpec.ts';
import { LazyChart } from '#src/charts/LazyChart.tsx';
import { lazyChartModule } from '#src/charts/lazyChartModule.ts';
import { decimalYear } from '#src/core/model/partialDate.ts';
import type { HistoryData } from './historyData.ts';
import { historySize } from './historySize.ts';
import { historyTable } from './historyTable.ts';
import {
  describeDirection,
  judgementHistoryRows,
  judgementHistorySummary,
} from './judgementHistoryText.ts';

export const historyCode = lazyChartModule<ChartProps<HistoryData>>(
  'judgement-history',
  async () => {
    const { JudgementHistoryDrawing } = await import('./JudgementHistoryDrawing.tsx');
    return JudgementHistoryDrawing;
  },
);

/** What both drawings of judgements over time have in common. */
export const historyParts = {
  title: () => 'Judgements over time',
  finding: ({ finding }) => finding,
  summary: ({ judgementHistory }) => judgementHistorySummary(judgementHistory),
  legend: ({ joined }) => [`${joined}.`],
  notes: ({ judgementHistory, notDrawn }) => [
    ...notDrawn,
    ...judgementHistory.directions.map(describeDirection),
  ],
  table: ({ judgementHistory, source }) => historyTable(judgementHistory, source),
  fileName: ({ authority, asAt }) => [authority, 'judgements', asAt],
} as const satisfies Partial<FigureSpec<HistoryData>>;

/** All lines in one drawing. */
export const historyFigure: FigureSpec<HistoryData> = {
  ...historyParts,
  id: 'judgement-history',
  points: ({ judgementHistory }, space) => {
    const { left, right, width } = historySize(space);
    const [first, last] = judgementHistory.years;
    return judgementHistoryRows(judgementHistory).map(({ sort, date, what, finding }) => ({
      x:
        (left + ((decimalYear(sort) - first) / (last + 1 - first)) * (width - left - right)) /
        width,
      words: `${date}: ${what}. ${finding}`,
    }));
  },
  Chart: (props) => (
    <LazyChart code={historyCode} height={historySize(props.space).height} chart={props} />
  ),
};
