import type { Grade } from '#src/domain/grade.ts';
import type { PartialDate } from '#src/domain/partialDate.ts';
import type { Findings } from './findings.ts';
import { type IlacsGrades, isJudgedApart } from './ilacs.ts';
import { readTable } from './readTable.ts';
import type { Row } from './row.ts';

const columns = [
  'URN',
  'La Code',
  'Region Code',
  'LTLA23CD',
  'Local Authority',
  'Inspection Link',
  'Overall Effectiveness Grade',
  'Inspection Framework',
  'Inspector Name',
  'Inspection Start Date',
  'Impact Of Leaders Grade',
  'Help And Protection Grade',
  'In Care Grade',
  'Care Leavers Grade',
  // The report's address, under no heading.
  '',
] as const;

/** The latest ILACS inspection of one authority as the compiled list gives it. */
export interface LatestRow {
  /** For faults and notices that come of a comparison with other files. */
  readonly cells: Row<(typeof columns)[number]>;
  readonly dfeNumber: string;
  readonly onsCode: string;
  readonly name: string;
  /** First day on site; `null` where the list has none. */
  readonly start: PartialDate | null;
  readonly kind: 'standard' | 'short' | null;
  /** Overall `null` where the list has `NaN`; care leavers `null` before 2023. */
  readonly grades: IlacsGrades;
}

const grades: Readonly<Record<string, Grade>> = {
  inadequate: 'inadequate',
  'requires improvement': 'requires-improvement',
  good: 'good',
  outstanding: 'outstanding',
};
const kinds = { standard: 'standard', short: 'short', None: null } as const;

/**
 * Latest judgements of every authority, compiled from Ofsted's reports: lower-case grades, `NaN`
 * for an overall grade that was not found, `None` for an inspection whose kind was not found.
 *
 * @returns The rows without a fault, those without a date among them.
 */
export function readLatestJudgements(
  file: string,
  bytes: Uint8Array,
  findings: Findings,
): LatestRow[] {
  const rows: LatestRow[] = [];
  const rowOf = new Map<string, number>();
  for (const row of readTable(file, bytes, columns, findings).rows) {
    const dfeNumber = row.matching('La Code', /^\d{3}$/, 'a DfE number like 884');
    const other = rowOf.get(dfeNumber);
    if (other !== undefined) {
      row.fault('La Code', 'one row for each authority', `${dfeNumber}, as in row ${other}`);
    }
    rowOf.set(dfeNumber, other ?? row.number);
    const onsCode = row.matching('LTLA23CD', /^E\d{8}$/, 'an ONS code like E06000019');
    const name = row.filled('Local Authority');
    const kind = row.choice('Inspection Framework', kinds);
    const start =
      row.text('Inspection Start Date') === '' ? null : row.ukDay('Inspection Start Date');
    const graded: IlacsGrades = {
      overall: row.choice('Overall Effectiveness Grade', { ...grades, NaN: null }),
      leadership: row.choice('Impact Of Leaders Grade', grades),
      'help-and-protection': row.choice('Help And Protection Grade', grades),
      'children-in-care': row.choice('In Care Grade', grades),
      'care-leavers': row.choice('Care Leavers Grade', {
        ...grades,
        inspection_pre_dates_judgement: null,
      }),
    };
    if (
      !row.isFaulty &&
      start !== null &&
      (graded['care-leavers'] !== null) !== isJudgedApart(start)
    ) {
      row.fault(
        'Care Leavers Grade',
        isJudgedApart(start)
          ? 'a grade, as every inspection from 2023 has one'
          : 'inspection_pre_dates_judgement, as for every inspection before 2023',
      );
    }
    if (!row.isFaulty) {
      rows.push({ cells: row, dfeNumber, onsCode, name, start, kind, grades: graded });
    }
  }
  return rows;
}
