// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { bytesOf } from '#src/import/dataset/testFiles.ts';
import { Findings } from '#src/import/table/findings.ts';
import { readLocalPack } from './readLocalPack.ts';

const ilacs =
  'INSP-A,2022,Exampleshire,ILACS,2022-03-07,2022-03-18,2022-05-03,Overall effectiveness,Good,Good,overall_ilacs,overall,,high,S1';

/** A small folder of the fictional Exampleshire, by the name of each file. */
const testFolder: Readonly<Record<string, string>> = {
  sources: `source_id,title,publisher,published_on,url,kind,licence_note,extent_read
S1,Inspection of Exampleshire,Ofsted,2022-05-03,https://example.org/report,report,OGL,full text
S2,Council page,Exampleshire Council,,http://example.org/page,council_page,none stated,
S3,Minutes of Cabinet,Exampleshire Council,2024-06-20,,minutes,none stated,full text
S4,Minutes of a month,Exampleshire Council,2024-06,,minutes,none stated,full text
`,
  judgements: `inspection_id,year,authority,framework,inspection_start,inspection_end,published_on,judgement_area,grade,grade_as_printed,series_id,topic,notes,confidence,source_id
INSP-A,2022,Exampleshire,ILACS,2022-03-07,2022-03-18,2022-05-03,The impact of leaders,Requires improvement to be good,RI,leadership_ilacs,leadership,a note,high,S1
${ilacs}
INSP-OLD,2012,Exampleshire,"Inspection of local authority arrangements for the protection of children (pre-2013 child protection inspection)",,,,Arrangements,Inadequate,inadequate,child_protection_2012,overall,,medium,S2
`,
  visits: `visit_id,kind,number,start,end,published_on,areas_covered,headline,quote,notes,confidence,source_id
FV1,focused_visit,,2023-05,2023-05,,Front door,,,,medium,S2
MV1,monitoring_visit,1,2024-05-14,2024-05-15,2024-06-11,Children in care,,,,high,S1
MV2,monitoring_visit,2,2024-06-11,2024-06-12,,Care leavers,,,,high,S3
MV3,monitoring_visit,3,2024,,,,,,,low,S2
MV4,monitoring_visit,4,2024-06-25,2024-06-26,,,,,,low,S3
`,
  events: `date,date_precision,title,description,category,confidence,source_id,event_type,meeting_body
2024,year,Monitoring visit 3,No day found,inspection,low,S2,visit,
2022-05-03,day,Adviser sent by the Secretary of State,,government,high,S1,direction_issued,
2024-06-20,day,Letter received,,governance,low,S2,other,Cabinet
`,
  improvement_areas: `area_id,raised_on,raised_by,listed_as,title,description,theme,status_latest,status_as_of,list_currency,evidence,quote,restated_in,confidence,source_id,evidence_source_id,whose_list
A1,2022-05-03,INSP-A,area_for_improvement,Supervision,,Oversight,in_progress,2024-06-20,previous,Minuted as under way,,A2;A3,high,S1,S3,ofsted_inspection
A2,2024-06-12,MV2,visit_finding,Pathway plans,,Care leavers,not_stated,,recent_visit,Nothing found,,,high,S3,,ofsted_visit
A3,2023,PEER-1,plan_priority,Audit,,Quality,open,2024,historical,Still wanting,,,low,S2,S2,council_plan
`,
  board_meetings: `date,date_precision,body,what_was_presented,cadence_or_note,confidence,source_id,is_board
2024-06-20,day,Cabinet,Letter,,high,S3,no
2022-06,month,Children’s Services Improvement Board,Established,six-weekly,medium,S2,yes
`,
  workforce_facts: `as_of,date_precision,measure,value,unit,scope,quote_or_table,notes,confidence,source_id,indicator_id,value_kind
2022-04,month,Workforce finding,,narrative,Whole service,It is unstable,,high,S1,,finding
2022-04,month,Workforce finding,,narrative,Whole service,It is fragile,,high,S2,,finding
2024-07-01,day,Caseload target,16-18,cases,Teams,,a plan,low,S3,caseload,count
2024-07-01,day,Caseload change,-50,percent over a year,Teams,,,low,S2,caseload,change
`,
};

function read(edits: Readonly<Record<string, (text: string) => string>> = {}) {
  const findings = new Findings();
  const folder = { folder: 'exampleshire', authorityCode: 'E06900001' };
  const pack = readLocalPack(
    folder,
    (file) => {
      const name = file.replace(/^exampleshire\/|\.csv$/g, '');
      const text = testFolder[name];
      return text === undefined ? undefined : bytesOf(edits[name]?.(text) ?? text);
    },
    findings,
  );
  return { pack, ...findings };
}

