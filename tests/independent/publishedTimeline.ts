/**
 * Herefordshire's dated records, read from the published CSV a second time, to check the timeline.
 * Imports nothing of the board, so that a mistake there cannot be repeated here.
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import Papa from 'papaparse';

const folder = resolve(import.meta.dirname, '../../public/data/published');

type Row = Readonly<Record<string, string>>;

function rowsOf(file: string): Row[] {
  const text = readFileSync(resolve(folder, file), 'utf8').replace(/^\uFEFF/, '');
  const { data, errors } = Papa.parse<Row>(text, { header: true, skipEmptyLines: true });
  if (errors.length > 0) throw new Error(`${file}: ${JSON.stringify(errors[0])}`);
  return data;
}

const own = (file: string) => rowsOf(`herefordshire/${file}`);
const distinct = <T>(values: readonly T[]) => [...new Set(values)];
const cell = (row: Row, column: string): string => row[column] ?? '';

export const published = {
  inspections: distinct(own('judgements.csv').map((row) => cell(row, 'inspection_id'))),
  visits: own('visits.csv'),
  events: own('events.csv'),
  meetings: own('board_meetings.csv'),
  areas: own('improvement_areas.csv'),
  statements: own('workforce_facts.csv'),
};

/** Titles of events that tell of an inspection or a visit of the other files, matched by reading. */
export const coveredByRecord: readonly string[] = [
  'Child protection inspection: Inadequate',
  '2014 inspection published: Requires improvement',
  '2018 inspection published: Requires improvement, leaders Inadequate',
  'Ofsted focused visit (front door and assessment)',
  'Ofsted focused visit (children in need and child protection)',
  'Ofsted focused visit: priority action',
  '2022 inspection published: Inadequate in every area',
  'Monitoring visit 1',
  'Monitoring visit 2',
  'Monitoring visit 3',
  'Monitoring visit 4',
  'Monitoring visit 5',
  'Monitoring visit 6',
  'Monitoring visit 7 (final)',
  'ILACS inspection on site',
  '2025 inspection published: Good, leaders Outstanding',
];

/** Titles of events at a meeting that the meetings record too, likewise. */
export const atMeeting: readonly string[] = [
  'Improvement Board established',
  'Cabinet receives the inspection report',
  'Improvement Plan endorsed by Cabinet',
  'Scrutiny hears how BRAG scoring is used',
  'Improvement Board meeting',
  'Improvement Board meeting (scheduled)',
  'Improvement Board agrees Phase 3 plan',
  'Cabinet endorses Phase 3 plan',
  'Cabinet folds improvement work into the 2026/27 business plan',
];

/** Reporting years of the workforce that DfE published for Herefordshire. */
const workforceYears = distinct(
  rowsOf('dfe/csww_indicators_2017_to_2025.csv')
    .filter((row) => row.new_la_code === 'E06000019')
    .map((row) => cell(row, 'time_period')),
);

/** On whose list an area is: what the council's own plan added is said with its plans. */
const councilsPlan = 'council_plan';

/** How many entries each kind has to have. */
export const wantedCounts = {
  Inspections:
    published.inspections.length +
    published.events.filter(
      (row) => row.category === 'inspection' && !coveredByRecord.includes(cell(row, 'title')),
    ).length,
  Visits: published.visits.length,
  'Areas raised': raisedOn(({ whose_list: list }) => list !== councilsPlan),
  Courts: ofCategory('court'),
  Government: ofCategory('government'),
  Plans: ofCategory('plan') + raisedOn(({ whose_list: list }) => list === councilsPlan),
  Leadership: ofCategory('leadership'),
  Partnership: ofCategory('partnership'),
  Families: ofCategory('families'),
  Governance: ofCategory('governance'),
  Meetings: published.meetings.length,
  // One more for the stability of social workers, which has a release of its own.
  'Workforce releases': workforceYears.length + 1,
  'Workforce statements': distinct(
    published.statements.map((row) => `${row.as_of} ${row.source_id}`),
  ).length,
};

function raisedOn(isMeant: (row: (typeof published.areas)[number]) => boolean): number {
  const meant = published.areas.filter(isMeant);
  return distinct(meant.map((row) => `${row.raised_by} ${row.raised_on}`)).length;
}

function ofCategory(category: string): number {
  return published.events.filter((row) => row.category === category).length;
}

/** An event at a meeting is one entry of two kinds. */
export const wantedEntries =
  Object.values(wantedCounts).reduce((sum, count) => sum + count, 0) - atMeeting.length;
