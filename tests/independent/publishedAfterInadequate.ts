/**
 * Works out from Ofsted's published CSVs, a second time, what became of each Inadequate judgement and
 * how the latest grades are spread. Imports nothing of the board, so that a mistake there cannot be
 * repeated here.
 *
 * To print it: `npx tsx tests/independent/publishedAfterInadequate.ts`
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import Papa from 'papaparse';
import { dfeNumberOf } from './publishedRows.ts';

const folder = resolve(import.meta.dirname, '../../public/data/published/ofsted');

function readRows(file: string): Readonly<Record<string, string>>[] {
  const text = readFileSync(resolve(folder, file), 'utf8').replace(/^\uFEFF/, '');
  return Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;
}

const iso = (cell = '') => cell.split('/').toReversed().join('-');

const history = readRows('ilacs_inspection_history_2018_to_2025.csv');
const june2026 = readRows('latest_judgements_2026-06.csv');

/** When each report of the list was published, by DfE's number and first day: `17/06/26`. */
const publishedOn = new Map(
  readRows('ilacs_overview_2026-06-29.csv').map((row) => [
    `${row.la_code} ${iso(row.inspection_start_date)}`,
    iso(row.publication_date).replace(/^(?=..-)/, '20'),
  ]),
);

interface Seen {
  /** DfE's number, which stays when the ONS code changes. */
  readonly who: string;
  readonly name: string;
  readonly isAbolished: boolean;
  readonly start: string;
  readonly known: string;
  /** First letter of each grade, overall first: O, G, R, I, or - for none. */
  readonly grades: string;
}

const letter = (cell = '') => (/^[orgi]/i.exec(cell)?.[0] ?? '-').toUpperCase();
const isoOrNone = (cell = '') => (cell === '' ? null : iso(cell));

const columns = [
  'Overall effectiveness',
  'The impact of leaders on social work practice with children and families',
  'The experiences and progress of children who need help and protection',
  'The experiences and progress of children in care',
  'The experiences and progress of care leavers',
];
const juneColumns = [
  'Overall Effectiveness Grade',
  'Impact Of Leaders Grade',
  'Help And Protection Grade',
  'In Care Grade',
  'Care Leavers Grade',
];

/** A code that no workforce file has is nobody's. */
function numberOf(code: string): string | null {
  try {
    return dfeNumberOf(code);
  } catch {
    return null;
  }
}

const fromHistory = history.map(
  (row): Seen => ({
    who: numberOf(row['Local authority area code'] ?? '') ?? '',
    name: row['Local authority name'] ?? '',
    isAbolished: row['Local authority status'] !== 'Current',
    start: iso(row['Inspection date']),
    known: iso(row['Publication date']),
    grades: columns.map((column) => letter(row[column])).join(''),
  }),
);

const added = june2026.flatMap((row): Seen[] => {
  const who = row['La Code'] ?? '';
  const start = isoOrNone(row['Inspection Start Date']);
  if (start === null) return [];
  const own = fromHistory.filter((one) => one.who === who);
  if (own.some((one) => one.start >= start)) return [];
  const grades = juneColumns.map((column) =>
    /inspection_pre/.test(row[column] ?? '') ? '-' : letter(row[column]?.replace('NaN', '')),
  );
  return [
    {
      who,
      name: own[0]?.name ?? '',
      isAbolished: false,
      start,
      known: publishedOn.get(`${who} ${start}`) ?? '',
      grades: grades.join(''),
    },
  ];
});

/** From this day on no inspection gives an overall grade: Ofsted, 27 November 2025. */
const noOverallFrom = '2026-04-01';

/** Herefordshire's report of January 2026 is in its own records, with its date of publication. */
const own = new Map([['884 2025-11-10', '2026-01-12']]);

const everything = [...fromHistory, ...added].map((one) => ({
  ...one,
  known: own.get(`${one.who} ${one.start}`) ?? one.known,
}));

const inMs = (day: string) => Date.parse(`${day}T12:00:00Z`);

/** The number of calendar months that comes nearest, the larger of two equally near. */
function nearestMonths(from: string, to: string): number {
  const [year = 0, month = 1, day = 1] = from.split('-').map(Number);
  const distance = (months: number) => {
    const lastOfMonth = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
    const at = Date.UTC(year, month - 1 + months, Math.min(day, lastOfMonth), 12);
    return Math.abs(at - inMs(to));
  };
  let best = 0;
  for (let months = 1; months < 200; months += 1) {
    if (distance(months) <= distance(best)) best = months;
  }
  return best;
}

/**
 * When half of a mass spread evenly over all has come to its end: what waits hands its share on to
 * all that lasted longer (Efron's way to the estimate of Kaplan and Meier).
 */
