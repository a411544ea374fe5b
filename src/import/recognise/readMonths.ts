import type { Month } from '#src/core/model/measure.ts';
import { longColumn, type MeasurePart } from '#src/import/council/measureCell.ts';
import { measureKey, plainHeading, quarterIn } from '#src/import/council/measureHeadings.ts';
import type { Cell } from '#src/import/spreadsheets/cell.ts';
import type { Heading } from '#src/import/spreadsheets/findTables.ts';
import { headingMonth } from './headingMonth.ts';
import { partOf, reasonNoMeasure, type SideColumn, sideColumn } from './measureParts.ts';
import type { MonthShape } from './tableKind.ts';
import { leaveOutColumn, type TableContext } from './tableReader.ts';

/** One figure of a scorecard, where it stands. */
export interface MonthCell {
  readonly row: number;
  readonly column: number;
  readonly heading: string;
  readonly part: MeasurePart;
  readonly month: Month;
  readonly cell: Cell;
}

/** A measure of a scorecard with its figures, and what stands beside them. */
export interface MonthSeries {
  readonly name: string;
  /** Where its name stands. */
  readonly row: number;
  readonly column: number;
  readonly section: string;
  /** Cells beside the months, as they stand. */
  readonly side: ReadonlyMap<SideColumn, Cell>;
  readonly cells: readonly MonthCell[];
}

interface Draft {
  readonly name: string;
  readonly row: number;
  readonly column: number;
  readonly section: string;
  readonly side: Map<SideColumn, Cell>;
  readonly cells: MonthCell[];
}

/** Collects series by their names, in the order in which they first stand there. */
class Series {
  readonly #all = new Map<string, Draft>();

  of(name: string, row: number, column: number, section: string): Draft {
    const key = measureKey(name);
    const draft = this.#all.get(key) ?? { name, row, column, section, side: new Map(), cells: [] };
    this.#all.set(key, draft);
    return draft;
  }

