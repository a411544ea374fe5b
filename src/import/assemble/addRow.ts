import type { UnderstoodRecord } from '#src/import/recognise/tableReader.ts';
import type { Assembly } from './assembly.ts';
import { changeOf } from './changes.ts';
import type { CouncilRow } from './councilRows.ts';
import type { DatedRows } from './datedRows.ts';

/**
 * Adds what a record that was brought says, where it is something else than before, and keeps where it
 * stood and what changed.
 *
 * @param kind Of the council's file.
 * @param dated The rows so far.
 * @param says Columns in which it must differ.
 */
export function addRow(
  assembly: Assembly,
  kind: string,
  dated: DatedRows,
  {
    record,
    id,
    row,
  }: { readonly record: UnderstoodRecord; readonly id: string; readonly row: CouncilRow },
  says: readonly string[] = dated.history.says,
): void {
  const { before, isChanged, replaced } = dated.add(row, id, says);
  if (!isChanged) return;
  assembly.origin(row, record.place, replaced);
  assembly.changed(changeOf(kind, id, before, row, says), row);
}