function halfOf(
  waits: readonly { readonly months: number; readonly isOver: boolean }[],
): number | null {
  const order = waits.toSorted(
    (a, b) => a.months - b.months || Number(b.isOver) - Number(a.isOver),
  );
  const mass = order.map(() => 1 / order.length);
  let gone = 0;
  for (const [index, { months, isOver }] of order.entries()) {
    const share = mass[index] ?? 0;
    if (isOver) {
      gone += share;
      if (gone > 0.5 + 1e-9) return months;
      // Half exactly: it is reached here and passed at the next end.
      const next = order.slice(index + 1).find((one) => one.isOver);
      if (gone > 0.5 - 1e-9) return (months + (next?.months ?? months)) / 2;
    } else {
      const later = order.length - index - 1;
      for (let next = index + 1; next < order.length; next += 1) {
        mass[next] = (mass[next] ?? 0) + share / later;
      }
    }
  }
  return null;
}

function middle(numbers: readonly number[]): number | null {
  const sorted = numbers.toSorted((a, b) => a - b);
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}

interface PublishedEpisode {
  readonly name: string;
  readonly start: string;
  /** Start of the next inspection and its overall grade's letter; `null` for none. */
  readonly next: { readonly start: string; readonly grade: string } | null;
  readonly months: number | null;
}

const timesOf = (waits: readonly { readonly months: number; readonly isOver: boolean }[]) => ({
  ended: waits.filter(({ isOver }) => isOver).length,
  open: waits.filter(({ isOver }) => !isOver).length,
  median: middle(waits.filter(({ isOver }) => isOver).map(({ months }) => months)),
  medianOfAll: halfOf(waits),
});

/** What was known on a day of every Inadequate judgement, of its times, and of the latest grades. */
export function publishedAfterInadequate(asAt: string) {
  const known = everything.filter((one) => one.known <= asAt);
  const reach =
    known
      .map((one) => one.known)
      .toSorted()
      .at(-1) ?? '';
  // Nobody can be given Good any more from the day on which overall grades ended.
  const toGoodReach = reach < noOverallFrom ? reach : noOverallFrom;
  const episodes: PublishedEpisode[] = [];
  const toGood: { months: number; isOver: boolean }[] = [];
  const latest: string[] = [];
  const withoutOverall: string[] = [];
  for (const code of new Set(known.map(({ who }) => who))) {
    const inspections = known
      .filter(({ who }) => who === code)
      .sort((a, b) => inMs(a.start) - inMs(b.start));
    const [first] = inspections;
    if (!first) continue;
    for (const [index, { name, start, grades, isAbolished }] of inspections.entries()) {
      if (!grades.startsWith('I')) continue;
      const next = inspections[index + 1];
      const end = next?.start ?? (isAbolished ? null : reach);
      episodes.push({
        name,
        start,
        next: next ? { start: next.start, grade: next.grades.charAt(0) } : null,
        months: end === null ? null : nearestMonths(start, end),
      });
      const isFirst = !/I[^GO]*$/.test(
        inspections
          .slice(0, index)
          .map((one) => one.grades.charAt(0))
          .join(''),
      );
      const good = inspections.slice(index).find((one) => /^[GO]/.test(one.grades));
      const until = good?.start ?? (isAbolished ? null : toGoodReach);
      if (isFirst && until !== null) {
        toGood.push({ months: nearestMonths(start, until), isOver: good !== undefined });
      }
    }
    if (!first.isAbolished) latest.push(inspections.at(-1)?.grades ?? '');
    if (!first.isAbolished && (inspections.at(-1)?.start ?? '') >= noOverallFrom) {
      withoutOverall.push(first.name);
    }
  }
  return {
    reach,
    episodes,
    toNext: timesOf(
      episodes.flatMap(({ months, next }) =>
        months === null ? [] : [{ months, isOver: next !== null }],
      ),
    ),
    toGood: timesOf(toGood),
    toGoodReach,
    /** Authorities whose latest inspection gives no overall grade by rule. */
    withoutOverall: withoutOverall.toSorted(),
    /** For each of the five judgements, how many latest ones have each letter. */
    spread: columns.map((_, at) =>
      Object.fromEntries(
        [...'IRGO-'].map((grade) => [
          grade,
          latest.filter((grades) => grades.charAt(at) === grade).length,
        ]),
      ),
    ),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { episodes, spread, ...rest } = publishedAfterInadequate(process.argv[2] ?? '2026-11-22');
  console.table(
    episodes.map(({ next, ...one }) => ({ ...one, next: next?.start, grade: next?.grade })),
  );
  console.table(spread);
  console.log(rest);
}
