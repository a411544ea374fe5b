/** A month of the fictional council: its meeting, and the spreadsheets that its officer has by then. */
export interface ExampleMonth {
  /** Of the meeting, `YYYY-MM-DD`. */
  readonly day: string;
  /** Texts by the names of the files. */
  readonly files: Readonly<Record<string, string>>;
}

const csv = (rows: readonly (readonly (string | number)[])[]): string =>
  `\uFEFF${rows.map((cells) => cells.map((cell) => (/[",]/.test(`${cell}`) ? `"${cell}"` : cell)).join(',')).join('\r\n')}`;

const monthNames = [
  'Jan',
  'Feb',
  'Mar',
  'Apr',
  'May',
  'Jun',
  'Jul',
  'Aug',
  'Sep',
  'Oct',
  'Nov',
  'Dec',
];
const firstMonth = { year: 2026, month: 10 };

/** Year and month, counted from 0, so many months after the first meeting. */
function monthAfter(count: number) {
  const all = firstMonth.year * 12 + firstMonth.month + count;
  return { year: Math.floor(all / 12), month: all % 12 };
}
const isoDay = (count: number, day: number): string => {
  const { year, month } = monthAfter(count);
  return `${year}-${`${month + 1}`.padStart(2, '0')}-${`${day}`.padStart(2, '0')}`;
};
const britishDay = (count: number, day: number): string =>
  isoDay(count, day).split('-').toReversed().join('/');

interface PlannedAction {
  readonly ref: string;
  readonly area: string;
  readonly text: string;
  readonly lead: string;
  /** Months after the first meeting in which it is due, by the month from which that is said. */
  readonly due: readonly (readonly [from: number, due: number])[];
  /** Ratings by the month from which they are given. */
  readonly rated: readonly (readonly [from: number, rating: string])[];
}

const actions: readonly PlannedAction[] = [
  {
    ref: '1.1',
    area: 'Quality of supervision',
    text: 'Publish the supervision standard',
    lead: 'Head of Workforce',
    due: [[0, 1]],
    rated: [
      [0, 'Green'],
      [2, 'Complete'],
    ],
  },
  {
    ref: '1.2',
    area: 'Quality of supervision',
    text: 'Every worker has supervision each month',
    lead: 'Head of Workforce',
    due: [
      [0, 4],
      [3, 7],
    ],
    rated: [
      [0, 'Amber E'],
      [5, 'Green'],
      [8, 'Complete'],
    ],
  },
  {
    ref: '1.3',
    area: 'Quality of supervision',
    text: 'Train managers in reflective supervision',
    lead: 'Principal Social Worker',
    due: [[0, 3]],
    rated: [
      [0, 'Green'],
      [4, 'Complete'],
    ],
  },
  {
    ref: '2.1',
    area: 'Caseloads',
    text: 'No caseload above 18',
    lead: 'Assistant Director',
    due: [
      [0, 6],
      [4, 8],
      [7, 11],
    ],
    rated: [
      [0, 'Red'],
      [6, 'Amber'],
    ],
  },
  {
    ref: '2.2',
    area: 'Caseloads',
    text: 'Fill twelve posts',
    lead: 'Assistant Director',
    due: [[0, 7]],
    rated: [
      [0, 'Amber'],
      [7, 'Green'],
      [9, 'Complete'],
    ],
  },
  {
    ref: '3.1',
    area: 'Front door',
    text: 'Decide contacts within one working day',
    lead: 'Service Manager',
    due: [[0, 2]],
    rated: [
      [0, 'Green'],
      [3, 'Complete'],
    ],
  },
  {
    ref: '3.2',
    area: 'Front door',
    text: 'Audit forty contacts a month',
    lead: 'Quality Assurance',
    due: [[0, 10]],
    rated: [
      [0, 'Red'],
      [2, 'Amber'],
      [6, 'Green'],
    ],
  },
];

const latest = <T>(said: readonly (readonly [from: number, what: T])[], month: number): T => {
  const found = said.findLast(([from]) => from <= month);
  if (!found) throw new Error(`nothing is said in month ${month}`);
  return found[1];
};

const planOf = (month: number) =>
  csv([
    [`Exampleshire improvement plan as at ${britishDay(month, 20)}`],
    [],
    ['Ref', 'Ofsted area', 'Action', 'Lead', 'By when', 'RAG', 'Progress'],
    ...actions.map(({ ref, area, text, lead, due, rated }) => [
      ref,
      area,
      text,
      lead,
      britishDay(latest(due, month), 28),
      latest(rated, month),
      `${britishDay(month, 20)} Step ${month + 1}`,
    ]),
  ]);

