// @vitest-environment node
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { type Cell, cellOf, type Sheet, type Spreadsheet } from '#src/import/spreadsheets/cell.ts';
import { readSpreadsheet } from '#src/import/spreadsheets/readSpreadsheet.ts';
import { madeFile, madeNames } from '#tests/spreadsheets/madeFiles.ts';
import { isHeading } from './isHeading.ts';
import { type Answers, isOpen, noAnswers, withAnswers } from './questions.ts';
import { type Understanding, understand } from './understand.ts';

const today = '2026-12-05';

async function understood(
  names: readonly string[],
  answers: Answers = noAnswers,
): Promise<Understanding> {
  const files = await Promise.all(
    names.map((name) => readSpreadsheet(name, madeFile(name), isHeading)),
  );
  return understand(files, answers, today);
}

async function ofText(text: string, answers: Answers = noAnswers): Promise<Understanding> {
  const bytes = new TextEncoder().encode(text);
  return understand([await readSpreadsheet('a.csv', bytes, isHeading)], answers, today);
}

const open = ({ questions }: Understanding) => questions.filter(isOpen);
const records = ({ records: all }: Understanding) =>
  all.map(({ values }) => Object.fromEntries(values));
const answering = (given: Readonly<Record<string, string>>) =>
  withAnswers(noAnswers, Object.entries(given));
const found = (one: Understanding) =>
  one.questions.filter(({ key }) => !key.startsWith('as of|')).map((q) => `${q.cell} ${q.found}`);

/** Counts the filled cells of a sheet in a way of its own. */
const filledIn = ({ rows }: Sheet): number =>
  JSON.stringify(rows.map((cells) => cells.map((cell) => (cell ? 1 : 0)))).split('1').length - 1;

