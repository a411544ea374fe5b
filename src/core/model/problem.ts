import type { BoardPack } from './boardPack.ts';
import type { PartialDate } from './partialDate.ts';

/**
 * What kind of fault it is, so that a form can say it in its own words. `nothing-filled`: of the whole.
 * `missing`: empty, or none of the words that are wanted. `day-to-come`, `before-raised`: a date that is
 * too late, too early.
 */
export const fieldFaultCodes = [
  'nothing-filled',
  'missing',
  'not-a-date',
  'too-long',
  'not-an-address',
  'day-to-come',
  'before-raised',
] as const;

export type FieldFaultCode = (typeof fieldFaultCodes)[number];

/** One fault of what was sent. */
export interface FieldFault {
  /** Where, as a JSON Pointer in a fragment: `#/evidence/on`. */
  readonly pointer: string;
  /** What is wrong and what was wanted, for the person who typed it. */
  readonly detail: string;
  /** Left out for any other fault: only `detail` says what it is. */
  readonly code?: FieldFaultCode;
  /** The most characters of `too-long`; the day that the date of `day-to-come` or `before-raised` is set against. */
  readonly limit?: number | PartialDate;
}

/** Why a request was refused: problem details (RFC 9457). */
export interface Problem {
  /** `about:blank`: the status says what kind of problem it is. */
  readonly type: string;
  readonly title: string;
  /** HTTP status. */
  readonly status: number;
  /** One or two sentences for a reader. */
  readonly detail: string;
}

/** 422: what was sent is not what the contract says. */
export interface ValidationProblem extends Problem {
  readonly errors: readonly FieldFault[];
}

/** 412: the board was changed since it was read. */
export interface StaleProblem extends Problem {
  /** The board as it is now; its ETag is the answer's. */
  readonly current: BoardPack;
}
