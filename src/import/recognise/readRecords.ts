import { cellDate, type DateOrder, dateOrderOf } from './cellDate.ts';
import { type Match, type MatchedColumn, matchedColumns, ofDateColumns } from './matchColumns.ts';
import { readCell } from './readCell.ts';
import { References } from './references.ts';
import { readStatementFigure } from './statementFigure.ts';
import { columnPlace, placeOf, type TableContext, type UnderstoodRecord } from './tableReader.ts';

/** Fields without which a row is no record of its kind. */
const needed: Readonly<Record<string, string>> = {
  actions: 'action',
  improvement_areas: 'title',
  board_meetings: 'date',
  events: 'title',
};

/** Columns that a field may fill besides its own. */
const follows: Readonly<Record<string, readonly string[]>> = {
  due_on: ['due_words'],
  delivery: ['done_on'],
  evidence: ['evidence_wanted', 'evidence_source_id'],
};

/** The records of a table whose columns are matched, a row each. */
export function readRecords(
  context: TableContext,
  kind: string,
  matches: readonly Match[],
): UnderstoodRecord[] {
  const { table, account, records } = context;
  const columns = matchedColumns(matches);
  const orders = ofDateColumns(columns, (column) => orderOf(context, kind, column));
  const core = needed[kind];
  const coreColumn = columns.find(({ field }) => field.id === core);
  const refColumn = columns.find(({ field }) => field.kind === 'reference');
  const made: UnderstoodRecord[] = [];
  const references = new References(context, kind);
  const has = new Set(columns.flatMap(({ field }) => [field.id, ...(follows[field.id] ?? [])]));
  for (const { row, section } of records) {
    const cellOf = ({ heading }: { heading: Match['heading'] }) => table.cell(row, heading.column);
    if (coreColumn !== undefined && cellOf(coreColumn) === null) {
      account.setRow(row, `left out: a row without ${coreColumn.field.name.toLowerCase()}`);
      continue;
    }
    const name = [refColumn, coreColumn]
      .flatMap((column) => (column && cellOf(column)?.text) || [])
      .join(': ');
    const values = new Map<string, string>();
    for (const column of columns) {
      const cell = cellOf(column);
      if (cell === null) continue;
      const { field, heading } = column;
      const order = orders.get(field.id) ?? null;
      const understood = readCell(context, kind, { cell, row, field, heading, name, order });
      account.set(row, heading.column, understood.isAsked ? 'asked' : 'read');
      for (const [id, text] of understood.values) if (!values.has(id)) values.set(id, text);
    }
    const figure = columns.find(({ field }) => kind === 'workforce_facts' && field.id === 'value');
    const cell = figure && cellOf(figure);
    if (figure && cell) {
      const { column, text } = figure.heading;
      const isAsked = readStatementFigure(context, { cell, row, column, heading: text, values });
      account.set(row, column, isAsked ? 'asked' : 'read');
    }
    if (refColumn !== undefined)
      references.add(row, refColumn.heading, refColumn.field.id, values, name);
    const [first] = columns;
    const place = placeOf(context, row, first?.heading.column ?? 0);
    made.push({ kind, place, values, has, section, isOwn: false });
  }
  return made;
}

/** Which number of the dates of a column is the day; asked where nothing proves it. */
function orderOf(
  context: TableContext,
  kind: string,
  { heading, field }: MatchedColumn,
): 'day-first' | 'month-first' | null {
  const { table, records, asker } = context;
  const cells = records.flatMap(({ row }) => table.cell(row, heading.column) ?? []);
  const order: DateOrder = dateOrderOf(cells.map(({ text }) => text));
  if (order === 'day-first' || order === 'month-first') return order;
  const either = cells.find((cell) => cellDate(cell, null).kind === 'either');
  if (either === undefined) return null;
  const answer = asker.ask({
    key: `date order|${kind}|${field.id}`,
    ...columnPlace(context, heading),
    heading: heading.text,
    record: '',
    found: either.text,
    wanted: 'Which number is the day? No date of the column says so',
    choices: [
      { value: 'day-first', label: 'The first, as in the United Kingdom' },
      { value: 'month-first', label: 'The second, as in the United States' },
    ],
    suggested: order === 'mixed' ? null : 'day-first',
  });
  return answer as 'day-first' | 'month-first' | null;
}
