import { withActionRecord, withDecisionRecord } from '#src/core/board/withCompletion.ts';
import { withDecision } from '#src/core/board/withDecision.ts';
import { withMeasureValue } from '#src/core/board/withMeasureValue.ts';
import { withUpdate } from '#src/core/board/withUpdate.ts';
import type { AreaUpdate, Recorded } from '#src/core/model/areaUpdate.ts';
import type { BoardDecision } from '#src/core/model/boardDecision.ts';
import type { BoardPack } from '#src/core/model/boardPack.ts';
import type { Measure } from '#src/core/model/measure.ts';
import { today } from '#src/core/model/today.ts';
import { areaUpdate } from '#src/core/schema/areaUpdate.ts';
import { newBoardDecision } from '#src/core/schema/boardDecision.ts';
import { boardPack } from '#src/core/schema/boardPack.ts';
import { actionRecord, decisionRecord } from '#src/core/schema/completionRecord.ts';
import { newMeasureValue } from '#src/core/schema/measure.ts';
import {
  afterRecording,
  changesPath,
  completed,
  completionsPath,
  corrected,
  decision,
  decisionsPath,
  evidenceUpdate,
  measureValue,
  newKey,
  planUpdate,
  type ReadBoard,
  readBoard,
  recordedEvidenceOf,
  send,
  someAction,
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
import { all, body, header, json, status, strongEtag, wanted } from './expectations.ts';
import { packOf } from './readChecks.ts';
import type { Reply } from './server.ts';

/** The board must be as it was but for what was recorded, and the answer must be the board. */
function isRecorded(
  name: string,
  reply: Reply,
  before: ReadBoard,
  after: ReadBoard,
  expected: (on: string) => BoardPack,
): Shortfall[] {
  const wrong = status(name, reply, 200);
  if (wrong.length > 0) return wrong;
  const answered = body(name, reply, boardPack);
  // The server's day may be another than ours around midnight.
  const places = [today(), yesterday()].map((on) => difference(after.pack, expected(on)));
  const authority = before.pack.authorityCode;
  return all(
    answered.faults,
    json(name, reply),
    strongEtag(name, reply),
    header(name, reply, 'Cache-Control', /\bno-store\b/, 'Cache-Control: no-store'),
    header(
      name,
      reply,
      'Content-Location',
      new RegExp(`${packOf(authority)}$`),
      `Content-Location: …/${packOf(authority)}`,
    ),
    wanted(after.etag !== before.etag, `${name}: the same ETag as before`, 'a new one'),
    wanted(
      reply.headers.get('ETag') === after.etag,
      `${name}: ETag ${reply.headers.get('ETag')}, and of the board ${after.etag}`,
      'that of the board as it is now',
    ),
    answered.value
      ? wanted(
          difference(answered.value, after.pack) === null,
          `${name}: another board in the answer, at ${difference(answered.value, after.pack)}`,
          'the board as it is now',
        )
      : [],
    wanted(
      places.includes(null),
      `${name}: the board differs at ${places[0]}`,
      'the board as it was, and what was recorded',
    ),
  );
}

/** What must be recorded, and what must become of it. */
export function recordChecks(authority: string): Check[] {
  const decisions = decisionsPath(authority);

  const records = (
    name: string,
    path: (board: ReadBoard) => string,
    sent: unknown,
    expected: (board: ReadBoard, as: Recorded) => BoardPack,
  ): Check => ({
    name,
    run: async (server) => {
      const before = await readBoard(server, authority);
      const id = newKey();
      const reply = await send(server, path(before), sent, { etag: before.etag, key: id });
      const after = await readBoard(server, authority);
      return isRecorded(name, reply, before, after, (on) => expected(before, { id, on }));
    },
  });

  const recordsUpdate = (name: string, sent: Partial<AreaUpdate>): Check =>
    records(
      name,
      (board) => updatesPath(authority, someArea(board).id),
      sent,
      ({ pack }, as) =>
        withUpdate(pack, someArea({ pack, etag: '' }).id, areaUpdate.parse(sent), as),
    );
  const recordsDecision = (name: string, sent: object): Check =>
    records(
      name,
      () => decisions,
      sent,
      ({ pack }, as) => withDecision(pack, newBoardDecision.parse(sent), as),
    );

  const recordsValue = (name: string, sentOn: (measure: Measure) => object): Check => ({
    name,
    run: async (server) => {
      const { pack } = await readBoard(server, authority);
      const measure = someMeasure(pack);
      if (!measure) return { skipped: 'the board has no measure' };
      const sent = sentOn(measure);
      return records(
        name,
        () => valuesPath(authority, measure.id),
        sent,
        (board, as) => withMeasureValue(board.pack, measure.id, newMeasureValue.parse(sent), as),
      ).run(server);
    },
  });

  const recordsOnDecision = (
    name: string,
    given: object | ((decision: BoardDecision) => object),
  ): Check => ({
    name,
    run: async (server) => {
      const { pack } = await readBoard(server, authority);
      const decision = someDecision(pack);
      if (!decision) return { skipped: 'the board has no decision' };
      const sent = typeof given === 'function' ? given(decision) : given;
      return records(
        name,
        () => changesPath(authority, decision.id),
        sent,
        (board, as) => withDecisionRecord(board.pack, decision.id, decisionRecord.parse(sent), as),
      ).run(server);
    },
  });
  const withdrawsEvidence = (name: string, sent: Partial<AreaUpdate>): Check =>
    afterRecording(authority, 'evidence', {
      name,
      run: async (server) => {
        const withdraws = recordedEvidenceOf(await readBoard(server, authority));
        if (withdraws === undefined) return { skipped: 'no evidence was recorded on the area' };
        return recordsUpdate(name, { ...sent, withdraws }).run(server);
      },
    });
  const recordsOnAction = (name: string, sent: object): Check => ({
    name,
    run: async (server) => {
      const { pack } = await readBoard(server, authority);
      const action = someAction(pack);
      if (!action) return { skipped: 'the board has no action in a plan' };
      return records(
        name,
        () => completionsPath(authority, action.id),
        sent,
        (board, as) => withActionRecord(board.pack, action.id, actionRecord.parse(sent), as),
      ).run(server);
    },
  });

  return [
    {
      name: 'a board that takes records has a strong ETag and is asked for again each time',
      run: async (server) => {
        const path = packOf(authority);
        const reply = await server.ask(path);
        return all(
          strongEtag(path, reply),
          header(
            path,
            reply,
            'Cache-Control',
            /\b(no-cache|no-store)\b/,
            'Cache-Control: no-cache',
          ),
        );
      },
    },
    recordsUpdate('an update of evidence and plan is recorded', evidenceUpdate(yesterday())),
    withdrawsEvidence('evidence is corrected, and what it said before is kept', {
      evidence: evidenceUpdate(yesterday()).evidence,
    }),
    withdrawsEvidence('evidence is withdrawn, and kept for views of earlier days', {}),
    recordsUpdate(
      'an update of the plan alone is recorded, and the former plan kept',
      planUpdate('A plan alone.'),
    ),
    recordsUpdate('a part of the plan can be emptied', { plan: { delivery: null, owner: '' } }),
    recordsDecision('a decision is recorded', decision(yesterday())),
    recordsDecision('an action is recorded, with who answers for it', {
      ...decision(yesterday()),
      kind: 'action',
      owner: 'Conformance check',
      dueOn: '2099-12',
    }),
    recordsOnDecision('an action of a meeting is marked done, without what shows it', {
      completion: { doneOn: yesterday() },
    }),
    recordsOnDecision('what shows that it is done is recorded', completed(yesterday())),
    afterRecording(
      authority,
      'decision',
      recordsOnDecision('a decision is corrected, and what it said before is kept', corrected),
    ),
    recordsOnDecision('a decision is withdrawn, and kept for views of earlier days', {
      isWithdrawn: true,
    }),
    recordsOnAction(
      'an action of the plan is marked done, with what shows it',
      completed(yesterday()),
    ),
    recordsOnAction('that it is done is withdrawn', { completion: null }),
    recordsValue('a value of a measure is recorded', () => measureValue(17)),
    recordsValue(
      'a value for a month that has one restates it, and the former is kept',
      ({ values }) => ({
        ...measureValue(values.at(-1)?.value === 1 ? 2 : 1),
        period: values.at(-1)?.period,
        numerator: 36,
        isProvisional: true,
      }),
    ),
    recordsValue('the reason that a month has no value is recorded', () => measureValue('x')),
    recordsValue('a value is withdrawn, and what stood before it holds again', () =>
      withdrawnValue(),
    ),
  ];
}
