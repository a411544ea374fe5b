import type { CouncilRow } from './councilRows.ts';

/** Columns that name a record, the first that is filled. */
const naming = ['action', 'title', 'body', 'name', 'measure', 'point', 'claim', 'about'] as const;

/** What a record is called, by the row that says it; empty where nothing names it. */
export const nameOf = (kind: string, row: CouncilRow): string =>
  naming
    .filter((column) => (column === 'action') === (kind === 'actions'))
    .map((column) => row.get(column) ?? '')
    .find((text) => text !== '') ?? '';
