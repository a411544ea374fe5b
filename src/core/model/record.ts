import type { Action } from './action.ts';
import type { Area } from './area.ts';
import type { AreaUpdate } from './areaUpdate.ts';
import type { BoardDecision, NewBoardDecision } from './boardDecision.ts';
import type { BoardPack } from './boardPack.ts';
import type { ActionRecord, DecisionRecord } from './completionRecord.ts';
import type { Measure, NewMeasureValue } from './measure.ts';
import type { PartialDate } from './partialDate.ts';
import type { FieldFault } from './problem.ts';

/** Where each field of an update on an area stands in what is sent, as a JSON Pointer. */
export const updateFields = {
  status: '#/evidence/status',
  on: '#/evidence/on',
  text: '#/evidence/text',
  sourceTitle: '#/evidence/source/title',
  publisher: '#/evidence/source/publisher',
  url: '#/evidence/source/url',
  owner: '#/plan/owner',
  dueOn: '#/plan/dueOn',
  nextStep: '#/plan/nextStep',
  delivery: '#/plan/delivery',
  impact: '#/plan/impact',
  target: '#/plan/target',
  targetBy: '#/plan/targetBy',
  commentary: '#/plan/commentary',
  withdrawal: '#/withdraws',
} as const;

export type UpdateField = keyof typeof updateFields;

/** Likewise of a decision or an action. */
export const decisionFields = {
  kind: '#/kind',
  on: '#/on',
  text: '#/text',
  owner: '#/owner',
  dueOn: '#/dueOn',
  areaIds: '#/areaIds',
} as const;

export type DecisionField = keyof typeof decisionFields;

/** Likewise of a value of a measure. Only the form asks for the reason that there is none by itself. */
export const valueFields = {
  period: '#/period',
  value: '#/value',
  reason: '#/reason',
  numerator: '#/numerator',
  denominator: '#/denominator',
  isProvisional: '#/isProvisional',
  note: '#/note',
} as const;

export type ValueField = keyof typeof valueFields;

/** Likewise of what became of an action or a decision. Only the form asks for its outcome by itself. */
export const completionFields = {
  outcome: '#/isWithdrawn',
  doneOn: '#/completion/doneOn',
  text: '#/completion/evidence/text',
  sourceTitle: '#/completion/evidence/source/title',
  publisher: '#/completion/evidence/source/publisher',
  url: '#/completion/evidence/source/url',
  meetingId: '#/completion/evidence/meetingId',
} as const;

export type CompletionField = keyof typeof completionFields;

/**
 * What a member typed into a form, by field: only the fields that were touched, as they were typed.
 * A date is its three parts, `12/1/2026`; areas are their ids, a line each.
 */
export type FormValues = Readonly<Record<string, string>>;

/**
 * What a record is about: an improvement area, one of the council's own measures, an action of its plan,
 * what became of a decision or an action of a meeting, or the board itself with a new one of these.
 */
export interface RecordTarget {
  readonly authorityCode: string;
  readonly areaId: string | null;
  /** Left out for anything else than a measure, as in what browsers keep from before there were any. */
  readonly measureId?: string | undefined;
  /** Of an action of the plan; left out for anything else, likewise. */
  readonly actionId?: string | undefined;
  /** Of a decision or an action of a meeting that is on the board; left out for anything else, likewise. */
  readonly decisionId?: string | undefined;
  /** Its words are corrected; left out where it is recorded what became of it. */
  readonly isCorrection?: true | undefined;
  /** Id of the source of evidence on the area that is corrected or withdrawn; left out for new evidence. */
  readonly withdraws?: string | undefined;
}

/**
 * Why a record was not sent yet. `network`: no answer came. `server`: the backend could not take it just
 * then. `foreign`: something answered that is not the backend, such as a page to sign in.
 */
export type SendProblem = 'network' | 'server' | 'foreign' | null;

/**
 * What becomes of a record. A note, where nothing can be sent, stays in the page.
 * `held`: can be withdrawn until a time, in milliseconds since 1970.
 * `waiting`: to be sent, not before a time; `problem` says why it was not sent yet.
 * `sending`: on its way, with no answer yet.
 * `stopped`: withdrawn by the member, and not sent until it is recorded again.
 * `refused`: the backend does not take it as it is.
 * `conflict`: the board was changed since the member saw it; `current` is the board now.
 */
