import type { Figure } from '#src/core/model/figure.ts';
import type { Findings } from '#src/import/table/findings.ts';
import { asPrinted } from '#src/import/table/publisherHeadings.ts';
import { readTable } from '#src/import/table/readTable.ts';
import type { Row } from '#src/import/table/row.ts';
import { type AreaKey, areaColumns, lastingKey, readAreaKey } from './areaKeys.ts';

/** One area in one year (to 31 March). */
export interface SocialWorkerCountRow {
  /** Of the children with three or more social workers. */
  readonly row: number;
  readonly year: number;
  readonly area: AreaKey;
  /** Children looked after on 31 March who had three or more social workers in the year, percent. */
  readonly threeOrMorePercent: Figure;
  /** The same, as a number of children. */
  readonly threeOrMore: Figure;
  /** All children looked after on 31 March. */
  readonly total: Figure;
}

/** The row of all children of an area in one year. */
interface Total {
  readonly row: Row<'new_la_code'>;
  readonly area: AreaKey;
  readonly figure: Figure;
}

/** Every column of the release. */
export const countColumns = [
  ...areaColumns,
  'cla_group',
  'sw_stability',
  'number',
  'percentage',
] as const;

const threeOrMore = '3 or more social workers during the year';
const everyChild = 'Total children';

/**
 * DfE, Stability measures for children looked after: whole percent and numbers of children, symbols
 * as printed.
 *
 * @returns One row for each area and year, of the rows without a fault. Also faults: an area twice
 *   in a year and group, and an area without one of
 *   the two groups or with another code in each.
 */
export function readSocialWorkerCounts(
  file: string,
  bytes: Uint8Array,
  findings: Findings,
): SocialWorkerCountRow[] {
  const table = readTable(file, bytes, countColumns, findings, [], asPrinted);
  const counted: Omit<SocialWorkerCountRow, 'total'>[] = [];
  const totals = new Map<string, Total>();
  const rowOfPlace = new Map<string, number>();
  let isWhole = table.isWhole;
  for (const row of table.rows) {
    const year = row.numberIn('time_period', { min: 2000, max: 2100, whole: true });
    row.choice('time_identifier', { 'Reporting year': true });
    const area = readAreaKey(row);
    row.choice('cla_group', { 'CLA on 31 March': true });
    const isCounted = row.choice('sw_stability', { [everyChild]: false, [threeOrMore]: true });
    if (!row.isFaulty) {
      const place = `${placeOf(year, area)} ${isCounted}`;
      const other = rowOfPlace.get(place);
      if (other !== undefined) {
        const found = `${area.name} (${area.code}) in ${year}, as in row ${other}`;
        row.fault('time_period', 'one row for each area, year and group', found);
      }
      rowOfPlace.set(place, other ?? row.number);
    }
    const number = row.figure('number', { whole: true });
    const threeOrMorePercent = row.figure('percentage', { max: 100 });
    if (row.isFaulty) isWhole = false;
    else if (isCounted)
      counted.push({ row: row.number, year, area, threeOrMorePercent, threeOrMore: number });
    else totals.set(placeOf(year, area), { figure: number, row, area });
  }
  return counted.flatMap((one) => {
    const total = totals.get(placeOf(one.year, one.area));
    if (total !== undefined) {
      if (total.area.code !== one.area.code) {
        const wanted = `${one.area.code}, as in row ${one.row} of ${one.area.name}`;
        total.row.fault('new_la_code', wanted, total.area.code);
      }
      return [{ ...one, total: total.figure }];
    }
    // In a file with another fault, the row of the total may be the faulty one.
    if (isWhole) {
      const found = `no row "${everyChild}" for ${one.area.name} (${one.area.code}) in ${one.year}`;
      const wanted = `one beside "${threeOrMore}"`;
      findings.fault({ file, row: null, column: 'sw_stability', found, wanted });
    }
    return [];
  });
}

const placeOf = (year: number, area: AreaKey) => `${year} ${lastingKey(area)}`;
