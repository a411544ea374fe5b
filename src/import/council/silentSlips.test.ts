// @vitest-environment node
/** Cells that read as a value and are none: what a spreadsheet or a hand made of them is said. */
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { bytesOf } from '#src/import/dataset/testFiles.ts';
import { Findings } from '#src/import/table/findings.ts';
import { readLocalPack } from './readLocalPack.ts';

type Cells = Readonly<Record<string, string>>;

const folder = { folder: 'exampleshire', authorityCode: 'E06900001' };
const described = { confidence: 'high', source_id: 'S1' };

const source: Cells = {
  source_id: 'S1',
  title: 'Minutes of the board',
  publisher: 'Exampleshire Council',
  published_on: '',
  url: '',
  kind: 'minutes',
  licence_note: 'OGL',
  extent_read: 'full text',
};

const judgement: Cells = {
  inspection_id: 'E06900001-2025-06-02',
  year: '2025',
  authority: 'Exampleshire',
  framework: 'ILACS',
  inspection_start: '2025-06-02',
  inspection_end: '2025-06-13',
  published_on: '2025-07-21',
  judgement_area: 'Overall effectiveness',
  grade: 'Inadequate',
  grade_as_printed: 'inadequate',
  series_id: 'overall_ilacs',
  topic: 'overall',
  notes: '',
  ...described,
};

const visit: Cells = {
  visit_id: 'MV1',
  kind: 'monitoring_visit',
  number: '1',
  start: '2026-01-20',
  end: '2026-01-21',
  published_on: '2026-03-02',
  areas_covered: 'The front door',
  headline: '',
  quote: '',
  notes: '',
  ...described,
};

const area: Cells = {
  area_id: '1.1',
  raised_on: '2025-07-21',
  raised_by: 'E06900001-2025-06-02',
  listed_as: 'what_needs_to_improve',
  title: 'Supervision',
  description: '',
  theme: 'Management oversight',
  status_latest: 'in_progress',
  status_as_of: '2026-10-15',
  list_currency: 'current',
  evidence: 'Seen by the board.',
  quote: '',
  restated_in: '',
  ...described,
  evidence_source_id: '',
};

const fact: Cells = {
  as_of: '2026-10',
  date_precision: 'month',
  measure: 'Agency share of social workers',
  value: '18.3',
  unit: 'percent',
  scope: 'Whole service',
  quote_or_table: '',
  notes: '',
  ...described,
  indicator_id: 'agency-rate',
  value_kind: 'share',
};

const meeting: Cells = {
  date: '2026-10-15',
  date_precision: 'day',
  body: 'Children’s Services Improvement Board',
  what_was_presented: 'Scorecard',
  cadence_or_note: 'monthly',
  ...described,
};

const event: Cells = {
  date: '2026-03-02',
  date_precision: 'day',
  title: 'Statutory direction lifted',
  description: 'The notice was withdrawn.',
  category: 'government',
  ...described,
};

const usual: Readonly<Record<string, readonly Cells[]>> = {
  sources: [source],
  judgements: [judgement],
  visits: [visit],
  improvement_areas: [{ ...area, whose_list: 'ofsted_inspection' }],
  workforce_facts: [fact],
  board_meetings: [{ ...meeting, is_board: 'yes' }],
  events: [{ ...event, event_type: 'direction_ended' }],
};

/** Reads the usual folder with other rows in some of its files, on a day. */
function read(files: Readonly<Record<string, readonly Cells[]>> = {}, today: string | null = null) {
  const findings = new Findings(today);
  const all = { ...usual, ...files };
  const pack = readLocalPack(
    folder,
    (path) => {
      const rows = all[path.replace(/^exampleshire\/|\.csv$/g, '')];
      return rows === undefined ? undefined : bytesOf(Papa.unparse([...rows]));
    },
    findings,
  );
  const { faults, notices, questions } = findings;
  return { pack, faults, notices, questions };
}