describe('a tracker', () => {
  test('of Ofsted’s areas is read with its words for dates, its letters for colours and its key', async () => {
    const read = await understood(['ofsted-plan-month-1.xlsx']);
    expect(open(read)).toEqual([]);
    expect(read.asOf.get('ofsted-plan-month-1.xlsx')).toBe('2026-11-02');
    expect(
      read.tables.map(({ sheet, place, kind, sureness, rows }) => [
        sheet,
        place,
        kind,
        sureness,
        rows.found,
        rows.read,
      ]),
    ).toEqual([['Plan', 'A4:I9', 'actions', 'sure', 10, 5]]);
    expect(Object.fromEntries(read.tables[0]?.rows.leftOut ?? [])).toEqual({
      'a title above the table': 2,
      'the headings': 1,
      'a total': 1,
      'a note under the table': 1,
    });
    expect(records(read).slice(0, 4)).toEqual([
      {
        action_id: 'WS1P1',
        area_id: 'Quality of supervision',
        owner: 'Head of Service, Assessment',
        action: 'Every worker has supervision each month',
        due_on: '2026-12-31',
        note: '64 of 80 in time',
        delivery: 'amber',
      },
      {
        action_id: 'WS1P2',
        area_id: 'Quality of supervision',
        owner: 'Principal Social Worker',
        action: 'Managers are trained in reflective supervision',
        due_on: '2027-03',
        note: 'Two cohorts done',
        delivery: 'green',
      },
      {
        action_id: 'WS2P1',
        area_id: 'Caseloads',
        owner: 'Assistant Director',
        action: 'No caseload above 18',
        due_words: 'Ongoing',
        note: 'Average 19.4',
        delivery: 'red',
      },
      {
        action_id: 'WS2P10',
        area_id: 'Caseloads',
        owner: 'Assistant Director',
        action: 'Twelve posts are filled',
        due_words: 'Spring 2027',
        note: 'Four offers made',
        delivery: 'amber',
      },
    ]);
    expect(Object.fromEntries(read.meanings)).toEqual({
      blue: 'complete',
      green: 'on track',
      amber: 'some delay',
      red: 'at risk',
    });
    const left = read.tables[0]?.columns.filter(({ field }) => field === 'leave-out');
    expect(left?.map(({ heading, reason }) => [heading.replace('\n', ' '), reason])).toEqual([
      ['Ofsted Para No', 'the board has no field for a paragraph of the report'],
      ['Monitoring and Evaluation', 'no field of ours fits'],
    ]);
  });

  test('of what, who and how has its merged cells filled, its hidden row left out and its statuses asked', async () => {
    const read = await understood(['what-who-how-month-1.xlsx']);
    expect(found(read)).toEqual([
      'row 6 a hidden row',
      'G2 COMPLETED',
      'G3 On track',
      'G4 Slipping',
      'G5 Not started',
    ]);
    expect(open(read).map(({ key }) => key)).toEqual([
      'rating|on track',
      'rating|slipping',
      'rating|not started',
    ]);
    expect(records(read).map((one) => one.area_id)).toEqual([
      'Children wait too long for a plan',
      'Children wait too long for a plan',
      'Care leavers without a pathway plan',
      'Care leavers without a pathway plan',
    ]);
    expect(records(read)[0]).toMatchObject({
      action_id: '1',
      due_on: '2026-10-01',
      done_on: today,
      note: '9.12.16 Panel set up\n6.1.17 First cases heard',
    });
    const hidden = answering({
      [read.questions.find(({ key }) => key.startsWith('hidden rows'))?.key ?? '']: 'include',
    });
    expect(records(await understood(['what-who-how-month-1.xlsx'], hidden))).toHaveLength(5);
  });

  test('asks nothing again in its second month, whatever its file is called', async () => {
    const answers = answering({
      'rating|on track': 'green',
      'rating|slipping': 'amber',
      'rating|not started': 'none',
    });
    const first = await understood(
      ['what-who-how-month-1.xlsx', 'ofsted-plan-month-1.xlsx'],
      answers,
    );
    expect(open(first)).toEqual([]);
    const second = await understood(
      ['what-who-how-month-2.xlsx', 'ofsted-plan-month-2.xlsx'],
      answers,
    );
    expect(open(second)).toEqual([]);
    expect(records(second).map(({ delivery }) => delivery)).toEqual([
      undefined,
      'green',
      'green',
      undefined,
      'amber',
      'green',
      'red',
      'amber',
      'blue',
    ]);
  });

  test('of four colours or of a key of its own has its own colours asked, and never taken for ours', async () => {
    expect(open(await understood(['four-colours.xlsx'])).map(({ key }) => key)).toEqual([
      'rating|yellow',
    ]);
    const read = await understood(['blue-is-suspended.xlsx']);
    expect(open(read).map(({ key }) => key)).toEqual(['rating|grey']);
    expect(Object.fromEntries(read.meanings)).toEqual({
      blue: 'suspended',
      grey: 'planned',
      amber: 'one month late',
    });
    expect(records(read)[1]).toMatchObject({ action_id: '1.2', delivery: 'blue' });
  });

  test('with two rows of headings, "Amber E" and a number for a date is read but for the two', async () => {
    const read = await understood(['amber-e.xlsx']);
    expect(found(read)).toEqual(['F4 Amber E', 'G5 #N/A']);
    expect(records(read).map(({ due_on, delivery, impact }) => [due_on, delivery, impact])).toEqual(
      [
        ['2026-03-31', 'green', 'amber'],
        ['2026-04-30', undefined, 'red'],
        ['2026-12-31', 'amber', undefined],
        ['2026-12-01', 'red', 'red'],
        [undefined, undefined, undefined],
        [undefined, undefined, undefined],
      ],
    );
    expect(read.tables.map(({ kind }) => kind)).toEqual(['actions', 'improvement_areas']);
    expect(read.sheets.find(({ sheet }) => sheet === 'Cover')).toMatchObject({ words: 2 });
  });

  test('of a review has its months, and its costs left out by name', async () => {
    const read = await understood(['review-tracker.xlsx']);
    expect(records(read)[0]).toEqual({
      action_id: '1',
      action: 'Write down the thresholds',
      owner: 'Partnership manager',
      due_on: '2027-01',
      success_measure: 'Partners use them',
      evidence: 'Document',
    });
    expect(read.tables[0]?.columns.find(({ heading }) => heading === 'Cost')).toMatchObject({
      field: 'leave-out',
      reason: 'the board shows no costs',
    });
  });

  test('of OpenDocument is read as one of Excel', async () => {
    const read = await understood(['plan.ods']);
    expect(records(read)).toEqual([
      {
        action_id: '1.10',
        area_id: 'Caseloads',
        action: 'Fill the posts',
        owner: 'Head of Service',
        due_on: '2026-12-31',
        delivery: 'amber',
      },
      {
        action_id: '1.2',
        area_id: 'Caseloads',
        action: 'Train\nmanagers',
        owner: 'Head of Service',
        due_on: '2027-03',
        delivery: 'green',
      },
    ]);
  });

  test('may have a column and a table taken for something else than we think', async () => {
    const text = 'Ref,Action,Lead,CC\n1,Do it,Head,4471\n';
    const [column] =
      (await ofText(text)).tables[0]?.columns.filter(({ heading }) => heading === 'CC') ?? [];
    expect(column).toMatchObject({ field: 'leave-out', sureness: 'not sure' });
    expect(
      records(await ofText(text, answering({ [column?.key ?? '']: 'note' })))[0],
    ).toMatchObject({ note: '4471' });
    const [table] = (await ofText(text)).tables;
    const without = await ofText(text, answering({ [table?.key ?? '']: 'leave-out' }));
    expect([records(without), without.sheets[0]?.cells.read]).toEqual([[], 0]);
  });

  test('has a reference that a spreadsheet shortened, or that stands twice, asked about', async () => {
    const text = 'Ref,Action,Lead\n1.1,a,x\n1.9,b,x\n1.1,c,x\n2,d,x\n2,e,x\n';
    const read = await ofText(text);
    expect(
      read.questions.slice(1).map(({ cell, wanted, suggested }) => [cell, wanted, suggested]),
    ).toEqual([
      ['A4', 'A reference of its own: row 2 has 1.1 too. A spreadsheet makes 1.1 of 1.10', '1.10'],
      ['A6', 'A reference of its own: row 5 has 2 too', null],
    ]);
    expect(records(read).map(({ action_id }) => action_id)).toEqual([
      '1.1',
      '1.9',
      '1.10',
      '2',
      undefined,
    ]);
  });

  test('of which no date says which number is the day has that asked once', async () => {
    const text = 'Ref,Action,By when\n1,a,01/02/2026\n2,b,03/04/2026\n';
    const read = await ofText(text);
    expect(found(read)).toEqual(['column C 01/02/2026']);
    expect(records(read).map(({ due_on }) => due_on)).toEqual(['2026-02-01', '2026-04-03']);
    const american = await ofText(text, answering({ 'date order|actions|due_on': 'month-first' }));
    expect(records(american).map(({ due_on }) => due_on)).toEqual(['2026-01-02', '2026-03-04']);
  });
});

