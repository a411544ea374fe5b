/**
 * Exampleshire's improvement plan with what it said at each of eight meetings of the board, made of
 * `planRows`: what each edition said of each action, known two days before the meeting, or at the meeting
 * where the board saw the evidence. Every word and date is made up.
 */
import type { Action, ActionNote, ActionState } from '#src/core/model/action.ts';
import type { Completion } from '#src/core/model/completion.ts';
import type { Day, PartialDate } from '#src/core/model/partialDate.ts';
import type { Rating } from '#src/core/model/rating.ts';
import { action } from '#src/core/schema/action.ts';
import { planRows } from './planRows.ts';

export const planMeetings = [
  '2025-12-10',
  '2026-01-28',
  '2026-03-18',
  '2026-05-13',
  '2026-07-01',
  '2026-09-02',
  '2026-10-21',
  '2026-12-16',
] as const satisfies readonly Day[];

export const planSourceId = 'improvement-plan';

export const planAreas = {
  MO: 'Management oversight',
  WS: 'Workforce stability',
  FD: 'Front door',
  MC: 'Missing children',
  PL: 'Placements',
  CL: 'Care leavers',
  EH: 'Early help',
  QP: 'Quality of practice',
} as const;

/** What is said of an action beside its row, where a test or a picture needs it. */
interface Details {
  /** Due dates by the meeting from which each holds, counted from 0. */
  readonly due?: Readonly<Record<number, PartialDate>>;
  readonly dueWords?: string;
  readonly doneOn?: PartialDate;
  /** By meeting from which each holds. */
  readonly delivery?: Readonly<Record<number, Rating>>;
  readonly impact?: Rating;
  readonly wanted?: string;
  readonly measureId?: string;
  /** From the last meeting on. */
  readonly hasLostOwner?: boolean;
  readonly note?: readonly [on: Day, text: string];
}

const details: Readonly<Record<string, Details>> = {
  '1.2': {
    due: { 0: '2027-01-29' },
    impact: 'amber',
    measureId: 'vacancies',
    note: ['2026-12-09', 'Offer is open, with retention payments. 14 have applied.'],
  },
  '1.3': {
    due: { 0: '2027-03-31' },
    impact: 'green',
    measureId: 'agency-social-workers',
    note: ['2026-12-09', 'Nine have moved.'],
  },
  '1.8': {
    due: { 0: '2026-09-30', 5: '2026-10-31' },
    delivery: { 0: 'amber', 7: 'red' },
    impact: 'amber',
    wanted: 'the standard',
    hasLostOwner: true,
    note: ['2026-11-04', 'The draft is with the unions. Nobody has taken it on since.'],
  },
  '2.1': {
    due: { 0: '2027-03-31' },
    measureId: 'average-caseload',
    note: ['2026-12-04', 'Six of ten are filled.'],
  },
  '2.4': {
    due: { 3: '2026-11-30' },
    delivery: { 3: 'amber', 7: 'red' },
    impact: 'red',
    wanted: '10 or fewer at month end',
    measureId: 'caseloads-over-20',
    note: ['2026-12-08', 'The panel has met three times. 33 workers hold more than 20.'],
  },
  '2.6': {
    due: { 2: '2026-09-30' },
    doneOn: '2026-10-06',
    wanted: 'first three months of answers',
    note: ['2026-10-06', 'A form is in use from October.'],
  },
  '3.4': {
    due: { 2: '2026-08-31', 5: '2026-11-30' },
    delivery: { 2: 'amber' },
    impact: 'amber',
    wanted: 'signed protocol',
    note: ['2026-12-02', 'Agreed in draft. The partnership signs in January.'],
  },
  '4.3': {
    due: { 2: '2026-08-31' },
    doneOn: '2026-08-31',
    impact: 'amber',
    wanted: 'sample of 20 interviews',
    note: ['2026-08-31', 'The contract is let and in use.'],
  },
  '5.1': {
    due: { 4: '2026-09-30', 5: '2026-11-15', 6: '2026-12-11' },
    delivery: { 4: 'amber' },
    wanted: 'Cabinet minute',
    note: ['2026-12-10', 'The plan is written. It goes to Cabinet on 14 January.'],
  },
  '5.3': {
    due: { 0: '2026-06-15', 5: '2026-10-09', 7: '2027-01-31' },
    delivery: { 0: 'amber' },
    impact: 'amber',
    note: ['2026-11-04', 'Given a later date: two carers’ assessments are late.'],
  },
  '6.2': {
    due: { 2: '2026-10-16' },
    doneOn: '2026-10-16',
    impact: 'green',
    wanted: 'the published offer',
    note: ['2026-10-16', 'Written with nine care leavers. Not yet published.'],
  },
  '7.2': {
    dueWords: 'To be agreed with the health trust',
    delivery: { 2: 'amber' },
    note: ['2026-10-14', 'The health trust was asked to name a date.'],
  },
  '7.6': { due: { 4: '2027-05' }, dueWords: 'Spring 2027' },
};

