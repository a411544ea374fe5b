import type { UnderstoodRecord } from '#src/import/recognise/tableReader.ts';
import type { Assembly } from './assembly.ts';
import { changeOf, differences } from './changes.ts';
import { type CouncilRow, isSame } from './councilRows.ts';
import type { DatedRows } from './datedRows.ts';
import type { NamedRecord } from './references.ts';

/**
 * Puts rows of our workbook in, each as of its own date. What the board says as of an earlier day stays
 * as it was said then: a row that now says otherwise, or that nobody has seen yet, is a change as of the
 * day on which it is brought, and one that is not the latest of its record is left out.
 *
 * @param kind Of the council's file.
 * @param named Every record that is brought to it.
 * @param dated The rows so far.
 */
export function ownRows(
  assembly: Assembly,
  kind: string,
  named: readonly NamedRecord[],
  dated: DatedRows,
): (record: UnderstoodRecord, id: string, row: CouncilRow) => void {
  const { date: dateColumn, says, firstDate } = dated.history;
  const dateOf = (row: CouncilRow) => row.get(dateColumn) ?? '';
  const latest = new Map(dated.ids.map((id) => [id, dateOf(dated.latest(id) ?? new Map())]));
  const brought = new Map<string, string>();
  for (const { record, id } of named) {
    const date = record.values.get(dateColumn) ?? '';
    if (record.isOwn && date >= (brought.get(id) ?? '')) brought.set(id, date);
  }
  return (record, id, row) => {
    const date = dateOf(row);
    const same = dated.on(id, date);
    if (same !== null && isSame(same, row, [...row.keys()])) return;
    const holdsFrom = assembly.holdsFrom(record.place.file);
    const { madeOn } = assembly;
    const isSeen = same !== null && latest.has(id) && date < holdsFrom;
    // What nobody has seen yet was on no board of an earlier day.
    const isUnseen =
      same === null &&
      (date === ''
        ? assembly.hasBefore && (latest.has(id) || firstDate === undefined)
        : madeOn !== null && date <= madeOn);
    const isLater = (brought.get(id) ?? '') > date;
    if ((isSeen && (latest.get(id) !== date || isLater)) || (isUnseen && isLater)) {
      const [first] = differences(same ?? new Map(), row, [...row.keys()]);
      assembly.leaveOut({
        place: record.place,
        kind,
        found: `${first?.column ?? ''}: ${first?.after || 'nothing'}`,
        wanted: `what was said as of ${date || 'the beginning'}, which stands: give what changed a row with a date of its own`,
      });
      return;
    }
    const own = isSeen || isUnseen ? new Map([...row, [dateColumn, holdsFrom]]) : row;
    // Of two rows each has a date: what an area without a plan said was said since it was raised.
    const undated = dated.on(id, '');
    if (undated && firstDate && dateOf(own) !== '') {
      assembly.moved(undated, dated.date(undated, firstDate(undated)));
    }
    const before = dated.latest(id, dateOf(own));
    const replaced = dated.on(id, dateOf(own));
    dated.put(own, id);
    assembly.origin(own, record.place, replaced);
    assembly.changed(changeOf(kind, id, before, own, says), own);
  };
}
