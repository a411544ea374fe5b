import type { BoardPack } from './boardPack.ts';

/** One fault of what was sent. */
export interface FieldFault {
  /** Where, as a JSON Pointer in a fragment: `#/evidence/on`. */
  readonly pointer: string;
  /** What is wrong and what was wanted, for the person who typed it. */
  readonly detail: string;
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
