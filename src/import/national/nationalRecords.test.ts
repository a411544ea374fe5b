// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { testArea } from '#mocks/exampleshire.ts';
import type { Authority } from '#src/core/model/authority.ts';
import type { Inspection } from '#src/core/model/inspection.ts';
import { joinLocalRecords } from '#src/import/council/joinLocalRecords.ts';
import type { LocalPack } from '#src/import/council/readLocalPack.ts';
import { noSettings } from '#src/import/council/readLocalSettings.ts';
import { bytesOf, realText } from '#src/import/dataset/testFiles.ts';
import { Findings } from '#src/import/table/findings.ts';
import type { AuthorityRegister } from './authorityRegister.ts';
import { nationalRecords } from './nationalRecords.ts';
import { readInspectionHistory } from './readInspectionHistory.ts';
import { readInYearInspections } from './readInYearInspections.ts';
import { readInspectionOverview, readLatestJudgements } from './readLatestJudgements.ts';

const exampleshire: Authority = {
  code: 'E06900002',
  name: 'Exampleshire',
  shortName: 'Exampleshire',
  formerCodes: ['E06900001'],
  dfeNumber: '001',
  regionCode: 'E12000001',
  status: 'current',
  jointReturnCode: null,
  neighbours: [],
};
const register: AuthorityRegister = {
  file: {
    schemaVersion: 1,
    country: { code: 'E92000001', name: 'England' },
    regions: [],
    authorities: [exampleshire],
    jointReturns: [],
  },
  newAuthorities: new Set(),
  years: new Map([['E06900002', { first: 2017, last: 2025 }]]),
  byDfeNumber: new Map([['001', exampleshire]]),
  byOnsCode: new Map([
    ['E06900001', exampleshire],
    ['E06900002', exampleshire],
  ]),
};

const headerOf = (file: string) => realText(file).split(/\r?\n/)[0] ?? '';
const table = (file: string, rows: readonly string[]) =>
  bytesOf([headerOf(file), ...rows].join('\r\n'));

const old =
  'Link,E06900001,Exampleshire,Current,North,05/03/2018,16/04/2018,ILACS Short Inspection,Good,Good,Good,Good,';
const inspected2023 =
  'Link,E06900001,Exampleshire,Current,North,09/01/2023,20/02/2023,ILACS Standard Inspection,Good,Good,Outstanding,Good,Inadequate';
const latestRow = (start: string, grades: string, { number = '001', code = 'E06900002' } = {}) =>
  `80000,${number},X,${code},Exampleshire,link,${grades.split(' ')[0]},standard,A Person,${start},${grades.split(' ').slice(1).join(',')},https://example.org/report`;

/** A row of the overview: overall, leadership, help, care, care leavers, in lower case. */
const overviewRow = (start: string, end: string, published: string, grades: string) =>
  `80000,001,X,E06900002,exampleshire,link,${grades.split(' ')[0]},standard,${start},${end},${published},${grades.split(' ').slice(1).join(',')}`;

interface Lists {
  /** A row each of lists of latest judgements, and when each list was made. */
  readonly latest: string;
  readonly newer?: string;
  readonly overview?: string;
  readonly inYear?: readonly string[];
  /** Of the year after the history. */
  readonly nextYear?: readonly string[];
  readonly authorities?: AuthorityRegister;
}

const listedOn = { latest: '2026-06-30', newer: '2027-01-31' };

function build({
  latest,
  newer,
  overview,
  inYear = [],
  nextYear = [],
  authorities = register,
}: Lists) {
  const findings = new Findings();
  const history = 'ofsted/ilacs_inspection_history_2018_to_2025.csv';
  const year = 'ofsted/in_year_inspections_2024-25.csv';
  const list = 'ofsted/latest_judgements_2026-06.csv';
  const dated = 'ofsted/ilacs_overview_2026-06-29.csv';
  const placeholder = `Link,E06900001,Exampleshire,North,01/10/2024,01/11/2024,LA Monitoring visit,,,,,,Front door`;
  const records = nationalRecords(
    {
      register: authorities,
      histories: [
        {
          id: 'history',
          file: history,
          publishedOn: '2025-09-25',
          rows: readInspectionHistory(history, table(history, [old, inspected2023]), findings),
        },
      ],
      years: [
        {
          id: 'year',
          file: year,
          publishedOn: '2025-09-25',
          rows: readInYearInspections(year, table(year, [placeholder, ...inYear]), findings),
        },
        ...(nextYear.length === 0
          ? []
          : [
              {
                id: 'next-year',
                file: 'next.csv',
                publishedOn: '2026-09-25',
                rows: readInYearInspections('next.csv', table(year, nextYear), findings),
              },
            ]),
      ],
      latest: [latest, ...(newer === undefined ? [] : [newer])].map((row, index) => ({
        id: index === 0 ? 'latest' : 'newer',
        file: list,
        publishedOn: index === 0 ? listedOn.latest : listedOn.newer,
        rows: readLatestJudgements(list, table(list, [row]), findings),
      })),
      overviews:
        overview === undefined
          ? []
          : [
              {
                id: 'overview',
                file: dated,
                publishedOn: '2026-06-30',
                rows: readInspectionOverview(dated, table(dated, [overview]), findings),
              },
            ],
    },
    findings,
  );
  return { records, ...findings };
}

