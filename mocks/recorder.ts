import {
  completionFaults,
  decisionFaults,
  updateFaults,
  valueFaults,
} from '#src/core/board/recordingFaults.ts';
import { withActionRecord, withDecisionRecord } from '#src/core/board/withCompletion.ts';
import { withDecision } from '#src/core/board/withDecision.ts';
import { withMeasureValue } from '#src/core/board/withMeasureValue.ts';
import { withUpdate } from '#src/core/board/withUpdate.ts';
import type { Recorded } from '#src/core/model/areaUpdate.ts';
import type { BoardPack } from '#src/core/model/boardPack.ts';
import type { Day } from '#src/core/model/partialDate.ts';
import type { FieldFault } from '#src/core/model/problem.ts';
import { areaUpdate } from '#src/core/schema/areaUpdate.ts';
import { newBoardDecision } from '#src/core/schema/boardDecision.ts';
import { boardPack } from '#src/core/schema/boardPack.ts';
import { actionRecord, decisionRecord } from '#src/core/schema/completionRecord.ts';
import { newMeasureValue } from '#src/core/schema/measure.ts';
import { idempotencyKeyPattern } from '#src/core/schema/openapiParts.ts';
import { parseRequest } from '#src/core/schema/parseRequest.ts';
import { memberOf } from './members.ts';
import type { Packs } from './packs.ts';
import { hashOf, problemResponse, type Version, versionOf } from './responses.ts';

interface Target {
  readonly packPath: string;
  readonly kind: 'area' | 'measure' | 'action' | 'decision' | 'new decision';
  /** Of what it is recorded on; empty for a new decision. */
  readonly id: string;
}

/** What was saved, or is being saved, under a key. */
interface Saved {
  readonly fingerprint: string;
  readonly answer: Promise<Response>;
}

type Outcome = { readonly pack: BoardPack } | { readonly faults: readonly FieldFault[] };

/** @param parts Of the path, decoded. */
function targetOf(parts: readonly string[]): Target | null {
  const [first, code, kind, id, last] = parts;
  if (first !== 'authorities' || !code || code.includes('/')) return null;
  const packPath = `authorities/${code}/board-pack.json`;
  if (kind === 'decisions' && parts.length === 3) return { packPath, kind: 'new decision', id: '' };
  if (!id || parts.length !== 5) return null;
  if (kind === 'areas' && last === 'updates') return { packPath, kind: 'area', id };
  if (kind === 'actions' && last === 'completions') return { packPath, kind: 'action', id };
  if (kind === 'decisions' && last === 'changes') return { packPath, kind: 'decision', id };
  return kind === 'measures' && last === 'values' ? { packPath, kind: 'measure', id } : null;
}

const areaIn = ({ areas }: BoardPack, id: string) => areas.find((area) => area.id === id);
const measureIn = ({ measures = [] }: BoardPack, id: string) =>
  measures.find((measure) => measure.id === id);

const actionIn = ({ actions = [] }: BoardPack, id: string) =>
  actions.find((action) => action.id === id);
/** One that was withdrawn is there no more. */
const decisionIn = ({ decisions = [] }: BoardPack, id: string) =>
  decisions.find((one) => one.id === id && !one.changes?.at(-1)?.isWithdrawn);

/** What a record makes of the board, or why it cannot be kept. */
function outcomeOf(pack: BoardPack, target: Target, json: unknown, as: Recorded): Outcome {
  switch (target.kind) {
    case 'new decision':
      return outcome(
        parseRequest(newBoardDecision, json),
        (decision) => decisionFaults(pack, decision, as.on),
        (decision) => withDecision(pack, decision, as),
      );
    case 'decision':
      return outcome(
        parseRequest(decisionRecord, json),
        (record) => completionFaults(pack, record, as.on),
        (record) => withDecisionRecord(pack, target.id, record, as),
      );
    case 'action':
      return outcome(
        parseRequest(actionRecord, json),
        (record) => completionFaults(pack, record, as.on),
        (record) => withActionRecord(pack, target.id, record, as),
      );
    case 'area': {
      const area = areaIn(pack, target.id);
      return outcome(
        parseRequest(areaUpdate, json),
        (update) => (area ? updateFaults(area, update, as.on) : []),
        (update) => withUpdate(pack, target.id, update, as),
      );
    }
    case 'measure': {
      const measure = measureIn(pack, target.id);
      return outcome(
        parseRequest(newMeasureValue, json),
        (value) => (measure ? valueFaults(measure, value, as.on) : []),
        (value) => withMeasureValue(pack, target.id, value, as),
      );
    }
  }
}