/** Months of figures before the first meeting. */
const earlier = 8;

const measures = [
  {
    ref: 'M1',
    name: 'Average caseload',
    goodIs: 'Low',
    target: 18,
    of: (at: number) => 21 - at * 0.2,
  },
  {
    ref: 'M2',
    name: 'Contacts waiting at the end of the month',
    goodIs: 'Low',
    target: 20,
    of: (at: number) => 60 - ((at * 7) % 23),
  },
  {
    ref: 'M3',
    name: 'Audits completed',
    goodIs: 'High',
    target: 40,
    of: (at: number) => 22 + ((at * 5) % 11),
  },
];

const scorecardOf = (month: number) => {
  const months = Array.from({ length: earlier + month }, (_, at) => at);
  return csv([
    ['Exampleshire scorecard'],
    [],
    [
      'Ref',
      'Measure',
      'Good is',
      'Target',
      ...months.map((at) => {
        const { year, month: name } = monthAfter(at - earlier);
        return `${monthNames[name]}-${`${year}`.slice(2)}`;
      }),
    ],
    ...measures.map(({ ref, name, goodIs, target, of }) => [
      ref,
      name,
      goodIs,
      target,
      ...months.map((at) => Math.round(of(at) * 10) / 10),
    ]),
  ]);
};

const meetingsOf = (month: number) =>
  csv([
    ['Date', 'Meeting', 'Note'],
    ...Array.from({ length: month + 1 }, (_, at) => [
      britishDay(at, 25),
      'Improvement Board',
      `Meeting ${at + 1}`,
    ]),
  ]);

/** From the seventh meeting on: a visit, whose letter arrives two months later. */
const eventsOf = (month: number) =>
  csv([
    ['Date', 'Event', 'Description'],
    [britishDay(6, 12), 'Ofsted began a monitoring visit', 'Two inspectors, on supervision'],
    ...(month < 8
      ? []
      : [[britishDay(8, 3), 'The letter of the visit was published', 'Supervision improved']]),
  ]);

/** From the ninth meeting on: the visit, once its letter is there. */
const visitsOf = () =>
  csv([
    ['Ref', 'Type of visit', 'Date of visit', 'Letter published', 'Main finding'],
    ['MV1', 'Monitoring visit', britishDay(6, 12), britishDay(8, 3), 'Supervision improved'],
  ]);

/** What the inspection of the ninth month came to, in the columns of our own files. */
const judgementsOf = () =>
  csv([
    [
      'inspection_id',
      'year',
      'authority',
      'framework',
      'inspection_start',
      'inspection_end',
      'published_on',
      'judgement_area',
      'grade',
      'grade_as_printed',
      'series_id',
      'topic',
      'notes',
      'confidence',
      'source_id',
    ],
    ...[
      [
        'The impact of leaders on social work practice with children and families',
        'Good',
        'leadership_ilacs',
        'leadership',
      ],
      [
        'The experiences and progress of children who need help and protection',
        'Requires improvement to be good',
        'help_protection_ilacs',
        'help_and_protection',
      ],
    ].map(([area = '', grade = '', series = '', topic = '']) => [
      'INSP-1',
      isoDay(8, 1).slice(0, 4),
      'Exampleshire',
      'ILACS',
      isoDay(8, 5),
      isoDay(8, 16),
      isoDay(9, 20),
      area,
      grade,
      grade.toLowerCase(),
      series,
      topic,
      '',
      'high',
      'S1',
    ]),
  ]);

/** @param month From 0, each a month after the one before. */
export const exampleMonth = (month: number): ExampleMonth => ({
  day: isoDay(month, 25),
  files: {
    [`plan ${isoDay(month, 20)}.csv`]: planOf(month),
    [`scorecard ${isoDay(month, 20)}.csv`]: scorecardOf(month),
    [`meetings ${isoDay(month, 20)}.csv`]: meetingsOf(month),
    ...(month < 6 ? {} : { [`events ${isoDay(month, 20)}.csv`]: eventsOf(month) }),
    ...(month < 8 ? {} : { [`visits ${isoDay(month, 20)}.csv`]: visitsOf() }),
    ...(month < 9 ? {} : { [`judgements ${isoDay(month, 20)}.csv`]: judgementsOf() }),
  },
});