describe('a scorecard', () => {
  const months = ({ measures }: Understanding) =>
    measures.map(({ name, unit, polarity, span, target, months: rows }) => [
      name,
      unit,
      polarity,
      span,
      target,
      rows.map(({ values }) => values.get('value')),
    ]);

  test('with months across is read without its quarters, totals and ratings', async () => {
    const read = await understood(['scorecard-across-month-1.xlsx']);
    expect(open(read)).toEqual([]);
    expect(months(read)).toEqual([
      [
        'Average caseload',
        'number',
        'lower',
        'single',
        '18',
        ['20.6', '20.1', '19.8', '19.9', 'x', '19.4', '19.2'],
      ],
      [
        'Supervision held in time',
        'percent',
        'higher',
        'single',
        '95',
        ['71%', '72.5%', '74%', '76%', '78%', '79%', '80%'],
      ],
      [
        'Agency share of social workers',
        'percent',
        'lower',
        'single',
        '18',
        ['30.5%', '29.3%', '30.1%', '27.7%', '28.4%', '27.3%', '25.7%'],
      ],
      [
        'Sickness days per worker (rolling 12 months)',
        'number',
        'lower',
        'rolling',
        '9',
        ['11.2', '11.1', '11.3', 'x', '10.9', '10.8', '10.8'],
      ],
    ]);
    expect(read.measures[1]?.months[0]?.values).toEqual(
      new Map([
        ['month', '2026-04'],
        ['value', '71%'],
        ['numerator', '71'],
        ['denominator', '100'],
      ]),
    );
    expect(found(read)).toEqual(['J5 #N/A']);
    expect(open(await understood(['scorecard-across-month-2.xlsx']))).toEqual([]);
  });

  test('is not seen in a list of meetings, however many there were', async () => {
    const meetings = [
      'Date,Meeting,Note',
      '25/11/2026,Improvement Board,First',
      '25/12/2026,Improvement Board,',
    ];
    const read = await ofText(meetings.join('\r\n'));
    expect(read.tables.map(({ kind, rows }) => [kind, rows.read])).toEqual([['board_meetings', 2]]);
  });

  test('with months down, and in rows of measure, month and value, is read likewise', async () => {
    expect(months(await understood(['scorecard-down.xlsx']))).toEqual([
      [
        'Contacts decided in one working day %',
        'percent',
        'none',
        'single',
        null,
        ['88%', '89%', '90%', '91%', '92%', '93%', '94%'],
      ],
      [
        'Assessments in 45 days %',
        'percent',
        'none',
        'single',
        null,
        ['79.5%', '80.5%', '81.5%', '82.5%', '83.5%', '84.5%', '85.5%'],
      ],
      ['Complaints', 'number', 'none', 'single', null, ['12', '11', '10', '9', '8', '7', '6']],
    ]);
    expect(
      months(await understood(['scorecard-long.xlsx'])).map(([name, unit]) => [name, unit]),
    ).toEqual([
      ['Re-referrals within 12 months', 'percent'],
      ['Children missing from care', 'number'],
    ]);
  });

  test('with shares under 1 and nothing that says how they are meant asks once for each measure', async () => {
    const text = 'Measure,Apr-25,May-25\nTurnover,0.222,0.212\n';
    const read = await ofText(text);
    expect(open(read).map(({ key, found: text2 }) => [key, text2])).toEqual([
      ['scale|turnover', '0.222'],
    ]);
    expect(read.measures[0]?.months).toEqual([]);
    expect(months(await ofText(text, answering({ 'scale|turnover': 'share' })))[0]?.[5]).toEqual([
      '22.2%',
      '21.2%',
    ]);
    expect(months(await ofText(text, answering({ 'scale|turnover': 'number' })))[0]?.[5]).toEqual([
      '0.222',
      '0.212',
    ]);
  });

  test('with names of months under their financial years has the months of those years', async () => {
    const read = await ofText('Vacancies,2025/26,,\nMeasure,Apr,Dec,Mar\nVacancies,1,2,3\n');
    expect(read.measures[0]?.months.map(({ values }) => values.get('month'))).toEqual([
      '2025-04',
      '2025-12',
      '2026-03',
    ]);
  });

  test('with a share above 100% has it asked', async () => {
    const read = await ofText('Measure,Apr-25,May-25\nVisits in time,98%,183%\n');
    expect(open(read).map(({ cell, wanted }) => [cell, wanted])).toEqual([
      ['C2', 'A share from 0% to 100%'],
    ]);
  });
});

