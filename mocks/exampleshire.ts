/**
 * Exampleshire, an authority that does not exist, with ten neighbours that do not either. Every
 * figure here is made up to exercise a rule; each record goes through the schema that the board
 * itself reads with, so a stale one stops the tests at once.
 */
import * as z from 'zod/mini';
import type { Area, ListOwner } from '#src/core/model/area.ts';
import type { BoardDecision } from '#src/core/model/boardDecision.ts';
import type { FigureOrNoRow } from '#src/core/model/figure.ts';
import type { Grade } from '#src/core/model/grade.ts';
import {
  type IndicatorFile,
  type IndicatorId,
  type IndicatorPart,
  indicatorIds,
  type Polarity,
} from '#src/core/model/indicator.ts';
import type { Inspection, Visit } from '#src/core/model/inspection.ts';
import type { Topic } from '#src/core/model/topic.ts';
import { authoritiesFile } from '#src/core/schema/authorities.ts';
import { boardDecision } from '#src/core/schema/boardDecision.ts';
import { boardPack } from '#src/core/schema/boardPack.ts';
import { datasetFile } from '#src/core/schema/datasetFile.ts';
import { indicatorFile } from '#src/core/schema/indicatorFile.ts';
import { inspectionsFile } from '#src/core/schema/inspections.ts';

export const exampleshire = 'E06999001';
const country = { code: 'E92999999', name: 'Exampleland' };
const region = { code: 'E12999001', name: 'Example Region' };

const neighbourCodes = Array.from({ length: 10 }, (_, index) => `E0699901${index}`);

const authority = (code: string, name: string, index: number) => ({
  code,
  name,
  shortName: name,
  formerCodes: [],
  dfeNumber: String(100 + index),
  regionCode: region.code,
  status: 'current' as const,
  jointReturnCode: null,
  neighbours: [] as { code: string; closeness: 'Close' }[],
});

export const testAuthorities = authoritiesFile.parse({
  schemaVersion: 1,
  country,
  regions: [region],
  authorities: [
    {
      ...authority(exampleshire, 'Exampleshire', 0),
      neighbours: neighbourCodes.map((code) => ({ code, closeness: 'Close' })),
    },
    ...neighbourCodes.map((code, index) => authority(code, `Neighbourham ${index + 1}`, index + 1)),
  ],
  jointReturns: [],
});

const testDataset = datasetFile.parse({
  schemaVersion: 1,
  version: '0123456789ab',
  dataDate: '2026-06-30',
  publications: [
    {
      id: 'test-publication',
      content: 'workforce',
      publisher: 'Department for Examples',
      title: 'Example statistics 2025',
      publishedOn: '2026-03-19',
      licence: 'OGL v3.0',
      url: null,
      file: 'dfe/example.csv',
      sha256: 'a'.repeat(64),
      note: '',
      rows: 99,
      authorityCode: null,
    },
  ],
  notices: [],
});

const plain = { unit: 'percent', decimals: 1, polarity: 'lower', periodKind: 'at 30 September' };
const count = { unit: 'fte', polarity: 'none' };

/** What an indicator is called other than its id, and how it differs from a rate that had better be low. */
const indicatorKinds: Readonly<
  Partial<
    Record<IndicatorId, Readonly<Partial<Record<keyof typeof plain, unknown>> & { name: string }>>
  >
> = {
  'agency-rate': { name: 'Agency workers' },
  'turnover-rate': { name: 'Turnover' },
  'vacancy-rate': { name: 'Vacancies' },
  caseload: { name: 'Cases per social worker' },
  'absence-rate': { name: 'Sickness absence' },
  'vacancies-covered-by-agency': { name: 'Vacancies covered', polarity: 'higher' },
  'agency-covering-vacancies': { name: 'Agency covering vacancies', polarity: 'none' },
  'social-workers-in-post': { name: 'Social workers in post', ...count },
  starters: { name: 'Starters', ...count },
  leavers: { name: 'Leavers', ...count },
  'children-with-3-or-more-social-workers': {
    name: 'Children with three or more social workers',
    decimals: 0,
    periodKind: 'year to 31 March',
  },
};

/** A count behind a rate, of Exampleshire alone. */
export const testPart = (name: string, own: readonly FigureOrNoRow[]): IndicatorPart => ({
  id: name.toLowerCase().replaceAll(' ', '-'),
  name,
  unit: 'fte',
  decimals: 1,
  figures: { [exampleshire]: own },
});

/**
 * An indicator from 2017 on, each year known on 1 March of the next.
 *
 * @param own Exampleshire's figures, oldest first.
 * @param others Figures of England's stand-in and of each neighbour, and what else a test needs.
 */
