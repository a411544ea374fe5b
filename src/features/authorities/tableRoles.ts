import type { IndicatorId } from '#src/core/model/indicator.ts';

/**
 * What the parts of a table are, spelled out: its rows are laid out as grids, at which Safari forgets
 * that they are a table's.
 */
export const tableRoles = {
  table: { role: 'table' },
  rowgroup: { role: 'rowgroup' },
  row: { role: 'row' },
  columnheader: { role: 'columnheader' },
  rowheader: { role: 'rowheader' },
  cell: { role: 'cell' },
} as const;

/** The variable of a table that says how a measure stands in the list of a narrow page, where it does. */
export const shownInList = (id: IndicatorId): `--${string}` => `--in-list-of-${id}`;
