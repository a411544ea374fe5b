/**
 * Works out the board's workforce figures from the published CSV a second time, to check the first.
 * Imports nothing of the board, so that a mistake there cannot be repeated here.
 *
 * To print them for one authority: `npx tsx tests/independent/publishedFigures.ts E06000019`
 */
import { fileURLToPath } from 'node:url';
import { publishedChanges } from './publishedChanges.ts';
import {
  dfeNumberOf,
  everyRow,
  isNumber,
  isOfAuthority,
  type Measure,
  measures,
  neighbourRows,
  type Published,
  published,
  type Row,
  returnNumberOf,
  tenths,
  yearOf,
} from './publishedRows.ts';

export interface PublishedYear {
  readonly year: number;
  /** Of a member of a joint return: the return's. */
  readonly value: Published;
  /** Numerator and denominator; none for a plain count. */
  readonly parts: readonly Published[];
  readonly england: Published;
  /** Of the region that the authority's latest row names, e.g. Inner London. */
  readonly region: Published;
  /** 1 is best, ties share the smaller; `null` without a number or where neither way is better. */
  readonly rank: number | null;
  /** How many authorities have a number; a joint return is one. */
  readonly withNumber: number;
  /** 1 is the best quarter; `null` as for the rank. */
  readonly quartile: number | null;
  /** Not rounded; `null` where none of the neighbours has a number. */
  readonly neighboursMedian: number | null;
  readonly neighboursWithNumber: number;
  readonly neighbours: number;
  /** From the calendar year before, not rounded; `null` unless both have a number. */
  readonly change: number | null;
}

function median(numbers: readonly number[]): number | null {
  const sorted = numbers.toSorted((a, b) => a - b);
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[sorted.length >> 1]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}

/**
 * How many of the three quartiles (type 7 of R) a value lies above: a tie is not above. In whole
 * tenths and quarters of a place, without fractions.
 */
function quartilesBelow(value: number, all: readonly number[]): number {
  const sorted = all.map(tenths).toSorted((a, b) => a - b);
  return [1, 2, 3].filter((quarter) => {
    const place = quarter * (sorted.length - 1);
    const [low, high] = [Math.floor(place / 4), Math.ceil(place / 4)].map((at) => sorted[at]);
    if (low === undefined || high === undefined) return false;
    return 4 * tenths(value) > (4 - (place % 4)) * low + (place % 4) * high;
  }).length;
}

function neighbourNumbers(dfeNumber: string): string[] {
  const row = neighbourRows.find((one) => one.old_la_code === dfeNumber);
  if (row === undefined) return [];
  return [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((place) => row[`SN_${place}`]?.trim() ?? '');
}

function figuresOf(measure: Measure, onsCode: string): PublishedYear[] {
  const { rows, column, better, parts } = measure;
  const dfeNumber = dfeNumberOf(onsCode);
  const own = returnNumberOf(measure, dfeNumber);
  const neighbours = neighbourNumbers(dfeNumber);
  // A file runs from the latest year to the earliest, so that the first row found is the latest.
  const regionCode = everyRow.find((row) =>
    row.new_la_code?.split(' / ').includes(onsCode),
  )?.region_code;

  const rowIn = (from: readonly Row[], year: number, isIt: (row: Row) => boolean) =>
    from.find((row) => yearOf(row) === year && isIt(row));
  const valueIn = (year: number, isIt: (row: Row) => boolean): Published =>
    published(rowIn(rows, year, isIt), column);
  const isOf = (number: string) => (row: Row) => isOfAuthority(row) && row.old_la_code === number;

  const years = [...new Set(rows.map(yearOf))].toSorted();
  return years.map((year) => {
    const value = valueIn(year, isOf(own));
    const before = valueIn(year - 1, isOf(own));
    const all = rows
      .filter((row) => isOfAuthority(row) && yearOf(row) === year)
      .map((row) => published(row, column))
      .filter(isNumber);
    const ofNeighbours = neighbours.map((number) => valueIn(year, isOf(number))).filter(isNumber);
    const isBetter = (a: number, b: number) => (better === 'lower' ? a < b : a > b);
    const isRanked = isNumber(value) && better !== 'neither';
    const below = isRanked ? quartilesBelow(value, all) : 0;
    return {
      year,
      value,
      parts: parts.map((part) => published(rowIn(part.rows, year, isOf(own)), part.column)),
      england: valueIn(year, (row) => row.geographic_level === 'National'),
      region: valueIn(
        year,
        (row) => row.geographic_level === 'Regional' && row.region_code === regionCode,
      ),
      rank: isRanked ? all.filter((other) => isBetter(other, value)).length + 1 : null,
      withNumber: all.length,
      quartile: isRanked ? (better === 'lower' ? below + 1 : 4 - below) : null,
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
 * @throws Error for a code that no published row has by itself.
 */
export function publishedFigures(onsCode: string): Record<string, PublishedYear[]> {
  return Object.fromEntries(measures.map((one) => [one.name, figuresOf(one, onsCode)]));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const onsCode = process.argv[2];
  if (onsCode === undefined) throw new Error('Which authority? Give an ONS code like E06000019');
  const changes = publishedChanges(onsCode);
  for (const [name, years] of Object.entries(publishedFigures(onsCode))) {
    console.log(`\n${name}`, changes[name]);
    console.table(Object.fromEntries(years.map(({ year, ...rest }) => [year, rest])));
  }
}