function outcome<T>(
  read: ReturnType<typeof parseRequest<T>>,
  faultsOf: (sent: T) => readonly FieldFault[],
  packWith: (sent: T) => BoardPack,
): Outcome {
  if ('faults' in read) return read;
  const faults = faultsOf(read.sent);
  return faults.length > 0 ? { faults } : { pack: packWith(read.sent) };
}

const packIn = ({ text }: Version): BoardPack => boardPack.parse(JSON.parse(text));

/** Who may not record, and what is not there to be recorded on. */
function refusalOf(request: Request, target: Target, pack: Version | null): Response | null {
  const member = memberOf(request);
  if (member === null) {
    return problemResponse(401, 'Sign in to record this.', {
      headers: { 'WWW-Authenticate': 'Bearer' },
    });
  }
  if (!member.mayRecord) return problemResponse(403, 'You may read this board, not record on it.');
  if (pack === null) return problemResponse(404, 'There is no such board.');
  const { kind, id } = target;
  const place = {
    area: areaIn,
    measure: measureIn,
    action: actionIn,
    decision: decisionIn,
    'new decision': () => true,
  }[kind];
  if (!place(packIn(pack), id)) {
    return problemResponse(404, `The board has no ${kind} ${id}.`);
  }
  if (!idempotencyKeyPattern.test(request.headers.get('Idempotency-Key') ?? '')) {
    return problemResponse(
      400,
      'Wanted an Idempotency-Key of 16 to 64 letters, digits or hyphens.',
    );
  }
  if (!/"/.test(request.headers.get('If-Match') ?? '')) {
    return problemResponse(428, 'Wanted If-Match with the ETag of the board that you read.');
  }
  return null;
}

const staleResponse = (current: Version) =>
  problemResponse(412, 'The board was changed since you read it. Here it is as it is now.', {
    members: { current: JSON.parse(current.text) },
    headers: { ETag: current.etag },
  });

/** Keeps what members record: once for each key, and only on the board as its writer saw it. */
export function createRecorder(packs: Packs, now: () => Day) {
  const saved = new Map<string, Saved>();

  async function save(request: Request, target: Target, json: unknown) {
    const { packPath } = target;
    const current = await packs.read(packPath);
    if (current === null) return problemResponse(404, 'There is no such board.');
    const seen: readonly string[] = request.headers.get('If-Match')?.match(/(W\/)?"[^"]*"/g) ?? [];
    if (!seen.includes(current.etag)) return staleResponse(current);

    const id = request.headers.get('Idempotency-Key') ?? '';
    const outcome = outcomeOf(packIn(current), target, json, { id, on: now() });
    if ('faults' in outcome) {
      return problemResponse(422, 'Something in what was sent is missing or wrong.', {
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

  return async (request: Request, parts: readonly string[]): Promise<Response> => {
    const target = targetOf(parts);
    if (target === null) return problemResponse(404, 'Nothing can be recorded at this address.');
    const refusal = refusalOf(request, target, await packs.read(target.packPath));
    if (refusal) return refusal;

    const body = await request.text();
    let json: unknown;
    try {
      json = JSON.parse(body);
    } catch {
      return problemResponse(400, 'The body is not JSON.');
    }
    const key = request.headers.get('Idempotency-Key') ?? '';
    const fingerprint = await hashOf(`${JSON.stringify(parts)}\n${body}`);

    for (let before = saved.get(key); before; before = saved.get(key)) {
      if (before.fingerprint !== fingerprint) {
        return problemResponse(409, 'Something else was saved under this key. Take a new one.');
      }
      const answer = await before.answer;
      if (answer.ok) return answer.clone();
      // What was refused may be sent again under its key.
      if (saved.get(key) === before) saved.delete(key);
    }
    const own = { fingerprint, answer: save(request, target, json) };
    saved.set(key, own);
    const answer = await own.answer;
    if (!answer.ok && saved.get(key) === own) saved.delete(key);
    return answer.clone();
  };
}
