import type { FigureSpec } from '#src/charts/figureSpec.ts';
import { csvColumn, sharedColumn, type TableSpec } from '#src/charts/table/tableSpec.ts';
import { actionStatuses, actionStatusName } from '#src/core/board/actionStatus.ts';
import { describePlanOnDay, planOverTimeFinding } from '#src/core/board/actionText.ts';
import { formatDate } from '#src/core/text/format.ts';
import { PlanChart } from './PlanChart.tsx';
import type { PlanData } from './planData.ts';

export const planTitle = 'Plan over time';

/** How the plan stood at each meeting. */
export const planFigure: FigureSpec<PlanData> = {
  id: 'plan-over-time',
  title: () => planTitle,
  finding: ({ plan }) => planOverTimeFinding(plan),
  summary: ({ plan }) =>
    `Actions of the plan by where they stood. ${plan.map(describePlanOnDay).join('. ')}.`,
  notes: ({ plan }) =>
    plan.at(-1)?.isMeeting === false
      ? ['The last bar is the day of this view, on which the board did not meet.']
      : [],
  table: planTable,
  fileName: ({ authority, asAt }) => [authority, 'plan over time', asAt],
  points: ({ plan }, { width }) => {
    const share = width >= 560 ? (width - 220) / width : 1;
    return plan.map((one, index) => ({
      x: (share * (index + 0.5)) / plan.length,
      words: describePlanOnDay(one),
    }));
  },
  native: async () => (await import('./nativePlan.ts')).nativePlan,
  Chart: PlanChart,
};

function planTable({ authority, plan, source }: PlanData): TableSpec {
  const idOf = (status: string) => status.replaceAll('-', '_');
  return {
    caption: 'Actions of the plan at each meeting',
    columns: [
      csvColumn('authority'),
      sharedColumn('day', 'Meeting'),
      ...actionStatuses.map((status) =>
        sharedColumn(idOf(status), actionStatusName[status], 'number'),
      ),
      sharedColumn('actions', 'All', 'number'),
      csvColumn('is_meeting'),
      csvColumn('source'),
    ],
    rows: plan.map(({ day, counts, total, isMeeting }) => ({
      key: day,
      cells: {
        authority,
        day: {
          value: day,
          text: isMeeting ? formatDate(day) : `${formatDate(day)} (day of the view)`,
        },
        ...Object.fromEntries(actionStatuses.map((status) => [idOf(status), counts[status]])),
        actions: total,
        is_meeting: isMeeting ? 'yes' : 'no',
        source,
      },
    })),
  };
}
