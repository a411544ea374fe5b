/**
 * DfE's published files as the independent check reads them. Imports nothing of the board, so that
 * a mistake there cannot be repeated here.
 */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const folder = resolve(import.meta.dirname, '../../public/data/published/dfe');

export type Row = Readonly<Record<string, string>>;
/** A number or a symbol as printed; `null` where no row was published. */
export type Published = number | string | null;

/** One count behind a rate: which rows hold it, in which column. */
interface Part {
  readonly rows: readonly Row[];
  readonly column: string;
}

export interface Measure extends Part {
  readonly name: string;
  readonly better: 'lower' | 'higher' | 'neither';
  /** Numerator and denominator; none for a plain count. */
  readonly parts: readonly Part[];
}

/** Reads a CSV by its first row; quotes may hold commas, and no field here spans lines. */
function readRows(file: string): Row[] {
  const text = readFileSync(join(folder, file), 'utf8').replace(/^\uFEFF/, '');
  const [header = [], ...records] = text
    .split(/\r?\n/)
    .filter((line) => line !== '')
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
        ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
      ),
    );
  return records.map((fields, index) => {
    if (fields.length !== header.length) {
      throw new Error(`${file}, row ${index + 2}: ${fields.length} of ${header.length} fields`);
    }
    return Object.fromEntries(header.map((name, column) => [name, fields[column] ?? '']));
  });
}

const workforce = readRows('csww_indicators_2017_to_2025.csv');
const socialWorkers = readRows('la_cla_swcount.csv');
export const neighbourRows = readRows('sn_model_2025_wide.csv');
export const everyRow: readonly Row[] = [...workforce, ...socialWorkers];

const ofGroup = (group: string) => socialWorkers.filter((row) => row.sw_stability === group);
const threeOrMore = ofGroup('3 or more social workers during the year');

export const measures: readonly Measure[] = (
  [
    ['agency-rate', 'lower', 'agency_rate_fte', 'agency_fte', 'inpost_fte'],
    ['turnover-rate', 'lower', 'turnover_rate_fte', 'leavers_fte', 'inpost_fte'],
    ['vacancy-rate', 'lower', 'vacancy_rate_fte', 'vacancy_fte', 'inpost_fte'],
    ['caseload', 'lower', 'caseload_fte', 'cases', 'case_holders_fte'],
    ['absence-rate', 'lower', 'absence_rate_fte', 'working_days_lost_fte', 'inpost_fte'],
    [
      'vacancies-covered-by-agency',
      'higher',
      'vacancy_agency_cover_rate_fte',
      'agency_cover_fte',
      'vacancy_fte',
    ],
    [
      'agency-covering-vacancies',
      'neither',
      'agency_cover_rate_fte',
      'agency_cover_fte',
      'agency_fte',
    ],
    ['social-workers-in-post', 'neither', 'inpost_fte'],
    ['starters', 'neither', 'starters_fte'],
    ['leavers', 'neither', 'leavers_fte'],
  ] as const
)
  .map(
    ([name, better, column, ...parts]): Measure => ({
      name,
      better,
      column,
      rows: workforce,
      parts: parts.map((part) => ({ rows: workforce, column: part })),
    }),
  )
  .concat({
    name: 'children-with-3-or-more-social-workers',
    better: 'lower',
    column: 'percentage',
    rows: threeOrMore,
    parts: [
      { rows: threeOrMore, column: 'number' },
      { rows: ofGroup('Total children'), column: 'number' },
    ],
  });

export const isOfAuthority = (row: Row): boolean => row.geographic_level === 'Local authority';

export const yearOf = (row: Row): number => Number(row.time_period);

export function published(row: Row | undefined, column: string): Published {
  const cell = row?.[column];
  if (cell === undefined) return null;
  return /^-?\d+(\.\d+)?$/.test(cell) ? Number(cell) : cell;
}

export const isNumber = (value: Published): value is number => typeof value === 'number';

/** A number of at most one decimal as a whole number of tenths, so that ties are exact. */
export function tenths(value: number): number {
  const whole = Math.round(value * 10);
  if (Math.abs(value * 10 - whole) > 1e-6) throw new Error(`${value} has more than one decimal`);
  return whole;
}

/** DfE's number, which an authority keeps when its ONS code changes. */
export function dfeNumberOf(onsCode: string): string {
  const row = everyRow.find((one) => one.new_la_code === onsCode);
  if (row === undefined) throw new Error(`${onsCode} is in none of the published files`);
  return row.old_la_code ?? '';
}

/** The number, or numbers, under which a measure's rows hold an authority: alone or in a joint return. */
export const returnNumberOf = ({ rows }: Part, dfeNumber: string): string =>
  rows.find((row) => row.old_la_code?.split(' / ').includes(dfeNumber))?.old_la_code ?? dfeNumber;
