import type { Area, AreaPlan } from '#src/core/model/area.ts';
import { type Day, lastDay, type PartialDate } from '#src/core/model/partialDate.ts';
import { monthsBetween } from '#src/core/stats/monthsBetween.ts';
import { capitalised, formatCount, formatDate } from '#src/core/text/format.ts';
import { formatDuration } from './areaText.ts';
import { isOverdue } from './plan.ts';

/** "Owner: Head of Examples"; `null` where the council names none. */
export const describeOwner = ({ owner }: Pick<AreaPlan, 'owner'>): string | null =>
  owner === '' ? null : `Owner: ${owner}`;

/** "Due 31 March 2026, 8 months overdue"; "Due December 2026"; `null` without a due date. */
export function formatDue(area: Area, asAt: Day): string | null {
  const dueOn = area.plan?.dueOn ?? null;
  if (dueOn === null) return null;
  return `Due ${formatDueDate(dueOn, isOverdue(area, asAt), asAt)}`;
}

/** "31 March 2026, 8 months overdue"; "December 2026". */
export function formatDueDate(dueOn: PartialDate, isLate: boolean, asAt: Day): string {
  const due = formatDate(dueOn);
  return isLate ? `${due}, ${describeOverdueFor(dueOn, asAt)}` : due;
}

/** "8 months overdue". */
export const describeOverdueFor = (dueOn: PartialDate, asAt: Day): string =>
  `${formatDuration(monthsBetween(lastDay(dueOn), asAt))} overdue`;

/** "Target: no child waits, by June 2026"; "Target by June 2026"; `null` without either. */
export function describeTarget({ target, targetBy }: AreaPlan): string | null {
  const by = targetBy === null ? '' : `by ${formatDate(targetBy)}`;
  if (target === '') return by === '' ? null : `Target ${by}`;
  return `Target: ${target}${by === '' ? '' : `, ${by}`}`;
}

/** Whose words a plan is, and of when: it is no finding of Ofsted's. */
export const describePlanDate = ({ knownOn }: AreaPlan): string =>
  `The council’s own account of its work, as of ${formatDate(knownOn)}.`;

/** "One of the three areas with a due date is overdue."; `null` where none has a due date. */
export function describeOverdue(areas: readonly Area[], asAt: Day): string | null {
  const due = areas.filter(({ plan }) => (plan?.dueOn ?? null) !== null);
  const overdue = due.filter((area) => isOverdue(area, asAt)).length;
  const words = describeOverdueOf(overdue, due.length, ['area', 'areas']);
  return words && `${words}.`;
}

/** How many of those with a due date are overdue, as a finding; `null` where none has one. */
export function describeOverdueOf(
  overdue: number,
  due: number,
  [one, many]: readonly [one: string, many: string],
): string | null {
  if (due === 0) return null;
  if (due === 1) return `The one ${one} with a due date is ${overdue === 1 ? '' : 'not '}overdue`;
  const of = `of the ${formatCount(due)} ${many} with a due date`;
  if (overdue === 0) return `None ${of} is overdue`;
  return `${capitalised(formatCount(overdue))} ${of} ${overdue === 1 ? 'is' : 'are'} overdue`;
}
