import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { measure as measureSchema } from '#src/core/schema/measure.ts';
import { bytesOf } from '#src/import/dataset/testFiles.ts';
import { Findings } from '#src/import/table/findings.ts';
import { describeFault } from '#src/import/table/importError.ts';
import { monthIn } from '#src/import/table/monthIn.ts';
import { quarterIn, reasonLeftOut } from './measureHeadings.ts';
import { readLocalPack } from './readLocalPack.ts';

const sources = `source_id,title,publisher,published_on,url,kind,licence_note,extent_read
S1,Scorecard,Exampleshire Council,2025-01-08,,scorecard,none stated,full text
`;
const heading =
  'measure_id,name,theme,unit,unit_name,decimals,polarity,period,kind,definition,known_after_days,source_id';
const measures = `${heading}
load,Average caseload,Caseloads,number,cases per worker,1,lower,month,single,Cases for each worker.,8,S1
super,Supervision in time,Caseloads,percent,% of those due,1,higher,month,single,Held when due.,8,S1
`;

/** What is read of a folder with these months and notes, and every fault and notice in words. */
function read(values: string, more: Readonly<Record<string, string>> = {}) {
  const files: Readonly<Record<string, string>> = {
    sources,
    measures,
    measure_values: values,
    ...more,
  };
  const findings = new Findings('2026-11-27');
  const pack = readLocalPack(
    { folder: 'own', authorityCode: 'E06900001' },
    (file) => {
      const text = files[file.replace(/^own\/|\.csv$/g, '')];
      return text === undefined ? undefined : bytesOf(text);
    },
    findings,
  );
  return {
    measures: pack.measures,
    months: Object.fromEntries(
      pack.measures.map(({ id, values: all }) => [
        id,
        all.map((one) => [one.period, one.value, one.numerator, one.denominator]),
      ]),
    ),
    faults: findings.faults.map((one) => describeFault(one).replace('own/', '')),
    questions: findings.questions.map(({ row, found }) => `${row} ${found}`),
    notices: findings.notices.map(({ row, found, reason }) => `${row} ${found}: ${reason}`),
  };
}

const long = `measure_id,month,value,numerator,denominator
load,2025-04,18.5,1850,100
load,2025-05,18,1836,102
super,2025-04,80.0%,40,50
super,2025-05,75.0%,45,60
`;
const across = `Measure,Row,Apr-25,May-25
Average caseload,value,18.5,18
Average caseload,numerator,"1,850","1,836"
Average caseload,denominator,100,102
Supervision in time,value,80.0%,75.0%
Supervision in time,numerator,40,45
Supervision in time,denominator,50,60
`;
const down = `Month,Average caseload,Average caseload (numerator),Average caseload (denominator),Supervision in time,Supervision in time numerator,Supervision in time denominator
Apr 2025,18.5,1850,100,80%,40,50
30/05/2025,18,1836,102,75%,45,60
`;
const wanted = {
  load: [
    ['2025-04', 18.5, 1850, 100],
    ['2025-05', 18, 1836, 102],
  ],
  super: [
    ['2025-04', 80, 40, 50],
    ['2025-05', 75, 45, 60],
  ],
};

