import type { BoardPack } from '#src/core/model/boardPack.ts';
import type { BoardRecords, KeptRecord, Membership } from '#src/core/model/boardRecords.ts';
import type { Day } from '#src/core/model/partialDate.ts';
import { isThere, outcomeOf, type Target, targetOf } from '#src/core/records/recordOutcome.ts';
import { boardPack } from '#src/core/schema/boardPack.ts';
import { idempotencyKeyPattern, mostRecordBytes } from '#src/core/schema/openapiParts.ts';
import { problem } from '#src/server/problem.ts';
import { withChanges } from '#src/server/recordChanges.ts';
import { memberOf } from './members.ts';
import type { Packs } from './packs.ts';
import { hashOf, type Version, versionOf } from './responses.ts';

/** What was saved, or is being saved, under a key. */
interface Saved {
  readonly fingerprint: string;
  readonly answer: Promise<Response>;
  /** As the members of its board see it. */
  readonly record: Omit<KeptRecord, 'changes'>;
  readonly code: string;
}

const packPathOf = ({ code }: Target) => `authorities/${code}/board-pack.json`;
const packIn = ({ text }: Version): BoardPack => boardPack.parse(JSON.parse(text));

/** Who may not record, and what is not there to be recorded on. */
function refusalOf(request: Request, target: Target, pack: Version | null): Response | null {
  const member = memberOf(request);
  if (member === null) {
    return problem(401, 'Sign in to record this.', {
      headers: { 'WWW-Authenticate': 'Bearer' },
    });
  }
  if (pack === null) return problem(404, 'There is no such board.');
  if (!member.mayRecord) return problem(403, 'You may read this board, not record on it.');
  const { kind, id } = target;
  if (!isThere(packIn(pack), target)) {
    return problem(404, `The board has no ${kind} ${id}.`);
  }
  if (!idempotencyKeyPattern.test(request.headers.get('Idempotency-Key') ?? '')) {
    return problem(400, 'Wanted an Idempotency-Key of 16 to 64 letters, digits or hyphens.');
  }
  if (!/"/.test(request.headers.get('If-Match') ?? '')) {
    return problem(428, 'Wanted If-Match with the ETag of the board that you read.');
  }
  return null;
}

const staleResponse = (current: Version) =>
  problem(412, 'The board was changed since you read it. Here it is as it is now.', {
    members: { current: JSON.parse(current.text) },
    headers: { ETag: current.etag },
  });

/** Keeps what members record: once for each key, and only on the board as its writer saw it. */
export function createRecorder(packs: Packs, now: () => Day) {
  const saved = new Map<string, Saved>();

  async function save(request: Request, target: Target, json: unknown) {
    const packPath = packPathOf(target);
    const current = await packs.read(packPath);
    if (current === null) return problem(404, 'There is no such board.');
    const seen: readonly string[] = request.headers.get('If-Match')?.match(/(W\/)?"[^"]*"/g) ?? [];
    if (!seen.includes(current.etag)) return staleResponse(current);

    const id = request.headers.get('Idempotency-Key') ?? '';
    const outcome = outcomeOf(packIn(current), target, json, { id, on: now() });
    if ('faults' in outcome) {
      return problem(422, 'Something in what was sent is missing or wrong.', {
        members: { errors: outcome.faults },
      });
    }
    const next = await versionOf(JSON.stringify(boardPack.parse(outcome.pack)));
    if (!packs.replace(packPath, current, next)) {
      return staleResponse((await packs.read(packPath)) ?? current);
    }
    const { pathname } = new URL(request.url);
    const root = pathname.slice(0, pathname.indexOf('/data/v1/') + '/data/v1/'.length);
    return new Response(next.text, {
      headers: {
        'Content-Type': 'application/json',
        'Content-Location': root + packPath,
        'Cache-Control': 'no-store',
        ETag: next.etag,
      },
    });
  }

  const record = async (request: Request, parts: readonly string[]): Promise<Response> => {
    const target = targetOf(parts);
    if (target === null) return problem(404, 'Nothing can be recorded at this address.');
    const refusal = refusalOf(request, target, await packs.read(packPathOf(target)));
    if (refusal) return refusal;

    const body = await request.text();
    if (new TextEncoder().encode(body).length > mostRecordBytes) {
      return problem(413, `A record may have ${mostRecordBytes / 1024} kB at most.`);
    }
    let json: unknown;
    try {
      json = JSON.parse(body);
    } catch {
      return problem(400, 'The body is not JSON.');
    }
    const { name: displayName = '' } = memberOf(request) ?? {};
    const name = request.headers.get('Idempotency-Key') ?? '';
    // Each member's on each board by itself.
    const key = JSON.stringify([target.code, displayName, name]);
    const fingerprint = await hashOf(`${JSON.stringify(parts)}\n${body}`);

    for (let before = saved.get(key); before; before = saved.get(key)) {
      if (before.fingerprint !== fingerprint) {
        return problem(409, 'Something else was saved under this key. Take a new one.');
      }
      const answer = await before.answer;
      if (answer.ok) return answer.clone();
      // What was refused may be sent again under its key.
      if (saved.get(key) === before) saved.delete(key);
    }
    const { code, kind, id } = target;
    const by = { displayName, role: 'record' } as const;
    const kept = { name, kind, id, recordedOn: now(), by, body: json, setAside: null };
    const own = { fingerprint, answer: save(request, target, json), record: kept, code };
    saved.set(key, own);
    const answer = await own.answer;
    if (!answer.ok && saved.get(key) === own) saved.delete(key);
    return answer.clone();
  };
  /** What only a member may read; `null` for another address. */
  const read = async (request: Request, parts: readonly string[]): Promise<Response | null> => {
    const [first, code = '', last] = parts;
    const isMe = parts.length === 1 && first === 'me';
    if (!isMe && !(parts.length === 3 && first === 'authorities' && last === 'records'))
      return null;
    const member = memberOf(request);
    if (member === null) {
      return problem(401, 'Sign in to read this.', { headers: { 'WWW-Authenticate': 'Bearer' } });
    }
    if (isMe) {
      const role = member.mayRecord ? 'record' : 'read';
      const boards = (await packs.codes()).map(
        (authorityCode) => ({ authorityCode, role }) as const,
      );
      return forMember({ displayName: member.name, boards });
    }
    if ((await packs.read(`authorities/${code}/board-pack.json`)) === null) {
      return problem(404, 'There is no such board.');
    }
    const all = await Promise.all(
      [...saved.values()]
        .filter((one) => one.code === code)
        .map(async ({ answer, record: one }) => ((await answer).ok ? [one] : [])),
    );
    return forMember({ schemaVersion: 1, records: withChanges(all.flat()) });
  };
  return { record, read };
}

const forMember = (value: Membership | BoardRecords) =>
  new Response(JSON.stringify(value), {
    headers: { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' },
  });
