import { DatasetError } from '#src/dataset/dataSource.ts';
import { ask, expectFound } from '#src/dataset/fetchJson.ts';
import type { BoardPack } from '#src/domain/boardPack.ts';
import type { FieldFault } from '#src/domain/problem.ts';
import type { OutboxEntry, RecordTarget } from '#src/domain/record.ts';
import { boardPack } from '#src/schema/boardPack.ts';
import { problem, staleProblem, validationProblem } from '#src/schema/problem.ts';

/** What a backend made of a record. Without an answer, or with one of passing trouble, it is unknown. */
export type Answer =
  /** `pack` is `null` where the answer's board cannot be read. */
  | { readonly kind: 'kept'; readonly pack: BoardPack | null; readonly etag: string | null }
  | {
      readonly kind: 'unanswered';
      readonly problem: 'network' | 'server';
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
const addressOf = ({ authorityCode, areaId }: RecordTarget): string =>
  areaId === null
    ? `authorities/${authorityCode}/decisions`
    : `authorities/${authorityCode}/areas/${encodeURIComponent(areaId)}/updates`;

/** Sends a record once, under its own key. @param code The member's access code. */
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
    return await answerOf(response, path);
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

async function answerOf(response: Response, path: string): Promise<Answer> {
  const etag = response.headers.get('ETag');
  if (response.ok) {
    const read = boardPack.safeParse(await jsonIn(response));
    return { kind: 'kept', pack: read.success ? read.data : null, etag };
  }
  const { status } = response;
  // What may pass is told by the reading side, with how long to wait.
  if (status >= 500 || [408, 425, 429].includes(status)) await expectFound(response, path);
  if (status === 401) return { kind: 'access-unknown' };
  if (status === 403) return { kind: 'may-not-record' };
  const json = await jsonIn(response);
  const stale = status === 412 ? staleProblem.safeParse(json) : null;
  if (stale?.success) return { kind: 'conflict', current: stale.data.current, etag };
  const told = problem.safeParse(json);
  const listed = validationProblem.safeParse(json);
  return {
    kind: 'refused',
    status,
    detail: told.success ? told.data.detail : `The server answered with HTTP ${status}.`,
    faults: listed.success ? listed.data.errors : [],
  };
}

/** `undefined` for what is no JSON or breaks off: the status has told what became of the record. */
const jsonIn = (response: Response): Promise<unknown> => response.json().catch(() => undefined);
