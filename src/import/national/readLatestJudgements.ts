import type { Grade } from '#src/core/model/grade.ts';
import type { PartialDate } from '#src/core/model/partialDate.ts';
import type { Findings } from '#src/import/table/findings.ts';
import { asPrinted } from '#src/import/table/publisherHeadings.ts';
import { readTable } from '#src/import/table/readTable.ts';
import type { Row } from '#src/import/table/row.ts';
import { type IlacsGrades, isJudged, whyNotJudged } from './ilacs.ts';

/** The latest ILACS inspection of one authority as a list collected from Ofsted's reports gives it. */
export interface LatestRow {
  /** For faults and notices that come of a comparison with other files. */
  readonly cells: Row<string>;
  readonly columns: LatestColumns;
  readonly dfeNumber: string;
  readonly onsCode: string;
  /** First day on site; `null` where the list has none. */
  readonly start: PartialDate | null;
  /** Last day on site; `null` where the list has none. */
  readonly end: PartialDate | null;
  /** When the report was published; `null` where the list has no such dates. */
  readonly publishedOn: PartialDate | null;
  readonly kind: 'standard' | 'short' | null;
  /** Overall `null` where the list has `NaN`, and from April 2026; care leavers `null` before 2023. */
  readonly grades: IlacsGrades;
}

/** The headings of a list; `end` and `published` are `null` where it has no such column. */
interface LatestColumns {
  readonly dfeNumber: string;
  readonly onsCode: string;
  readonly kind: string;
  readonly start: string;
  readonly end: string | null;
  readonly published: string | null;
  readonly overall: string;
  readonly leadership: string;
  readonly 'help-and-protection': string;
  readonly 'children-in-care': string;
  readonly 'care-leavers': string;
}

/** Headings of the list that are read. */
export const listColumns = {
  dfeNumber: 'La Code',
  onsCode: 'LTLA23CD',
  kind: 'Inspection Framework',
  start: 'Inspection Start Date',
  end: null,
  published: null,
  overall: 'Overall Effectiveness Grade',
  leadership: 'Impact Of Leaders Grade',
  'help-and-protection': 'Help And Protection Grade',
  'children-in-care': 'In Care Grade',
  'care-leavers': 'Care Leavers Grade',
} as const;

/** What the list has besides: the report's address stands under no heading. */
const unusedListColumns = [
  'URN',
  'Region Code',
  'Local Authority',
  'Inspection Link',
  'Inspector Name',
  '',
];

/** Headings of the overview that are read. */
export const overviewColumns = {
  dfeNumber: 'la_code',
  onsCode: 'ltla23cd',
  kind: 'inspection_framework',
  start: 'inspection_start_date',
  end: 'inspection_end_date',
  published: 'publication_date',
  overall: 'overall_effectiveness_grade',
  leadership: 'impact_of_leaders_grade',
  'help-and-protection': 'help_and_protection_grade',
  'children-in-care': 'in_care_grade',
  'care-leavers': 'care_leavers_grade',
} as const;

/** What the tool's workbook has besides; a copy may leave any of them out. */
const unusedOverviewColumns = [
  'urn',
  'region_code',
  'stat_neighbours',
  'stat_neighbour_judgement',
  'local_authority',
  'inspection_link',
  'inspector_name',
  'local_link_to_all_inspections',
  'inspectors_inspections_count',
];

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
export const readLatestJudgements = (file: string, bytes: Uint8Array, findings: Findings) =>
  readList(file, bytes, listColumns, { wanted: unusedListColumns, optional: [] }, findings);

/**
 * The workbook of the same tool, as CSV: the same inspections with their last day on site and the
 * day on which the report was published.
 *
 * @returns The rows without a fault, those without dates among them.
 */
export const readInspectionOverview = (file: string, bytes: Uint8Array, findings: Findings) =>
  readList(file, bytes, overviewColumns, { wanted: [], optional: unusedOverviewColumns }, findings);

function readList(
  file: string,
  bytes: Uint8Array,
  columns: LatestColumns,
  unused: { readonly wanted: readonly string[]; readonly optional: readonly string[] },
  findings: Findings,
): LatestRow[] {
  const used = Object.values(columns).filter((column) => column !== null);
  const table = readTable<string, string>(
    file,
    bytes,
    [...used, ...unused.wanted],
    findings,
    unused.optional,
    asPrinted,
  );
  const rows: LatestRow[] = [];
  const rowOf = new Map<string, number>();
  for (const cells of table.rows) {
    const dfeNumber = cells.matching(columns.dfeNumber, /^\d{3}$/, 'a DfE number like 884');
    const other = rowOf.get(dfeNumber);
    if (other !== undefined) {
      cells.fault(
        columns.dfeNumber,
        'one row for each authority',
        `${dfeNumber}, as in row ${other}`,
      );
    }
    rowOf.set(dfeNumber, other ?? cells.number);
    const onsCode = cells.matching(columns.onsCode, /^E\d{8}$/, 'an ONS code like E06000019');
    const row: LatestRow = {
      cells,
      columns,
      dfeNumber,
      onsCode,
      kind: cells.choice(columns.kind, kinds),
      start: dayIn(cells, columns.start),
      end: dayIn(cells, columns.end),
      publishedOn: dayIn(cells, columns.published),
      grades: {
        overall: cells.choice(columns.overall, { ...grades, NaN: null, nan: null }),
        leadership: cells.choice(columns.leadership, grades),
        'help-and-protection': cells.choice(columns['help-and-protection'], grades),
        'children-in-care': cells.choice(columns['children-in-care'], grades),
        'care-leavers': cells.choice(columns['care-leavers'], {
          ...grades,
          inspection_pre_dates_judgement: null,
        }),
      },
    };
    checkDates(row);
    checkCareLeavers(row);
    if (!cells.isFaulty) rows.push(withoutUnjudged(row));
  }
  return rows;
}

const dayIn = (cells: Row<string>, column: string | null): PartialDate | null =>
  column === null || cells.text(column) === '' ? null : cells.ukDay(column);

function checkDates({ cells, columns, start, end, publishedOn }: LatestRow): void {
  if (cells.isFaulty || start === null) return;
  if (columns.end !== null && end !== null && end < start) {
    cells.fault(columns.end, `a day not before the first, ${start}`);
  }
  const last = end ?? start;
  if (columns.published !== null && publishedOn !== null && publishedOn < last) {
    cells.fault(columns.published, `a day not before the inspection's ${last}`);
  }
}

function checkCareLeavers({ cells, columns, start, grades: given }: LatestRow): void {
  if (cells.isFaulty || start === null) return;
  if ((given['care-leavers'] !== null) === isJudged('care-leavers', start)) return;
  cells.fault(
    columns['care-leavers'],
    isJudged('care-leavers', start)
      ? 'a grade, as every inspection from 2023 has one'
      : 'inspection_pre_dates_judgement, as for every inspection before 2023',
  );
}

/** A list made by somebody else may give an overall grade that no report has: it is left out. */
function withoutUnjudged(row: LatestRow): LatestRow {
  const { cells, columns, start, grades: given } = row;
  if (start === null || given.overall === null || isJudged('overall', start)) return row;
  cells.notice(columns.overall, {
    outcome: 'grade-left-out',
    reason: `the overall grade is left out, as ${whyNotJudged('overall', start)}`,
  });
  return { ...row, grades: { ...given, overall: null } };
}