  get all(): readonly MonthSeries[] {
    return [...this.#all.values()];
  }
}

/** The series of a scorecard in any of its three shapes. Every cell is accounted for. */
export function readMonths(context: TableContext, shape: MonthShape): readonly MonthSeries[] {
  const series = new Series();
  if (shape === 'long') readLong(context, series);
  else if (shape === 'across') readAcross(context, series);
  else readDown(context, series);
  return series.all;
}

const textAt = (context: TableContext, row: number, heading: Heading | undefined): string =>
  heading === undefined ? '' : (context.table.cell(row, heading.column)?.text ?? '');

function readLong(context: TableContext, series: Series): void {
  const { table, records, account } = context;
  const columns = new Map<string, Heading>();
  for (const heading of table.headings) {
    const column = sideColumn(heading.text) === 'unit' ? 'unit' : longColumn(heading.text);
    if (column !== null && !columns.has(column)) columns.set(column, heading);
    else leaveOutColumn(context, heading, reasonNoMeasure(heading.text) ?? 'no field of ours fits');
  }
  const name = columns.get('measure_id');
  const at = columns.get('month');
  const beside = [
    ['comment', columns.get('note')],
    ['unit', columns.get('unit')],
  ] as const;
  for (const { row, section } of records) {
    const month = monthOf(textAt(context, row, at));
    const written = textAt(context, row, name);
    if (month === null || written === '' || name === undefined || at === undefined) {
      account.setRow(row, 'left out: a row without a measure or a month');
      continue;
    }
    const draft = series.of(written, row, name.column, section);
    account.set(row, name.column, 'read');
    account.set(row, at.column, 'read');
    for (const [side, heading] of beside) {
      const cell = heading && table.cell(row, heading.column);
      if (!cell) continue;
      draft.side.set(side, cell);
      account.set(row, heading.column, 'read');
    }
    for (const part of ['value', 'numerator', 'denominator'] as const) {
      const heading = columns.get(part);
      const cell = heading && table.cell(row, heading.column);
      if (heading && cell)
        draft.cells.push({ row, column: heading.column, heading: heading.text, part, month, cell });
    }
  }
}

const monthOf = (text: string): Month | null =>
  headingMonth({ text, group: '' }) ?? quarterIn(text);

/** Columns of a scorecard with its months across. */
function columnsAcross(context: TableContext) {
  const months = new Map<Heading, Month>();
  const side = new Map<SideColumn, Heading>();
  for (const heading of context.table.headings) {
    const month = headingMonth(heading);
    const kind = sideColumn(heading.text);
    if (heading.isHidden) leaveOutColumn(context, heading, 'a hidden column');
    else if (month !== null && ![...months.values()].includes(month)) months.set(heading, month);
    else if (kind !== null && !side.has(kind)) side.set(kind, heading);
    else if (month !== null) leaveOutColumn(context, heading, 'a month that another column has');
    else {
      // Without a heading for the names the first column of words has them.
      const reason = reasonNoMeasure(heading.text);
      if (reason === null && !side.has('name')) side.set('name', heading);
      else leaveOutColumn(context, heading, reason ?? 'no field of ours fits');
    }
  }
  return { months, side };
}

function readAcross(context: TableContext, series: Series): void {
  const { table, records, account } = context;
  const { months, side } = columnsAcross(context);
  const nameColumn = side.get('name');
  if (nameColumn === undefined) {
    for (const { row } of table.rows)
      account.setRow(row, 'left out: a table without names of measures');
    return;
  }
  let above: { draft: Draft; ref: string } | null = null;
  for (const { row, section } of records) {
    const { name, part } = partIn(context, row, side, above);
    const figures = [...months].flatMap(([heading, month]) => {
      const cell = table.cell(row, heading.column);
      return cell ? [{ heading, month, cell }] : [];
    });
    const reason =
      figures.length === 0
        ? 'a row without figures'
        : part === 'value'
          ? reasonNoMeasure(name)
          : null;
    if (reason !== null || (name === '' && above === null)) {
      account.setRow(row, `left out: ${reason ?? 'a row without the name of a measure'}`);
      continue;
    }
    const draft: Draft =
      part !== 'value' && above !== null
        ? above.draft
        : series.of(
            name === '' ? (above?.draft.name ?? '') : name,
            row,
            nameColumn.column,
            section,
          );
    if (part === 'value') above = { draft, ref: textAt(context, row, side.get('ref')) };
    for (const [kind, heading] of side) {
      const cell = table.cell(row, heading.column);
      if (cell === null) continue;
      if (part === 'value') draft.side.set(kind, cell);
      account.set(row, heading.column, 'read');
    }
    for (const { heading, month, cell } of figures) {
      draft.cells.push({ row, column: heading.column, heading: heading.text, part, month, cell });
    }
  }
}

/** What a row holds: by its name, by a column that says so, or as W1a under W1. */
function partIn(
  context: TableContext,
  row: number,
  side: ReadonlyMap<SideColumn, Heading>,
  above: { readonly draft: Draft; readonly ref: string } | null,
): { readonly name: string; readonly part: MeasurePart } {
  const named = partOf(textAt(context, row, side.get('name')));
  if (named.part !== 'value') return named;
  const word = plainHeading(textAt(context, row, side.get('part') ?? side.get('unit')));
  const ref = textAt(context, row, side.get('ref'));
  const isBelow =
    above !== null && above.ref !== '' && ref !== above.ref && ref.startsWith(above.ref);
  if (/^den/.test(word) && above !== null) return { ...named, part: 'denominator' };
  if (/^num/.test(word) && isBelow) return { ...named, part: 'numerator' };
  return named;
}

function readDown(context: TableContext, series: Series): void {
  const { table, records, account } = context;
  const [first, ...others] = table.headings;
  if (first === undefined) return;
  const measures = others.flatMap((heading) => {
    const { name, part } = partOf(heading.text);
    const reason = heading.isHidden
      ? 'a hidden column'
      : part === 'value'
        ? reasonNoMeasure(name)
        : null;
    if (reason === null) return [{ heading, name, part }];
    leaveOutColumn(context, heading, reason);
    return [];
  });
  const heading = table.rows.find(({ role }) => role === 'heading')?.row ?? 0;
  for (const { row } of records) {
    const written = textAt(context, row, first);
    const month = headingMonth({ text: written, group: '' });
    if (month === null) {
      account.setRow(row, `left out: ${reasonNoMeasure(written) ?? 'a row without a month'}`);
      continue;
    }
    account.set(row, first.column, 'read');
    for (const { heading: own, name, part } of measures) {
      const cell = table.cell(row, own.column);
      if (cell === null) continue;
      const draft = series.of(name, heading, own.column, own.group);
      draft.cells.push({ row, column: own.column, heading: own.text, part, month, cell });
    }
  }
}
