import type { NativeChart } from '#src/charts/figures/nativeChart.ts';
import { type ActionStatus, actionStatusName } from '#src/core/board/actionStatus.ts';
import { formatDate } from '#src/core/text/format.ts';
import { type PlanData, stacked } from './planData.ts';

/** Told apart by lightness as well; a pattern is nothing that every office program draws. */
const colours: Readonly<Record<ActionStatus, string>> = {
  'done-with-evidence': 'var(--authority)',
  'done-without-evidence': 'var(--england)',
  'on-time': 'var(--rule)',
  'no-date': 'var(--edge)',
  overdue: 'var(--worse)',
};

/** How the plan stood at each meeting, as bars that an office program draws. */
export function nativePlan({ plan }: PlanData): NativeChart {
  return {
    kind: 'stacked',
    categories: plan.map(({ day }) => formatDate(day)),
    series: stacked.map((status) => ({
      name: actionStatusName[status],
      values: plan.map(({ counts }) => counts[status]),
      colour: colours[status],
    })),
    unit: '',
    decimals: 0,
  };
}
