import { compareText } from '#src/core/model/compare.ts';
import { type CouncilRow, isSame } from './councilRows.ts';

/** Of which column a row of history has its id, its date, and what it says. */
export interface History {
  readonly id: string;
  readonly date: string;
  /** Columns in which two rows of one record must differ to be two. */
  readonly says: readonly string[];
}

/** The rows of a record, oldest first. */
export function rowsOf(rows: readonly CouncilRow[], id: string, history: History): CouncilRow[] {
  return rows
    .filter((row) => row.get(history.id) === id)
    .toSorted((a, b) => compareText(a.get(history.date) ?? '', b.get(history.date) ?? ''));
}

/**
 * Adds what a record says as of a date: a row of its own where it says something else than before, so
 * that a view of an earlier day shows what it said then. What was said as of the same date is corrected.
 *
 * @returns The rows, and the one that held before as of that date; the same rows where nothing changed.
 */
export function withDatedRow(
  rows: readonly CouncilRow[],
  row: CouncilRow,
  history: History,
): {
  readonly rows: readonly CouncilRow[];
  readonly before: CouncilRow | null;
  readonly isChanged: boolean;
} {
  const own = rowsOf(rows, row.get(history.id) ?? '', history);
  const on = row.get(history.date) ?? '';
  const before = own.findLast((one) => (one.get(history.date) ?? '') <= on) ?? null;
  if (before !== null && isSame(before, row, history.says))
    return { rows, before, isChanged: false };
  if (before !== null && before.get(history.date) === on) {
    return { rows: rows.map((one) => (one === before ? row : one)), before, isChanged: true };
  }
  // Rows of one record stand together, in their order.
  const after = before === null ? rows.indexOf(own[0] as CouncilRow) : rows.indexOf(before) + 1;
  const at = own.length === 0 ? rows.length : after;
  return { rows: [...rows.slice(0, at), row, ...rows.slice(at)], before, isChanged: true };
}
