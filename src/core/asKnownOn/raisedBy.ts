import type { Area } from '#src/core/model/area.ts';

type Raised = Pick<Area, 'raisedBy' | 'whoseList'>;

/**
 * Whether an inspection or a visit put an area on its list. An action of the council's own plan may
 * name the inspection that it answers to, and is on no list of Ofsted's.
 */
export const isRaisedBy = (
  { raisedBy, whoseList }: Raised,
  { id }: { readonly id: string },
): boolean => raisedBy === id && (whoseList === 'inspection' || whoseList === 'visit');

/** Whether an area is on the council's own plan. */
export const isOnPlan = ({ whoseList }: Pick<Area, 'whoseList'>): boolean =>
  whoseList === 'council-plan';

/** In a filter, in place of whom the plan's actions answer to. */
const planRaiser = 'council-plan';

/** By whom an area is found: the record or review that raised it, or the council's plan. */
export const raiserKey = (area: Raised): string => (isOnPlan(area) ? planRaiser : area.raisedBy);
