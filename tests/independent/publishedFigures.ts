/**
 * Works out the board's workforce figures from the published CSV a second time, to check the first.
 * Imports nothing of the board, so that a mistake there cannot be repeated here.
 *
 * To print them for one authority: `npx tsx tests/independent/publishedFigures.ts E06000019`
 */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = resolve(import.meta.dirname, '../../public/data/published/dfe');

type Row = Readonly<Record<string, string>>;
type Better = 'lower' | 'higher' | 'neither';
/** A number or a symbol as printed; `null` where no row was published. */
type Published = number | string | null;

export interface PublishedYear {
  readonly year: number;
  readonly value: Published;
  readonly england: Published;
  /** Of the region that the authority's latest row names, e.g. Inner London. */
  readonly region: Published;
  /** 1 is best, ties share the smaller; `null` without a number or where neither way is better. */
  readonly rank: number | null;
  /** How many authorities have a number; a joint return is one. */
  readonly withNumber: number;
  /** Not rounded; `null` where none of the neighbours has a number. */
  readonly neighboursMedian: number | null;
  readonly neighboursWithNumber: number;
  readonly neighbours: number;
  /** From the calendar year before, not rounded; `null` unless both have a number. */
  readonly change: number | null;
}

interface Measure {
  readonly name: string;
  readonly column: string;
  readonly better: Better;
  readonly rows: readonly Row[];
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
const socialWorkers = readRows('la_cla_swcount.csv').filter(
  (row) => row.sw_stability === '3 or more social workers during the year',
);
const neighbourRows = readRows('sn_model_2025_wide.csv');

const measures: readonly Measure[] = (
  [
    ['agency-rate', 'agency_rate_fte', 'lower'],
    ['turnover-rate', 'turnover_rate_fte', 'lower'],
    ['vacancy-rate', 'vacancy_rate_fte', 'lower'],
    ['caseload', 'caseload_fte', 'lower'],
    ['absence-rate', 'absence_rate_fte', 'lower'],
    ['vacancies-covered-by-agency', 'vacancy_agency_cover_rate_fte', 'higher'],
    ['agency-covering-vacancies', 'agency_cover_rate_fte', 'neither'],
    ['social-workers-in-post', 'inpost_fte', 'neither'],
    ['starters', 'starters_fte', 'neither'],
    ['leavers', 'leavers_fte', 'neither'],
  ] as const
)
  .map(([name, column, better]): Measure => ({ name, column, better, rows: workforce }))
  .concat({
    name: 'children-with-3-or-more-social-workers',
    column: 'percentage',
    better: 'lower',
    rows: socialWorkers,
  });

function published(row: Row | undefined, column: string): Published {
  const cell = row?.[column];
  if (cell === undefined) return null;
  return /^-?\d+(\.\d+)?$/.test(cell) ? Number(cell) : cell;
}

const isNumber = (value: Published): value is number => typeof value === 'number';

function median(numbers: readonly number[]): number | null {
  const sorted = numbers.toSorted((a, b) => a - b);
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[sorted.length >> 1]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}

/** DfE's number, which an authority keeps when its ONS code changes; joint returns have several. */
function dfeNumberOf(onsCode: string): string {
  const row = [...workforce, ...socialWorkers].find((one) => one.new_la_code === onsCode);
  if (row === undefined) throw new Error(`${onsCode} is in none of the published files`);
  return row.old_la_code ?? '';
}

function neighbourNumbers(dfeNumber: string): string[] {
  const row = neighbourRows.find((one) => one.old_la_code === dfeNumber);
  if (row === undefined) return [];
  return [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((place) => row[`SN_${place}`]?.trim() ?? '');
}

function figuresOf(measure: Measure, onsCode: string): PublishedYear[] {
  const { rows, column, better } = measure;
  const dfeNumber = dfeNumberOf(onsCode);
  const neighbours = neighbourNumbers(dfeNumber);
  // A file runs from the latest year to the earliest, so that the first row found is the latest.
  const regionCode = [...workforce, ...socialWorkers].find((row) =>
    row.new_la_code?.split(' / ').includes(onsCode),
  )?.region_code;

  const valueIn = (year: number, isIt: (row: Row) => boolean): Published =>
    published(
      rows.find((row) => row.time_period === String(year) && isIt(row)),
      column,
    );
  const ownIn = (year: number, number: string): Published =>
    valueIn(
      year,
      (row) => row.geographic_level === 'Local authority' && row.old_la_code === number,
    );

  const years = [...new Set(rows.map((row) => Number(row.time_period)))].toSorted();
  return years.map((year) => {
    const value = ownIn(year, dfeNumber);
    const before = ownIn(year - 1, dfeNumber);
    const all = rows
      .filter((row) => row.geographic_level === 'Local authority')
      .filter((row) => row.time_period === String(year))
      .map((row) => published(row, column))
      .filter(isNumber);
    const ofNeighbours = neighbours.map((number) => ownIn(year, number)).filter(isNumber);
    const isBetter = (a: number, b: number) => (better === 'lower' ? a < b : a > b);
    return {
      year,
      value,
      england: valueIn(year, (row) => row.geographic_level === 'National'),
      region: valueIn(
        year,
        (row) => row.geographic_level === 'Regional' && row.region_code === regionCode,
      ),
      rank:
        isNumber(value) && better !== 'neither'
          ? all.filter((other) => isBetter(other, value)).length + 1
          : null,
      withNumber: all.length,
      neighboursMedian: median(ofNeighbours),
      neighboursWithNumber: ofNeighbours.length,
      neighbours: neighbours.length,
      change: isNumber(value) && isNumber(before) ? value - before : null,
    };
  });
}

/**
 * Every indicator of one authority, by the indicator's name, e.g. `agency-rate`; years oldest first.
 *
 * @param onsCode Any code that the authority has had.
 * @throws Error for a code that no published row has; a member of a joint return has none in most.
 */
export function publishedFigures(onsCode: string): Record<string, PublishedYear[]> {
  return Object.fromEntries(measures.map((one) => [one.name, figuresOf(one, onsCode)]));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const onsCode = process.argv[2];
  if (onsCode === undefined) throw new Error('Which authority? Give an ONS code like E06000019');
  for (const [name, years] of Object.entries(publishedFigures(onsCode))) {
    console.log(`\n${name}`);
    console.table(Object.fromEntries(years.map(({ year, ...rest }) => [year, rest])));
  }
}
