import type { FigureSpec } from '#src/charts/figureSpec.ts';
import { csvColumn, sharedColumn, type TableSpec } from '#src/charts/table/tableSpec.ts';
import { periodName } from '#src/features/areas/themes/periodText.ts';
import { FlowChart } from './FlowChart.tsx';
import type { FlowPeriod } from './flow.ts';
import type { FlowData } from './flowData.ts';
import {
  describeAddressed,
  describePeriodStop,
  flowSummary,
  flowTitle,
  raisedOf,
} from './flowText.ts';

/** How many areas each inspection raised, and the visits between two, again and again. */
export const flowFigure: FigureSpec<FlowData> = {
  id: 'areas-raised',
  title: () => flowTitle,
  finding: ({ finding }) => finding,
  summary: ({ flow }) => flowSummary(flow),
  legend: ({ legend }) => legend,
  table: ({ authority, flow, source }) => flowTable(flow, authority, source),
  fileName: ({ authority, asAt }) => [authority, 'areas raised', asAt],
  points: ({ flow }) =>
    flow.map((one, index) => ({
      x: (index + 0.5) / flow.length,
      words: describePeriodStop(one, flow),
    })),
  native: async () => (await import('./nativeFlow.ts')).nativeFlow,
  Chart: FlowChart,
};

/** What the chart draws and its table adds: a row for each inspection, and for the visits between two. */
export function flowTable(
  flow: readonly FlowPeriod[],
  authority: string,
  source: string,
): TableSpec {
  const periods = flow.map(({ period }) => period);
  return {
    caption: 'Areas by when they were raised, and what became of them since',
    columns: [
      csvColumn('authority'),
      sharedColumn('raised_in', 'Raised in'),
      sharedColumn('raised', 'Raised', 'number'),
      sharedColumn('first_time_on_record', 'First time on record', 'number'),
      sharedColumn('restating_an_earlier_area', 'Restating an earlier one', 'number'),
      sharedColumn('restated_later', 'Restated later', 'number'),
      sharedColumn('addressed', 'Addressed (evidence)', 'number'),
      csvColumn('addressed_evidence'),
      sharedColumn('closed', 'Formally closed', 'number'),
      sharedColumn('without_later_evidence', 'No later evidence', 'number'),
      csvColumn('source'),
    ],
    rows: flow.map((one) => ({
      key: one.period.id,
      cells: {
        authority,
        raised_in: periodName(one.period, periods),
        raised: raisedOf(one),
        first_time_on_record: one.first,
        restating_an_earlier_area: one.restating,
        restated_later: one.restatedLater,
        addressed: { value: one.addressedOn.length, text: String(describeAddressed(one)) },
        addressed_evidence: one.addressedOn.join('; '),
        closed: one.closed,
        without_later_evidence: one.withoutEvidence,
        source,
      },
    })),
  };
}