const agreeing = latestRow('09/01/2023', 'good good outstanding good inadequate');

describe(nationalRecords, () => {
  test('keeps one record of an inspection that the compiled list has too, under the latest code', () => {
    const { records, faults, notices } = build({ latest: agreeing });
    expect([faults, notices]).toEqual([[], []]);
    expect(records.inspections.map(({ inspection }) => inspection)).toMatchObject([
      {
        id: 'E06900002-2018-03-05',
        authorityCode: 'E06900002',
        kind: 'short',
        publishedOn: '2018-04-16',
        knownBy: 'published',
        judgements: [{}, {}, {}, { seriesId: 'care_and_leavers_ilacs_to_2022' }],
      },
      {
        id: 'E06900002-2023-01-09',
        kind: 'standard',
        judgements: [
          { topic: 'overall', grade: 'good' },
          { topic: 'leadership', grade: 'good' },
          { topic: 'help-and-protection', grade: 'outstanding' },
          { topic: 'children-in-care', grade: 'good' },
          { topic: 'care-leavers', grade: 'inadequate' },
        ],
      },
    ]);
    expect(records.visits).toMatchObject([
      {
        id: 'E06900002-2024-10-01-monitoring',
        kind: 'monitoring',
        areasCovered: 'Front door',
        knownOn: '2024-11-01',
      },
    ]);
  });

  test('adds a later inspection as known from the day of the list', () => {
    const { records } = build({ latest: latestRow('02/03/2026', 'NaN good good good good') });
    expect(records.inspections.at(-1)?.inspection).toMatchObject({
      id: 'E06900002-2026-03-02',
      publishedOn: null,
      knownOn: '2026-06-30',
      knownBy: 'compiled',
      judgements: [{ grade: null, confidence: 'medium' }, {}, {}, {}, {}],
    });
  });

  test.each([
    ['has no date', latestRow('', 'good good good good good'), /no date/],
    [
      'contradicts Ofsted',
      latestRow('09/01/2023', 'good good outstanding good good'),
      /care leavers good, not inadequate/,
    ],
    [
      'is older than what Ofsted has',
      latestRow('09/01/2020', 'good good good good inspection_pre_dates_judgement'),
      /later inspection \(2023-01-09\)/,
    ],
  ])('leaves out, with a notice, a row of the list that %s', (_, latest, reason) => {
    const { records, faults, notices } = build({ latest });
    expect(faults).toEqual([]);
    expect(records.inspections).toHaveLength(2);
    expect(notices).toMatchObject([{ row: 2, reason: expect.stringMatching(reason) }]);
  });

  test('reads a row under a former or another’s code by its DfE number, with a notice', () => {
    const latest = latestRow('02/03/2026', 'good good good good good', { code: 'E06900009' });
    const { records, faults, notices } = build({ latest });
    expect(faults).toEqual([]);
    expect(records.inspections.at(-1)?.inspection.id).toBe('E06900002-2026-03-02');
    expect(notices).toMatchObject([
      { row: 2, column: 'LTLA23CD', reason: expect.stringMatching(/E06900009 is no authority/) },
    ]);
  });

  test('leaves out an authority that may have begun since the workforce file ends, and no other', () => {
    const visit = (start: string, published: string) =>
      `Link,E06900077,New Exampleshire,North,${start},${published},LA Monitoring visit,,,,,,Front door`;
    const latest = latestRow('09/01/2023', 'good good outstanding good inadequate');
    const newer = build({ latest, nextYear: [visit('02/02/2026', '02/03/2026')] });
    expect(newer.faults).toEqual([]);
    expect(newer.records.visits).toHaveLength(1);
    expect(newer.notices).toMatchObject([
      {
        file: 'next.csv',
        row: 2,
        subject: 'E06900077',
        outcome: 'left-out',
        reason: expect.stringMatching(/^left out, as /),
      },
    ]);
    const older = build({ latest, nextYear: [visit('02/09/2025', '02/10/2025')] });
    expect(older.faults).toMatchObject([{ file: 'next.csv', row: 2, found: 'E06900077' }]);
  });

  test('takes an inspection since April 2026 with its four grades and no notice', () => {
    const { records, faults, notices } = build({
      latest: latestRow('27/04/2026', 'NaN good good outstanding good'),
    });
    expect([faults, notices]).toEqual([[], []]);
    const { judgements } = records.inspections.at(-1)?.inspection ?? {};
    expect(judgements?.map(({ topic, grade }) => [topic, grade])).toEqual([
      ['leadership', 'good'],
      ['help-and-protection', 'good'],
      ['children-in-care', 'outstanding'],
      ['care-leavers', 'good'],
    ]);
  });

  test('leaves out an overall grade that no report since April 2026 can have, with a notice', () => {
    const { records, faults, notices } = build({
      latest: latestRow('27/04/2026', 'good good good outstanding good'),
    });
    expect(faults).toEqual([]);
    expect(records.inspections.at(-1)?.inspection.judgements).toHaveLength(4);
    expect(notices).toMatchObject([
      {
        column: 'Overall Effectiveness Grade',
        reason:
          'the overall grade is left out, as ILACS gives no overall grade in inspections from 2026-04-01',
      },
    ]);
  });

  test('still says of an earlier inspection that its source gives no overall grade', () => {
    const { notices } = build({ latest: latestRow('30/03/2026', 'NaN good good good good') });
    expect(notices).toMatchObject([
      {
        subject: 'Exampleshire',
        reason: 'kept without an overall grade, as the source gives none',
      },
    ]);
  });

  test('takes the end and the publication of an inspection from the overview, and names it', () => {
    const { records, faults, notices } = build({
      latest: latestRow('02/03/2026', 'good good good good good'),
      overview: overviewRow('02/03/2026', '13/03/2026', '27/04/26', 'good good good good good'),
    });
    expect([faults, notices]).toEqual([[], []]);
    expect(records.inspections.at(-1)?.inspection).toMatchObject({
      start: '2026-03-02',
      end: '2026-03-13',
      publishedOn: '2026-04-27',
      knownOn: '2026-04-27',
      knownBy: 'published',
      judgements: [{ sourceId: 'latest' }, {}, {}, {}, {}],
      sourceIds: ['latest', 'overview'],
      datesSourceId: 'overview',
    });
  });

  test('adds the last day to an inspection of the history, whose publication date stands', () => {
    const { records, notices } = build({
      latest: agreeing,
      overview: overviewRow(
        '09/01/2023',
        '20/01/2023',
        '27/02/23',
        'good good outstanding good inadequate',
      ),
    });
    expect(records.inspections.at(-1)?.inspection).toMatchObject({
      end: '2023-01-20',
      publishedOn: '2023-02-20',
      sourceIds: ['history', 'overview'],
    });
    expect(notices).toMatchObject([
      {
        column: 'publication_date',
        found: '27/02/23',
        reason: expect.stringMatching(/2023-02-20/),
      },
    ]);
  });

  test('finds an inspection without dates by the day on which its report was published', () => {
    const grades = 'good good outstanding good inadequate';
    const same = build({ latest: agreeing, overview: overviewRow('', '', '20/02/23', grades) });
    expect([same.faults, same.notices, same.records.inspections.length]).toEqual([[], [], 2]);
    const other = build({ latest: agreeing, overview: overviewRow('', '', '21/02/23', grades) });
    expect(other.notices).toMatchObject([{ reason: expect.stringMatching(/left out/) }]);
    expect(other.records.inspections).toHaveLength(2);
  });

  test('faults an overview whose inspection ends before it begins, or is published before it ends', () => {
    const grades = 'good good good good good';
    const faults = (end: string, published: string) =>
      build({ latest: agreeing, overview: overviewRow('02/03/2026', end, published, grades) })
        .faults;
    expect(faults('01/03/2026', '27/04/26')).toMatchObject([{ column: 'inspection_end_date' }]);
    expect(faults('13/03/2026', '12/03/26')).toMatchObject([{ column: 'publication_date' }]);
  });

  test('keeps what an older list has when a newer one has only a later inspection', () => {
    const { records, faults } = build({
      latest: latestRow('02/03/2026', 'good good good good good'),
      newer: latestRow('18/01/2027', 'good good good good good'),
    });
    expect(faults).toEqual([]);
    expect(
      records.inspections.slice(2).map(({ inspection: { start, knownOn } }) => [start, knownOn]),
    ).toEqual([
      ['2026-03-02', '2026-06-30'],
      ['2027-01-18', '2027-01-31'],
    ]);
  });

  test('keeps the day on which an inspection was first listed when a newer list repeats it', () => {
    const row = latestRow('02/03/2026', 'good good good good good');
    const { records, notices } = build({ latest: row, newer: row });
    expect(notices).toEqual([]);
    expect(records.inspections.at(-1)?.inspection).toMatchObject({
      knownOn: '2026-06-30',
      sourceIds: ['latest'],
    });
  });

  test('adds a later year’s inspections and visits to those of the year before', () => {
    const { records, faults } = build({
      latest: agreeing,
      nextYear: [
        'Link,E06900001,Exampleshire,North,03/10/2025,01/11/2025,ILACS Short Inspection,Good,Good,Good,Good,Good,',
        'Link,E06900001,Exampleshire,North,03/02/2026,01/03/2026,ILACS Focused Visit,,,,,,Care leavers',
      ],
    });
    expect(faults).toEqual([]);
    expect(records.inspections.at(-1)?.inspection).toMatchObject({
      start: '2025-10-03',
      sourceIds: ['next-year'],
    });
    expect(records.visits.map(({ start, sourceIds }) => [start, sourceIds])).toEqual([
      ['2024-10-01', ['year']],
      ['2026-02-03', ['next-year']],
    ]);
  });

  test('takes in a new authority that has not been inspected, and faults an old one', () => {
    const merged: Authority = {
      ...exampleshire,
      code: 'E06900005',
      name: 'New Exampleshire',
      dfeNumber: '005',
      formerCodes: [],
    };
    const authorities = {
      ...register,
      file: { ...register.file, authorities: [exampleshire, merged] },
    };
    expect(build({ latest: agreeing, authorities }).faults).toMatchObject([
      { found: 'no inspection of New Exampleshire (E06900005)' },
    ]);
    const { faults, notices } = build({
      latest: agreeing,
      authorities: { ...authorities, newAuthorities: new Set([merged.code]) },
    });
    expect(faults).toEqual([]);
    expect(notices).toMatchObject([
      { reason: expect.stringMatching(/no inspection is known yet/) },
    ]);
  });

  test('faults a row of the list with a grade for care leavers before 2023, or none since', () => {
    const early = build({ latest: latestRow('07/03/2022', 'good good good good good') });
    expect(early.faults).toMatchObject([{ row: 2, column: 'Care Leavers Grade', found: '"good"' }]);
    const late = 'good good good good inspection_pre_dates_judgement';
    expect(build({ latest: latestRow('02/03/2026', late) }).faults).toMatchObject([
      { row: 2, column: 'Care Leavers Grade' },
    ]);
  });

  test('faults an authority that is not known', () => {
    const unknown = latestRow('02/03/2025', 'good good good good good', { number: '009' });
    expect(build({ latest: unknown }).faults).toContainEqual({
      file: 'ofsted/latest_judgements_2026-06.csv',
      row: 2,
      column: 'La Code',
      found: '"009"',
      wanted: 'the DfE number of an authority',
    });
  });

  test('faults a visit with a grade or without a theme, and an inspection that the history lacks', () => {
    const visit = (end: string) =>
      `Link,E06900001,Exampleshire,North,02/10/2024,01/11/2024,ILACS Focused Visit,${end}`;
    expect(
      build({ latest: agreeing, inYear: [visit('Good,,,,,Front door'), visit(',,,,,')] }).faults,
    ).toMatchObject([
      { row: 3, column: 'Overall effectiveness', found: '"Good"' },
      { row: 4, column: 'Inspection/Visit date' },
      { row: 4, column: 'Visit Theme', found: 'an empty cell' },
    ]);
    const inspection =
      'Link,E06900001,Exampleshire,North,03/10/2024,01/11/2024,ILACS Short Inspection,Good,Good,Good,Good,Good,';
    expect(build({ latest: agreeing, inYear: [inspection] }).faults).toMatchObject([
      { row: 3, column: 'Inspection/Visit date', wanted: 'one that Ofsted’s history has too' },
    ]);
  });
});