describe('the months of measures', () => {
  test.each([
    ['a row for each measure and month', long],
    ['measures down and months across', across],
    ['months down and measures across', down],
  ])('are the same from %s', (_, text) => {
    const { months, faults, notices } = read(text);
    expect([faults, notices]).toEqual([[], []]);
    expect(months).toEqual(wanted);
  });

  test('are those of a measure that the schema takes', () => {
    for (const one of read(long).measures) expect(measureSchema.parse(one)).toEqual(one);
  });

  test('may have titles above their headings, and names and notes without figures between rows', () => {
    const text = `Scorecard of Exampleshire,,,\n,,,\n${across.replace('\nAverage', '\nCaseloads,,,\nAverage')}Source: case management system,,,\n`;
    expect(read(text)).toMatchObject({ faults: [], months: wanted });
  });

  test('may leave the name out below the first row of a measure', () => {
    const text = across.replaceAll(
      /(?:Average caseload|Supervision in time),(numerator|denominator)/g,
      ',$1',
    );
    expect(read(text)).toMatchObject({ faults: [], months: wanted });
    const bare = text
      .replace('Measure,Row,', 'Measure,')
      .replaceAll(',value,', ',')
      .replaceAll(/^,(num|den)/gm, '$1');
    expect(read(bare)).toMatchObject({ faults: [], months: wanted });
  });

  test('come without quarters, totals, averages, targets and ratings, and a notice says why', () => {
    const { months, faults, notices } = read(
      `Measure,Target,Apr-25,May-25,Q1 2025/26,YTD,12-month average,RAG
Average caseload,16,18.5,18,18.2,18.2,18.3,R
Total,,36,36,,,,
`,
    );
    expect(faults).toEqual([]);
    expect(months.load).toEqual([
      ['2025-04', 18.5, null, null],
      ['2025-05', 18, null, null],
    ]);
    expect(notices).toEqual([
      '1 Target: left out: a target, which measure_notes.csv gives with its date',
      '1 YTD: left out: a year to date, which holds the months beside it',
      '1 12-month average: left out: an average of what stands beside it',
      '1 RAG: left out: a rating, as the board draws its own marks',
      '3 Total: left out: a total of what stands beside it',
      '1 Q1 2025/26: left out: a quarter, whose months stand beside it',
    ]);
  });

  test('leave out rows of quarters and totals among months', () => {
    const { months, faults, notices } = read(
      'Month,Average caseload\nApr-25,18.5\nQ1,18.2\nYear to date,18.2\n',
    );
    expect(faults).toEqual([]);
    expect(months.load).toHaveLength(1);
    expect(notices).toHaveLength(2);
  });

  test('are worked out from their counts where they have no value', () => {
    const { months } = read(
      'Measure,Apr-25,May-25\nSupervision in time (numerator),2,1\nSupervision in time (denominator),3,0\n',
    );
    expect(months.super).toEqual([
      ['2025-04', 66.6666666667, 2, 3],
      ['2025-05', 'x', 1, 0],
    ]);
  });

  test('keep what was said of a month before, each from its own day', () => {
    const { measures: all, faults } = read(
      'measure_id,month,value,known_on,status\nload,2025-04,18,2025-06-08,final\nload,2025-04,17,2025-05-08,provisional\n',
    );
    expect(faults).toEqual([]);
    expect(all[0]?.values).toMatchObject([
      {
        value: 18,
        knownOn: '2025-06-08',
        isProvisional: false,
        restatedFrom: [{ value: 17, knownOn: '2025-05-08', isProvisional: true }],
      },
    ]);
  });

  test('are known so many days after the month as the measure says', () => {
    expect(read(long).measures[0]?.values[0]?.knownOn).toBe('2025-05-08');
  });

  test('say of a row without a value that it was not supplied, and of an empty cell across nothing', () => {
    expect(read('measure_id,month,value\nload,2025-04,\n').months.load).toEqual([
      ['2025-04', 'x', null, null],
    ]);
    expect(read('Measure,Apr-25,May-25\nload,18,\n').months.load).toHaveLength(1);
  });

  test('read n/a and a dash as not available, with a notice, and symbols as they are', () => {
    const { months, notices } = read('Measure,Apr-25,May-25,Jun-25\nload,n/a,-,c\n');
    expect(months.load?.map(([, value]) => value)).toEqual(['x', 'x', 'c']);
    expect(notices).toEqual([
      '2 n/a: read "n/a" as [x] not available',
      '2 -: read "-" as [x] not available',
    ]);
  });

  test('say once how many cells have no figure', () => {
    const { notices } = read('Measure,Apr-25,May-25,Jun-25\nload,n/a,n/a,n/a\n');
    expect(notices).toEqual(['2 n/a: read "n/a" as [x] not available, as in 2 more']);
  });

  test('are noticed where their counts give another value', () => {
    const { faults, notices } = read(long.replace('40,50', '40,60').replace('45,60', '45,80'));
    expect(faults).toEqual([]);
    expect(notices).toEqual([
      '4 80.0%: Supervision in time: its counts give another value, as in 1 more',
    ]);
  });

  test('are asked about where they are of a month to come', () => {
    const { questions } = read('Measure,Apr-25,May-52\nload,18,19\n');
    expect(questions).toEqual(['2 2052-05']);
  });

  test('go by a name that no other measure has', () => {
    const twice = measures.replace('super,Supervision in time', 'super,Average Caseload');
    expect(read(long, { measures: twice }).faults).toEqual([
      'measures.csv, row 3, column name: found "Average Caseload", wanted a name of its own, as row 2 goes by it too',
    ]);
  });

  test('ask how a share under 1 is meant, unless the measure says how shares are written', () => {
    const text = 'Measure,Apr-25,May-25\nsuper,0.125,12.5\n';
    expect(read(text).faults).toEqual([
      'measure_values.csv, row 2, column Apr-25: found "0.125", wanted 12.5% or 0.125%, or written_as in measures.csv: a spreadsheet keeps 12.5% as 0.125',
    ]);
    const as = (word: string) => ({
      measures: measures
        .replace(heading, `${heading},written_as`)
        .replaceAll(',S1\n', `,S1,${word}\n`),
    });
    expect(read(text, as('percent')).months.super?.map(([, value]) => value)).toEqual([
      0.125, 12.5,
    ]);
    const share = 'Measure,Apr-25,May-25\nsuper,0.125,12.5%\n';
    expect(read(share, as('share')).months.super?.map(([, value]) => value)).toEqual([12.5, 12.5]);
  });

  test('of quarters are read from quarters, and from the months that end them', () => {
    const quarterly = { measures: measures.replaceAll(',month,single', ',quarter,single') };
    expect(read('Measure,Q1 2025/26,Q4 2025/26\nload,18,19\n', quarterly).months.load).toEqual([
      ['2025-06', 18, null, null],
      ['2026-03', 19, null, null],
    ]);
    expect(read('Measure,Apr-25,Jun-25\nload,18,19\n', quarterly).faults).toEqual([
      'measure_values.csv, row 2, column Apr-25: found "18", wanted an empty cell, as the measure is of quarters and the month ends none',
    ]);
  });

  test.each([
    [
      'a measure that is not there',
      'Measure,Apr-25,May-25\nWorkload,18,19\n',
      'measure_values.csv, row 2, column Measure: found "Workload", wanted the id or the name of a row of measures.csv',
    ],
    [
      'a heading that is no month',
      'Measure,Apr-25,May-25,Jnue-25\nload,18,19,20\n',
      'measure_values.csv, row 1, column Jnue-25: found "Jnue-25", wanted a month such as Apr-25, April 2025 or 2025-04, or a quarter, a total, a target or a rating',
    ],
    [
      'a word for a number',
      'Measure,Apr-25,May-25\nload,about 18,19\n',
      'measure_values.csv, row 2, column Apr-25: found "about 18", wanted a number, 0 or more, or one of c, z, x, u, low',
    ],
    [
      'an error of a spreadsheet',
      'Measure,Apr-25,May-25\nload,#DIV/0!,19\n',
      'measure_values.csv, row 2, column Apr-25: found "#DIV/0!", wanted a value: the spreadsheet shows #DIV/0! for a division by nothing',
    ],
    [
      'a month twice',
      'measure_id,month,value\nload,2025-04,18\nload,Apr-25,19\n',
      'measure_values.csv, row 3, column value: found "2025-04 a second time", wanted 2025-04 once, or a known_on of its own for each time',
    ],
    [
      'a measure twice across',
      'Measure,Apr-25,May-25\nload,18,\nAverage caseload,19,\n',
      'measure_values.csv, row 3, column Apr-25: found "19", wanted 2025-04 once for each measure',
    ],
    [
      'a day before the month',
      'measure_id,month,value,known_on\nload,2025-04,18,2025-03-31\n',
      'measure_values.csv, row 2, column known_on: found "2025-03-31", wanted a date like 2026-01-12 that is not before the month, 2025-04',
    ],
    [
      'a cell without a heading',
      'Measure,Apr-25,May-25,\nload,18,19,20\n',
      'measure_values.csv, row 2: found "20", wanted a heading over every cell that is filled',
    ],
    [
      'a row that is too short',
      'Measure,Apr-25,May-25\nload,18\n',
      'measure_values.csv, row 2: found a row of 2 cells, wanted 3 cells, one for each column',
    ],
    [
      'commas that part no thousands',
      'Measure,Apr-25,May-25\nload,"1,8",19\n',
      'measure_values.csv, row 2, column Apr-25: found "1,8", wanted a number, 0 or more, or one of c, z, x, u, low',
    ],
    [
      'no headings',
      'some,thing\n1,2\n',
      'measure_values.csv, row 1: found "some, thing", wanted headings measure_id, month, value, or months such as Apr-25 across or in a column "month"',
    ],
  ])('are refused with %s, and the fault says where', (_, text, fault) => {
    expect(read(text).faults).toEqual([fault]);
  });

  test('are the same whatever the order of the rows', () => {
    const [first = '', ...rows] = long.trimEnd().split('\n');
    fc.assert(
      fc.property(
        fc.shuffledSubarray(rows, { minLength: rows.length, maxLength: rows.length }),
        (shuffled) => {
          expect(read(`${[first, ...shuffled].join('\n')}\n`).months).toEqual(wanted);
        },
      ),
    );
  });
});

