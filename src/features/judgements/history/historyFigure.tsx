import { chartCode } from '#src/charts/chartCode.ts';
import type { ChartProps, FigureSpec } from '#src/charts/figureSpec.ts';
import { LazyChart } from '#src/charts/LazyChart.tsx';
import { decimalYear } from '#src/core/model/partialDate.ts';
import type { HistoryData } from './historyData.ts';
import { historySize } from './historySize.ts';
import { historyTable } from './historyTable.ts';
import { directionInWords, ladderRows, ladderSummary } from './ladderWords.ts';

export const historyCode = chartCode<ChartProps<HistoryData>>('judgement-history', async () => {
  const { LadderDrawing } = await import('./LadderDrawing.tsx');
  return LadderDrawing;
});

/** What both drawings of judgements over time have in common. */
export const historyParts = {
  title: () => 'Judgements over time',
  finding: ({ finding }) => finding,
  summary: ({ ladder }) => ladderSummary(ladder),
  legend: ({ joined }) => [`${joined}.`],
  notes: ({ ladder, notDrawn }) => [...notDrawn, ...ladder.directions.map(directionInWords)],
  table: ({ ladder, source }) => historyTable(ladder, source),
  fileName: ({ authority, asAt }) => [authority, 'judgements', asAt],
} as const satisfies Partial<FigureSpec<HistoryData>>;

/** All lines in one drawing. */
export const historyFigure: FigureSpec<HistoryData> = {
  ...historyParts,
  id: 'judgement-history',
  points: ({ ladder }, space) => {
    const { left, right, width } = historySize(space);
    const [first, last] = ladder.years;
    return ladderRows(ladder).map(({ sort, date, what, finding }) => ({
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
