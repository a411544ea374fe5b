import type { FigureContext } from '#src/charts/figureSpec.ts';
import type { ActionStatus } from '#src/core/board/actionStatus.ts';
import type { PlanOnDay } from '#src/core/board/planOverTime.ts';

export interface PlanData extends FigureContext {
  readonly plan: readonly PlanOnDay[];
}

/** From the base of a bar upwards. What is overdue stands on top, where it is seen first. */
export const stacked = [
  'done-with-evidence',
  'done-without-evidence',
  'on-time',
  'no-date',
  'overdue',
] as const satisfies readonly ActionStatus[];

/** Solid, hatched, pale, dotted and dark: told apart without colour. */
export const fills: Readonly<Record<ActionStatus, string>> = {
  'done-with-evidence': 'var(--authority)',
  'done-without-evidence': 'url(#plan-hatched)',
  // Pale, and no colour at all where the system forces its own.
  'on-time': 'var(--usual-range)',
  'no-date': 'url(#plan-dotted)',
  overdue: 'var(--signal-worse)',
};