describe('the notes of measures', () => {
  const notes = (rows: string) =>
    read(long, { measure_notes: `measure_id,kind,date,value,who,text,known_on\n${rows}\n` });

  test('are targets, planned values, recalculations and comments, each in its order', () => {
    const { measures: all, faults } = notes(
      `load,target_local,2025-04,16,the Improvement Board,,2025-03-18
load,target_statutory,2024-04,17,,,2024-03-18
load,planned,2026-06,16,,,2025-10-21
load,recalculation,2025-05,,,New offer,2025-05-20
load,commentary,2025-06-04,,Head of Examples,Two left.,2025-06-04`,
    );
    expect(faults).toEqual([]);
    const known = (knownOn: string) => ({ knownOn, knownBy: 'published' });
    expect(all[0]).toMatchObject({
      targets: [
        { ...known('2024-03-18'), from: '2024-04', value: 17, setBy: 'statutory', setByName: '' },
        {
          ...known('2025-03-18'),
          from: '2025-04',
          value: 16,
          setBy: 'local',
          setByName: 'the Improvement Board',
        },
      ],
      trajectory: [{ ...known('2025-10-21'), period: '2026-06', value: 16 }],
      recalculations: [{ ...known('2025-05-20'), from: '2025-05', reason: 'New offer' }],
      commentary: [
        { ...known('2025-06-04'), on: '2025-06-04', by: 'Head of Examples', text: 'Two left.' },
      ],
    });
    for (const one of all) expect(measureSchema.parse(one)).toEqual(one);
  });

  test.each([
    ['load,goal,2025-04,16,,,2025-03-18', 'kind'],
    ['other,target_local,2025-04,16,,,2025-03-18', 'measure_id'],
    ['load,planned,2026-06-01,16,,,2025-10-21', 'date'],
    ['load,planned,2026-06,,,,2025-10-21', 'value'],
    ['load,recalculation,2025-05,,,,2025-05-20', 'text'],
    ['load,commentary,2025-06,,Head,Two left.,2025-06-04', 'date'],
    ['load,commentary,2025-06-04,,Head,Two left.,2025-06-01', 'known_on'],
    ['load,target_local,2025-04,16,,,', 'known_on'],
  ])('are refused as in %s, with the column %s', (row, column) => {
    expect(notes(row).faults).toEqual([
      expect.stringContaining(`measure_notes.csv, row 2, column ${column}: `),
    ]);
  });
});

