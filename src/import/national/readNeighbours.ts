import { closenessLevels, type Neighbour } from '#src/core/model/authority.ts';
import type { Findings } from '#src/import/table/findings.ts';
import { asPrinted } from '#src/import/table/publisherHeadings.ts';
import { readTable } from '#src/import/table/readTable.ts';

/** The ten statistical neighbours of one authority, closest first, by DfE's numbers. */
export interface NeighboursRow {
  readonly row: number;
  readonly dfeNumber: string;
  readonly neighbours: readonly {
    readonly column: string;
    readonly dfeNumber: string;
    readonly closeness: Neighbour['closeness'];
  }[];
}

const places = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;
/** Every column of the file. */
export const neighbourColumns = [
  'old_la_code',
  'la_name',
  'region_ind',
  'region_name',
  ...places.flatMap((place) => [`SN_${place}`, `SN_${place}P`] as const),
] as const;
const dfeNumber = /^\d{3}$/;
/** The file prints "Close " with a space behind it. */
const byWord = Object.fromEntries(
  closenessLevels.flatMap((word) => [
    [word, word],
    [`${word} `, word],
  ]),
);

/**
 * DfE, children's services statistical neighbour model: ten other authorities for each.
 *
 * @returns The rows without a fault.
 */
export function readNeighbours(
  file: string,
  bytes: Uint8Array,
  findings: Findings,
): NeighboursRow[] {
  const rows: NeighboursRow[] = [];
  const rowOf = new Map<string, number>();
  for (const row of readTable(file, bytes, neighbourColumns, findings, [], asPrinted).rows) {
    const own = row.matching('old_la_code', dfeNumber, 'a DfE number like 884');
    const other = rowOf.get(own);
    if (other !== undefined) {
      row.fault('old_la_code', 'one row for each authority', `${own}, as in row ${other}`);
    }
    rowOf.set(own, other ?? row.number);

    const taken = new Set([own]);
    const neighbours = places.map((place) => {
      const column = `SN_${place}` as const;
      const number = row.matching(column, dfeNumber, 'a DfE number like 884');
      if (taken.has(number)) row.fault(column, 'ten different authorities, not itself');
      taken.add(number);
      return { column, dfeNumber: number, closeness: row.choice(`${column}P`, byWord) };
    });
    if (!row.isFaulty) rows.push({ row: row.number, dfeNumber: own, neighbours });
  }
  return rows;
}
