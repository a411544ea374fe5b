import { isSameSaid, saidOf } from '#src/core/board/withMeasureValue.ts';
import type { BoardPack } from '#src/core/model/boardPack.ts';
import type { FieldFault } from '#src/core/model/problem.ts';
import {
  isOutcome,
  type OutboxEntry,
  type RecordTarget,
  type SendProblem,
} from '#src/core/model/record.ts';
import { boardPack } from '#src/core/schema/boardPack.ts';
import { problem, staleProblem, validationProblem } from '#src/core/schema/problem.ts';
import { DatasetError } from '#src/data/dataSource.ts';
import { ask, expectFound } from '#src/data/fetchJson.ts';
import { isSavedIn, measureIn, wasSaidIn } from './pendingEdits.ts';

/** What a backend made of a record. Without an answer, or with one of passing trouble, it is unknown. */
export type Answer =
  /** `pack` is the board with the record, as the contract has a backend answer. */
  | { readonly kind: 'kept'; readonly pack: BoardPack; readonly etag: string | null }
  | {
      readonly kind: 'unanswered';
      readonly problem: Exclude<SendProblem, null>;
      readonly retryAfterMs: number | null;
      /** The backend said in terms that it did nothing. */
      readonly isUntouched: boolean;
    }
  | { readonly kind: 'access-unknown' }
  | { readonly kind: 'may-not-record' }
  | { readonly kind: 'conflict'; readonly current: BoardPack; readonly etag: string | null }
  | {
      readonly kind: 'refused';
      readonly status: number;
      readonly detail: string;
      readonly faults: readonly FieldFault[];
    };

/** Where records of a kind are sent, below the base address. */
function addressOf(target: RecordTarget): string {
  const { authorityCode, areaId, measureId, actionId, decisionId } = target;
  const board = `authorities/${authorityCode}`;
  if (actionId !== undefined) return `${board}/actions/${encodeURIComponent(actionId)}/completions`;
  if (decisionId !== undefined) {
    return `${board}/decisions/${encodeURIComponent(decisionId)}/changes`;
  }
  if (measureId !== undefined) return `${board}/measures/${encodeURIComponent(measureId)}/values`;
  return areaId === null
    ? `${board}/decisions`
    : `${board}/areas/${encodeURIComponent(areaId)}/updates`;
}

/**
 * Sends a record once, under its own key. It counts as kept only where the answer is the one of the
 * contract: a page to sign in is also answered with 200.
 *
 * @param code The member's access code.
 */
export async function sendRecord(
  base: URL,
  entry: OutboxEntry,
  code: string,
  { timeoutMs }: { readonly timeoutMs?: number } = {},
): Promise<Answer> {
  const path = addressOf(entry);
  try {
    const response = await ask(new URL(path, base), path, {
      method: 'POST',
      // What a redirect leads to is never the answer to a record: a page to sign in, or an older board.
      redirect: 'manual',
      signal: new AbortController().signal,
      ...(timeoutMs === undefined ? {} : { timeoutMs }),
      headers: {
        Authorization: `Bearer ${code}`,
        'Content-Type': 'application/json',
        'Idempotency-Key': entry.id,
        ...(entry.ifMatch === null ? {} : { 'If-Match': entry.ifMatch }),
      },
      body: JSON.stringify(entry.body),
    });
    return await answerOf(response, path, entry);
  } catch (error) {
    if (!(error instanceof DatasetError)) throw error;
    return {
      kind: 'unanswered',
      problem: error.status === null ? 'network' : 'server',
      retryAfterMs: error.retryAfterMs,
      isUntouched: error.status === 429,
    };
  }
}

/** Something answered that does not keep the contract: nobody can know what became of the record. */
const foreign = {
  kind: 'unanswered',
  problem: 'foreign',
  retryAfterMs: null,
  isUntouched: false,
} as const satisfies Answer;

async function answerOf(response: Response, path: string, entry: OutboxEntry): Promise<Answer> {
  const etag = response.headers.get('ETag');
  const { status } = response;
  if (response.ok) {
    const pack = status === 200 ? await boardWith(entry, response) : null;
    return pack ? { kind: 'kept', pack, etag } : foreign;
  }
  // A browser hides where a redirect leads, and its status.
  if (response.type === 'opaqueredirect' || (status >= 300 && status < 400)) return foreign;
  // What may pass is said by the reading side, with how long to wait.
  if (status >= 500 || [408, 425, 429].includes(status)) await expectFound(response, path);
  if (status === 401) return { kind: 'access-unknown' };
  if (status === 403) return { kind: 'may-not-record' };
  const json = await jsonIn(response);
  if (status === 412) {
    const stale = staleProblem.safeParse(json);
    const isOwn = stale.success && stale.data.current.authorityCode === entry.authorityCode;
    return isOwn ? { kind: 'conflict', current: stale.data.current, etag } : foreign;
  }
  const described = problem.safeParse(json);
  const listed = validationProblem.safeParse(json);
  return {
    kind: 'refused',
    status,
    detail: described.success ? described.data.detail : `The server answered with HTTP ${status}.`,
    faults: listed.success ? listed.data.errors : [],
  };
}

/** The board in an answer, where it is the one that the record is on, and has it; `null` otherwise. */
async function boardWith(entry: OutboxEntry, response: Response): Promise<BoardPack | null> {
  const read = boardPack.safeParse(isJson(response) ? await jsonIn(response) : undefined);
  if (!read.success || read.data.authorityCode !== entry.authorityCode) return null;
  return isIn(read.data, entry) ? read.data : null;
}

function isIn(pack: BoardPack, entry: OutboxEntry): boolean {
  if (entry.measureId !== undefined) {
    // Not the last, where what is dated vaguely becomes known only after today.
    const said = saidOf(measureIn(pack, entry.measureId), entry.body.period);
    return said.some((figure) => isSameSaid(figure, entry.body));
  }
  if (isOutcome(entry)) return wasSaidIn(pack, entry);
  // A change of the plan alone leaves no name in the board.
  const isNamed =
    entry.areaId === null || entry.body.evidence !== null || entry.withdraws !== undefined;
  return !isNamed || isSavedIn(pack, entry);
}

const isJson = (response: Response) =>
  /^application\/json\s*(;|$)/i.test(response.headers.get('Content-Type') ?? '');

/** `undefined` for what is no JSON or breaks off. */
const jsonIn = (response: Response): Promise<unknown> => response.json().catch(() => undefined);
