import type * as z from 'zod/mini';
import { mostRecordBytes } from '#src/core/schema/openapiParts.ts';
import { problem, staleProblem, validationProblem } from '#src/core/schema/problem.ts';
import {
  afterRecording,
  changesPath,
  completed,
  completionsPath,
  decision,
  decisionsPath,
  evidenceUpdate,
  fullMeasure,
  lastSaid,
  measureValue,
  newKey,
  nextWeek,
  oftenRestated,
  planUpdate,
  type ReadBoard,
  readBoard,
  send,
  someArea,
  someDecision,
  someMeasure,
  updatesPath,
  valuesPath,
  withdrawnValue,
  yesterday,
} from './board.ts';
import type { Check, Shortfall } from './check.ts';
import { difference } from './difference.ts';
import { all, body, header, isProblem, wanted } from './expectations.ts';
import type { ConformanceOptions } from './options.ts';
import type { Reply, Server } from './server.ts';

type WriteOptions = NonNullable<ConformanceOptions['writes']>;

interface Refusal {
  readonly name: string;
  readonly status: number;
  readonly schema?: z.ZodMiniType<{ readonly status: number }>;
  readonly send: (server: Server, board: ReadBoard) => Promise<Reply>;
  /** That the board has what it is about; it has by default. */
  readonly isThere?: (board: ReadBoard) => boolean;
  /** What else the answer must say. */
  readonly also?: (reply: Reply, board: ReadBoard) => readonly Shortfall[];
}

interface ObserverRefusal extends Pick<Refusal, 'name' | 'status'> {
  readonly to: (board: ReadBoard) => string;
}

/** A refused record must be told as one, and must leave no trace. */
const refusal = (
  { authority }: WriteOptions,
  { name, status, schema = problem, send: sent, isThere = () => true, also = () => [] }: Refusal,
): Check => ({
  name: `${name} is refused with ${status}, and leaves the board as it was`,
  run: async (server) => {
    const before = await readBoard(server, authority);
    if (!isThere(before)) return { skipped: 'the board has no measure' };
    const reply = await sent(server, before);
    const after = await readBoard(server, authority);
    return all(
      isProblem(name, reply, status, schema),
      reply.status === status ? also(reply, before) : [],
      wanted(after.etag === before.etag, `${name}: the board has changed`, 'no trace of it'),
    );
  },
});

/** That one of the faults is at the field that is wrong. */
const namesField = (name: string, pointer: string) => (reply: Reply) => {
  const { value } = body(name, reply, validationProblem);
  if (value === null) return [];
  const found = value.errors.map((error) => error.pointer);
  return wanted(found.includes(pointer), `${name}: faults at ${found.join(', ')}`, pointer);
};

const showsPresent = (reply: Reply, { etag, pack }: ReadBoard) => {
  const { value } = body('412', reply, staleProblem);
  return all(
    wanted(
      reply.headers.get('ETag') === etag,
      `412: ETag ${reply.headers.get('ETag') ?? 'none'}`,
      `${etag}, that of the board as it is now`,
    ),
    value
      ? wanted(
          difference(value.current, pack) === null,
          '412: another board in current',
          'the board as it is now',
        )
      : [],
  );
};

const asksForToken = (reply: Reply) =>
  header('401', reply, 'WWW-Authenticate', /^Bearer\b/i, 'WWW-Authenticate: Bearer');