/** What is at fault once a text in one file of the folder is replaced. */
const faultsAfter = (name: string, from: string, to: string) =>
  read({ [name]: (text) => text.replace(from, to) }).faults.map(({ file, row, column, found }) => [
    file.replace('exampleshire/', ''),
    row,
    column,
    found,
  ]);

describe(readLocalPack, () => {
  test('reads a folder without fault', () => {
    expect(read().faults).toEqual([]);
  });

  test('gathers the judgements of an inspection in the order of the topics', () => {
    const [inspection, old] = read().pack.inspections;
    expect(inspection).toMatchObject({
      id: 'INSP-A',
      framework: 'ilacs',
      start: '2022-03-07',
      end: '2022-03-18',
      knownOn: '2022-05-03',
      knownBy: 'published',
      sourceIds: ['S1'],
    });
    expect(inspection?.judgements.map(({ topic, grade }) => [topic, grade])).toEqual([
      ['overall', 'good'],
      ['leadership', 'requires-improvement'],
    ]);
    expect(old).toMatchObject({
      framework: 'child-protection',
      start: '2012',
      end: null,
      knownOn: '2012',
      knownBy: 'happened',
    });
  });

  test('dates what is known of a visit by its letter, else its source, else itself', () => {
    const known = read().pack.visits.map(({ id, start, knownOn, knownBy }) => [
      id,
      start,
      knownOn,
      knownBy,
    ]);
    expect(known).toEqual([
      ['FV1', '2023-05', '2023-05', 'happened'],
      ['MV1', '2024-05-14', '2024-06-11', 'published'],
      ['MV2', '2024-06-11', '2024-06-20', 'reported'],
      ['MV3', '2024', '2024', 'happened'],
      // Its source was published before the visit ended.
      ['MV4', '2024-06-25', '2024-06-26', 'happened'],
    ]);
    const vague = read({ visits: (text) => text.replace(',high,S3', ',high,S4') }).pack.visits[2];
    expect(vague).toMatchObject({ id: 'MV2', knownOn: '2024-06-12', knownBy: 'happened' });
  });

  test('does not know an area before the letter that raised it', () => {
    const [first, second, third] = read().pack.areas;
    expect(first).toMatchObject({
      knownOn: '2022-05-03',
      knownBy: 'published',
      list: 'previous',
      restatedIn: ['A2', 'A3'],
      remark: '',
      history: [
        {
          status: 'in-progress',
          on: '2024-06-20',
          knownOn: '2024-06-20',
          knownBy: 'published',
          text: 'Minuted as under way',
          sourceId: 'S3',
        },
      ],
    });
    expect(second).toMatchObject({
      raisedOn: '2024-06-12',
      knownOn: '2024-06-20',
      knownBy: 'reported',
      history: [],
      remark: 'Nothing found',
    });
    expect(third).toMatchObject({ knownOn: '2023', knownBy: 'happened' });
    expect(third?.history[0]).toMatchObject({ on: '2024', knownBy: 'happened' });
  });

  test('orders events, meetings and facts by date and gives each an id of its own', () => {
    const { events, meetings, facts } = read().pack;
    expect(events.map(({ id, type, meetingId }) => [id, type, meetingId])).toEqual([
      ['2022-05-03-adviser-sent-by-the-secretary-of-state', 'direction-issued', null],
      ['2024-monitoring-visit-3', 'visit', null],
      ['2024-06-20-letter-received', 'other', '2024-06-20-cabinet'],
    ]);
    expect(meetings.map(({ id, isBoard }) => [id, isBoard])).toEqual([
      ['2022-06-childrens-services-improvement-board', true],
      ['2024-06-20-cabinet', false],
    ]);
    expect(facts.map(({ id, value, knownOn }) => [id, value, knownOn])).toEqual([
      ['2022-04-workforce-finding', null, '2022-05-03'],
      ['2022-04-workforce-finding-2', null, '2022-04'],
      ['2024-07-01-caseload-target', null, '2024-07-01'],
      ['2024-07-01-caseload-change', -50, '2024-07-01'],
    ]);
    expect(facts[2]?.note).toBe('A range: 16-18. a plan');
    expect(facts.map(({ indicatorId }) => indicatorId)).toEqual([
      null,
      null,
      'caseload',
      'caseload',
    ]);
  });

  test('puts a statement beside the indicator of its column, however its measure is called', () => {
    const { pack, notices } = read({
      workforce_facts: (text) => text.replace('Caseload change', 'Agency share of morale'),
    });
    expect(pack.facts.at(-1)).toMatchObject({
      measure: 'Agency share of morale',
      indicatorId: 'caseload',
      value: -50,
    });
    expect(notices.filter(({ file }) => file.includes('facts'))).toHaveLength(1);
  });

  test('shows statements of an older file beside no indicator, and says so once', () => {
    const { pack, faults, notices } = read({
      workforce_facts: () =>
        `as_of,date_precision,measure,value,unit,scope,quote_or_table,notes,confidence,source_id
2022-04,month,Agency share of social workers,24,percent,Teams,,,high,S1
2022-04,month,Turnover,,narrative,Teams,It is high,,high,S1
`,
    });
    expect(faults).toEqual([]);
    expect(pack.facts.map(({ indicatorId, value }) => [indicatorId, value])).toEqual([
      [null, 24],
      [null, null],
    ]);
    expect(notices.filter(({ file }) => file.includes('facts'))).toMatchObject([
      { row: 1, column: 'indicator_id', outcome: 'column-missing' },
    ]);
  });

  test('wants the column of kinds for a change of an older file', () => {
    const { faults } = read({
      workforce_facts: () =>
        `as_of,date_precision,measure,value,unit,scope,quote_or_table,notes,confidence,source_id
2022-04,month,Caseload change,-50,percent over a year,Teams,,,high,S1
`,
    });
    expect(faults).toMatchObject([
      {
        row: 2,
        column: 'value',
        wanted: '0 or more, or a column value_kind with change in this row',
      },
    ]);
  });

  test('leaves out an address that is not https, and says so', () => {
    const { pack, notices } = read();
    expect(pack.sources.map(({ url }) => url)).toEqual([
      'https://example.org/report',
      null,
      null,
      null,
    ]);
    expect(notices.map(({ file, row, column }) => [file, row, column])).toEqual([
      ['exampleshire/sources.csv', 3, 'url'],
      ['exampleshire/workforce_facts.csv', 4, 'value'],
    ]);
    expect(faultsAfter('sources', 'https://example.org/report', 'javascript:alert(1)')).toEqual([
      ['sources.csv', 2, 'url', '"javascript:alert(1)"'],
    ]);
  });

  test('finds a source, an area, a visit or a meeting that is not there', () => {
    expect(faultsAfter('board_meetings', 'S3', 'S9')).toEqual([
      ['board_meetings.csv', 2, 'source_id', '"S9"'],
    ]);
    expect(faultsAfter('improvement_areas', 'A2;A3', 'A2;A9')).toEqual([
      ['improvement_areas.csv', 2, 'restated_in', '"A9"'],
    ]);
    expect(faultsAfter('improvement_areas', 'MV2', 'MV9')).toEqual([
      ['improvement_areas.csv', 3, 'raised_by', '"MV9"'],
    ]);
    expect(faultsAfter('events', ',Cabinet', ',Scrutiny')).toEqual([
      ['events.csv', 4, 'meeting_body', '"Scrutiny"'],
    ]);
    // A meeting of the same body on another day is another meeting.
    expect(faultsAfter('events', '2024-06-20,day', '2024-06-21,day')).toEqual([
      ['events.csv', 4, 'meeting_body', '"Cabinet"'],
    ]);
  });

  test('finds a series that no other authority has, and a topic that ILACS did not judge then', () => {
    expect(faultsAfter('judgements', 'leadership_ilacs,', 'our_leaders,')).toEqual([
      ['judgements.csv', 2, 'series_id', '"our_leaders"'],
    ]);
    const careLeavers = (text: string) =>
      text.replace('leadership_ilacs,leadership', 'care_leavers_ilacs_from_2023,care_leavers');
    expect(read({ judgements: careLeavers }).faults).toMatchObject([
      { row: 2, column: 'topic', wanted: 'a topic that ILACS judged in 2022-03-07' },
    ]);
  });

  test('refuses an overall grade of an inspection that gives none by rule', () => {
    const overallOf = (start: string) => (text: string) =>
      text
        .replace(
          '2022,Exampleshire,ILACS,2022-03-07,2022-03-18,2022-05-03',
          `${start.slice(0, 4)},Exampleshire,ILACS,${start},,`,
        )
        .replace('leadership_ilacs,leadership', 'overall_ilacs,overall')
        .replace('INSP-A,', 'INSP-B,');
    expect(read({ judgements: overallOf('2026-04-01') }).faults).toContainEqual(
      expect.objectContaining({
        row: 2,
        column: 'topic',
        wanted: 'no row: ILACS gives no such judgement in inspections from 2026-04-01',
      }),
    );
    expect(
      read({ judgements: overallOf('2026-03-31') }).faults.filter(
        ({ column }) => column === 'topic',
      ),
    ).toEqual([]);
  });

  test('reads a folder that has only its sources', () => {
    const findings = new Findings();
    const folder = { folder: 'exampleshire', authorityCode: 'E06900001' };
    const sources = bytesOf(testFolder.sources ?? '');
    const pack = readLocalPack(
      folder,
      (file) => (file === 'exampleshire/sources.csv' ? sources : undefined),
      findings,
    );
    expect(findings.faults).toEqual([]);
    expect([...pack.present]).toEqual(['sources']);
    expect(pack).toMatchObject({ inspections: [], visits: [], areas: [], events: [], facts: [] });
    expect(pack.sources).toHaveLength(4);
  });

  test('finds a lineage that makes no sense', () => {
    const lineageFaults = (from: string, to: string) =>
      read({ improvement_areas: (text) => text.replace(from, to) }).faults.map(
        ({ row, column, found, wanted }) => [row, column, found, wanted],
      );
    expect(lineageFaults('A2;A3', 'A2;A1')).toEqual([
      [2, 'restated_in', '"A1"', 'the id of another area that restates A1'],
    ]);
    expect(lineageFaults('A2;A3', 'A2;A2')).toEqual([
      [2, 'restated_in', '"A2"', 'each area that restates A1 once'],
    ]);
    expect(lineageFaults('A3,2023', 'A3,2021')).toEqual([
      [2, 'restated_in', '"A3"', 'an area not raised before A1: A3 was raised 2021, A1 2022-05-03'],
    ]);
    expect(lineageFaults('A2;A3', 'A2; A3')).toEqual([
      [2, 'restated_in', '" A3"', 'the id of another area that restates A1'],
    ]);
    const sameDay = (text: string) =>
      text
        .replace('A2;A3', 'A2')
        .replace('A2,2024-06-12', 'A2,2022-05-03')
        .replace('Nothing found,,,high', 'Nothing found,,A1,high');
    expect(read({ improvement_areas: sameDay }).faults).toMatchObject([
      { row: 2, column: 'restated_in', found: '"A2"', wanted: expect.stringMatching(/^no circle/) },
      { row: 3, column: 'restated_in', found: '"A1"', wanted: expect.stringMatching(/^no circle/) },
    ]);
  });

  test('compares no date with a cell that is none', () => {
    expect(faultsAfter('improvement_areas', 'A2,2024-06-12', 'A2,soon')).toEqual([
      ['improvement_areas.csv', 3, 'raised_on', '"soon"'],
    ]);
  });

  test('finds words that it does not know', () => {
    expect(faultsAfter('judgements', ',ILACS,', ',ILACS 2,')).toMatchObject([
      ['judgements.csv', 2, 'framework', '"ILACS 2"'],
    ]);
    expect(faultsAfter('improvement_areas', 'in_progress', 'done')).toMatchObject([
      ['improvement_areas.csv', 2, 'status_latest', '"done"'],
    ]);
    expect(faultsAfter('workforce_facts', '-50', 'half')).toEqual([
      ['workforce_facts.csv', 5, 'value', '"half"'],
    ]);
  });

  test('finds dates that contradict each other or their precision', () => {
    expect(faultsAfter('events', '2022-05-03,day', '2022-05-03,year')).toEqual([
      ['events.csv', 3, 'date_precision', '"year"'],
    ]);
    expect(faultsAfter('judgements', '2022-03-07,2022-03-18', '2022-03-08,2022-03-18')).toEqual([
      ['judgements.csv', 3, 'inspection_start', '"2022-03-07"'],
    ]);
    expect(faultsAfter('judgements', '2022-03-18,2022-05-03', '2022-03-01,2022-05-03')).toEqual([
      ['judgements.csv', 2, 'inspection_end', '"2022-03-01"'],
    ]);
    expect(faultsAfter('visits', '2024-06-11,Children', '2024-05-01,Children')).toEqual([
      ['visits.csv', 3, 'published_on', '"2024-05-01"'],
    ]);
  });

  test('finds an id twice in each kind of record', () => {
    const twice = (name: string, line: string) =>
      faultsAfter(name, line, `${line}\n${line}`).map((fault) => fault.slice(0, 3));
    expect(twice('judgements', ilacs)).toEqual([['judgements.csv', 4, 'series_id']]);
    expect(twice('visits', 'MV3,monitoring_visit,3,2024,,,,,,,low,S2')).toEqual([
      ['visits.csv', 6, 'visit_id'],
    ]);
    expect(
      twice(
        'sources',
        'S4,Minutes of a month,Exampleshire Council,2024-06,,minutes,none stated,full text',
      ),
    ).toMatchObject([['sources.csv', 6, 'source_id']]);
  });

  test('raises no faults in files that only name the rows of one at fault', () => {
    for (const name of ['sources', 'judgements', 'visits', 'events', 'board_meetings']) {
      const { faults } = read({ [name]: () => '' });
      expect(faults.map(({ file }) => file)).toEqual([`exampleshire/${name}.csv`]);
    }
  });
});
