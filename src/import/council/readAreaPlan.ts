import type { AreaPlan } from '#src/core/model/area.ts';
import { type Rating, ratings } from '#src/core/model/rating.ts';
import type { Row } from '#src/import/table/row.ts';
import type { SourceLookup } from './localCells.ts';
import { proseIn } from './sourceMarks.ts';

/** Optional columns of `improvement_areas.csv`, which a council fills for its own board. */
export const planColumns = [
  'owner',
  'due_on',
  'next_step',
  'delivery',
  'impact',
  'target',
  'target_by',
  'commentary',
  'plan_as_of',
] as const;

type PlanRow = Row<(typeof planColumns)[number]>;

/** A rating in the council's own key; `null` for an empty cell. */
export function ratingIn(
  row: Row<'delivery' | 'impact'>,
  column: 'delivery' | 'impact',
): Rating | null {
  const text = row.text(column).trim();
  const rating = ratings.find((one) => one === text) ?? null;
  if (rating === null && text !== '') {
    row.fault(column, 'blue, green, amber or red, or an empty cell');
  }
  return rating;
}

/**
 * What the council says of its work on an area, known from `plan_as_of`.
 *
 * @returns `null` where every other cell of the plan is empty.
 */
export function readAreaPlan(row: PlanRow, sources: SourceLookup): AreaPlan | null {
  const isFilled = planColumns.some(
    (column) => column !== 'plan_as_of' && row.text(column).trim() !== '',
  );
  if (!isFilled) {
    row.pastDateOrNull('plan_as_of');
    return null;
  }
  if (row.text('plan_as_of') === '') {
    const wanted = 'the date of the plan, as other cells of it are filled';
    row.fault('plan_as_of', wanted, 'an empty cell');
  }
  return {
    knownOn: row.pastDateOrNull('plan_as_of') ?? '1990',
    knownBy: 'published',
    owner: row.text('owner').trim(),
    dueOn: row.dateOrNull('due_on'),
    nextStep: proseIn(row, 'next_step', sources).trim(),
    delivery: ratingIn(row, 'delivery'),
    impact: ratingIn(row, 'impact'),
    target: row.text('target').trim(),
    targetBy: row.dateOrNull('target_by'),
    commentary: proseIn(row, 'commentary', sources).trim(),
  };
}
