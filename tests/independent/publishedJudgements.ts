/**
 * Inspections and visits as the published files have them, read without anything of the board, so
 * that a mistake there cannot be repeated here.
 */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import Papa from 'papaparse';

const folder = resolve(import.meta.dirname, '../../public/data/published');

type Row = Readonly<Record<string, string>>;

function readRows(file: string): Row[] {
  const text = readFileSync(join(folder, file), 'utf8').replace(/^\uFEFF/, '');
  const { data, errors } = Papa.parse<Row>(text, { header: true, skipEmptyLines: true });
  // A heading without a name, and rows that end before it, are as published.
  const serious = errors.filter(({ type }) => type !== 'FieldMismatch');
  if (serious.length > 0) throw new Error(`${file}: ${serious[0]?.message}`);
  return data;
}

const iso = (cell: string) => cell.split('/').toReversed().join('-');

const history = readRows('ofsted/ilacs_inspection_history_2018_to_2025.csv');
const latest = readRows('ofsted/latest_judgements_2026-06.csv');
/** When each report of that list was published, by first day and code: `17/06/26`. */
const publishedOn = new Map(
  readRows('ofsted/ilacs_overview_2026-06-29.csv').map((row) => [
    `${row.inspection_start_date} ${row.ltla23cd}`,
    iso(row.publication_date ?? '').replace(/^(?=..-)/, '20'),
  ]),
);
const herefordshire = readRows('herefordshire/judgements.csv');
const visitRows = readRows('herefordshire/visits.csv');

const herefordshireCode = 'E06000019';

export const topics = [
  'Overall effectiveness',
  'Leaders’ impact on practice',
  'Help and protection',
  'Children in care',
  'Care leavers',
  'Adoption',
  'Safeguarding children board',
] as const;

type TopicName = (typeof topics)[number];

export interface PublishedInspection {
  /** ISO; a year where no day is printed. */
  readonly start: string;
  readonly published: string | null;
  readonly framework: 'child protection' | 'single inspection' | 'ILACS';
  readonly kind: 'short' | 'standard' | null;
  /** Grades in words, by topic; a topic without a grade is not there. */
  readonly grades: Readonly<Partial<Record<TopicName, string>>>;
  /** Which grades may be joined by a line with those of other inspections, by topic. */
  readonly series: Readonly<Partial<Record<TopicName, string>>>;
}

const grades = ['Inadequate', 'Requires improvement to be good', 'Good', 'Outstanding'];

/** "requires improvement" and "Requires improvement to be good" are one grade; `null` for no grade. */
const gradeOf = (cell: string | undefined) =>
  grades.find((grade) => cell && grade.toLowerCase().startsWith(cell.trim().toLowerCase())) ?? null;

const ilacsTopics = topics.slice(0, 5);

/** ILACS split one judgement into two on 1 January 2023; everything else kept its wording. */
const seriesOf = (topic: TopicName, start: string) =>
  topic === 'Children in care' && start < '2023' ? 'children in care and care leavers' : topic;

function ilacs(
  start: string,
  published: string | null,
  kind: string | undefined,
  cells: readonly (string | undefined)[],
): PublishedInspection {
  const graded = ilacsTopics.flatMap((topic, index) => {
    const grade = gradeOf(cells[index]);
    return grade === null ? [] : [{ topic, grade }];
  });
  return {
    start,
    published,
    framework: 'ILACS',
    kind: kind?.toLowerCase().includes('short') ? 'short' : 'standard',
    grades: Object.fromEntries(graded.map(({ topic, grade }) => [topic, grade])),
    series: Object.fromEntries(graded.map(({ topic }) => [topic, seriesOf(topic, start)])),
  };
}

const column = {
  overall: 'Overall effectiveness',
  leaders: 'The impact of leaders on social work practice with children and families',
  help: 'The experiences and progress of children who need help and protection',
  care: 'The experiences and progress of children in care',
  leavers: 'The experiences and progress of care leavers',
};

