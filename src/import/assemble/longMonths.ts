import {
  measureValueColumns,
  optionalMeasureValueColumns,
} from '#src/import/council/measureCell.ts';
import { measureKey } from '#src/import/council/measureHeadings.ts';
import { measureCells } from '#src/import/council/measureTable.ts';
import { Findings } from '#src/import/table/findings.ts';
import { type CouncilRow, parseCouncilFile, rowOf } from './councilRows.ts';

const columns = [...measureValueColumns, ...optionalMeasureValueColumns];

/**
 * The months of measures as a row for each measure and month, in whichever shape a council's file has
 * them.
 *
 * @param text Of `measure_values.csv`, which was read without fault before.
 * @param measures Of `measures.csv`: a name may begin as that of a column that is left out.
 */
export function longMonths(text: string, measures: string): readonly CouncilRow[] {
  const file = parseCouncilFile(text);
  if (measureValueColumns.every((column) => file.columns.includes(column))) return file.rows;
  /** Each measure's period by its id and its name. */
  const named = new Map(
    parseCouncilFile(measures).rows.flatMap((row) =>
      [row.get('measure_id'), row.get('name')].map(
        (name) => [measureKey(name ?? ''), row.get('period')] as const,
      ),
    ),
  );
  const cells = measureCells(
    'measure_values.csv',
    new TextEncoder().encode(text),
    (name) => named.has(measureKey(name)),
    new Findings(),
  );
  const rows = new Map<string, Map<string, string>>();
  for (const {
    measure,
    part,
    period,
    quarter,
    text: value,
    knownOn,
    status,
    note,
    isRow,
  } of cells) {
    if (value.trim() === '' && !isRow) continue;
    // A quarter among months is what stands beside it.
    if (quarter !== null && named.get(measureKey(measure)) === 'month') continue;
    const key = [measureKey(measure), period, knownOn].join('\n');
    const row =
      rows.get(key) ??
      new Map([
        ['measure_id', measure],
        ['month', period],
        ['known_on', knownOn],
        ['status', status],
        ['note', note],
      ]);
    rows.set(key, row.set(part, value));
  }
  return [...rows.values()].map((row) => rowOf(columns, row));
}