const reasons = ({ notices }: ReturnType<typeof read>) =>
  notices.map(({ column, found, reason }) => [column, found, reason]);
const wants = ({ faults }: ReturnType<typeof read>) =>
  faults.map(({ row, column, found, wanted }) => [row, column, found, wanted]);

const places = (found: ReturnType<typeof read>) => wants(found).map((fault) => fault.slice(0, 3));

const areas = (...rows: readonly Cells[]) => ({
  improvement_areas: rows.map((row) => ({ ...area, whose_list: 'ofsted_inspection', ...row })),
});
const facts = (row: Cells) => ({ workforce_facts: [{ ...fact, ...row }] });

test('the usual folder has nothing to say', () => {
  expect(read({}, '2026-11-22')).toMatchObject({ faults: [], notices: [], questions: [] });
});

describe('what an event is', () => {
  test('stands in its column, whatever its title says', () => {
    expect(read().pack.events[0]).toMatchObject({ type: 'direction-ended' });
  });

  test('is left open without the column, with a notice, however its title begins', () => {
    const without = read({ events: [event] });
    expect(without.pack.events[0]).toMatchObject({ type: 'other', meetingId: null });
    expect(reasons(without)).toEqual([
      ['event_type', '', expect.stringMatching(/^No such column: no event is taken for/)],
    ]);
  });

  test('is one of the words that there are', () => {
    expect(wants(read({ events: [{ ...event, event_type: 'lifted' }] }))).toEqual([
      [2, 'event_type', '"lifted"', expect.stringContaining('"direction_ended"')],
    ]);
  });
});

describe('a meeting', () => {
  test('is the board’s where its column says so, whatever its body is called', () => {
    expect(read().pack.meetings[0]?.isBoard).toBe(true);
    const cabinet = { ...meeting, body: 'Improvement Board', is_board: 'no' };
    expect(read({ board_meetings: [cabinet] }).pack.meetings[0]?.isBoard).toBe(false);
  });

  test('is the board’s without the column only under the usual name, with a notice', () => {
    const bodies = ['Improvement Board ', 'Improvement board', meeting.body ?? ''];
    const older = read({ board_meetings: bodies.map((body) => ({ ...meeting, body })) });
    expect(older.pack.meetings.map(({ isBoard }) => isBoard)).toEqual([true, false, false]);
    expect(reasons(older)).toEqual([['is_board', '', expect.stringContaining('1 of 3')]]);
  });
});

describe('an inspection’s id', () => {
  const id = 'E06900001-2025-06-02';
  test.each([
    ['in lower case', 'e06900001-2025-06-02'],
    ['with other dashes', 'E06900001–2025–06–02'],
    ['with a space', 'E06900001 -2025-06-02'],
  ])('that is written %s offers the one that is meant', (_, written) => {
    const meant = [{ column: 'raised_by', wanted: `"${id}", which this seems to mean` }];
    expect(read(areas({ raised_by: written })).faults).toMatchObject(meant);
    // Also where only the national files have that inspection.
    const other = [{ ...judgement, inspection_id: 'REPORT' }];
    expect(read({ ...areas({ raised_by: written }), judgements: other }).faults).toMatchObject(
      meant,
    );
  });

  test('of the council’s own is offered where it is nearly so', () => {
    const own = { ...judgement, inspection_id: 'INSP-2025-ILACS' };
    for (const written of [
      'insp-2025-ilacs',
      'INSP 2025 ILACS',
      'INSP_2025_ILACS',
      'INSP-2025-ILAC',
    ]) {
      const { faults } = read({ judgements: [own], ...areas({ raised_by: written }) });
      expect(faults).toMatchObject([
        { row: 2, column: 'raised_by', wanted: '"INSP-2025-ILACS", which this seems to mean' },
      ]);
    }
  });

  test('must be there for an area on a list of Ofsted’s', () => {
    expect(wants(read(areas({ raised_by: 'ILACS June 2025' })))).toEqual([
      [
        2,
        'raised_by',
        '"ILACS June 2025"',
        expect.stringMatching(/ofsted_inspection: E06900001-2025-06-02$/),
      ],
    ]);
    expect(places(read(areas({ raised_by: 'MV1' })))).toEqual([[2, 'raised_by', '"MV1"']]);
    expect(places(read(areas({ whose_list: 'other_review' })))).toEqual([
      [2, 'whose_list', '"other_review"'],
    ]);
  });

  test('that nobody has is another review’s without whose_list, and that is noticed once', () => {
    const older = [
      area,
      { ...area, area_id: '1.2', raised_by: 'ILACS June 2025' },
      { ...area, area_id: '1.3', raised_by: 'ILACS June 2025' },
    ];
    const { pack, faults, notices } = read({ improvement_areas: older });
    expect(faults).toEqual([]);
    expect(pack.areas.map(({ whoseList }) => whoseList)).toEqual([
      'inspection',
      'other-review',
      'other-review',
    ]);
    expect(notices.map(({ row, column }) => [row, column])).toEqual([
      [1, 'whose_list'],
      [3, 'raised_by'],
    ]);
  });
});