export function testIndicator(
  own: readonly FigureOrNoRow[],
  others: {
    readonly id?: IndicatorId;
    readonly polarity?: Polarity;
    readonly country?: readonly FigureOrNoRow[];
    readonly neighbours?: readonly (readonly FigureOrNoRow[])[];
    readonly parts?: readonly IndicatorPart[];
    readonly firstYear?: number;
  } = {},
): IndicatorFile {
  const none = own.map(() => null);
  const neighbours = neighbourCodes.map((code, index) => [
    code,
    others.neighbours?.[index] ?? none,
  ]);
  const { id = 'agency-rate', firstYear = 2017 } = others;
  const kind = { ...plain, name: id, ...indicatorKinds[id] };
  return indicatorFile.parse({
    schemaVersion: 1,
    indicator: {
      ...kind,
      id,
      measure: 'Agency workers as a share of social workers',
      definition: 'Agency ÷ (agency + in post).',
      counts: [],
      leavesOut: [],
      howToRead: 'Made up for tests.',
      caveats: [],
      polarity: others.polarity ?? kind.polarity,
    },
    sourceIds: ['test-publication'],
    nextDue: '2027-03',
    releaseCaveats: [],
    periods: own.map((_, index) => ({
      year: firstYear + index,
      knownOn: `${firstYear + index + 1}-03-01`,
      knownBy: 'published',
    })),
    figures: {
      [country.code]: others.country ?? none,
      [exampleshire]: own,
      ...Object.fromEntries(neighbours),
    },
    parts: others.parts ?? [],
  });
}

const seriesOf: Readonly<Record<string, string>> = {
  overall: 'overall_ilacs',
  leadership: 'leadership_ilacs',
};

/** An ILACS inspection that began on a day and was published a month later. */
export function testInspection(
  start: string,
  publishedOn: string,
  grades: Readonly<Partial<Record<Topic, Grade | null>>>,
): Inspection {
  return {
    id: `I-${start}`,
    authorityCode: exampleshire,
    framework: 'ilacs',
    kind: 'standard',
    start,
    end: null,
    publishedOn,
    knownOn: publishedOn,
    knownBy: 'published',
    judgements: Object.entries(grades).map(([topic, grade]) => ({
      topic: topic as Topic,
      title: topic,
      grade,
      seriesId: seriesOf[topic] ?? `${topic}_ilacs`,
      confidence: 'high',
      sourceId: 'T1',
      note: '',
    })),
    sourceIds: ['T1'],
  };
}

/** The same grade for all five judgements, but for those named. */
export const allGrades = (
  grade: Grade,
  but: Readonly<Partial<Record<Topic, Grade | null>>> = {},
): Record<string, Grade | null> => ({
  overall: grade,
  leadership: grade,
  'help-and-protection': grade,
  'children-in-care': grade,
  'care-leavers': grade,
  ...but,
});

export const testVisit = (number: number, start: string, publishedOn = start): Visit => ({
  id: `MV${number}`,
  authorityCode: exampleshire,
  kind: 'monitoring',
  number,
  start,
  end: null,
  publishedOn,
  knownOn: publishedOn,
  knownBy: 'published',
  areasCovered: 'The front door',
  headline: '',
  quote: '',
  note: '',
  confidence: 'high',
  sourceIds: ['T1'],
});

/** Whose list an area of a test is on, by the ids that `testInspection` and `testVisit` give. */
function testListOwner(raisedBy: string, more: Partial<Area>): ListOwner {
  if (raisedBy.startsWith('I-')) return 'inspection';
  if (raisedBy.startsWith('MV')) return 'visit';
  return more.listedAs === 'plan_priority' ? 'council-plan' : 'other-review';
}

export const testArea = (
  id: string,
  raisedBy: string,
  raisedOn: string,
  more: Partial<Area> = {},
): Area => ({
  id,
  raisedOn,
  raisedBy,
  whoseList: testListOwner(raisedBy, more),
  knownOn: raisedOn,
  knownBy: 'published',
  listedAs: 'area_for_improvement',
  title: `Area ${id}`,
  description: '',
  theme: 'Examples',
  indicatorIds: [],
  list: 'historical',
  history: [],
  remark: '',
  quote: '',
  restatedIn: [],
  confidence: 'high',
  sourceId: 'T1',
  plan: null,
  ...more,
});

