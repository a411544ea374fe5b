import type { Grade } from '#src/core/model/grade.ts';
import type { PartialDate } from '#src/core/model/partialDate.ts';
import { ilacsTopics } from '#src/core/model/topic.ts';
import type { Findings } from '#src/import/table/findings.ts';
import { asPrinted } from '#src/import/table/publisherHeadings.ts';
import { readTable } from '#src/import/table/readTable.ts';
import type { Row } from '#src/import/table/row.ts';
import { type IlacsGrades, ilacsTitles, isJudged, whyNotJudged } from './ilacs.ts';

/** One ILACS inspection as a row of Ofsted's statistics gives it. */
export interface InspectionRow {
  readonly row: number;
  /** As Ofsted prints it, which may be a former code. */
  readonly onsCode: string;
  readonly isAbolished: boolean;
  /** First day on site. */
  readonly start: PartialDate;
  readonly publishedOn: PartialDate;
  readonly kind: 'standard' | 'short';
  readonly grades: IlacsGrades;
}

export const gradeColumns = ilacsTopics.map((topic) => ilacsTitles[topic]);

/** Every column of the file. */
export const historyColumns = [
  'Web link',
  'Local authority area code',
  'Local authority name',
  'Local authority status',
  'Ofsted region',
  'Inspection date',
  'Publication date',
  'Inspection type',
  ...gradeColumns,
] as const;

const ofstedGrades: Readonly<Record<string, Grade>> = {
  Inadequate: 'inadequate',
  'Requires improvement to be good': 'requires-improvement',
  Good: 'good',
  Outstanding: 'outstanding',
};

export const inspectionKinds = {
  'ILACS Standard Inspection': 'standard',
  'ILACS Short Inspection': 'short',
} as const;

/** A grade for each topic that ILACS judges by then; `null`, and an empty cell, for the others. */
export function readOfstedGrades(
  row: Row<(typeof gradeColumns)[number]>,
  start: PartialDate,
): IlacsGrades {
  const grades = Object.fromEntries(
    ilacsTopics.map((topic) => {
      const column = ilacsTitles[topic];
      if (isJudged(topic, start)) return [topic, row.choice(column, ofstedGrades)];
      if (row.text(column) !== '') {
        row.fault(column, `an empty cell: ${whyNotJudged(topic, start)}`);
      }
      return [topic, null];
    }),
  );
  return grades as unknown as IlacsGrades;
}

/**
 * Ofsted, ILACS inspections since 2018, days printed as `31/12/2025`.
 *
 * @returns The rows without a fault. Also faults: an inspection twice, one published before it began.
 */
export function readInspectionHistory(
  file: string,
  bytes: Uint8Array,
  findings: Findings,
): InspectionRow[] {
  const rows: InspectionRow[] = [];
  const rowOf = new Map<string, number>();
  for (const row of readTable(file, bytes, historyColumns, findings, [], asPrinted).rows) {
    const onsCode = row.matching('Local authority area code', /^E\d{8}$/, 'an ONS code');
    const isAbolished = row.choice('Local authority status', {
      Current: false,
      'No longer exists': true,
    });
    const start = row.ukDay('Inspection date');
    const other = rowOf.get(`${onsCode} ${start}`);
    if (other !== undefined && !row.isFaulty) {
      row.fault(
        'Inspection date',
        'each inspection once',
        `${onsCode} on ${start}, as in row ${other}`,
      );
    }
    rowOf.set(`${onsCode} ${start}`, other ?? row.number);
    const publishedOn = row.ukDay('Publication date');
    if (!row.isFaulty && publishedOn < start) {
      row.fault('Publication date', `a day not before the inspection's ${start}`);
    }
    const kind = row.choice('Inspection type', inspectionKinds);
    const grades = readOfstedGrades(row, start);
    if (!row.isFaulty) {
      rows.push({ row: row.number, onsCode, isAbolished, start, publishedOn, kind, grades });
    }
  }
  return rows;
}