describe('the council’s own plan', () => {
  const plan = { whose_list: 'council_plan', listed_as: 'plan_priority' };

  test('is its own list, also where its actions answer to an inspection', () => {
    const { pack, faults } = read(
      areas(
        {},
        { ...plan, area_id: 'P1' },
        { ...plan, area_id: 'P2', raised_by: 'Improvement plan 2026' },
      ),
    );
    expect(faults).toEqual([]);
    expect(pack.areas.map(({ id, whoseList }) => [id, whoseList])).toEqual([
      ['1.1', 'inspection'],
      ['P1', 'council-plan'],
      ['P2', 'council-plan'],
    ]);
  });

  test('has no list of visits', () => {
    expect(places(read(areas({ ...plan, list_currency: 'recent_visit' })))).toEqual([
      [2, 'list_currency', '"recent_visit"'],
    ]);
  });
});

describe('a share', () => {
  test.each(['183', '46034', '-4', '100.1', '1e2', ' '])('is not %j', (value) => {
    expect(wants(read(facts({ value })))).toEqual([
      [2, 'value', JSON.stringify(value), expect.stringContaining('a share from 0 to 100')],
    ]);
  });

  test('under one percent is asked about, unless it has its sign', () => {
    expect(wants(read(facts({ value: '0.183' })))).toEqual([
      [2, 'value', '"0.183"', expect.stringMatching(/^18\.3, as .*; where .* is meant, 0\.183%$/)],
    ]);
    expect(read(facts({ value: '0.183%' })).pack.facts[0]?.value).toBe(0.183);
  });

  test.each([
    ['18.3%', '%', 'share', 18.3],
    ['0', 'percent', 'share', 0],
    ['100', 'per cent (more than)', 'share', 100],
    ['-50', 'percent over a year', 'change', -50],
    ['-2.5', 'percentage points', 'change', -2.5],
    ['1200', 'FTE', 'count', 1200],
  ])('of %j in %j is read as a %s', (value, unit, kind, expected) => {
    const { pack, faults } = read(facts({ value, unit, value_kind: kind }));
    expect(faults).toEqual([]);
    expect(pack.facts[0]?.value).toBe(expected);
  });

  test('and everything else that is counted is never below nothing', () => {
    for (const [unit, value, kind] of [
      ['workers', '-1', 'count'],
      ['FTE', '-0.5', 'count'],
      ['percent over a year', '-101', 'change'],
    ] as const) {
      expect(places(read(facts({ unit, value, value_kind: kind })))).toEqual([
        [2, 'value', `"${value}"`],
      ]);
    }
  });

  test('is in bounds, or stops the import', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), (number) => {
        const value = number.toFixed(2);
        const { pack, faults } = read(facts({ value }));
        const share = Number(value);
        const isSound = share === 0 ? !value.startsWith('-') : share >= 1 && share <= 100;
        expect(faults.length).toBe(isSound ? 0 : 1);
        expect(pack.facts.map((one) => one.value)).toEqual(isSound ? [share] : []);
      }),
      { numRuns: 60 },
    );
  });
});

