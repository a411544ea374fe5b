import type { ReactNode } from 'react';

/** What a cell holds where its value in a file and its words on the page differ. */
interface WrittenCell {
  /** As the CSV has it: numbers unrounded, dates as YYYY-MM-DD. */
  readonly value: string | number;
  /** As the page and a copied table show it. */
  readonly text: string;
  /** The same words with their links or marks, on the page only. */
  readonly content?: ReactNode;
}

/** A cell; a plain text or number is the same in the CSV and on the page. */
export type TableCell = string | number | WrittenCell;

export interface TableColumn {
  readonly id: string;
  /** Its heading on the page and in a copied table; `null` for a column of the CSV only. */
  readonly label: string | null;
  /** Numbers are set to the right, so that their digits stand under each other. */
  readonly kind: 'text' | 'number';
  /** Its name in the CSV; `null` for a column that only readers of the page need. */
  readonly csvName: string | null;
  /** A share of the page's table such as `30%`; without it as wide as its words need. */
  readonly width?: string;
  /** Its cells name what is in them: a row that is set as a block does not name the column again. */
  readonly isNamedInCell?: boolean;
}

export interface TableRow {
  readonly key: string;
  /** By the id of their column; one that is absent is empty. */
  readonly cells: Readonly<Record<string, TableCell>>;
  /** The name of a group, above its first row on the page. */
  readonly heading?: ReactNode;
}

/**
 * The numbers of a figure, once: its table on the page, the CSV and the copied table are all made
 * from this.
 */
export interface TableSpec {
  readonly caption: string;
  readonly columns: readonly TableColumn[];
  /** Those of the CSV, and of the page where it has no rows of its own. */
  readonly rows: readonly TableRow[];
  /** The same facts as the page sets them out, where the CSV has several rows for one. */
  readonly pageRows?: readonly TableRow[];
  /**
   * Ids of columns. Where given, the page sets the rows out as a table of two ways: a row for each
   * value of `down`, a column for each value of `across`, and `cell` where they meet. In a workbook,
   * whose cells hold numbers alone, `name` is what such a column is called.
   */
  readonly crossed?: {
    readonly down: string;
    readonly across: string;
    readonly cell: string;
    readonly name?: string;
  };
  /** Cells hold sentences: rows become blocks on a narrow page. */
  readonly isProse?: boolean;
  /** So many short rows that paper sets them in three columns. */
  readonly isLong?: boolean;
}

/** A table as it is read, every cell as its words. */
export interface ShownTable {
  readonly caption: string;
  readonly columns: readonly {
    readonly id: string;
    readonly label: string;
    readonly isNumeric: boolean;
    readonly width?: string;
    readonly isNamedInCell?: boolean;
  }[];
  readonly rows: readonly {
    readonly key: string;
    readonly cells: readonly TableCell[];
    readonly heading?: ReactNode;
  }[];
}

export const cellText = (cell: TableCell): string =>
  typeof cell === 'object' ? cell.text : String(cell);

export const cellValue = (cell: TableCell): string | number =>
  typeof cell === 'object' ? cell.value : cell;

const cellIn = ({ cells }: TableRow, id: string): TableCell => cells[id] ?? '';

/** @throws RangeError for a table that is crossed by a column that it does not have. */
export function shownTable(table: TableSpec): ShownTable {
  return table.crossed ? crossedTable(table, table.crossed) : plainTable(table);
}

function plainTable({ caption, columns, rows, pageRows = rows }: TableSpec): ShownTable {
  const shown = columns.flatMap(({ id, label, kind, width, isNamedInCell = false }) =>
    label === null
      ? []
      : [
          {
            id,
            label,
            isNumeric: kind === 'number',
            ...(width === undefined ? {} : { width }),
            ...(isNamedInCell ? { isNamedInCell } : {}),
          },
        ],
  );
  return {
    caption,
    columns: shown,
    rows: pageRows.map((row) => ({
      key: row.key,
      cells: shown.map(({ id }) => cellIn(row, id)),
      ...(row.heading === undefined ? {} : { heading: row.heading }),
    })),
  };
}

function crossedTable(
  { caption, columns, rows }: TableSpec,
  { down, across, cell }: NonNullable<TableSpec['crossed']>,
): ShownTable {
  const columnOf = (id: string) => {
    const column = columns.find((one) => one.id === id);
    if (!column) throw new RangeError(`a table crossed by a column that it lacks: ${id}`);
    return column;
  };
  const valuesOf = (id: string) =>
    new Map(rows.map((row) => [cellValue(cellIn(row, id)), cellIn(row, id)]));
  const heads = valuesOf(across);
  return {
    caption,
    columns: [
      { id: down, label: columnOf(down).label ?? '', isNumeric: false },
      ...[...heads].map(([value, head]) => ({
        id: `${across} ${value}`,
        label: cellText(head),
        isNumeric: columnOf(cell).kind === 'number',
      })),
    ],
    rows: [...valuesOf(down)].map(([value, head]) => {
      const own = rows.filter((row) => cellValue(cellIn(row, down)) === value);
      const at = (other: string | number) =>
        own.find((row) => cellValue(cellIn(row, across)) === other);
      const cells = [...heads.keys()].map((other) => {
        const row = at(other);
        return row ? cellIn(row, cell) : '';
      });
      return { key: String(value), cells: [head, ...cells] };
    }),
  };
}

/** A column of the CSV that the page does not show. */
export const csvColumn = (csvName: string): TableColumn => ({
  id: csvName,
  label: null,
  kind: 'text',
  csvName,
});

/** A column that the page shows and the CSV does not have. */
export const pageColumn = (
  id: string,
  label: string,
  kind: TableColumn['kind'] = 'text',
): TableColumn => ({ id, label, kind, csvName: null });

/** A column of both, named the same in code and in the CSV. */
export const sharedColumn = (
  csvName: string,
  label: string,
  kind: TableColumn['kind'] = 'text',
): TableColumn => ({ id: csvName, label, kind, csvName });