const addDays = (day: Day, days: number): Day =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

const met = (index: number): Day => planMeetings[index] ?? '';

/** When the run of a letter that holds at a meeting ends; the count of meetings where it does not. */
function endOfRun(path: string, index: number): number {
  const end = [...path].findIndex((letter, at) => at > index && letter !== path[index]);
  return end === -1 ? path.length : end;
}

/** The due date that an action is given when it is on time at a meeting, from what becomes of it. */
function dueFrom(path: string, index: number): PartialDate {
  const end = endOfRun(path, index);
  if (end === path.length) return `2027-0${1 + (path.length % 3)}-28`;
  return path[end] === 'O' ? addDays(met(end), -16) : addDays(met(end), 12);
}

function completionAt(path: string, index: number, { doneOn }: Details): Completion | null {
  const letter = path[index];
  if (letter !== 'W' && letter !== 'D') return null;
  const first = [...path].findIndex((one) => one === 'W' || one === 'D');
  const done = doneOn ?? addDays(met(first), -5);
  if (letter === 'W') return { doneOn: done, evidence: null };
  const seen = met(path.indexOf('D'));
  return {
    doneOn: done,
    evidence: {
      text: 'The board was shown what the plan asks for.',
      sourceId: planSourceId,
      meetingId: `board-${seen}`,
    },
  };
}

/** What holds of a part that is given by meeting. */
const heldAt = <Value>(parts: Readonly<Record<number, Value>> = {}, index: number) =>
  Object.entries(parts).findLast(([from]) => Number(from) <= index)?.[1];

const isRunning = (letter: string | undefined) =>
  letter === 'T' || letter === 'N' || letter === 'O';

function deliveryAt(letter: string | undefined, index: number, parts: Details['delivery']): Rating {
  if (!isRunning(letter)) return 'blue';
  return heldAt(parts, index) ?? (letter === 'O' ? 'amber' : 'green');
}

type Row = (typeof planRows)[number];

function statesOfRow([id, text, area, owner, path]: Row): ActionState[] {
  const own = details[id] ?? {};
  const states: ActionState[] = [];
  let dueOn: PartialDate | null = null;
  for (const [index, letter] of [...path].entries()) {
    if (letter === '-') continue;
    const last = states.at(-1);
    if (letter === 'X') {
      if (last && !last.isDropped) {
        states.push({ ...last, knownOn: addDays(met(index), -2), isDropped: true });
      }
      continue;
    }
    if (letter === 'N') dueOn = null;
    else if (letter === 'T' && path[index - 1] !== 'T') dueOn = dueFrom(path, index);
    else if (dueOn === null) dueOn = addDays(met(index), letter === 'O' ? -16 : 12);
    dueOn = letter === 'N' ? null : (heldAt(own.due, index) ?? dueOn);
    const hasLostOwner = own.hasLostOwner === true && index === path.length - 1;
    const completion = completionAt(path, index, own);
    const isShown = completion?.evidence != null;
    const state: ActionState = {
      // The first edition is of the first meeting; what shows an end is seen at a meeting.
      knownOn: index === 0 || isShown ? met(index) : addDays(met(index), -2),
      knownBy: 'published',
      text,
      areaId: `plan-${area}`,
      owner,
      isOwnerInPost: !hasLostOwner,
      dueOn,
      dueWords: own.dueWords ?? (letter === 'N' ? 'Ongoing' : ''),
      delivery: deliveryAt(letter, index, own.delivery),
      impact: own.impact ?? null,
      successMeasure: own.measureId === undefined ? '' : 'The measure meets its target',
      measureId: own.measureId ?? null,
      evidenceWanted: own.wanted ?? '',
      completion,
      isDropped: false,
    };
    const said = (one: ActionState | undefined) =>
      one && JSON.stringify({ ...one, knownOn: '', knownBy: '' });
    if (said(last) !== said(state)) states.push(state);
  }
  return states;
}

function notesOf(note: Details['note']): ActionNote[] {
  if (!note) return [];
  const [on, text] = note;
  const edition = planMeetings.find((day) => addDays(day, -2) >= on) ?? met(7);
  return [{ on, text, knownOn: addDays(edition, -2), knownBy: 'published' }];
}

export const examplePlan: readonly Action[] = planRows.map((row) => {
  const [latest, ...before] = statesOfRow(row).toReversed();
  const [id] = row;
  return action.parse({
    ...latest,
    id,
    sourceId: planSourceId,
    ...(before.length > 0 && { formerStates: before.toReversed() }),
    notes: notesOf(details[id]?.note),
  });
});
