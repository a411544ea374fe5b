import type { Figure } from '#src/core/model/figure.ts';
import type { Findings } from '#src/import/table/findings.ts';
import { workforceHeadings } from '#src/import/table/publisherHeadings.ts';
import { readTable } from '#src/import/table/readTable.ts';
import type { Limits } from '#src/import/table/row.ts';
import { type AreaKey, areaColumns, lastingKey, readAreaKey } from './areaKeys.ts';
import { checkNoRowIsMissing } from './workforceYears.ts';

const share = { max: 100 };

/**
 * DfE's figures by column. A share of a whole stops at 100. Turnover may pass it: leavers over a
 * whole year are set against those in post at its end.
 */
const limits = {
  inpost_fte: {},
  inpost_headcount: {},
  starters_fte: {},
  starters_headcount: {},
  leavers_fte: {},
  leavers_headcount: {},
  turnover_rate_fte: {},
  turnover_rate_headcount: {},
  agency_fte: {},
  agency_headcount: {},
  agency_rate_fte: share,
  agency_rate_headcount: share,
  agency_cover_fte: {},
  agency_cover_rate_fte: share,
  vacancy_fte: {},
  vacancy_rate_fte: share,
  vacancy_agency_cover_rate_fte: share,
  case_holders_fte: {},
  cases: {},
  caseload_fte: {},
  working_days_lost_fte: {},
  absence_rate_fte: share,
} as const satisfies Record<string, Limits>;

export type WorkforceColumn = keyof typeof limits;
const figureColumns = Object.keys(limits) as WorkforceColumn[];

/** Every column of the release. */
export const workforceFileColumns = [...areaColumns, ...figureColumns];

/** As DfE has worded the year to 30 September. */
const yearTo30September = { 'Reporting year': true, 'Reporting year to 30 September': true };

/** One area in one reporting year (to 30 September). */
export interface WorkforceRow {
  readonly row: number;
  readonly year: number;
  readonly area: AreaKey;
  readonly figures: Readonly<Record<WorkforceColumn, Figure>>;
}

/**
 * DfE, Children's social work workforce: rates in percent, posts in full-time equivalents (FTE),
 * symbols as printed.
 *
 * @returns The rows without a fault. Also faults: an area twice in a year, and a missing row.
 */
export function readWorkforce(file: string, bytes: Uint8Array, findings: Findings): WorkforceRow[] {
  const table = readTable(file, bytes, workforceFileColumns, findings, [], workforceHeadings);
  const rows: WorkforceRow[] = [];
  const places: { year: number; area: AreaKey }[] = [];
  const rowOfPlace = new Map<string, number>();
  let isWhole = table.isWhole;

  for (const row of table.rows) {
    const year = row.numberIn('time_period', { min: 2000, max: 2100, whole: true });
    row.choice('time_identifier', yearTo30September);
    const area = readAreaKey(row);
    if (row.isFaulty) {
      isWhole = false;
    } else {
      const place = `${year} ${lastingKey(area)}`;
      const other = rowOfPlace.get(place);
      if (other !== undefined) {
        const found = `${area.name} (${area.code}) in ${year}, as in row ${other}`;
        row.fault('time_period', 'one row for each area and year', found);
      }
      rowOfPlace.set(place, other ?? row.number);
      places.push({ year, area });
    }
    const figures = Object.fromEntries(
      figureColumns.map((column) => [column, row.figure(column, limits[column])]),
    ) as Record<WorkforceColumn, Figure>;
    if (!row.isFaulty) rows.push({ row: row.number, year, area, figures });
  }
  if (isWhole) checkNoRowIsMissing(file, places, findings);
  return rows;
}
