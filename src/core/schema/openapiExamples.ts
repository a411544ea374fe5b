import type { AreaUpdate } from '#src/core/model/areaUpdate.ts';
import type { NewBoardDecision } from '#src/core/model/boardDecision.ts';
import type { ActionRecord, DecisionRecord } from '#src/core/model/completionRecord.ts';
import type { NewMeasureValue } from '#src/core/model/measure.ts';

// What a member of a fictional council sends, as the contract shows it.

export const exampleUpdate: AreaUpdate = {
  evidence: {
    status: 'in-progress',
    on: '2026-11-18',
    text: 'In 31 of 40 plans the child’s own words are there.',
    source: { title: 'Audit of 40 plans', publisher: 'Exampleshire Council', url: null },
  },
  plan: { owner: 'Head of Examples', dueOn: '2027-03', delivery: 'green', impact: 'amber' },
};

export const exampleAction: NewBoardDecision = {
  kind: 'action',
  on: '2026-11-22',
  text: 'Bring the next audit to the board.',
  owner: 'Head of Examples',
  dueOn: '2027-01-31',
  areaIds: ['A25'],
};

export const exampleValue: NewMeasureValue = {
  period: '2026-10',
  value: 17.5,
  numerator: 210,
  denominator: 12,
  isProvisional: true,
  note: 'Before the checks of the year’s end.',
};

export const exampleCompletion: ActionRecord = {
  completion: {
    doneOn: '2026-11-18',
    evidence: {
      text: 'The standard as it was published.',
      source: { title: 'Supervision standard', publisher: 'Exampleshire Council', url: null },
      meetingId: null,
    },
  },
};

export const exampleWithdrawal: DecisionRecord = { completion: null, isWithdrawn: true };
