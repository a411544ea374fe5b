import { createHash, randomUUID } from 'node:crypto';
import type { Day } from '#src/core/model/partialDate.ts';
import { seenOf } from '#src/core/records/planConflicts.ts';
import { isThere, outcomeOf, type Target } from '#src/core/records/recordOutcome.ts';
import { boardPack } from '#src/core/schema/boardPack.ts';
import { idempotencyKeyPattern } from '#src/core/schema/openapiParts.ts';
import { type Boards, type CurrentBoard, packPath } from './boards.ts';
import { type Member, mayRecord } from './codes.ts';
import type { Database, Sql } from './database.ts';
import { problem } from './problem.ts';

/** A record as it arrived. */
interface Sent {
  readonly target: Target;
  readonly member: Member;
  readonly key: string;
  /** The header, empty where there is none. */
  readonly ifMatch: string;
  readonly body: string;
  readonly requestId: string;
  /** Address of `data/v1/` as the sender has it. */
  readonly root: string;
}

const savedResponse = ({ version }: CurrentBoard, { root, target }: Sent) =>
  new Response(version.text, {
    headers: {
      'Content-Type': 'application/json',
      'Content-Location': root + packPath(target.code),
      'Cache-Control': 'no-store',
      ETag: version.etag,
    },
  });

const staleResponse = ({ version }: CurrentBoard) =>
  problem(412, 'The board was changed since you read it. Here it is as it is now.', {
    members: { current: JSON.parse(version.text) },
    headers: { ETag: version.etag },
  });

const noBoard = () => problem(404, 'There is no such board.');

/** What a request has wrong before the board is locked for it. */
function refusal(sent: Sent, board: CurrentBoard): Response | null {
  const { target, key, ifMatch } = sent;
  if (!isThere(board.pack, target)) {
    return problem(404, `The board has no ${target.kind} ${target.id}.`);
  }
  if (!idempotencyKeyPattern.test(key)) {
    return problem(400, 'Wanted an Idempotency-Key of 16 to 64 letters, digits or hyphens.');
  }
  if (!ifMatch.includes('"')) {
    return problem(428, 'Wanted If-Match with the ETag of the board that you read.');
  }
  return null;
}

/** Waits for its turn on the board: of several processes as well one at a time goes on. */
async function lockBoard(sql: Sql, code: string): Promise<void> {
  await sql('insert into board (code) values ($1) on conflict do nothing', [code]);
  await sql('select code from board where code = $1 for update', [code]);
}

const fingerprintOf = ({ target, body }: Sent) =>
  createHash('sha256').update(JSON.stringify(target)).update('\n').update(body).digest('hex');

/** A record's name in the pack is its key, unless another member chose the same. */
async function nameFor(sql: Sql, { target, key }: Sent): Promise<string> {
  const [taken] = await sql('select 1 from record where board_code = $1 and name = $2', [
    target.code,
    key,
  ]);
  return taken === undefined ? key : randomUUID();
}

/**
 * Keeps a record with its key and its line in the audit, all or nothing, and answers with the board.
 * The comparison with what the writer saw and the keeping are one step.
 */
export function createRecorder(database: Database, boards: Boards, now: () => Day) {
  const save = async (sql: Sql, sent: Sent, json: unknown): Promise<Response> => {
    const { target, member, key, ifMatch, body, requestId } = sent;
    await lockBoard(sql, target.code);
    const [before] = await sql(
      'select id, fingerprint from record where board_code = $1 and member_code_id = $2 and key = $3',
      [target.code, member.codeId, key],
    );
    if (before !== undefined) {
      if (before.fingerprint !== fingerprintOf(sent)) {
        return problem(409, 'Something else was saved under this key. Take a new one.');
      }
      const then = await boards.read(sql, target.code, Number(before.id));
      return then === null ? noBoard() : savedResponse(then, sent);
    }
    const current = await boards.read(sql, target.code);
    if (current === null) return noBoard();
    const seen: readonly string[] = ifMatch.match(/(W\/)?"[^"]*"/g) ?? [];
    if (!seen.includes(current.version.etag)) return staleResponse(current);

    const name = await nameFor(sql, sent);
    const on = now();
    const outcome = outcomeOf(current.pack, target, json, { id: name, on });
    if ('faults' in outcome) {
      return problem(422, 'Something in what was sent is missing or wrong.', {
        members: { errors: outcome.faults },
      });
    }
    // Such as one part more than a board can hold: what cannot be read again is not taken.
    if (!boardPack.safeParse(outcome.pack).success) {
      const detail = 'the board cannot hold it: something in it has as much as it may have';
      return problem(422, 'The board cannot hold what was sent.', {
        members: { errors: [{ pointer: '#', detail }] },
      });
    }
    const [row] = await sql(
      `insert into record (board_code, member_code_id, key, name, fingerprint, kind, target, body, recorded_on, seen)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) returning id`,
      [
        target.code,
        member.codeId,
        key,
        name,
        fingerprintOf(sent),
        target.kind,
        target.id,
        body,
        on,
        seenOf(current.imported, target),
      ],
    );
    await sql(
      "insert into audit (board_code, member_code_id, action, record_id, request_id) values ($1, $2, 'recorded', $3, $4)",
      [target.code, member.codeId, row?.id, requestId],
    );
    const next = await boards.read(sql, target.code, Number(row?.id));
    if (next === null)
      throw new Error(`${target.code}: the board went away while it was recorded on`);
    return savedResponse(next, sent);
  };

  return async (sent: Sent): Promise<Response> => {
    const { target, member } = sent;
    const board = await boards.read(database.sql, target.code);
    if (board === null) return noBoard();
    if (!mayRecord(member.rights.get(target.code))) {
      return problem(403, 'You may read this board, not record on it.');
    }
    const refused = refusal(sent, board);
    if (refused) return refused;
    let json: unknown;
    try {
      json = JSON.parse(sent.body);
    } catch {
      return problem(400, 'The body is not JSON.');
    }
    return database.transaction((sql) => save(sql, sent, json));
  };
}
