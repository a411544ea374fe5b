import Papa from 'papaparse';
import { readInspectionHistory } from '#src/import/national/readInspectionHistory.ts';
import { readInYearInspections } from '#src/import/national/readInYearInspections.ts';
import { readNeighbours } from '#src/import/national/readNeighbours.ts';
import { readReleaseDates } from '#src/import/national/readReleaseDates.ts';
import { readSocialWorkerCounts } from '#src/import/national/readSocialWorkerCounts.ts';
import { readWorkforce } from '#src/import/national/readWorkforce.ts';
import { type NationalContent, recogniseContent } from '#src/import/national/recogniseContent.ts';
import type { Cell, Sheet, Spreadsheet } from '#src/import/spreadsheets/cell.ts';
import { Findings } from '#src/import/table/findings.ts';

/** A sheet that is a release on every authority, and what its reader says of it. */
export interface NationalRelease {
  readonly content: NationalContent;
  /** In words. */
  readonly name: string;
  /** Empty for a file of text. */
  readonly sheet: string;
  /** Below its headings. */
  readonly rows: number;
  /** What is wrong with it, the first few, each on a line; `null` where it is not read here. */
  readonly faults: readonly string[] | null;
}

type Reader = (file: string, bytes: Uint8Array, findings: Findings) => unknown;

const releases: Readonly<Record<NationalContent, { name: string; read: Reader | null }>> = {
  workforce: { name: 'DfE’s figures on the children’s social work workforce', read: readWorkforce },
  'social-worker-counts': {
    name: 'DfE’s counts of children by number of social workers',
    read: readSocialWorkerCounts,
  },
  'statistical-neighbours': { name: 'DfE’s statistical neighbours', read: readNeighbours },
  'release-dates': { name: 'days on which DfE’s releases were published', read: readReleaseDates },
  'inspection-history': {
    name: 'Ofsted’s history of inspections under ILACS',
    read: readInspectionHistory,
  },
  'inspections-in-year': {
    name: 'Ofsted’s list of the inspections and visits of a year',
    read: readInYearInspections,
  },
  // These need the register of authorities beside them.
  'latest-judgements': { name: 'Ofsted’s list of latest judgements', read: null },
  'inspection-overview': { name: 'Ofsted’s overview of latest inspections', read: null },
};

/** Faults that are told; the command line tells all. */
const told = 3;
/** Titles may stand above the headings. */
const searched = 10;

/**
 * What in a file is a release of the Department for Education's or Ofsted's, by its headings, with what
 * the readers of the command line say of it. None for a council's own file.
 */
export function nationalReleasesIn({ file, sheets }: Spreadsheet): readonly NationalRelease[] {
  return sheets.flatMap((sheet): NationalRelease[] => {
    const content = recogniseContent(csvOf(sheet, searched));
    if (content === null) return [];
    const { name, read } = releases[content];
    const findings = new Findings();
    read?.(file, csvOf(sheet), findings);
    const faults = findings.faults.map(
      ({ row, column, found, wanted }) =>
        `${row === null ? '' : `row ${row}, `}${column === '' ? '' : `${column}: `}found ${found}, wanted ${wanted}`,
    );
    const more = faults.length - told;
    return [
      {
        content,
        name,
        sheet: sheets.length > 1 ? sheet.name : '',
        rows: recordsIn(sheet),
        faults:
          read === null ? null : [...faults.slice(0, told), ...(more > 0 ? [`${more} more`] : [])],
      },
    ];
  });
}

/** A sheet as the publishers' CSV has it: days with the day first. */
function csvOf({ rows }: Sheet, most = rows.length): Uint8Array {
  const width = rows.reduce((widest, { length }) => Math.max(widest, length), 0);
  const cells = rows
    .slice(0, most)
    .map((row) => Array.from({ length: width }, (_, column) => textOf(row[column] ?? null)));
  return new TextEncoder().encode(Papa.unparse(cells, { newline: '\n' }));
}

function textOf(cell: Cell | null): string {
  if (cell === null) return '';
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(cell.date ?? '') ?? [];
  if (year !== undefined) return `${day}/${month}/${year}`;
  // As it is kept, and not as it is shown: "1,234" is no figure of a release.
  return cell.kind === 'number' && cell.number !== null ? String(cell.number) : cell.text;
}

/** Filled rows below the widest of the first ones, which has the headings. */
function recordsIn({ rows }: Sheet): number {
  const filled = rows.map((cells) => cells.filter(Boolean).length);
  const heading = filled.indexOf(Math.max(...filled.slice(0, searched)));
  return filled.slice(heading + 1).filter((count) => count > 1).length;
}