describe('a list of visits', () => {
  test('is not taken for improvement areas, though its findings may be called so', async () => {
    const read = await ofText(
      'Ref,Type of visit,Date of visit,Letter published,Main finding\nMV1,Monitoring visit,13/05/2027,30/07/2027,Supervision improved\n',
    );
    expect(read.tables[0]).toMatchObject({ kind: 'visits', sureness: 'sure' });
    expect(records(read)).toEqual([
      {
        visit_id: 'MV1',
        kind: 'Monitoring visit',
        start: '2027-05-13',
        published_on: '2027-07-30',
        headline: 'Supervision improved',
      },
    ]);
  });
});

describe('statements in our own columns', () => {
  const headings = 'as_of,date_precision,measure,value,unit,scope,notes,confidence,source_id';
  const of = (...rows: readonly (readonly [measure: string, value: string, unit: string])[]) =>
    [
      headings,
      ...rows.map(([measure, value, unit]) =>
        Papa.unparse([
          ['2026-10', 'month', measure, value, unit, 'Whole service', '', 'high', 'S1'],
        ]),
      ),
    ].join('\n');

  test('have a figure that is plain read however it is typed, and any other asked about', async () => {
    const plain = { '18.3%': '18.3%', '18.3 %': '18.3%', '16–18': '16-18', '16 - 18': '16-18' };
    const read = await ofText(
      of(
        ...Object.keys(plain).map((value, index) => [`Share ${index}`, value, 'percent'] as const),
        ['Cases held', '1,234', 'cases'],
      ),
    );
    expect(open(read)).toEqual([]);
    expect(records(read).map(({ value }) => value)).toEqual([...Object.values(plain), '1234']);
    expect(read.readings.map(({ readAs }) => readAs)).toContain('18.3%');
    const unclear = ['1,234', '<5', '>24', '-', 'n/a', 'TBC', '£45,000', '183.0', '(2.1)', 'c'];
    const asked = await ofText(
      of(...unclear.map((value, index) => [`Share ${index}`, value, 'percent'] as const)),
    );
    expect(open(asked).map(({ found: text }) => text)).toEqual(unclear);
    expect(open(asked)[0]).toMatchObject({ cell: 'D2', heading: 'value', record: 'Share 0' });
  });

  test('take an answer that is a figure, and stay open with one that is none', async () => {
    const text = of(['Agency share', '<5', 'percent'], ['Vacancy share', '0.183', 'percent']);
    const [first, second] = open(await ofText(text));
    expect(second?.choices.map(({ value }) => value)).toEqual(['18.3%', '0.183%']);
    const answered = async (answer: string) =>
      records(
        await ofText(text, answering({ [first?.key ?? '']: answer, [second?.key ?? '']: '18.3%' })),
      ).map(({ value }) => value);
    expect(await answered('3.5')).toEqual(['3.5', '18.3%']);
    expect(await answered('a few')).toEqual(['<5', '18.3%']);
  });

  test('of several months each are offered as measures, which they need not be', async () => {
    const months = ['2026-08', '2026-09', '2026-10'];
    const rows = months.flatMap((month, index) => [
      `${month},month,Agency share,${18 + index},percent,Whole service,A snapshot,high,S1`,
      `${month},month,Caseload,${20 - index},cases,Whole service,,high,S1`,
    ]);
    const text = [headings, ...rows].join('\n');
    const read = await ofText(text);
    expect(read.tables[0]).toMatchObject({
      kind: 'measure_values',
      sureness: 'likely',
      reason: 'every figure has its months',
    });
    expect(read.measures).toMatchObject([
      { name: 'Agency share', unit: 'percent', comment: 'A snapshot' },
      { name: 'Caseload', unit: 'number' },
    ]);
    expect(read.measures[0]?.months.map(({ values }) => values.get('month'))).toEqual(months);
    const key = read.tables[0]?.key ?? '';
    const said = await ofText(text, answering({ [key]: 'workforce_facts' }));
    expect(said.records).toHaveLength(rows.length);
    const twice = await ofText([headings, ...rows, rows[0]].join('\n'));
    expect(twice.tables[0]?.kind).toBe('workforce_facts');
    const few = await ofText([headings, ...rows.slice(0, 4)].join('\n'));
    expect(few.tables[0]?.kind).toBe('workforce_facts');
  });
});

