// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readLocalPack } from '#src/import/council/readLocalPack.ts';
import { sha256 } from '#src/import/files/sha256.ts';
import { isHeading } from '#src/import/recognise/isHeading.ts';
import { type Answers, isOpen, noAnswers, withAnswers } from '#src/import/recognise/questions.ts';
import { readSpreadsheet } from '#src/import/spreadsheets/readSpreadsheet.ts';
import { Findings } from '#src/import/table/findings.ts';
import { madeFile } from '#tests/spreadsheets/madeFiles.ts';
import { type Assembled, assemble, describeLeftOut } from './assemble.ts';
import { parseCouncilFile } from './councilRows.ts';

type Files = Readonly<Record<string, string | null>>;
const answering = (given: Readonly<Record<string, string>>) =>
  withAnswers(noAnswers, Object.entries(given));
const statuses = answering({
  'rating|on track': 'green',
  'rating|slipping': 'amber',
  'rating|not started': 'none',
});

/** Brings files to a board: those that `make.py` made by their names, others by their texts. */
async function bring(
  files: Files,
  so: { before?: Assembled; answers?: Answers; today?: string } = {},
): Promise<Assembled> {
  const names = Object.entries(files);
  const bytes = names.map(([name, text]) =>
    text === null ? madeFile(name) : new TextEncoder().encode(text),
  );
  return assemble({
    files: await Promise.all(
      names.map(([name], index) =>
        readSpreadsheet(name, bytes[index] ?? new Uint8Array(), isHeading),
      ),
    ),
    hashes: new Map(
      await Promise.all(
        names.map(
          async ([name], index) => [name, await sha256(bytes[index] ?? new Uint8Array())] as const,
        ),
      ),
    ),
    before: so.before?.files ?? new Map(),
    answers: so.answers ?? statuses,
    today: so.today ?? '2026-11-05',
    authorityCode: 'E06999001',
    publisher: 'Exampleshire Council',
  });
}

const rows = ({ files }: Assembled, name: string) =>
  parseCouncilFile(files.get(name) ?? '').rows.map((row) => Object.fromEntries(row));
const changes = ({ changes: all }: Assembled) =>
  all.map(({ kind, id, change, columns }) =>
    [
      kind,
      id,
      change,
      columns.map(({ column, before, after }) => `${column}: ${before} > ${after}`).join('; '),
    ]
      .filter(Boolean)
      .join(' '),
  );

/** What the readers of every folder say of a council's files. */
function packOf({ files }: Assembled) {
  const findings = new Findings('2026-12-31');
  const pack = readLocalPack(
    { folder: 'own', authorityCode: 'E06999001' },
    (path) => {
      const text = files.get(path.replace(/^own\/|\.csv$/g, ''));
      return text === undefined ? undefined : new TextEncoder().encode(text);
    },
    findings,
  );
  expect(findings.faults).toEqual([]);
  return pack;
}

