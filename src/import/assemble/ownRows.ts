import type { UnderstoodRecord } from '#src/import/recognise/tableReader.ts';
import type { Assembly } from './assembly.ts';
import { differences } from './changes.ts';
import { type CouncilRow, isSame } from './councilRows.ts';
import type { DatedRows } from './datedRows.ts';
import type { NamedRecord } from './references.ts';

/**
 * Puts rows of our workbook in, each as of its own date. What the board says as of an earlier day stays
 * as it was said then: a row that now says otherwise is a change as of the day on which it is brought,
 * and one that is not the latest of its record is left out.
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
  const { date: dateColumn, says } = dated.history;
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
    const asOf = assembly.asOf(record.place.file);
    const isOld = same !== null && latest.has(id) && date < asOf;
    if (isOld && (latest.get(id) !== date || (brought.get(id) ?? '') > date)) {
      const [first] = differences(same, row, [...row.keys()]);
      assembly.leaveOut({
        place: record.place,
        kind,
        found: `${first?.column ?? ''}: ${first?.after || 'nothing'}`,
        wanted: `what was said as of ${date}, which stands: give what changed a row with a date of its own`,
      });
      return;
    }
    const own = isOld ? new Map([...row, [dateColumn, asOf]]) : row;
    // Of two rows each has a date: an area without a plan was last spoken of by its evidence.
    const undated = date === '' ? same : dated.on(id, '');
    if (undated)
      dated.date(undated, undated.get('status_as_of') || (undated.get('raised_on') ?? ''));
    const before = dated.latest(id, dateOf(own));
    const replaced = dated.on(id, dateOf(own));
    dated.put(own);
    assembly.origin(own, record.place, replaced);
    assembly.changed(
      {
        kind,
        id,
        name: row.get(kind === 'actions' ? 'action' : 'title') ?? '',
        change: before === null ? 'new' : 'changed',
        columns: before === null ? [] : differences(before, own, says),
      },
      own,
    );
  };
}