export type RecordState =
  | { readonly kind: 'note'; readonly isSaved: boolean }
  | { readonly kind: 'held'; readonly until: number }
  | {
      readonly kind: 'waiting';
      readonly notBefore: number;
      readonly problem: SendProblem;
    }
  | { readonly kind: 'sending' }
  | { readonly kind: 'stopped' }
  | {
      readonly kind: 'refused';
      readonly status: number;
      readonly detail: string;
      readonly faults: readonly FieldFault[];
    }
  | { readonly kind: 'conflict'; readonly current: BoardPack; readonly etag: string | null };

/** Which of the ids of a target a kind of record leaves out. */
type Without<Ids extends 'measureId' | 'actionId' | 'decisionId'> = {
  readonly [Id in Ids]?: undefined;
};

interface Recording {
  /** The key under which it is sent, however often. */
  readonly id: string;
  readonly authorityCode: string;
  readonly typed: FormValues;
  /** In milliseconds since 1970. */
  readonly recordedAt: number;
  /** ETag of the board that the member saw; `null` where it had none. */
  readonly ifMatch: string | null;
  /** How often it was sent. */
  readonly attempts: number;
  /** It was sent and no answer told what became of it: the backend may have kept it. */
  readonly mayBeKept: boolean;
  readonly state: RecordState;
}

/** An update on an area, with the area as the member saw it. */
export interface RecordedUpdate
  extends Recording,
    Without<'measureId' | 'actionId' | 'decisionId'> {
  readonly areaId: string;
  readonly withdraws?: string | undefined;
  readonly body: AreaUpdate;
  readonly seen: Area;
}

/** A decision or an action, with the ids of those that the member saw. */
export interface RecordedDecision
  extends Recording,
    Without<'measureId' | 'actionId' | 'decisionId'> {
  readonly areaId: null;
  readonly body: NewBoardDecision;
  readonly seen: readonly string[];
}

/** The value of one month of a measure, with the measure as the member saw it. */
export interface RecordedValue extends Recording, Without<'actionId' | 'decisionId'> {
  readonly areaId: null;
  readonly measureId: string;
  readonly body: NewMeasureValue;
  readonly seen: Measure;
}

/** What became of an action of the plan, with the action as the member saw it. */
export interface RecordedCompletion extends Recording, Without<'measureId' | 'decisionId'> {
  readonly areaId: null;
  readonly actionId: string;
  readonly body: ActionRecord;
  readonly seen: Action;
  /** The day of the meeting that saw the evidence; `null` where none did. */
  readonly seenByMeetingOn: PartialDate | null;
}

/** What became of a decision or an action of a meeting, likewise. */
export interface RecordedDecisionChange extends Recording, Without<'measureId' | 'actionId'> {
  readonly areaId: null;
  readonly decisionId: string;
  readonly isCorrection?: true | undefined;
  readonly body: DecisionRecord;
  readonly seen: BoardDecision;
  readonly seenByMeetingOn: PartialDate | null;
}

/** What became of an action, whether the plan or a meeting has it. */
export type RecordedOutcome = RecordedCompletion | RecordedDecisionChange;

/** What a member recorded and the backend has not kept yet, or a note that stays in the page. */
export type OutboxEntry = RecordedUpdate | RecordedDecision | RecordedValue | RecordedOutcome;

/** The words that a record gives a decision in place of the former; `undefined` for any other record. */
export const correctionIn = (entry: OutboxEntry) =>
  entry.decisionId === undefined ? undefined : entry.body.correction;

/** Whether a record says what became of an action or a decision, or corrects one. */
export const isOutcome = (entry: OutboxEntry): entry is RecordedOutcome =>
  entry.actionId !== undefined || entry.decisionId !== undefined;

/** What was typed into a form and not recorded. */
export interface Draft {
  readonly typed: FormValues;
  /** When it was last changed, in milliseconds since 1970. */
  readonly at: number;
}

/** Whose key a member gave is not known here: what the backend said of it last. */
export interface Access {
  readonly code: string | null;
  /** `unknown`: the last code was not accepted. `may-not-record`: it is good for reading only. */
  readonly refusal: 'unknown' | 'may-not-record' | null;
}