describe('a cell that a spreadsheet could not work out', () => {
  const files = Object.entries(usual).flatMap(([name, [row = {}]]) =>
    Object.keys(row).map((column) => [name, column] as const),
  );

  test.each(files)('is one fault by its name in %s, column %s', (name, column) => {
    for (const error of ['#REF!', '#N/A', '#VALUE!', '######']) {
      const rows = (usual[name] ?? []).map((row) => ({ ...row, [column]: error }));
      const own = read({ [name]: rows }).faults.filter((fault) => fault.column === column);
      expect(own).toMatchObject([{ row: 2, found: `"${error}"` }]);
      expect(own[0]?.wanted).toContain(`shows ${error}`);
    }
  });

  test('is not one that only names it', () => {
    const title = 'Tell #REF! from #N/A';
    expect(read(areas({ title })).pack.areas[0]?.title).toBe(title);
  });
});

describe('a date', () => {
  const dates = Object.entries({
    sources: ['published_on'],
    judgements: ['inspection_start', 'inspection_end', 'published_on'],
    visits: ['start', 'end', 'published_on'],
    improvement_areas: ['raised_on', 'status_as_of', 'due_on', 'target_by', 'plan_as_of'],
    workforce_facts: ['as_of'],
    board_meetings: ['date'],
    events: ['date'],
  }).flatMap(([name, columns]) => columns.map((column) => [name, column] as const));

  test.each(dates)('of 1905 says that a year was typed, in %s, column %s', (name, column) => {
    const rows = (usual[name] ?? []).map((row) => ({ ...row, [column]: '1905-07-18' }));
    const [found] = read({ [name]: rows }).faults.filter((fault) => fault.column === column);
    expect(found?.wanted).toMatch(
      /^a date from 1990 to 2100: .* the year 2026 in a column of dates/,
    );
  });

  test('outside what a board can speak of is refused without such a guess', () => {
    expect(wants(read(areas({ due_on: '2162-11-01', plan_as_of: '2026-11-01' })))).toEqual([
      [2, 'due_on', '"2162-11-01"', 'a date from 1990 to 2100'],
    ]);
  });

  test('to come is asked about where something has happened, and nowhere else', () => {
    const { faults, questions } = read(
      areas({ status_as_of: '2027-10-15', due_on: '2027-12-31', plan_as_of: '2062-11-01' }),
      '2026-11-22',
    );
    expect(faults).toEqual([]);
    expect(questions.map(({ row, column, found }) => [row, column, found])).toEqual([
      [2, 'status_as_of', '2027-10-15'],
      [2, 'plan_as_of', '2062-11-01'],
    ]);
    // A month or a year that has begun is none to come.
    expect(read(areas({ status_as_of: '2026' }), '2026-11-22').questions).toEqual([]);
    expect(read(areas({ status_as_of: '2027-10-15' })).questions).toEqual([]);
  });

  test('of evidence is not before the area was raised', () => {
    expect(places(read(areas({ status_as_of: '2025-01-15' })))).toEqual([
      [2, 'status_as_of', '"2025-01-15"'],
    ]);
    expect(read(areas({ status_as_of: '2025' })).faults).toEqual([]);
  });

  test('of an inspection or a visit may be as vague as it is known', () => {
    const vague = read({
      judgements: [{ ...judgement, inspection_start: '2025-06', inspection_end: '2025-06-13' }],
      visits: [{ ...visit, start: '2026', end: '2026-01-21', published_on: '2026-03' }],
    });
    expect(vague.faults).toEqual([]);
    expect(vague.pack.inspections[0]).toMatchObject({ start: '2025-06', end: '2025-06-13' });
    expect(vague.pack.visits[0]).toMatchObject({ start: '2026', publishedOn: '2026-03' });
    const wrong = read({
      judgements: [{ ...judgement, inspection_start: '2025-07', inspection_end: '2025-06' }],
      visits: [{ ...visit, published_on: '2025' }],
    });
    expect(places(wrong)).toEqual([
      [2, 'inspection_end', '"2025-06"'],
      [2, 'published_on', '"2025"'],
    ]);
  });
});