describe(joinLocalRecords, () => {
  const { inspections, visits } = build({ latest: agreeing }).records;
  const described = inspections.at(-1)?.inspection;
  if (described === undefined) throw new Error('no inspection');
  const own: Inspection = {
    ...described,
    id: 'INSP-A',
    kind: null,
    end: '2023-01-20',
    sourceIds: ['S1'],
  };
  const local: LocalPack = {
    authorityCode: exampleshire.code,
    areasFile: 'x/improvement_areas.csv',
    present: new Set(),
    inspectionsFile: 'exampleshire/judgements.csv',
    visitsFile: 'exampleshire/visits.csv',
    inspections: [own],
    visits: [],
    areas: [],
    events: [],
    meetings: [],
    facts: [],
    sources: [],
    disagreements: [],
    notClaimed: [],
    settings: noSettings,
    commentary: [],
    measures: [],
    actions: [],
  };
  const join = (pack: LocalPack) => {
    const findings = new Findings();
    return { joined: joinLocalRecords(pack, { inspections, visits }, findings), ...findings };
  };

  test('lets the local record stand, with the national source beside its own', () => {
    const { joined, faults } = join(local);
    expect(faults).toEqual([]);
    expect(joined.inspections.map(({ id }) => id)).toEqual(['INSP-A', 'E06900002-2018-03-05']);
    expect(joined.inspections[0]).toMatchObject({
      kind: 'standard',
      end: '2023-01-20',
      sourceIds: ['S1', 'history'],
    });
    expect(joined.visits).toEqual(visits);
  });

  test('faults another grade, another series and another day of publication', () => {
    const judgements = own.judgements.map((judgement) => ({
      ...judgement,
      grade: 'good' as const,
      seriesId: judgement.seriesId.replace('_from_2023', ''),
    }));
    const contradicting = { ...own, publishedOn: '2023-02-21', judgements };
    const { faults } = join({ ...local, inspections: [contradicting] });
    expect(faults.map(({ column, found }) => [column, found])).toEqual([
      ['grade', 'help and protection good, not outstanding for INSP-A'],
      ['grade', 'care leavers good, not inadequate for INSP-A'],
      ['series_id', 'children_in_care_ilacs for INSP-A'],
      ['series_id', 'care_leavers_ilacs for INSP-A'],
      ['published_on', '2023-02-21 for INSP-A'],
    ]);
  });

  test('joins a record that knows no more than the month or the year, and takes the dates', () => {
    for (const start of [own.start.slice(0, 7), own.start.slice(0, 4)]) {
      const vague: Inspection = {
        ...own,
        start,
        end: start,
        publishedOn: described.publishedOn?.slice(0, 4) ?? null,
      };
      const { joined, faults } = join({ ...local, inspections: [vague] });
      expect(faults).toEqual([]);
      expect(joined.inspections).toHaveLength(2);
      expect(joined.inspections[0]).toMatchObject({
        id: 'INSP-A',
        start: described.start,
        publishedOn: described.publishedOn,
        knownOn: described.knownOn,
      });
    }
  });

  test('offers the id that an area on a list of Ofsted’s seems to mean', () => {
    const raisedBy = 'E06900002-2018-03-06';
    const area = testArea('A1', raisedBy, '2018-05-01', { whoseList: 'inspection' });
    expect(join({ ...local, areas: [area] }).faults).toMatchObject([
      { found: `${raisedBy} for A1`, wanted: '"E06900002-2018-03-05", which this seems to mean' },
    ]);
    const plan = testArea('A1', raisedBy, '2018-05-01', { whoseList: 'council-plan' });
    expect(join({ ...local, areas: [plan] }).faults).toEqual([]);
  });

  test('keeps a local inspection of another framework apart', () => {
    const sif: Inspection = { ...own, framework: 'sif' };
    expect(join({ ...local, inspections: [sif] }).joined.inspections).toHaveLength(3);
  });
});
