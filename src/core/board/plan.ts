import { type Area, type AreaPlan, statusOf } from '#src/core/model/area.ts';
import { compareText } from '#src/core/model/compare.ts';
import { type Day, lastDay, type PartialDate } from '#src/core/model/partialDate.ts';

export type PlanField = Exclude<keyof AreaPlan, 'knownOn' | 'knownBy'>;

/**
 * Which parts of a plan any of the areas has, so that a list shows no empty column. A target that
 * is only a date counts as `targetBy`.
 */
export function givenFields(areas: readonly Area[]): ReadonlySet<PlanField> {
  const given = new Set<PlanField>();
  for (const { plan } of areas) {
    if (plan === null) continue;
    const { knownOn: _on, knownBy: _by, ...fields } = plan;
    for (const [field, value] of Object.entries(fields)) {
      if (value !== '' && value !== null) given.add(field as PlanField);
    }
  }
  return given;
}

/** Whether a due date has passed: from the day after the last that a vague one can mean. */
export const isPast = (dueOn: PartialDate, asAt: Day): boolean => lastDay(dueOn) < asAt;

/**
 * Whether the council's own due date has passed. A due date no longer binds an area that is formally closed.
 */
export function isOverdue(area: Area, asAt: Day): boolean {
  const dueOn = area.plan?.dueOn ?? null;
  return dueOn !== null && statusOf(area) !== 'closed' && isPast(dueOn, asAt);
}

/**
 * Order of areas by their due dates: overdue ones first and the longest overdue before the others,
 * then those due next, then those without a date that still binds. Keeps the order of equals.
 */
export function overdueFirst(a: Area, b: Area): number {
  return compareText(bindingDay(a), bindingDay(b));
}

/** Later than any day. */
const never = '9999-99-99';

const bindingDay = (area: Area): string => {
  const dueOn = area.plan?.dueOn ?? null;
  return dueOn === null || statusOf(area) === 'closed' ? never : lastDay(dueOn);
};