describe('headings of scorecards', () => {
  test.each([
    ['Apr-25', '2025-04'],
    ['Sept 2025', '2025-09'],
    ['April 2025', '2025-04'],
    ['01-Apr-25', '2025-04'],
    ['2025-04', '2025-04'],
    ['2025-04-30', '2025-04'],
    ['04/2025', '2025-04'],
    ['30/04/2025', '2025-04'],
    ['Arp-25', null],
    ['13/2025', null],
    ['1905-07-18', null],
    ['31/02/2025', null],
    ['2025-04-31', null],
    ['2025-04-30T00:00:00', '2025-04'],
    ['2025', null],
    ['Q1', null],
    ['March', null],
  ])('say of %s the month %s', (heading, month) => {
    expect(monthIn(heading)).toBe(month);
  });

  test('say the last month of a quarter of the financial year', () => {
    expect(quarterIn('Q1 2025/26')).toBe('2025-06');
    expect(quarterIn('Quarter 4 (2025-26)')).toBe('2026-03');
    expect(quarterIn('Q1')).toBeNull();
  });

  test('are left out only where they begin with a word for what is left out', () => {
    expect(reasonLeftOut('2025/26')).toContain('a year');
    expect(reasonLeftOut('Direction of travel')).toContain('direction');
    expect(reasonLeftOut('Caseloads over 20')).toBeNull();
  });
});
