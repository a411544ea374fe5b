import { actionStatusName } from '#src/core/board/actionStatus.ts';
import { describeCounts } from '#src/core/board/actionText.ts';
import type { Action } from '#src/core/model/action.ts';
import type { Day } from '#src/core/model/partialDate.ts';
import { formatNumber } from '#src/core/text/format.ts';
import type { ActionSort, ActionStateChoice } from './options.ts';

export const actionSortName: Readonly<Record<ActionSort, string>> = {
  urgency: 'Overdue first',
  reference: 'Reference',
  due: 'Due date',
  owner: 'Owner',
};

/** How a choice of state is called; `within` in how many days the board is likely to meet again. */
export function stateChoiceName(state: ActionStateChoice, within: number | null): string {
  if (state === 'no-owner') return 'Owner not in post';
  if (state === 'due-soon') return `Due within ${within ?? 0} days`;
  return actionStatusName[state];
}

/** "Showing all 51 actions: 4 overdue, ..."; "Showing 3 of 51 actions: ..." */
export function describeShownActions(
  shown: readonly Action[],
  all: readonly Action[],
  asAt: Day,
): string {
  const of =
    shown.length === all.length
      ? `all ${formatNumber(all.length, 0)}`
      : `${formatNumber(shown.length, 0)} of ${formatNumber(all.length, 0)}`;
  const counts = describeCounts(shown, asAt);
  return `Showing ${of} ${all.length === 1 ? 'action' : 'actions'}${counts ? `: ${counts}` : ''}.`;
}
