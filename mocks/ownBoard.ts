/**
 * Exampleshire's own board, on which the council has filled everything that it may: a plan for its
 * areas, its rating words, a marking, what is said and asked in the meeting, and what the board
 * decided. All made up.
 */
import type { Area, AreaPlan } from '#src/core/model/area.ts';
import { boardPack } from '#src/core/schema/boardPack.ts';
import { testArea, testDecisions, testPack } from './exampleshire.ts';

/** A plan of 1 November 2026 with the parts that a test needs. */
export const testPlan = (more: Partial<AreaPlan> = {}): AreaPlan => ({
  knownOn: '2026-11-01',
  knownBy: 'published',
  owner: '',
  dueOn: null,
  nextStep: '',
  delivery: null,
  impact: null,
  target: '',
  targetBy: null,
  commentary: '',
  ...more,
});

const plans: Readonly<Record<string, AreaPlan>> = {
  A25: testPlan({
    owner: 'Head of Examples',
    dueOn: '2027-03-31',
    nextStep: 'Check a sample of ten examples in December.',
    delivery: 'green',
    impact: 'amber',
    target: 'Nine in ten examples checked within five days',
    targetBy: '2027-06',
    commentary: 'Checks are made on time, and it is too early to see a difference.',
  }),
  V3: testPlan({
    owner: 'Lead for Samples',
    dueOn: '2026-09',
    nextStep: 'Bring the sample to the board.',
    delivery: 'amber',
    impact: 'red',
  }),
  A22: testPlan({ owner: 'Head of Examples', dueOn: '2024-03', delivery: 'blue', impact: 'green' }),
  V1: testPlan({ knownOn: '2026-12-01', owner: 'Somebody new', dueOn: '2025' }),
};

const overdueArea = testArea('A26', 'I-2025-11-10', '2026-01-12', {
  title: 'Samples are late',
  theme: 'Samples',
  list: 'current',
  plan: testPlan({
    owner: 'Lead for Samples',
    dueOn: '2026-03-31',
    delivery: 'red',
    impact: 'red',
    nextStep: 'Agree who takes samples at weekends.',
    commentary: 'The post that takes samples is empty.',
  }),
});

/** Its plan is silent, as a council need not fill every row. */
const silentArea = testArea('A27', 'I-2025-11-10', '2026-01-12', { list: 'current' });

const withPlan = (area: Area): Area => ({ ...area, plan: plans[area.id] ?? area.plan });

const said = { knownOn: '2026-11-01', knownBy: 'published' };

export const ownBoardPack = boardPack.parse({
  ...testPack,
  areas: [...testPack.areas.map(withPlan), overdueArea, silentArea],
  settings: {
    marking: 'OFFICIAL-SENSITIVE (example)',
    ratingMeanings: {
      blue: 'done and checked',
      green: 'on plan',
      amber: 'behind plan, with a way back',
      red: 'behind plan, without a way back',
    },
    oldAfterDays: 90,
    renewAfterDays: 30,
    accessibilityContact: 'access@exampleshire.example or 01234 567890',
  },
  decisions: testDecisions,
  commentary: [
    {
      ...said,
      id: 'c-headline',
      about: 'headline',
      note: 'Start with what children told us.',
      question: 'What would tell us that this is wrong?',
    },
    { ...said, id: 'c-judgements', about: 'judgements', note: 'Name the year of each grade.' },
    {
      ...said,
      id: 'c-areas',
      about: 'areas',
      note: 'Two areas are late for one reason.',
      question: 'Who takes the samples until the post is filled?',
    },
    { ...said, id: 'c-threads', about: 'threads', note: 'This was raised in 2019 too.' },
    { ...said, id: 'c-changes', about: 'changes', note: 'One area is new since the last meeting.' },
    { ...said, id: 'c-others', about: 'others', question: 'Whom should we visit?' },
    {
      ...said,
      id: 'c-agency',
      about: 'agency-rate',
      note: 'Three posts were filled in October.',
      question: 'What keeps those who came?',
    },
    {
      id: 'c-later',
      about: 'headline',
      note: 'Said in a later meeting.',
      knownOn: '2026-12-01',
      knownBy: 'published',
    },
  ],
});
