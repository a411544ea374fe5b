import { ilacsTopics } from '#src/core/model/topic.ts';
import { ilacsTitles } from '#src/import/national/ilacs.ts';
import { readInspectionHistory } from '#src/import/national/readInspectionHistory.ts';
import { readInYearInspections } from '#src/import/national/readInYearInspections.ts';
import { readLatestJudgements } from '#src/import/national/readLatestJudgements.ts';
import { readNeighbours } from '#src/import/national/readNeighbours.ts';
import { readReleaseDates } from '#src/import/national/readReleaseDates.ts';
import { readSocialWorkerCounts } from '#src/import/national/readSocialWorkerCounts.ts';
import { readWorkforce } from '#src/import/national/readWorkforce.ts';
import type { Findings } from '#src/import/table/findings.ts';

type Cells = Readonly<Record<string, string>>;

/** How a file is read, and how what was read is compared with what is in it. */
export interface ReadFile {
  readonly file: string;
  /** Of all mutants: a long file takes long to read. */
  readonly share: number;
  /** What the importer takes of each row, in its order. */
  readonly read: (bytes: Uint8Array<ArrayBuffer>, findings: Findings) => readonly unknown[];
  /** The same of the cells of each row, worked out here; rows that give no record are left out. */
  readonly wanted: (rows: readonly Cells[]) => readonly unknown[];
}

const symbols = ['c', 'z', 'x', 'u', 'low'];
/**
 * Digits with a point are a number, with commas between thousands too; a symbol may be in capitals;
 * spaces around either mean nothing; everything else is refused.
 */
