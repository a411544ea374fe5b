import { compareText } from '#src/core/model/compare.ts';
import { isPartialDate } from '#src/core/model/partialDate.ts';
import type { Row } from '#src/import/table/row.ts';
import { planColumns } from './readAreaPlan.ts';

export const improvementAreaColumns = [
  'area_id',
  'raised_on',
  'raised_by',
  'listed_as',
  'title',
  'description',
  'theme',
  'status_latest',
  'status_as_of',
  'list_currency',
  'evidence',
  'quote',
  'restated_in',
  'confidence',
  'source_id',
  'evidence_source_id',
] as const;

/**
 * Optional columns: the council's own plan, whose list an area is on, from when each part of a text is
 * known, which workforce indicators are on the same subject, and from when the board has it.
 */
export const optionalAreaColumns = [
  ...planColumns,
  'whose_list',
  'description_known_on',
  'evidence_known_on',
  'indicator_ids',
  'on_board_from',
] as const;

export type AreaRow = Row<
  (typeof improvementAreaColumns)[number] | (typeof optionalAreaColumns)[number]
>;

/** A row that says what holds, and those that say of the same area what held before, oldest first. */
export interface DatedRows {
  readonly row: AreaRow;
  readonly former: readonly AreaRow[];
}

/**
 * The rows of each area. One that changed has a row for each date on which its plan did: they have the
 * same beginning, and a `plan_as_of` of its own each. Any other row with the same id is a second area
 * by mistake, and left to be found as one.
 */
export function rowsByArea(rows: readonly AreaRow[]): DatedRows[] {
  const byId = new Map<string, AreaRow[]>();
  for (const row of rows) {
    const id = row.text('area_id');
    byId.set(id, [...(byId.get(id) ?? []), row]);
  }
  return [...byId.values()].flatMap((own): DatedRows[] => {
    const days = own.map((row) => row.text('plan_as_of').trim());
    const begins = new Set(own.map((row) => `${row.text('raised_on')} ${row.text('raised_by')}`));
    const isHistory = new Set(days).size === own.length && !days.includes('') && begins.size === 1;
    if (own.length === 1 || !isHistory) return own.map((row) => ({ row, former: [] }));
    const inOrder = own.toSorted((a, b) => compareText(a.text('plan_as_of'), b.text('plan_as_of')));
    const row = inOrder.at(-1) as AreaRow;
    const titled = inOrder.find((one) => one.text('title').trim() !== row.text('title').trim());
    titled?.notice('title', {
      outcome: 'looks-mistyped',
      reason: `Another title than in row ${row.number}, of a later date of the same area: is it another area?`,
    });
    return [{ row, former: inOrder.slice(0, -1) }];
  });
}

/** The later areas that a row names, with `;` between their ids. */
export const idsIn = (row: AreaRow): string[] => {
  const cell = row.text('restated_in');
  return cell === '' ? [] : cell.split(';');
};

export const occurrenceOf = (row: AreaRow) => {
  const raisedOn = row.text('raised_on');
  return {
    id: row.text('area_id'),
    // A cell that is no date is a fault of its own.
    raisedOn: isPartialDate(raisedOn) ? raisedOn : null,
    restatedIn: idsIn(row),
  };
};