describe('a board made of spreadsheets', () => {
  const month1 = {
    'ofsted-plan-month-1.xlsx': null,
    'what-who-how-month-1.xlsx': null,
    'scorecard-across-month-1.xlsx': null,
  };
  const month2 = {
    'ofsted-plan-month-2.xlsx': null,
    'what-who-how-month-2.xlsx': null,
    'scorecard-across-month-2.xlsx': null,
  };

  test('has its areas, actions, measures and the files as their sources, and no fault', async () => {
    const made = await bring(month1);
    expect([made.questions.filter(isOpen), made.leftOut, made.faults]).toEqual([[], [], []]);
    const pack = packOf(made);
    expect(pack.areas.map(({ title, whoseList, plan }) => [title, whoseList, plan])).toEqual([
      ['Quality of supervision', 'council-plan', null],
      ['Caseloads', 'council-plan', null],
      ['Front door', 'council-plan', null],
      ['Children wait too long for a plan', 'council-plan', null],
      ['Care leavers without a pathway plan', 'council-plan', null],
    ]);
    expect(
      pack.measures.map(({ name, values, targets }) => [name, values.length, targets[0]?.value]),
    ).toEqual([
      ['Average caseload', 7, 18],
      ['Supervision held in time', 7, 95],
      ['Agency share of social workers', 7, 18],
      ['Sickness days per worker (rolling 12 months)', 7, 9],
    ]);
    expect(pack.measures[1]?.values[1]).toMatchObject({
      period: '2026-05',
      value: 72.5,
      numerator: 58,
      denominator: 80,
    });
    expect(
      pack.sources.map(({ title, publisher, publishedOn }) => [title, publisher, publishedOn]),
    ).toEqual([
      ['ofsted-plan-month-1.xlsx', 'Exampleshire Council', '2026-11-02'],
      ['what-who-how-month-1.xlsx', 'Exampleshire Council', '2026-11-05'],
      ['scorecard-across-month-1.xlsx', 'Exampleshire Council', '2026-11-05'],
    ]);
    expect(pack.settings.ratingMeanings.blue).toBe('complete');
    expect(pack.actions.map(({ id }) => id)).toEqual([
      'WS1P1',
      'WS1P2',
      'WS2P1',
      'WS2P10',
      'WS3P1',
      '1',
      '2',
      '3',
      '4',
    ]);
    expect(
      rows(made, 'actions')
        .map((row) => [
          row.action_id,
          row.area_id,
          row.due_on,
          row.due_words,
          row.delivery,
          row.done_on,
        ])
        .slice(3, 7),
    ).toEqual([
      ['WS2P10', 'caseloads', '', 'Spring 2027', 'amber', ''],
      ['WS3P1', 'front-door', '2026-09-30', '', 'green', ''],
      ['1', 'children-wait-too-long-for-a-plan', '2026-10-01', '', '', '2026-11-05'],
      ['2', 'children-wait-too-long-for-a-plan', '2027-01-31', '', 'green', ''],
    ]);
  });

  test('says of the same files brought again that nothing changed', async () => {
    const first = await bring(month1);
    const again = await bring(month1, { before: first });
    expect([changes(again), again.files]).toEqual([[], first.files]);
  });

  test('asks nothing in its second month, and keeps what the first said as of its day', async () => {
    const first = await bring(month1);
    const second = await bring(month2, { before: first, today: '2026-12-05' });
    expect(second.questions.filter(isOpen)).toEqual([]);
    expect(changes(second)).toEqual([
      'measures average-caseload changed 2026-11:  > 18.9',
      'measures supervision-held-in-time changed 2026-11:  > 82%',
      'measures agency-share-of-social-workers changed 2026-11:  > 26%',
      'measures sickness-days-per-worker-rolling-12-months changed 2026-11:  > 10.7',
      'actions WS1P1 changed note: 64 of 80 in time > 71 of 80 in time',
      'actions WS3P1 changed delivery: green > blue',
      'actions 3 changed delivery: amber > green',
    ]);
    const supervision = rows(second, 'actions').filter(({ action_id }) => action_id === 'WS1P1');
    expect(supervision.map(({ as_of, note }) => [as_of, note])).toEqual([
      ['2026-11-02', '64 of 80 in time'],
      ['2026-12-04', '71 of 80 in time'],
    ]);
    // It was marked done in November, and stays so from then.
    expect(
      rows(second, 'actions')
        .filter(({ action_id }) => action_id === '1')
        .map(({ done_on }) => done_on),
    ).toEqual(['2026-11-05']);
    const { measures, actions } = packOf(second);
    expect(actions.find(({ id }) => id === 'WS3P1')).toMatchObject({
      delivery: 'blue',
      knownOn: '2026-12-04',
      formerStates: [{ delivery: 'green', knownOn: '2026-11-02' }],
    });
    expect(measures[0]?.values.at(-1)).toMatchObject({
      period: '2026-11',
      value: 18.9,
      knownOn: '2026-12-05',
    });
    for (const name of ['actions', 'measure_values', 'improvement_areas', 'sources'] as const) {
      expect(
        rows(second, name).map((row) => JSON.stringify(row.as_of ?? row.month ?? row.title)).length,
      ).toBeGreaterThanOrEqual(rows(first, name).length);
    }
  });

  test('keeps a month that is said otherwise later as it was said before', async () => {
    const of = (value: string) => ({ 's.csv': `Measure,Apr-26,May-26\nVacancies,${value},7\n` });
    const first = await bring(of('8'));
    const second = await bring(of('9'), { before: first, today: '2026-12-05' });
    expect(packOf(second).measures[0]?.values[0]).toMatchObject({
      value: 9,
      knownOn: '2026-12-05',
      restatedFrom: [{ value: 8 }],
    });
  });

  test('asks about a record that went away, and leaves it as it was until it is answered', async () => {
    const first = await bring({
      'p.csv': 'Ref,Action,Lead\n1,Write,Head\n2,Train,Head\n3,Ask,Head\n',
    });
    const next = { 'p.csv': 'Ref,Action,Lead\n1,Write,Head\n4,Train people,Head\n' };
    const open = await bring(next, { before: first, today: '2026-12-05' });
    expect(
      open.questions
        .filter(isOpen)
        .map(({ key, choices }) => [key, choices.map(({ value }) => value)]),
    ).toEqual([
      ['gone|actions|2', ['keep', 'done', 'dropped', 'renamed:4']],
      ['gone|actions|3', ['keep', 'done', 'dropped', 'renamed:4']],
    ]);
    expect(rows(open, 'actions').map(({ action_id, dropped = '' }) => action_id + dropped)).toEqual(
      ['1', '2', '3', '4'],
    );
    const answers = answering({ 'gone|actions|2': 'renamed:4', 'gone|actions|3': 'dropped' });
    const done = await bring(next, { before: first, answers, today: '2026-12-05' });
    expect(
      rows(done, 'actions').map(({ action_id, as_of, action, dropped }) => [
        action_id,
        as_of,
        action,
        dropped,
      ]),
    ).toEqual([
      ['1', '2026-11-05', 'Write', ''],
      ['4', '2026-11-05', 'Train', ''],
      ['4', '2026-12-05', 'Train people', ''],
      ['3', '2026-11-05', 'Ask', ''],
      ['3', '2026-12-05', 'Ask', 'yes'],
    ]);
  });

  test('has the actions of two trackers that both begin with 1, and asks about neither where one is not brought', async () => {
    const plan = 'Ref,Action,Lead\n1,Write,Head\n2,Train,Head\n';
    const review = 'Ref,Action,Lead\n1,Ask,Lead\n';
    const first = await bring({ 'Plan v1.csv': plan, 'Review Nov-26.csv': review });
    const ids = (made: Assembled) => rows(made, 'actions').map(({ action_id }) => action_id);
    expect([ids(first), first.leftOut]).toEqual([['1', '2', 'review-1'], []]);
    const second = await bring(
      { 'Review Dec-26.csv': review.replace('Ask', 'Ask all'), 'Plan v2.csv': plan },
      { before: first, today: '2026-12-05' },
    );
    expect([ids(second), changes(second)]).toEqual([
      ['1', '2', 'review-1', 'review-1'],
      ['actions review-1 changed action: Ask > Ask all'],
    ]);
    const alone = await bring({ 'Plan v3.csv': plan }, { before: second, today: '2026-12-06' });
    expect([alone.questions.filter(isOpen), changes(alone)]).toEqual([[], []]);
  });

  test('keeps the plan of an area as it was said on each day', async () => {
    const of = (rating: string, lead: string) => ({
      'a.csv': `Area,Owner,RAG\nSupervision,${lead},${rating}\nCaseloads,Head,Red\n`,
    });
    const first = await bring(of('Amber', 'Head'));
    const second = await bring(of('Green', 'Director'), { before: first, today: '2026-12-05' });
    expect(changes(second)).toEqual([
      expect.stringMatching(
        /^improvement_areas supervision changed owner: Head > Director; delivery: amber > green/,
      ),
    ]);
    const [area, other] = packOf(second).areas;
    expect(area?.plan).toMatchObject({
      owner: 'Director',
      delivery: 'green',
      knownOn: '2026-12-05',
    });
    expect(area?.formerPlans).toMatchObject([
      { owner: 'Head', delivery: 'amber', knownOn: '2026-11-05' },
    ]);
    expect([other?.plan?.knownOn, other?.formerPlans]).toEqual(['2026-11-05', undefined]);
  });

  test('leaves out a record that no board can hold, and says where it stands', async () => {
    const text =
      'Date,Meeting,Agenda\n12/11/2026,Improvement Board,Scorecard\n31/02/2026,Improvement Board,Plan\n';
    const made = await bring({ 'm.csv': text });
    expect(made.questions.filter(isOpen).map(({ cell, found }) => `${cell} ${found}`)).toEqual([
      'A3 31/02/2026',
    ]);
    expect(made.leftOut.map(describeLeftOut)).toEqual([
      expect.stringContaining('m.csv, A3 (board_meetings): found date: '),
    ]);
    expect(packOf(made).meetings.map(({ on, isBoard }) => [on, isBoard])).toEqual([
      ['2026-11-12', true],
    ]);
  });

  test('keeps a meeting that a later list only repeats as it was, with its source', async () => {
    const list = (lines: readonly string[]) => ['Date,Meeting,Agenda', ...lines].join('\n');
    const first = '12/11/2026,Improvement Board,Scorecard';
    const one = await bring({ 'm-11.csv': list([first]) });
    const two = await bring(
      { 'm-12.csv': list([first, '10/12/2026,Improvement Board,Plan']) },
      { before: one, today: '2026-12-10' },
    );
    expect(two.changes.map(({ kind, change }) => [kind, change])).toEqual([
      ['board_meetings', 'new'],
    ]);
    const sourceOf = (made: Assembled) => packOf(made).meetings[0]?.sourceId;
    expect(sourceOf(one)).toMatch(/^file-/);
    expect(sourceOf(two)).toBe(sourceOf(one));
  });

  test('fills a column for what was there before where a file needs it from now on, and shows it as before', async () => {
    const events = 'Date,Event,Description\n12/10/2026,Launch,\n13/10/2026,Review,\n';
    const one = await bring({ 'events.csv': events });
    expect(rows(one, 'events').map((row) => row.event_type)).toEqual([undefined, undefined]);
    const typed = `date,date_precision,title,description,category,confidence,source_id,event_type
2026-10-12,day,Launch,,governance,high,,visit
`;
    const two = await bring({ 'types.csv': typed }, { before: one, today: '2026-12-10' });
    expect([two.faults, two.leftOut]).toEqual([[], []]);
    expect(packOf(two).events).toMatchObject([
      { title: 'Launch', type: 'visit', formerStates: [{ type: 'other' }] },
      { title: 'Review', type: 'other' },
    ]);
  });

  test('takes what our own files say as they say it', async () => {
    const areas = `area_id,raised_on,raised_by,listed_as,title,description,theme,status_latest,status_as_of,list_currency,evidence,quote,restated_in,confidence,source_id,evidence_source_id,owner,due_on,plan_as_of
1.1,2025-07-21,Peer review,what_needs_to_improve,Supervision,,Oversight,in_progress,15/10/2026,current,Seen by the board.,,,high,S01,S01,Head,31/12/2026,2026-11-01
`;
    const sources =
      'source_id,title,publisher,published_on,url,kind,licence_note,extent_read\nS01,Review,Exampleshire,2025-07-21,,review,none stated,full text\n';
    const made = await bring({ 'areas.csv': areas, 'sources.csv': sources });
    expect(made.leftOut).toEqual([]);
    expect(packOf(made).areas[0]).toMatchObject({
      id: '1.1',
      raisedBy: 'Peer review',
      whoseList: 'other-review',
      plan: { dueOn: '2026-12-31', knownOn: '2026-11-01' },
      history: [{ on: '2026-10-15', status: 'in-progress' }],
    });
  });

  test('names the file itself where a source is named that nobody brought, and reads words however they are written', async () => {
    const areas = `area_id,raised_on,raised_by,listed_as,title,description,theme,status_latest,status_as_of,list_currency,evidence,quote,restated_in,confidence,source_id,evidence_source_id
1.1,2025-07-21,Peer review,What needs to improve,Supervision,,Oversight,In progress,15/10/2026,Current,Seen by the board.,,,High,S01,
`;
    const made = await bring({ 'areas.csv': areas });
    expect([made.leftOut, made.questions.filter(isOpen)]).toEqual([[], []]);
    const [area] = packOf(made).areas;
    expect(area).toMatchObject({ confidence: 'high', listedAs: 'what_needs_to_improve' });
    expect(area?.history).toMatchObject([{ status: 'in-progress' }]);
    expect(packOf(made).sources.map(({ id, title }) => [id, title])).toEqual([
      [area?.sourceId, 'areas.csv'],
    ]);
    expect(made.questions.map(({ key, suggested }) => [key, suggested])).toContainEqual([
      'source|S01',
      'file',
    ]);
    expect(made.readings.map(({ found, readAs }) => [found, readAs])).toContainEqual([
      'High',
      'high',
    ]);
  });

  test('is read without a fault whatever a council brings month after month, and changes nothing when brought again', async () => {
    const word = fc.constantFrom(
      '',
      '1',
      '1.1',
      '1.10',
      '2',
      'Write',
      'Train',
      'PRIORITY 1',
      'Total',
      '=1',
      '31/12/2026',
      '01/02/2026',
      'Ongoing',
      'Amber',
      'Done',
      'Grey',
      '12%',
      '0.2',
      '7',
      'n/a',
      '#REF!',
      'a;b',
      '[S47]',
      'constructor',
      '..',
      'x'.repeat(1200),
      '“q”',
    );
    const table = (headings: readonly string[]) =>
      fc
        .array(fc.array(word, { minLength: headings.length, maxLength: headings.length }), {
          minLength: 1,
          maxLength: 6,
        })
        .map((cells) =>
          [headings, ...cells].map((row) => row.map((cell) => `"${cell}"`).join(',')).join('\n'),
        );
    const month = fc.record({
      'Plan.csv': table([
        'Ref',
        'Area',
        'Action',
        'Lead',
        'By when',
        'RAG',
        'Progress',
        'Evidence',
        'Completed',
      ]),
      'Areas.csv': table(['Ref', 'Area', 'Owner', 'RAG', 'By when', 'Update']),
      'Scorecard.csv': table(['Measure', 'Target', 'Apr-26', 'May-26', 'Owner', 'Comment']),
      'Meetings.csv': table(['Date', 'Meeting', 'Agenda']),
      'Events.csv': table(['Date', 'Event', 'Description']),
    });
    await fc.assert(
      fc.asyncProperty(month, month, async (one, two) => {
        const first = await bring(one);
        expect(first.faults).toEqual([]);
        packOf(first);
        const second = await bring(two, { before: first, today: '2026-12-05' });
        expect(second.faults).toEqual([]);
        packOf(second);
        const again = await bring(two, { before: second, today: '2026-12-05' });
        expect(again.changes.filter(({ change }) => change !== 'gone')).toEqual([]);
        expect(again.files).toEqual(second.files);
      }),
      { numRuns: 40 },
    );
  });

  test('is the same after ten generations, without growth or loss', async () => {
    let board = await bring(month1);
    const { files } = board;
    for (let generation = 0; generation < 10; generation += 1)
      board = await bring(month1, { before: board });
    expect(board.files).toEqual(files);
  });

  test('asks which inspection is meant by an id that is nearly one, and takes the answer', async () => {
    const headings =
      'area_id,raised_on,raised_by,listed_as,title,theme,status_latest,list_currency,confidence,source_id';
    const judged =
      'inspection_id,year,authority,framework,inspection_start,inspection_end,published_on,judgement_area,grade,grade_as_printed,series_id,topic,confidence,source_id';
    const files = {
      'areas.csv': `${headings}\nA1,2026-05-03,insp–2026,area_for_improvement,Supervision,Oversight,not_stated,current,high,S1\n`,
      'judgements.csv': `${judged}\nINSP-2026,2026,Exampleshire,ILACS,2026-03-06,2026-03-17,2026-05-03,The impact of leaders on social work practice with children and families,Good,good,leadership_ilacs,leadership,high,S1\n`,
    };
    const made = await bring(files);
    const [asked] = made.questions.filter(isOpen);
    expect(asked).toMatchObject({ found: 'insp–2026', choices: [{ value: 'INSP-2026' }] });
    expect(made.leftOut).toMatchObject([{ kind: 'improvement_areas' }]);
    const answered = await bring(files, {
      answers: answering({ [asked?.key ?? '']: 'INSP-2026' }),
    });
    expect(answered.leftOut).toEqual([]);
    expect(rows(answered, 'improvement_areas')).toMatchObject([{ raised_by: 'INSP-2026' }]);
  });
});