describe('a reference', () => {
  test('that is there twice names the other row, and what a spreadsheet does', () => {
    expect(wants(read(areas({}, { area_id: '1.2' }, {})))).toEqual([
      [
        4,
        'area_id',
        '"1.1"',
        'an id of its own, as row 2 has this one too. A spreadsheet makes 1.1 of 1.10: format the column as text and type the ids again',
      ],
    ]);
    expect(wants(read(areas({ area_id: 'A' }, { area_id: 'A' })))).toEqual([
      [3, 'area_id', '"A"', 'an id of its own, as row 2 has this one too'],
    ]);
  });

  test('like a date is read and noticed', () => {
    const { pack, faults, notices } = read(areas({ area_id: '01-Jan' }));
    expect(faults).toEqual([]);
    expect(pack.areas[0]?.id).toBe('01-Jan');
    expect(notices).toMatchObject([{ row: 2, column: 'area_id', found: '01-Jan' }]);
  });

  test('that an address would take for a place in its path is refused', () => {
    for (const id of ['.', '..']) {
      expect(places(read(areas({ area_id: id })))).toEqual([[2, 'area_id', `"${id}"`]]);
    }
    for (const id of ['P1/2', '1.1 & 1.2', 'QA#3', '50%', '../x']) {
      expect(read(areas({ area_id: id })).pack.areas[0]?.id).toBe(id);
    }
  });
});

describe('broken characters', () => {
  test.each([
    ['an apostrophe', 'The childâ€™s plan'],
    ['a pound sign', 'Costs Â£5'],
    ['an accent', 'The cafÃ©'],
    ['what was lost', 'The child\uFFFDs plan'],
  ])('are noticed once for a column: %s', (_, title) => {
    const { pack, notices } = read(areas({ title }, { title, area_id: '1.2' }, { area_id: '1.3' }));
    expect(pack.areas[0]?.title).toBe(title);
    expect(notices).toMatchObject([{ row: 2, column: 'title', found: title }]);
    expect(notices[0]?.reason).toContain('one more cell');
  });

  test('are none in text that is written so', () => {
    const title = 'Nothing missing: “Zoë’s café” – £5, 3 × 4, naïve, SÃO';
    expect(read(areas({ title: title.replace('SÃO', 'São') })).notices).toEqual([]);
  });
});

describe('texts', () => {
  const visible = fc
    .string({ unit: fc.constantFrom(...'aZ9 ,;"\'’–é£%&/#\\<>=+-@|🙂\n') })
    .map((text) => `x${text}x`);

  test('stay letter by letter as they are, whatever is in them and however long', () => {
    fc.assert(
      fc.property(visible, visible, fc.integer({ min: 0, max: 1500 }), (title, words, times) => {
        // Half a character is no text that a file could hold.
        const whole = words
          .repeat(times)
          .slice(0, 19_000)
          .replace(/[\uD800-\uDBFF]$/, '');
        const description = whole || words;
        const { pack, faults } = read(areas({ title, description, theme: title, evidence: words }));
        expect(faults).toEqual([]);
        expect(pack.areas[0]).toMatchObject({ title, description, theme: title });
        expect(pack.areas[0]?.history[0]?.text).toBe(words);
      }),
      { numRuns: 60 },
    );
  });
});