export const figureIn = (printed = ''): number | string => {
  const text = printed.trim();
  if (symbols.includes(text.toLowerCase())) return text.toLowerCase();
  const plain = /^\d{1,3}(,\d{3})+(\.\d+)?$/.test(text) ? text.split(',').join('') : text;
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number.parseFloat(plain) : `not a number: ${printed}`;
};
const isoOf = (text = '') =>
  text.replace(/^(\d\d?)\/(\d\d?)\/(\d{4})$/, (_, day: string, month: string, year: string) =>
    [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-'),
  );
const codesOf = (text = '') => text.split(' / ').join('+');

const areaOf = (cells: Cells) => {
  const level = cells.geographic_level;
  if (level === 'National') return [cells.country_code, cells.country_name];
  if (level === 'Regional') return [cells.region_code, cells.region_name];
  return [codesOf(cells.new_la_code), cells.la_name];
};

const gradeOf = (text = '') =>
  text === ''
    ? null
    : text
        .replace('Requires improvement to be good', 'requires improvement')
        .toLowerCase()
        .replace(' ', '-');
const gradesOf = (cells: Cells) => ilacsTopics.map((topic) => gradeOf(cells[ilacsTitles[topic]]));

const kindOf = { 'ILACS Standard Inspection': 'standard', 'ILACS Short Inspection': 'short' };
const visitKindOf = { 'ILACS Focused Visit': 'focused', 'LA Monitoring visit': 'monitoring' };
const found = (words: Readonly<Record<string, string>>, text = '') => words[text];

const workforceFigures = [
  ...['inpost_fte', 'inpost_headcount', 'starters_fte', 'starters_headcount', 'leavers_fte'],
  ...['leavers_headcount', 'turnover_rate_fte', 'turnover_rate_headcount', 'agency_fte'],
  ...['agency_headcount', 'agency_rate_fte', 'agency_rate_headcount', 'agency_cover_fte'],
  ...['agency_cover_rate_fte', 'vacancy_fte', 'vacancy_rate_fte', 'vacancy_agency_cover_rate_fte'],
  ...['case_holders_fte', 'cases', 'caseload_fte', 'working_days_lost_fte', 'absence_rate_fte'],
] as const;

const counted = '3 or more social workers during the year';

export const nationalFiles: readonly ReadFile[] = [
  {
    file: 'dfe/csww_indicators_2017_to_2025.csv',
    share: 0.03,
    read: (bytes, findings) =>
      readWorkforce('dfe/csww_indicators_2017_to_2025.csv', bytes, findings).map(
        ({ year, area: { code, name }, figures }) => [
          year,
          code,
          name,
          ...workforceFigures.map((column) => figures[column]),
        ],
      ),
    wanted: (rows) =>
      rows.map((cells) => [
        Number(cells.time_period),
        ...areaOf(cells),
        ...workforceFigures.map((column) => figureIn(cells[column])),
      ]),
  },
  {
    file: 'dfe/la_cla_swcount.csv',
    share: 0.04,
    read: (bytes, findings) =>
      readSocialWorkerCounts('dfe/la_cla_swcount.csv', bytes, findings).map(
        ({ year, area, threeOrMore, threeOrMorePercent, total }) => [
          year,
          area.code,
          area.name,
          threeOrMorePercent,
          threeOrMore,
          total,
        ],
      ),
    wanted: (rows) => {
      const keyOf = (cells: Cells) =>
        [cells.time_period, cells.old_la_code, ...areaOf(cells)].join();
      const totals = new Map(
        rows
          .filter(({ sw_stability }) => sw_stability === 'Total children')
          .map((cells) => [keyOf({ ...cells, la_name: '' }), figureIn(cells.number)]),
      );
      return rows
        .filter(({ sw_stability }) => sw_stability === counted)
        .map((cells) => [
          Number(cells.time_period),
          ...areaOf(cells),
          figureIn(cells.percentage),
          figureIn(cells.number),
          totals.get(keyOf({ ...cells, la_name: '' })),
        ]);
    },
  },
  {
    file: 'dfe/release_dates.csv',
    share: 0.05,
    read: (bytes, findings) =>
      readReleaseDates('dfe/release_dates.csv', bytes, findings).map((one) => [
        one.content,
        one.year,
        one.knownOn,
        one.knownBy,
      ]),
    wanted: (rows) =>
      rows.map((cells) => [
        cells.content,
        Number(cells.reporting_year),
        isoOf(cells.published_on),
        cells.how_sure,
      ]),
  },
  {
    file: 'dfe/sn_model_2025_wide.csv',
    share: 0.04,
    read: (bytes, findings) =>
      readNeighbours('dfe/sn_model_2025_wide.csv', bytes, findings).map((one) => [
        one.dfeNumber,
        ...one.neighbours.flatMap(({ dfeNumber, closeness }) => [dfeNumber, closeness]),
      ]),
    wanted: (rows) =>
      rows.map((cells) => [
        cells.old_la_code,
        ...Array.from({ length: 10 }, (_, place) => [
          cells[`SN_${place + 1}`],
          cells[`SN_${place + 1}P`]?.replace(/ $/, ''),
        ]).flat(),
      ]),
  },
  {
    file: 'ofsted/ilacs_inspection_history_2018_to_2025.csv',
    share: 0.04,
    read: (bytes, findings) =>
      readInspectionHistory(
        'ofsted/ilacs_inspection_history_2018_to_2025.csv',
        bytes,
        findings,
      ).map((one) => [
        one.onsCode,
        one.isAbolished,
        one.start,
        one.publishedOn,
        one.kind,
        ...ilacsTopics.map((topic) => one.grades[topic]),
      ]),
    wanted: (rows) =>
      rows.map((cells) => [
        cells['Local authority area code'],
        cells['Local authority status'] === 'No longer exists',
        isoOf(cells['Inspection date']),
        isoOf(cells['Publication date']),
        found(kindOf, cells['Inspection type']),
        ...gradesOf(cells),
      ]),
  },
  {
    file: 'ofsted/in_year_inspections_2024-25.csv',
    share: 0.05,
    read: (bytes, findings) => {
      const { inspections, visits } = readInYearInspections(
        'ofsted/in_year_inspections_2024-25.csv',
        bytes,
        findings,
      );
      return [
        ...inspections.map((one) => [
          one.onsCode,
          one.start,
          one.publishedOn,
          one.kind,
          ...ilacsTopics.map((topic) => one.grades[topic]),
        ]),
        ...visits.map((one) => [one.onsCode, one.start, one.publishedOn, one.kind, one.theme]),
      ];
    },
    wanted: (rows) => {
      const common = (cells: Cells) => [
        cells['Local authority area code'],
        isoOf(cells['Inspection/Visit date']),
        isoOf(cells['Publication date']),
      ];
      const of = (words: Readonly<Record<string, string>>) =>
        rows.filter((cells) => found(words, cells['Inspection/Visit type']) !== undefined);
      return [
        ...of(kindOf).map((cells) => [
          ...common(cells),
          found(kindOf, cells['Inspection/Visit type']),
          ...gradesOf(cells),
        ]),
        ...of(visitKindOf).map((cells) => [
          ...common(cells),
          found(visitKindOf, cells['Inspection/Visit type']),
          cells['Visit Theme'],
        ]),
      ];
    },
  },
  {
    file: 'ofsted/latest_judgements_2026-06.csv',
    share: 0.04,
    read: (bytes, findings) =>
      readLatestJudgements('ofsted/latest_judgements_2026-06.csv', bytes, findings).map((one) => [
        one.dfeNumber,
        one.onsCode,
        one.start,
        one.kind,
        ...ilacsTopics.map((topic) => one.grades[topic]),
      ]),
    wanted: (rows) => {
      const grade = (text = '') =>
        text === 'NaN' || text === 'inspection_pre_dates_judgement' ? null : text.replace(' ', '-');
      return rows.map((cells) => [
        cells['La Code'],
        cells.LTLA23CD,
        cells['Inspection Start Date'] === '' ? null : isoOf(cells['Inspection Start Date']),
        cells['Inspection Framework'] === 'None' ? null : cells['Inspection Framework'],
        grade(cells['Overall Effectiveness Grade']),
        grade(cells['Impact Of Leaders Grade']),
        grade(cells['Help And Protection Grade']),
        grade(cells['In Care Grade']),
        grade(cells['Care Leavers Grade']),
      ]);
    },
  },
];