/** What must not be recorded. */
export function refusalChecks(writes: WriteOptions): Check[] {
  const { authority, observerToken } = writes;
  const update = (board: ReadBoard) => updatesPath(authority, someArea(board).id);
  const decisions = decisionsPath(authority);
  const sound = planUpdate('It should have been refused.');

  const invalid = (name: string, pointer: string, json: unknown, to = update): Refusal => ({
    name,
    status: 422,
    schema: validationProblem,
    send: (server, board) => send(server, to(board), json, board),
    also: namesField(name, pointer),
  });
  const evidence = evidenceUpdate(yesterday());
  const atDecisions = () => decisions;
  const values = ({ pack }: ReadBoard) => valuesPath(authority, someMeasure(pack)?.id ?? '');
  const ofMeasure = (one: Refusal): Refusal => ({
    ...one,
    isThere: ({ pack }) => someMeasure(pack) !== undefined,
  });

  // A board that is not there comes before what a member may do, and what the board has after it.
  const observerRefusals: ObserverRefusal[] = [
    { name: 'an update by a member who may only read', status: 403, to: update },
    {
      name: 'an update by a member who may only read, on an area that the board does not have,',
      status: 403,
      to: () => updatesPath(authority, `no-area-${newKey()}`),
    },
    {
      name: 'an update by a member who may only read, on the board of an unknown authority,',
      status: 404,
      to: (board) => updatesPath('E06998998', someArea(board).id),
    },
  ];

  const refusals: Refusal[] = [
    {
      name: 'an update without a token',
      status: 401,
      send: (server, board) => send(server, update(board), sound, { ...board, token: null }),
      also: asksForToken,
    },
    {
      name: 'an update with a token that nobody has',
      status: 401,
      send: (server, board) =>
        send(server, update(board), sound, { ...board, token: `nobody-${newKey()}` }),
      also: asksForToken,
    },
    {
      name: 'an update on an area that the board does not have',
      status: 404,
      send: (server, board) =>
        send(server, updatesPath(authority, `no-area-${newKey()}`), sound, board),
    },
    {
      name: 'an update on the board of an unknown authority',
      status: 404,
      send: (server, board) =>
        send(server, updatesPath('E06998998', someArea(board).id), sound, board),
    },
    {
      name: 'an update without an Idempotency-Key',
      status: 400,
      send: (server, board) => send(server, update(board), sound, { ...board, key: null }),
    },
    {
      name: `an update of more than ${mostRecordBytes / 1024} kB`,
      status: 413,
      send: (server, board) =>
        send(server, update(board), planUpdate('x'.repeat(mostRecordBytes)), board),
    },
    {
      name: 'an update that is not JSON',
      status: 400,
      send: (server, board) => send(server, update(board), '{"plan": ', board),
    },
    {
      name: 'an update without If-Match',
      status: 428,
      send: (server, board) => send(server, update(board), sound, { etag: null }),
    },
    {
      name: 'an update with If-Match: *, which does not say what was seen,',
      status: 428,
      send: (server, board) => send(server, update(board), sound, { etag: '*' }),
    },
    {
      name: 'an update on another state of the board',
      status: 412,
      schema: staleProblem,
      send: (server, board) => send(server, update(board), sound, { etag: '"of-another-state"' }),
      also: showsPresent,
    },
    {
      name: 'a decision on another state of the board',
      status: 412,
      schema: staleProblem,
      send: (server) =>
        send(server, decisions, decision(yesterday()), { etag: '"of-another-state"' }),
      also: showsPresent,
    },
    invalid('an update that says nothing', '#', {}),
    invalid('a rating that is none', '#/plan/delivery', { plan: { delivery: 'purple' } }),
    invalid('a due date that the calendar does not have', '#/plan/dueOn', {
      plan: { dueOn: '2026-02-30' },
    }),
    invalid('the withdrawal of evidence that no record brought', '#/withdraws', {
      withdraws: `update-${newKey()}`,
    }),
    invalid('a field that is none', '#/plan/colour', { plan: { colour: 'red' } }),
    invalid('evidence without a source', '#/evidence/source', {
      evidence: { ...evidence.evidence, source: undefined },
    }),
    invalid('evidence of a day to come', '#/evidence/on', {
      evidence: { ...evidence.evidence, on: nextWeek() },
    }),
    invalid('evidence from before the area was raised', '#/evidence/on', {
      evidence: { ...evidence.evidence, on: '1948' },
    }),
    invalid(
      'an action that nobody answers for',
      '#/owner',
      { ...decision(yesterday()), kind: 'action' },
      atDecisions,
    ),
    invalid('a decision of a day to come', '#/on', decision(nextWeek()), atDecisions),
    invalid(
      'a decision about an area that the board does not have',
      '#/areaIds/0',
      { ...decision(yesterday()), areaIds: [`no-area-${newKey()}`] },
      atDecisions,
    ),
    {
      name: 'a value of a measure that the board does not have',
      status: 404,
      send: (server, board) =>
        send(server, valuesPath(authority, `no-measure-${newKey()}`), measureValue(1), board),
    },
    {
      name: 'the end of a decision that the board does not have',
      status: 404,
      send: (server, board) =>
        send(
          server,
          changesPath(authority, `no-decision-${newKey()}`),
          completed(yesterday()),
          board,
        ),
    },
    {
      name: 'the end of an action that the plan does not have',
      status: 404,
      send: (server, board) =>
        send(
          server,
          completionsPath(authority, `no-action-${newKey()}`),
          completed(yesterday()),
          board,
        ),
    },
    {
      name: 'a value that the board already says',
      status: 422,
      schema: validationProblem,
      isThere: ({ pack }) => lastSaid(pack) !== null,
      send: (server, board) => send(server, values(board), lastSaid(board.pack), board),
      also: namesField('a value that the board already says', '#'),
    },
    ofMeasure({
      name: 'a value on another state of the board',
      status: 412,
      schema: staleProblem,
      send: (server, board) =>
        send(server, values(board), measureValue(1), { etag: '"of-another-state"' }),
      also: showsPresent,
    }),
    {
      ...invalid(
        'a value of a month more than a measure can have',
        '#/period',
        measureValue(1),
        ({ pack }) => valuesPath(authority, fullMeasure(pack)?.id ?? ''),
      ),
      isThere: ({ pack }) => fullMeasure(pack) !== undefined,
    },
    {
      name: 'a value of a month that was restated as often as it can be',
      status: 422,
      schema: validationProblem,
      isThere: ({ pack }) => oftenRestated(pack) !== undefined,
      send: (server, board) => {
        const { id = '', value } = oftenRestated(board.pack) ?? {};
        const sent = { ...measureValue(value?.value === 1 ? 2 : 1), period: value?.period };
        return send(server, valuesPath(authority, id), sent, board);
      },
      also: namesField('a value of a month that was restated as often as it can be', '#/period'),
    },
    ...[
      invalid(
        'a value that is no number',
        '#/value',
        { ...measureValue(1), value: 'many' },
        values,
      ),
      invalid(
        'the withdrawal of a value of a month of which the board says nothing',
        '#/period',
        withdrawnValue('1999-06'),
        values,
      ),
      invalid('a value of a day', '#/period', { ...measureValue(1), period: '1999-12-31' }, values),
      invalid(
        'a value of a month to come',
        '#/period',
        { ...measureValue(1), period: '2099-12' },
        values,
      ),
    ].map(ofMeasure),
  ];
  const ofDecision = (board: ReadBoard) =>
    changesPath(authority, someDecision(board.pack)?.id ?? '');
  const corrections = [
    invalid(
      'a correction together with an outcome',
      '#/correction',
      { ...completed(yesterday()), correction: decision(yesterday()) },
      ofDecision,
    ),
    invalid(
      'a correction about an area that the board does not have',
      '#/correction/areaIds/0',
      { correction: { ...decision(yesterday()), areaIds: [`no-area-${newKey()}`] } },
      ofDecision,
    ),
  ];

  return [
    ...refusals.map((one) => refusal(writes, one)),
    ...corrections.map((one) => afterRecording(authority, 'decision', refusal(writes, one))),
    ...observerRefusals.map((one) => observerCheck(writes, observerToken, one)),
  ];

  function observerCheck(
    options: WriteOptions,
    token: string | null,
    { name, status, to }: ObserverRefusal,
  ): Check {
    const check = refusal(options, {
      name,
      status,
      send: (server, board) => send(server, to(board), sound, { ...board, token }),
    });
    const skipped = async () => ({ skipped: 'no --observer-token' });
    return token === null ? { ...check, run: skipped } : check;
  }
}
