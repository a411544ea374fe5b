import type { PartialDate } from '#src/core/model/partialDate.ts';
import type { Findings } from '#src/import/table/findings.ts';
import { asPrinted } from '#src/import/table/publisherHeadings.ts';
import { readTable } from '#src/import/table/readTable.ts';
import {
  gradeColumns,
  type InspectionRow,
  inspectionKinds,
  readOfstedGrades,
} from './readInspectionHistory.ts';

/** One focused or monitoring visit as a row of Ofsted's statistics gives it. */
interface VisitRow {
  readonly row: number;
  readonly onsCode: string;
  readonly kind: 'focused' | 'monitoring';
  readonly start: PartialDate;
  readonly publishedOn: PartialDate;
  readonly theme: string;
}

/** What Ofsted published in one year: inspections, which its history repeats, and visits. */
export interface InYear {
  readonly inspections: readonly Omit<InspectionRow, 'isAbolished'>[];
  readonly visits: readonly VisitRow[];
}

/** Every column of the file. */
export const inYearColumns = [
  'Web link',
  'Local authority area code',
  'Local authority name',
  'Region',
  'Inspection/Visit date',
  'Publication date',
  'Inspection/Visit type',
  ...gradeColumns,
  'Visit Theme',
] as const;

const visitKinds = {
  'ILACS Focused Visit': 'focused',
  'LA Monitoring visit': 'monitoring',
} as const;

/**
 * Ofsted, inspections and visits of one year to 31 March, days printed as `31/12/2025`.
 *
 * @returns The rows without a fault. Also faults: one twice, one published before it began, a visit
 *   with a grade or without a theme.
 */
export function readInYearInspections(file: string, bytes: Uint8Array, findings: Findings): InYear {
  const inspections: Omit<InspectionRow, 'isAbolished'>[] = [];
  const visits: VisitRow[] = [];
  const rowOf = new Map<string, number>();
  for (const row of readTable(file, bytes, inYearColumns, findings, [], asPrinted).rows) {
    const onsCode = row.matching('Local authority area code', /^E\d{8}$/, 'an ONS code');
    const start = row.ukDay('Inspection/Visit date');
    const publishedOn = row.ukDay('Publication date');
    if (!row.isFaulty && publishedOn < start) {
      row.fault('Publication date', `a day not before the start on ${start}`);
    }
    const kind = row.choice('Inspection/Visit type', { ...inspectionKinds, ...visitKinds });
    const key = `${onsCode} ${start} ${kind}`;
    const other = rowOf.get(key);
    if (other !== undefined && !row.isFaulty) {
      row.fault(
        'Inspection/Visit date',
        'each inspection or visit once',
        `${key}, as in row ${other}`,
      );
    }
    rowOf.set(key, other ?? row.number);

    const record = { row: row.number, onsCode, start, publishedOn };
    if (kind === 'standard' || kind === 'short') {
      const grades = readOfstedGrades(row, start);
      if (!row.isFaulty) inspections.push({ ...record, kind, grades });
    } else {
      for (const column of gradeColumns) {
        if (row.text(column) !== '') row.fault(column, 'an empty cell: visits carry no grades');
      }
      const theme = row.filled('Visit Theme');
      if (!row.isFaulty) visits.push({ ...record, kind, theme });
    }
  }
  return { inspections, visits };
}
