import { randomUUID } from 'node:crypto';
import { recordedSourceKind } from '#src/core/model/areaUpdate.ts';
import type { NewBoardDecision } from '#src/core/model/boardDecision.ts';
import type { BoardPack } from '#src/core/model/boardPack.ts';
import { mostPeriods, mostRestatements, type NewMeasureValue } from '#src/core/model/measure.ts';
import { boardPack } from '#src/core/schema/boardPack.ts';
import type { Check } from './check.ts';
import { body } from './expectations.ts';
import { packOf } from './readChecks.ts';
import type { Ask, Reply, Server } from './server.ts';

/** A board as it was read, with the state that a record on it names. */
export interface ReadBoard {
  readonly pack: BoardPack;
  readonly etag: string;
}

/** @throws Error where there is no such board, or no ETag with it. */
export async function readBoard(server: Server, authority: string): Promise<ReadBoard> {
  const path = packOf(authority);
  const reply = await server.ask(path);
  const { value, faults } = body(path, reply, boardPack);
  const etag = reply.headers.get('ETag');
  if (value === null)
    throw new Error(`${path}: ${reply.status}, ${faults[0]?.found ?? 'no board'}`);
  if (etag === null) throw new Error(`${path}: no ETag`);
  return { pack: value, etag };
}

/**
 * An area to record on, one whose id must be encoded in an address where there is one.
 *
 * @throws Error where the board has no area.
 */
export function someArea({ pack }: ReadBoard): BoardPack['areas'][number] {
  const area = pack.areas.find(({ id }) => encodeURIComponent(id) !== id) ?? pack.areas.at(-1);
  if (!area) throw new Error(`${packOf(pack.authorityCode)}: no improvement area`);
  return area;
}

export const newKey = () => randomUUID();

/** How a record is sent; what is not given is as it should be. */
export interface Sending {
  readonly etag: string | null;
  readonly key?: string | null;
  /** `null` for none. */
  readonly token?: string | null;
}

export const updatesPath = (authority: string, areaId: string) =>
  `authorities/${authority}/areas/${encodeURIComponent(areaId)}/updates`;

export const valuesPath = (authority: string, measureId: string) =>
  `authorities/${authority}/measures/${encodeURIComponent(measureId)}/values`;

/** A measure to record on, where the board has any: one whose id must be encoded, if there is one. */
export const someMeasure = ({ measures = [] }: BoardPack) =>
  measures.find(({ id }) => encodeURIComponent(id) !== id) ?? measures.at(-1);

/** A measure that has all the months that it can have, where the board has one. */
export const fullMeasure = ({ measures = [] }: BoardPack) =>
  measures.find(({ values }) => values.length >= mostPeriods);

/** A month of a measure that was restated as often as it can be, where the board has one. */
export function oftenRestated({ measures = [] }: BoardPack) {
  const months = measures.flatMap(({ id, values }) => values.map((value) => ({ id, value })));
  return months.find(({ value }) => (value.restatedFrom?.length ?? 0) >= mostRestatements);
}

/** What the board says of the last month of that measure, as it would be recorded. */
export function lastSaid(pack: BoardPack): NewMeasureValue | null {
  const last = someMeasure(pack)?.values.at(-1);
  if (!last) return null;
  const { knownOn: _, knownBy: __, restatedFrom: ___, withdrawn: ____, ...said } = last;
  return said;
}

/** The decision that was recorded last of those that stand, where the board has any. */
export const someDecision = ({ decisions = [] }: BoardPack) =>
  decisions.findLast(({ changes }) => !changes?.at(-1)?.isWithdrawn);

export const changesPath = (authority: string, decisionId: string) =>
  `authorities/${authority}/decisions/${encodeURIComponent(decisionId)}/changes`;

/** An action of the plan to record on, where the board has any: one whose id must be encoded, if there is one. */
export const someAction = ({ actions = [] }: BoardPack) =>
  actions.find(({ id }) => encodeURIComponent(id) !== id) ?? actions.at(-1);

export const completionsPath = (authority: string, actionId: string) =>
  `authorities/${authority}/actions/${encodeURIComponent(actionId)}/completions`;

export const decisionsPath = (authority: string) => `authorities/${authority}/decisions`;

/** Sends a record. @param json What is no text is sent as JSON. */
export function send(
  server: Server,
  path: string,
  json: unknown,
  { etag, key = newKey(), token }: Sending,
): Promise<Reply> {
  const ask: Ask = {
    method: 'POST',
    body: typeof json === 'string' ? json : JSON.stringify(json),
    headers: {
      'Content-Type': 'application/json',
      'If-Match': etag,
      'Idempotency-Key': key,
      ...(token !== undefined && { Authorization: token && `Bearer ${token}` }),
    },
  };
  return server.ask(path, ask);
}

const said = 'Recorded by the conformance check, and true of nothing.';

/** An update that says what it is. @param more What sets it apart. */
export const planUpdate = (more: string) => ({ plan: { commentary: `${said} ${more}` } });

/** Evidence of the day, which no rule can refuse. */
export const evidenceUpdate = (on: string) => ({
  evidence: {
    status: 'in-progress' as const,
    on,
    text: said,
    source: { title: 'Conformance check', publisher: 'Nobody', url: null },
  },
  plan: { owner: 'Conformance check', dueOn: '2099-12', delivery: 'amber' as const },
});

export const decision = (on: string) => ({ kind: 'decision' as const, on, text: said });

/** That something is done, with what shows it. */
export const completed = (doneOn: string) => ({
  completion: {
    doneOn,
    evidence: {
      text: said,
      source: { title: 'Conformance check', publisher: 'Nobody', url: null },
    },
  },
});

/** A value of a month of 1999, before which no board reaches, so that it is in nobody's way. */
export const measureValue = (value: number | 'x') => ({ period: '1999-12', value, note: said });

/** A check on a board that has something of its own to be corrected: a decision, or evidence on the area. */
export const afterRecording = (
  authority: string,
  what: 'decision' | 'evidence',
  check: Check,
): Check => ({
  ...check,
  run: async (server) => {
    const board = await readBoard(server, authority);
    const [path, sent] =
      what === 'decision'
        ? [decisionsPath(authority), decision(yesterday())]
        : [updatesPath(authority, someArea(board).id), evidenceUpdate(yesterday())];
    await send(server, path, sent, board);
    return check.run(server);
  },
});

/** A decision in other words. */
export const corrected = ({ kind, on, text, owner, dueOn, areaIds }: NewBoardDecision) => ({
  correction: { kind, on, owner, dueOn, areaIds, text: `${text} Corrected ${newKey()}.` },
});

/** Evidence that a check recorded on an area and that stands, by its source; `undefined` for none. */
export const recordedEvidenceOf = (board: ReadBoard): string | undefined =>
  someArea(board).history.findLast(
    ({ sourceId, withdrawn }) =>
      withdrawn === undefined &&
      board.pack.sources.some(({ id, kind }) => id === sourceId && kind === recordedSourceKind),
  )?.sourceId;

/** That what was said last of the month of 1999 is withdrawn. */
export const withdrawnValue = (period = '1999-12') => ({
  period,
  value: 'x' as const,
  isWithdrawn: true as const,
});

/** A day that has been everywhere. */
export const yesterday = () => new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);

/** A day that is nowhere yet. */
export const nextWeek = () => new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10);
