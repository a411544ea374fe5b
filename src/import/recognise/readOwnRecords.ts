import {
  measureValueColumns,
  optionalMeasureValueColumns,
} from '#src/import/council/measureCell.ts';
import { planColumns } from '#src/import/council/readAreaPlan.ts';
import { exampleHeading } from '#src/import/ownForm/ownHeadings.ts';
import type { FoundTable } from '#src/import/spreadsheets/findTables.ts';
import { dateOrderOf } from './cellDate.ts';
import { columnKey } from './columns.ts';
import { field } from './councilFields.ts';
import { fieldsOf, ownHeading } from './kinds.ts';
import { type Match, matchedColumns, ofDateColumns } from './matchColumns.ts';
import { readCell } from './readCell.ts';
import {
  leaveOutColumn,
  placeOf,
  type TableContext,
  type UnderstoodRecord,
} from './tableReader.ts';

/** The columns of a sheet of our workbook: each is what its heading says, hidden or not. */
export function ownMatches(context: TableContext, kind: string): Match[] {
  const fields = fieldsFor(kind);
  const taken = new Set<string>();
  return context.table.headings.map((heading): Match => {
    const id = ownHeading(heading.text);
    const known = fields.find((one) => one.id === id);
    const said = context.asker.choice(columnKey(kind, heading), known?.id ?? 'leave-out');
    const field = taken.has(said) ? undefined : fields.find((one) => one.id === said);
    taken.add(said);
    if (field) {
      const reason = field === known ? 'our own heading' : 'as you said';
      return { heading, field, sureness: 'sure', reason };
    }
    const reason =
      heading.text === exampleHeading ? 'it marks examples' : 'no column of our workbook';
    leaveOutColumn(context, heading, reason);
    return { heading, field: null, sureness: 'sure', reason };
  });
}

/** Months of measures have no fields elsewhere, as a scorecard has them in columns. */
const monthFields = [...measureValueColumns, ...optionalMeasureValueColumns].map((id) =>
  field(id, id, id === 'known_on' ? 'date' : 'text'),
);
const fieldsFor = (kind: string) => fieldsOf.get(kind) ?? monthFields;

/** Fields whose cells are read as in any spreadsheet: all others are texts as they stand. */
const isRead = (kind: string): boolean => kind === 'date' || kind === 'due' || kind === 'rating';

/**
 * The records of a sheet of our workbook, a row each. What stands there is taken as it stands; dates are
 * read in every form, and a rating in words of the council's own is asked about.
 */
export function readOwnRecords(
  context: TableContext,
  kind: string,
  matches: readonly Match[],
): UnderstoodRecord[] {
  const { table, account, records } = context;
  const columns = matchedColumns(matches);
  const orders = ofDateColumns(columns, ({ heading }) => orderIn(context, heading.column));
  const has = new Set(columns.map(({ field }) => field.id));
  return records.flatMap(({ row }): UnderstoodRecord[] => {
    const filled = columns.flatMap(({ heading, field }) => {
      const cell = table.cell(row, heading.column);
      return cell === null ? [] : [{ heading, field, cell }];
    });
    if (kind === 'board' && !filled.some(({ field }) => field.id === 'value')) {
      account.setRow(row, 'left out: a setting without a value');
      return [];
    }
    const values = new Map<string, string>();
    const name = filled
      .slice(0, 2)
      .map(({ cell }) => cell.text)
      .join(': ');
    for (const { heading, field, cell } of filled) {
      const isText = cell.kind !== 'error' && cell.kind !== 'no-result' && cell.kind !== 'too-long';
      if (isText && !isRead(field.kind)) {
        values.set(field.id, cell.text);
        account.set(row, heading.column, 'read');
        continue;
      }
      const order = orders.get(field.id) ?? null;
      const understood = readCell(context, kind, { cell, row, field, heading, name, order });
      account.set(row, heading.column, understood.isAsked ? 'asked' : 'read');
      for (const [id, text] of understood.values) if (!values.has(id)) values.set(id, text);
    }
    if (values.size === 0) return [];
    const place = placeOf(context, row, columns[0]?.heading.column ?? 0);
    return [{ kind, place, values, has, section: '', isOwn: true }];
  });
}

/** The day comes first, as our workbook itself says, unless a date of the column proves otherwise. */
function orderIn(
  { table, records }: TableContext,
  column: number,
): 'day-first' | 'month-first' | null {
  const order = dateOrderOf(records.flatMap(({ row }) => table.cell(row, column)?.text ?? []));
  if (order === 'mixed') return null;
  return order === 'month-first' ? order : 'day-first';
}

/** Whether each record of a sheet of our workbook says as of which day it is, where it must be said. */
export function hasItsDates(kind: string, { headings, rows, cell }: FoundTable): boolean {
  const columnOf = new Map(headings.map(({ text, column }) => [ownHeading(text), column]));
  const isFilled = (row: number, id: string) => {
    const column = columnOf.get(id);
    return column !== undefined && cell(row, column) !== null;
  };
  return rows.every(({ row, role }) => {
    if (role !== 'record' && role !== 'hidden') return true;
    if (kind === 'actions' || kind === 'commentary') return isFilled(row, 'as_of');
    if (kind !== 'improvement_areas' || isFilled(row, 'plan_as_of')) return true;
    return isFilled(row, 'raised_by') && !planColumns.some((column) => isFilled(row, column));
  });
}
