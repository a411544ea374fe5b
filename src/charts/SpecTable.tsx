import { useContext } from 'react';
import { DrawsFigures } from '#src/charts/figures/figureRegistry.ts';
import { DataTable } from '#src/ui/DataTable.tsx';
import { shownTable, type TableSpec } from './table/tableSpec.ts';

interface Props {
  readonly table: TableSpec;
  /** Where the page says beside the table what it holds. */
  readonly hideCaption?: boolean;
  /** By which column its rows are sorted, and what is called to sort by one; its rows come sorted. */
  readonly sort?: {
    readonly by: string;
    readonly direction: 'ascending' | 'descending';
    readonly onSort: (columnId: string) => void;
  };
}

/** A table on the page, from what its CSV and its copy are made from as well. */
export function SpecTable(props: Props) {
  return useContext(DrawsFigures) && <DrawnTable {...props} />;
}

function DrawnTable({ table, hideCaption = false, sort }: Props) {
  const { caption, columns, rows } = shownTable(table);
  return (
    <DataTable
      caption={caption}
      hideCaption={hideCaption}
      isProse={table.isProse ?? false}
      isLong={table.isLong ?? false}
      columns={columns.map((column) => ({
        ...column,
        ...(sort && {
          onSort: () => sort.onSort(column.id),
          sorted: column.id === sort.by ? sort.direction : undefined,
        }),
      }))}
      rows={rows.map(({ key, cells, heading }) => ({
        key,
        ...(heading === undefined ? {} : { heading }),
        cells: cells.map((cell) => (typeof cell === 'object' ? (cell.content ?? cell.text) : cell)),
      }))}
    />
  );
}
