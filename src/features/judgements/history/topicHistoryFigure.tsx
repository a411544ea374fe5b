import type { ChartSpace, FigureSpec } from '#src/charts/figureSpec.ts';
import type { HistoryData } from './historyData.ts';
import { historyParts } from './historyFigure.tsx';
import { JudgementHistoryRows } from './JudgementHistoryRows.tsx';
import {
  type JudgementHistoryRowsLayout,
  judgementHistoryRowsLayout,
  type RowsSize,
} from './judgementHistoryRowsLayout.ts';
import { judgementHistoryRows } from './judgementHistoryText.ts';

const page = {
  left: 172,
  right: 112,
  font: 16,
  step: 21,
  visitRows: 1,
  wrapsGrades: false,
} as const;

/** How a row for each topic is drawn in the room that there is. */
function rowsSize({ width }: ChartSpace): RowsSize {
  if (width >= 800) return { ...page, width, everyYears: 1, month: 'long' };
  if (width >= 560) return { ...page, width, everyYears: 2, month: 'short' };
  return {
    width,
    left: 99,
    right: 10,
    font: 16,
    step: 27,
    everyYears: 4,
    wrapsGrades: true,
    month: 'none',
    visitRows: 2,
  };
}

export const topicHistoryLayout = ({ judgementHistory }: HistoryData, space: ChartSpace) =>
  judgementHistoryRowsLayout(judgementHistory, rowsSize(space));

/** Where each record's mark stands, so that a pointer on a mark reads that mark. */
const placesOf = ({ inspections, visits }: JudgementHistoryRowsLayout) =>
  new Map([
    ...inspections.map(({ id, x }) => [id, x] as const),
    ...[...visits.focused, ...visits.monitoring].map(({ visit, x }) => [visit.id, x] as const),
  ]);

/** A row for each topic, so that no line hides another. */
export const topicHistoryFigure: FigureSpec<HistoryData> = {
  ...historyParts,
  id: 'topic-history',
  points: (data, space) => {
    const xOf = placesOf(topicHistoryLayout(data, space));
    return judgementHistoryRows(data.judgementHistory).map(
      ({ id, date, published, what, finding }) => ({
        x: (xOf.get(id) ?? 0) / space.width,
        words: `${what}, ${date}; published: ${published}. ${finding}`,
      }),
    );
  },
  Chart: ({ data, space, active }) => (
    <JudgementHistoryRows
      judgementHistory={data.judgementHistory}
      layout={topicHistoryLayout(data, space)}
      reading={
        active === null ? null : (judgementHistoryRows(data.judgementHistory)[active]?.id ?? null)
      }
    />
  ),
};
