import { localFiles } from '#src/import/council/localFiles.ts';
import { longColumn, measureValueColumns } from '#src/import/council/measureCell.ts';
import type { Cell } from '#src/import/spreadsheets/cell.ts';
import type { FoundTable, Heading } from '#src/import/spreadsheets/findTables.ts';
import { monthIn } from '#src/import/table/monthIn.ts';
import type { Field } from './councilFields.ts';
import { headingMonth } from './headingMonth.ts';
import { fieldsOf, isRiskRegister, ownHeading, type TableKind } from './kinds.ts';
import { matchColumns, type Sureness } from './matchColumns.ts';
import { measureReading } from './measureValue.ts';

/** What a table is taken for, how sure that is and why. `leave-out`: for nothing of a board. */
export interface Recognition {
  readonly kind: TableKind | 'leave-out';
  readonly sureness: Sureness;
  readonly reason: string;
}

/** Fields without which a table is not of a kind, and the least number of fields that it must have. */
const cores: Readonly<Record<string, { readonly all: readonly string[]; readonly least: number }>> =
  {
    actions: { all: ['action'], least: 3 },
    improvement_areas: { all: ['title'], least: 2 },
    board_meetings: { all: ['date', 'body'], least: 2 },
    visits: { all: ['kind', 'start'], least: 3 },
    events: { all: ['date', 'title'], least: 2 },
    sources: { all: ['title', 'publisher'], least: 2 },
    commentary: { all: ['about', 'note'], least: 2 },
  };

/** How months of measures can stand: a row for each, across, or down. */
export type MonthShape = 'long' | 'across' | 'down';

export function monthShape({ headings, rows, cell }: FoundTable): MonthShape | null {
  const long = new Set(headings.map(({ text }) => longColumn(text)));
  if (measureValueColumns.every((column) => long.has(column))) return 'long';
  if (headings.filter((heading) => headingMonth(heading) !== null).length >= 2) return 'across';
  const [first] = headings;
  if (first === undefined || headings.length < 2) return null;
  const records = rows.filter(({ role }) => role === 'record');
  const months = records.filter(
    ({ row }) => headingMonth({ text: cell(row, first.column)?.text ?? '', group: '' }) !== null,
  );
  const isMonth = /^(month|period|date|reporting period)$/i.test(first.text.trim());
  const isOfMonths = isMonth && months.length >= 2 && months.length * 2 > records.length;
  return isOfMonths &&
    isOfFigures(months.map(({ row }) => headings.slice(1).map(({ column }) => cell(row, column))))
    ? 'down'
    : null;
}

/** Whether beside the months stand figures, or that there are none: a list of meetings has words. */
function isOfFigures(rows: readonly (readonly (Cell | null)[])[]): boolean {
  const filled = rows.flat().filter((cell) => cell !== null);
  const words = filled.filter((cell) => measureReading(cell).kind === 'unread');
  return words.length * 2 < filled.length;
}

/** Months from which on a figure is drawn as a measure rather than said as a statement. */
const fewMonths = 3;

/** Whether statements are the months of measures: each of several months, none twice, and none a quotation. */
function isOfMonths({ headings, rows, cell }: FoundTable): boolean {
  const columns = new Map(headings.map(({ text, column }) => [ownHeading(text), column]));
  const months = new Map<string, string[]>();
  for (const { row, role } of rows) {
    if (role !== 'record') continue;
    const at = (id: string) => {
      const column = columns.get(id);
      return column === undefined ? null : cell(row, column);
    };
    const [measure, day, value] = [at('measure'), at('as_of'), at('value')];
    const month = monthIn(day?.text ?? '');
    if (measure === null || value === null || month === null || at('quote_or_table')) return false;
    if (measureReading(value).kind === 'unread') return false;
    const own = months.get(measure.text) ?? [];
    if (own.includes(month)) return false;
    months.set(measure.text, [...own, month]);
  }
  return months.size > 0 && [...months.values()].every(({ length }) => length >= fewMonths);
}

/** What a table is, by its headings and its months. */
export function recogniseTable(table: FoundTable): Recognition {
  const texts = table.headings.map(({ text }) => text);
  const count = (found: number) => `${found} of ${texts.length} headings known`;
  const own = ownKind(table.headings);
  if (own?.name === 'workforce_facts' && isOfMonths(table)) {
    return { kind: 'measure_values', sureness: 'likely', reason: 'every figure has its months' };
  }
  if (own !== null && own.name !== 'measure_values') {
    return { kind: own.name, sureness: 'sure', reason: count(own.found) };
  }
  const shape = monthShape(table);
  if (shape !== null) {
    const months = table.headings.filter((heading) => headingMonth(heading) !== null).length;
    const reason = shape === 'across' ? `${months} headings are months` : 'its rows are months';
    return { kind: 'measure_values', sureness: shape === 'across' ? 'likely' : 'sure', reason };
  }
  if (isRiskRegister(texts)) {
    return {
      kind: 'leave-out',
      sureness: 'sure',
      reason: 'a risk register: the board has no place for risks',
    };
  }
  const best = kindsByMatches(table)[0];
  if (best !== undefined) {
    const isMost = best.found * 2 > texts.length;
    return { kind: best.kind, sureness: isMost ? 'sure' : 'likely', reason: count(best.found) };
  }
  return {
    kind: 'leave-out',
    sureness: 'not sure',
    reason: 'no table of a board has such headings',
  };
}

/** The kinds that a table may be of, with how many of its headings each knows, the most first. */
function kindsByMatches(table: FoundTable) {
  const kinds = Object.entries(cores).flatMap(([kind, { all, least }]) => {
    const fields = fieldsOf.get(kind) ?? [];
    const matches = matchColumns(table, fields).filter(({ field }) => field !== null);
    const ids = new Set(matches.map(({ field }) => (field as Field).id));
    return all.every((id) => ids.has(id)) && matches.length >= least
      ? [{ kind, found: matches.length }]
      : [];
  });
  const hasActions = kinds.some(({ kind }) => kind === 'actions');
  return kinds
    .filter(({ kind }) => !hasActions || kind !== 'improvement_areas')
    .toSorted((a, b) => b.found - a.found);
}

/** One of a council's own files by its headings, of which most must be there. */
function ownKind(
  headings: readonly Heading[],
): { readonly name: string; readonly found: number } | null {
  const texts = new Set(headings.map(({ text }) => ownHeading(text)));
  const scores = localFiles.map(({ name, columns, optional }) => {
    const needed = columns.filter((column) => texts.has(column)).length;
    const found = needed + optional.filter((column) => texts.has(column)).length;
    return { name, found, share: columns.length === 0 ? 0 : needed / columns.length };
  });
  const [best] = scores.toSorted((a, b) => b.share - a.share || b.found - a.found);
  return best !== undefined && best.share >= 0.75 && best.found >= 2 ? best : null;
}
