import type { RegisteredFigure } from '#src/charts/figures/figureRegistry.ts';
import type { NativeChart } from '#src/charts/figures/nativeChart.ts';
import {
  cellText,
  cellValue,
  shownTable,
  type TableCell,
  type TableSpec,
} from '#src/charts/table/tableSpec.ts';
import type { Day } from '#src/core/model/partialDate.ts';
import { besideChart } from './chartColumns.ts';
import type { WorkbookCell, WorkbookCells } from './workbookCells.ts';

/** One table of a workbook; plain values throughout, so that it can go to a worker. */
export interface WorkbookTable extends WorkbookCells {
  /** What it shows; its sheet is called by it. */
  readonly title: string;
  /** The part of the board that it is from; may be empty. */
  readonly part: string;
  /** What a reader must take from it; may be empty. */
  readonly finding: string;
  readonly notes: readonly string[];
  readonly source: string;
  readonly chart: NativeChart | null;
}

/** Everything that a workbook says. */
export interface WorkbookContent {
  readonly title: string;
  /** Whose board it is; the author of the file. */
  readonly authority: string;
  readonly asAt: Day;
  /** Classification; empty for none. */
  readonly marking: string;
  /** Sources, licence and version, a sentence or two each. */
  readonly about: readonly string[];
  readonly tables: readonly WorkbookTable[];
}

/**
 * The tables of a figure as a workbook has them: what its CSV has, under names that can be read; a table
 * of two ways as the page sets it out. What no row has anything of is left out.
 */
export function workbookTables(
  { words, tables }: RegisteredFigure,
  chart: NativeChart | null,
  part: string,
): WorkbookTable[] {
  const specs = tables().filter(({ rows }) => rows.length > 0);
  return specs.map((table, index) => ({
    title: titleOf(words.title, table.caption, specs.length > 1),
    part,
    finding: words.sentence,
    notes: words.notes,
    source: words.source,
    ...besideChart(
      withoutEmptyColumns(table.crossed ? crossedCells(table) : listedCells(table)),
      index === 0 ? chart : null,
    ),
    chart: index === 0 ? chart : null,
  }));
}

const titleOf = (title: string, caption: string, hasOthers: boolean): string =>
  title === '' || (hasOthers && caption !== '') ? caption || title : title;

/** A cell without a value says why in its words: `[x] not available`. */
const toCell = (cell: TableCell): WorkbookCell => {
  const [value, text] = [cellValue(cell), cellText(cell)];
  return value === '' && text !== '' ? { value: text, text } : { value, text };
};

function crossedCells(table: TableSpec): WorkbookCells {
  const { columns, rows } = shownTable(table);
  const { across = '', name = across } = table.crossed ?? {};
  const nameOf = new Map(
    table.rows.map(({ cells }) => [
      `${across} ${cellValue(cells[across] ?? '')}`,
      cellText(cells[name] ?? ''),
    ]),
  );
  return {
    columns: columns.map(({ id, label }) => nameOf.get(id) ?? label),
    rows: rows.map(({ cells }) => cells.map(toCell)),
  };
}

function listedCells({ columns, rows }: TableSpec): WorkbookCells {
  const listed = columns.filter(({ csvName }) => csvName !== null);
  return {
    columns: listed.map(({ label, csvName }) => label ?? readable(csvName ?? '')),
    rows: rows.map(({ cells }) =>
      listed.map(({ id }) => {
        const symbol = cells.symbol ?? '';
        // The reason stands where the number would, as the publisher prints it.
        return id === 'value' && cellValue(cells.value ?? '') === '' && symbol !== ''
          ? toCell(`[${cellText(symbol)}]`)
          : toCell(cells[id] ?? '');
      }),
    ),
  };
}

/** The name of a CSV column in words: `known_from` as "Known from". */
const readable = (csvName: string): string => {
  const words = csvName.replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
};

function withoutEmptyColumns({ columns, rows }: WorkbookCells): WorkbookCells {
  const used = columns.map((_, index) => rows.some((row) => row[index]?.value !== ''));
  return {
    columns: columns.filter((_, index) => used[index]),
    rows: rows.map((row) => row.filter((_, index) => used[index])),
  };
}