/** A board with two inspections, three visits and areas on every list. */
export const testPack = boardPack.parse({
  schemaVersion: 1,
  authorityCode: exampleshire,
  coverage: ['Made up for tests.'],
  inspections: [
    testInspection('2019-06-10', '2019-07-22', allGrades('good')),
    testInspection('2022-07-18', '2022-09-21', allGrades('inadequate')),
    testInspection('2025-11-10', '2026-01-12', allGrades('good', { leadership: 'outstanding' })),
  ],
  visits: [
    testVisit(1, '2023-03-29', '2023-06-14'),
    { ...testVisit(2, '2023'), knownBy: 'happened' },
    testVisit(3, '2025-06-17', '2025-07-17'),
  ],
  areas: [
    testArea('A19', 'I-2019-06-10', '2019-07-22', { restatedIn: ['A22', 'A25'] }),
    testArea('A22', 'I-2022-07-18', '2022-09-21', { list: 'previous', restatedIn: ['A25'] }),
    testArea('V1', 'MV1', '2023-06-14', { list: 'earlier-visits', listedAs: 'visit_finding' }),
    testArea('V3', 'MV3', '2025-07-17', { list: 'latest-visit', listedAs: 'visit_finding' }),
    testArea('A25', 'I-2025-11-10', '2026-01-12', {
      list: 'current',
      history: [
        {
          status: 'in-progress',
          on: '2026-02-05',
          knownOn: '2026-02-05',
          knownBy: 'published',
          text: 'Steps are being taken.',
          sourceId: 'T1',
        },
      ],
    }),
  ],
  events: [
    {
      id: 'direction',
      on: '2022-09-21',
      knownOn: '2022-09-21',
      knownBy: 'happened',
      title: 'Statutory direction',
      description: '',
      category: 'government',
      type: 'direction-issued',
      meetingId: null,
      confidence: 'high',
      sourceId: 'T1',
    },
  ],
  meetings: [],
  facts: [],
  sources: [
    {
      id: 'T1',
      title: 'Example report',
      publisher: 'Example Inspectorate',
      publishedOn: '2026-01-12',
      url: 'https://example.org/report',
      kind: 'inspection_report',
      licence: 'OGL v3.0',
      extentRead: 'full text',
    },
  ],
});

const decided = (on: string, more: Partial<BoardDecision>) => ({
  kind: 'decision',
  on,
  knownOn: on,
  knownBy: 'published',
  owner: '',
  dueOn: null,
  areaIds: [],
  ...more,
});

/**
 * What the board of Exampleshire agreed and asked for: two decisions, and three actions of which
 * one was overdue in November 2026. `testPack` has none of it, as a board without a backend.
 */
export const testDecisions: readonly BoardDecision[] = z.array(boardDecision).parse([
  decided('2023-07-05', { id: 'D1', text: 'Meet every six weeks until the next inspection.' }),
  decided('2026-02-11', {
    id: 'D2',
    kind: 'action',
    text: 'Bring the results of ten example checks to the board.',
    owner: 'Head of Examples',
    dueOn: '2026-06-30',
    areaIds: ['A25'],
  }),
  decided('2026-09-16', {
    id: 'D3',
    text: 'Hear about samples in depth at every second meeting.',
    owner: 'Chair of the board',
    areaIds: ['A25', 'V3'],
  }),
  decided('2026-11-04', {
    id: 'D4',
    kind: 'action',
    // Written down two days after the meeting.
    knownOn: '2026-11-06',
    text: 'Ask three neighbours how they check examples.',
    owner: 'Lead for Samples',
    dueOn: '2027-01',
  }),
  decided('2026-11-04', {
    id: 'D5',
    kind: 'action',
    text: 'Say what the members of the board should see of the checks.',
    owner: 'Chair of the board',
    areaIds: ['A25'],
  }),
]);

/** An inspection of one of Exampleshire's neighbours, 1 to 10. */
export const testNeighbourInspection = (
  neighbour: number,
  ...inspection: Parameters<typeof testInspection>
): Inspection => {
  const authorityCode = neighbourCodes[neighbour - 1] ?? '';
  const made = testInspection(...inspection);
  return { ...made, id: `${authorityCode}-${made.start}`, authorityCode };
};

/** Every authority's inspections: those given, beside Exampleshire's own. */
export const testInspections = (others: readonly Inspection[] = []) =>
  inspectionsFile.parse({
    schemaVersion: 1,
    inspections: [...testPack.inspections, ...others].map((one) => ({
      ...one,
      sourceIds: ['test-publication'],
    })),
    visits: [],
    coverage: ['Inspections made up for tests.'],
  });

const rising = [10, 12, 14, 16, 18, 20, 22, 24, 26];

/** Every file that the board of Exampleshire asks for, by its path below `data/v1/`. */
export const testFiles: Readonly<Record<string, unknown>> = {
  'dataset.json': testDataset,
  'authorities.json': testAuthorities,
  'inspections.json': testInspections(),
  [`authorities/${exampleshire}/board-pack.json`]: testPack,
  ...Object.fromEntries(
    indicatorIds.map((id) => [
      `workforce/${id}.json`,
      id === 'children-with-3-or-more-social-workers'
        ? testIndicator([30], { id, firstYear: 2024, country: [29] })
        : testIndicator(rising, { id, country: rising.map((value) => value - 1) }),
    ]),
  ),
};