describe('what a board has no place for', () => {
  test('is said of a register of risks, of which nothing is read', async () => {
    const read = await ofText(
      'Risk Ref,Risk description (cause – effect),Risk owner,Inherent L,Residual L\nR1,Slow,Director,5,4\n',
    );
    expect(read.tables[0]).toMatchObject({
      kind: 'leave-out',
      reason: 'a risk register: the board has no place for risks',
    });
    expect(read.records).toEqual([]);
  });

  test('is records of single children: nothing of the file is read or kept', async () => {
    const read = await ofText('Child Unique ID,Date of Birth,Case Status\nEX1,01/02/2014,CIN\n');
    expect(read.refused).toEqual([
      { file: 'a.csv', reason: expect.stringContaining('records of single children') },
    ]);
    expect(JSON.stringify(read)).not.toContain('EX1');
  });
});

describe('the totals', () => {
  /** Every filled cell and row of every sheet came to one thing. */
  const expectNoneLost = (files: readonly Spreadsheet[], read: Understanding) => {
    for (const [index, sheet] of files.flatMap(({ sheets }) => sheets).entries()) {
      const { cells, words } = read.sheets[index] ?? expect.fail('a sheet is missing');
      const left = [...cells.leftOut.values()].reduce((sum, count) => sum + count, 0);
      expect(cells.filled).toBe(filledIn(sheet));
      expect(cells.read + cells.headings + cells.asked + left).toBe(cells.filled);
      const tables = read.tables.filter((one) => one.sheet === sheet.name);
      const rows = tables.map(({ rows: { found: all, read: own, leftOut } }) => {
        expect(own + [...leftOut.values()].reduce((sum, count) => sum + count, 0)).toBe(all);
        return all;
      });
      const filledRows = sheet.rows.filter((row) => row.some((cell) => cell !== null)).length;
      expect(rows.reduce((sum, count) => sum + count, 0) + words).toBe(filledRows);
    }
  };

  test.each(madeNames)('of %s add up', async (name) => {
    const file = await readSpreadsheet(name, madeFile(name), isHeading);
    expectNoneLost([file], understand([file], noAnswers, today));
  });

  test('of any workbook add up, whatever stands in it and whatever is answered', () => {
    const headings = [
      'Ref',
      'Area',
      'Action',
      'Lead',
      'By when',
      'RAG',
      'Progress',
      'Cost',
      'Measure',
      'Month',
      'Value',
      'Target',
      'Apr-25',
      'May-25',
      'Jun-25',
      'Q1',
      'Total',
      'Date',
      'Meeting',
      'Event',
      'CC',
      'area_id',
      'title',
      'raised_on',
      'Numerator',
    ];
    const texts = [
      '',
      'Total',
      'Note: x',
      'PRIORITY 1: ALL',
      'Amber',
      'Grey',
      'n/a',
      '12.5%',
      '0.2',
      '1,234',
      '31/12/2026',
      '01/02/2026',
      'Ongoing',
      'Blue = done',
      '1.1',
      '1.10',
      'words',
      '-',
      'c',
      ...headings,
    ];
    const cell = fc.oneof(
      { weight: 4, arbitrary: fc.constant(null) },
      {
        weight: 6,
        arbitrary: fc
          .constantFrom(...texts)
          .map((text): Cell | null => (text === '' ? null : cellOf('text', text))),
      },
      fc
        .double({ min: 0, max: 50_000, noNaN: true })
        .map((number) => cellOf('number', String(number), false, number)),
      fc
        .double({ min: 0, max: 2, noNaN: true })
        .map((number) => cellOf('percent', `${number * 100}%`, false, number)),
      fc
        .constantFrom('2026-03-31', '1905-07-18', '2027-01')
        .map((date) => cellOf('date', date, false, null, date)),
      fc.constantFrom('#N/A', '#REF!').map((text) => cellOf('error', text)),
      fc.constant(cellOf('no-result', 'a formula without its result', true)),
    );
    const sheet = fc.record({
      name: fc.constantFrom('Plan', 'Sheet1 (2)'),
      isHidden: fc.boolean(),
      above: fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 3 }),
      headings: fc.array(fc.constantFrom(...headings), { maxLength: 8 }),
      below: fc.array(fc.array(cell, { maxLength: 9 }), { maxLength: 9 }),
      hiddenRows: fc.array(fc.nat(12)).map((rows) => new Set(rows)),
      hiddenColumns: fc.array(fc.nat(8), { maxLength: 2 }).map((columns) => new Set(columns)),
      merges: fc.array(
        fc.tuple(fc.nat(12), fc.nat(7), fc.nat(2), fc.nat(2)).map(([top, left, down, across]) => ({
          top,
          left,
          bottom: top + down,
          right: left + across,
        })),
        { maxLength: 2 },
      ),
    });
    const pick = fc.infiniteStream(fc.nat(5));
    fc.assert(
      fc.property(fc.array(sheet, { minLength: 1, maxLength: 2 }), pick, (sheets, picks) => {
        const files = sheets.map(
          (one, index): Spreadsheet => ({
            file: `${index}.xlsx`,
            kind: 'xlsx',
            remarks: [],
            reading: null,
            sheets: [
              {
                ...one,
                name: `${one.name}${index}`,
                rows: [
                  ...one.above,
                  one.headings.map((text) => cellOf('text', text)),
                  ...one.below,
                ],
              },
            ],
          }),
        );
        const first = understand(files, noAnswers, today);
        expectNoneLost(files, first);
        const given = first.questions.map(({ key, choices }): [string, string] => {
          const at = picks.next().value ?? 0;
          return [key, choices[at % Math.max(1, choices.length)]?.value ?? String(at)];
        });
        expectNoneLost(files, understand(files, withAnswers(noAnswers, given), today));
      }),
      { numRuns: 400 },
    );
  });
});
