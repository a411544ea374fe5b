import type { Area } from './area.ts';
import type { AreaUpdate } from './areaUpdate.ts';
import type { NewBoardDecision } from './boardDecision.ts';
import type { BoardPack } from './boardPack.ts';
import type { Measure, NewMeasureValue } from './measure.ts';
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

/**
 * What a member typed into a form, by field: only the fields that were touched, as they were typed.
 * A date is its three parts, `12/1/2026`; areas are their ids, a line each.
 */
export type FormValues = Readonly<Record<string, string>>;

/**
 * What a record is about: an improvement area, one of the council's own measures, or the board itself
 * with a decision or an action.
 */
export interface RecordTarget {
  readonly authorityCode: string;
  readonly areaId: string | null;
  /** Left out for anything else than a measure, as in what browsers keep from before there were any. */
  readonly measureId?: string | undefined;
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
export interface RecordedUpdate extends Recording {
  readonly areaId: string;
  readonly measureId?: undefined;
  readonly body: AreaUpdate;
  readonly seen: Area;
}

/** A decision or an action, with the ids of those that the member saw. */
export interface RecordedDecision extends Recording {
  readonly areaId: null;
  readonly measureId?: undefined;
  readonly body: NewBoardDecision;
  readonly seen: readonly string[];
}

/** The value of one month of a measure, with the measure as the member saw it. */
export interface RecordedValue extends Recording {
  readonly areaId: null;
  readonly measureId: string;
  readonly body: NewMeasureValue;
  readonly seen: Measure;
}

/** What a member recorded and the backend has not kept yet, or a note that stays in the page. */
export type OutboxEntry = RecordedUpdate | RecordedDecision | RecordedValue;

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