/** Ofsted's history, and after it the one inspection that the list of June 2026 may add. */
function nationalInspections(code: string): PublishedInspection[] {
  const known = history
    .filter((row) => row['Local authority area code'] === code)
    .map((row) =>
      ilacs(
        iso(row['Inspection date'] ?? ''),
        iso(row['Publication date'] ?? ''),
        row['Inspection type'],
        [column.overall, column.leaders, column.help, column.care, column.leavers].map(
          (name) => row[name],
        ),
      ),
    )
    .toSorted((a, b) => Number(a.start > b.start) - Number(a.start < b.start));
  const newest = known.at(-1)?.start ?? '';
  // The list of June 2026 has current authorities only, two of them under an old one's code.
  const isAbolished = history.some(
    (row) =>
      row['Local authority area code'] === code &&
      row['Local authority status'] === 'No longer exists',
  );
  if (isAbolished) return known;
  const later = latest
    .filter((row) => row.LTLA23CD === code)
    .map((row) =>
      ilacs(
        iso(row['Inspection Start Date'] ?? ''),
        publishedOn.get(`${row['Inspection Start Date']} ${code}`) ?? null,
        row['Inspection Framework'],
        [
          row['Overall Effectiveness Grade'],
          row['Impact Of Leaders Grade'],
          row['Help And Protection Grade'],
          row['In Care Grade'],
          row['Care Leavers Grade'],
        ],
      ),
    )
    .filter(({ start }) => start > newest);
  return [...known, ...later];
}

const localTopic: Readonly<Record<string, TopicName>> = {
  overall: 'Overall effectiveness',
  leadership: 'Leaders’ impact on practice',
  help_and_protection: 'Help and protection',
  children_in_care: 'Children in care',
  care_leavers: 'Care leavers',
  adoption: 'Adoption',
  lscb: 'Safeguarding children board',
};

function localInspections(): PublishedInspection[] {
  const ids = [...new Set(herefordshire.map((row) => row.inspection_id ?? ''))];
  return ids.map((id) => {
    const rows = herefordshire.filter((row) => row.inspection_id === id);
    const [first] = rows;
    const start = first?.inspection_start || (first?.year ?? '');
    const isIlacs = first?.framework === 'ILACS';
    const topicOf = (row: Row) => localTopic[row.topic ?? ''] as TopicName;
    return {
      start,
      published: first?.published_on || null,
      framework: isIlacs
        ? 'ILACS'
        : first?.framework?.includes('SIF')
          ? 'single inspection'
          : 'child protection',
      // Each of its ILACS inspections is a standard one in Ofsted's lists.
      kind: isIlacs ? 'standard' : null,
      grades: Object.fromEntries(rows.map((row) => [topicOf(row), row.grade ?? ''])),
      series: Object.fromEntries(rows.map((row) => [topicOf(row), row.series_id ?? ''])),
    };
  });
}

/** An authority's inspections as published, oldest first. */
export const publishedInspections = (code: string): PublishedInspection[] =>
  code === herefordshireCode ? localInspections() : nationalInspections(code);

export interface PublishedVisit {
  readonly id: string;
  readonly kind: 'focused' | 'monitoring';
  readonly number: number | null;
  /** As vague as printed; empty where no date is. */
  readonly start: string;
  readonly published: string | null;
  readonly headline: string;
  readonly quote: string;
}

/** Herefordshire's visits as published, in the order of the file. */
export const publishedVisits = (): PublishedVisit[] =>
  visitRows.map((row) => ({
    id: row.visit_id ?? '',
    kind: row.kind === 'monitoring_visit' ? 'monitoring' : 'focused',
    number: row.number ? Number(row.number) : null,
    start: row.start ?? '',
    published: row.published_on || null,
    headline: row.headline ?? '',
    quote: row.quote ?? '',
  }));
