import type { Figure } from '#src/domain/figure.ts';
import { type AreaKey, areaColumns, lastingKey, readAreaKey } from './areaKeys.ts';
import type { Findings } from './findings.ts';
import { readTable } from './readTable.ts';

/** One area in one year (to 31 March). */
export interface SocialWorkerCountRow {
  readonly row: number;
  readonly year: number;
  readonly area: AreaKey;
  /** Children looked after on 31 March who had three or more social workers in the year, percent. */
  readonly threeOrMorePercent: Figure;
}

const threeOrMore = '3 or more social workers during the year';

/**
 * DfE, Stability measures for children looked after: whole percent, symbols as printed.
 *
 * @returns The rows without a fault that count children with three or more social workers.
 */
export function readSocialWorkerCounts(
  file: string,
  bytes: Uint8Array,
  findings: Findings,
): SocialWorkerCountRow[] {
  const columns = [...areaColumns, 'cla_group', 'sw_stability', 'number', 'percentage'] as const;
  const rows: SocialWorkerCountRow[] = [];
  const rowOfPlace = new Map<string, number>();
  for (const row of readTable(file, bytes, columns, findings).rows) {
    const year = row.numberIn('time_period', { min: 2000, max: 2100, whole: true });
    row.choice('time_identifier', { 'Reporting year': true });
    const area = readAreaKey(row);
    row.choice('cla_group', { 'CLA on 31 March': true });
    const isCounted = row.choice('sw_stability', { 'Total children': false, [threeOrMore]: true });
    if (!row.isFaulty) {
      const place = `${year} ${lastingKey(area)} ${isCounted}`;
      const other = rowOfPlace.get(place);
      if (other !== undefined) {
        const found = `${area.name} (${area.code}) in ${year}, as in row ${other}`;
        row.fault('time_period', 'one row for each area, year and group', found);
      }
      rowOfPlace.set(place, other ?? row.number);
    }
    row.figure('number', { whole: true });
    const threeOrMorePercent = row.figure('percentage', { max: 100 });
    if (!row.isFaulty && isCounted) rows.push({ row: row.number, year, area, threeOrMorePercent });
  }
  return rows;
}
