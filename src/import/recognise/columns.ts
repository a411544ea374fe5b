import type { Sheet } from '#src/import/spreadsheets/cell.ts';
import type { Field } from './councilFields.ts';
import { headingMonth } from './headingMonth.ts';
import { includesHidden } from './hiddenParts.ts';
import { fieldsOf, headingKey } from './kinds.ts';
import { type Match, matchColumns, type Sureness } from './matchColumns.ts';
import { sideColumn } from './measureParts.ts';
import { columnPlace, leaveOutColumn, type TableContext } from './tableReader.ts';

/** A column of a table, and the field that it was matched to. */
export interface UnderstoodColumn {
  /** By which another field is chosen. */
  readonly key: string;
  readonly heading: string;
  /** `A`. */
  readonly column: string;
  /** Two of its cells. */
  readonly samples: readonly string[];
  /** `leave-out` for none. */
  readonly field: string;
  readonly sureness: Sureness;
  readonly reason: string;
}

/** What the columns of a scorecard were read as, by what became of them. */
export function monthMatches({ table, account }: TableContext): Match[] {
  return table.headings.map((heading): Match => {
    const outcome = account.outcomeOf(table.range.top, heading.column);
    const leftOut = outcome?.startsWith('left out: ') ? outcome.slice('left out: '.length) : null;
    if (leftOut !== null) return { heading, field: null, sureness: 'likely', reason: leftOut };
    const isMonth = headingMonth(heading) !== null;
    const id = isMonth ? 'month' : (sideColumn(heading.text) ?? 'measure');
    const field: Field = { id, name: id, kind: 'text', headings: [] };
    return { heading, field, sureness: 'sure', reason: isMonth ? 'a month' : 'same meaning' };
  });
}

/** By which another field of a column is chosen. */
export const columnKey = (kind: string, { text, group }: Match['heading']): string =>
  `column|${kind}|${headingKey(`${group} ${text}`)}`;

/** The matches with what was chosen otherwise, each field once; columns left out are accounted for. */
export function matchesOf(context: TableContext, kind: string, sheet: Sheet): Match[] {
  const { table, asker } = context;
  const fields = fieldsOf.get(kind) ?? [];
  const suggested = matchColumns(table, fields);
  const hidden = suggested.filter(({ heading }) => heading.isHidden);
  const [first] = hidden;
  const withHidden =
    first === undefined ||
    includesHidden(asker, context.file, sheet, 'columns', {
      cell: columnPlace(context, first.heading).cell,
      count: hidden.length,
      names: hidden.map(({ heading }) => headingKey(heading.text)).join(','),
    });
  const chosen = suggested.map((match): Match => {
    if (match.heading.isHidden && !withHidden) {
      return { ...match, field: null, sureness: 'sure', reason: 'a hidden column' };
    }
    const id = asker.choice(columnKey(kind, match.heading), match.field?.id ?? 'leave-out');
    if (id === (match.field?.id ?? 'leave-out')) return match;
    const field = fields.find((one) => one.id === id) ?? null;
    return { ...match, field, sureness: 'sure', reason: 'as you said' };
  });
  const said = new Set(
    chosen.flatMap(({ field, reason }) => (reason === 'as you said' && field ? [field.id] : [])),
  );
  const once = chosen.map((match) =>
    match.field !== null && match.reason !== 'as you said' && said.has(match.field.id)
      ? {
          ...match,
          field: null,
          sureness: 'not sure' as const,
          reason: 'another column has its field',
        }
      : match,
  );
  for (const { heading, field, reason } of once)
    if (field === null) leaveOutColumn(context, heading, reason);
  return once;
}

export function columnOf(context: TableContext, kind: string, match: Match): UnderstoodColumn {
  const { heading, field, sureness, reason } = match;
  const cells = context.records.flatMap(
    ({ row }) => context.table.cell(row, heading.column)?.text ?? [],
  );
  return {
    key: columnKey(kind, heading),
    heading: heading.text,
    column: columnPlace(context, heading).cell.replace('column ', ''),
    samples: cells.slice(0, 2),
    field: field?.id ?? 'leave-out',
    sureness,
    reason,
  };
}
