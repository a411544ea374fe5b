import * as z from 'zod/mini';
import type { ActionRecord, DecisionRecord } from '#src/core/model/completionRecord.ts';
import type { FieldFaultCode } from '#src/core/model/problem.ts';
import { newBoardDecision } from './boardDecision.ts';
import { filledLine, filledNote, httpsAddress, partialDate, recordId, text } from './common.ts';
import { dayForm } from './textPatterns.ts';

const day = z.pipe(
  text.check(z.regex(dayForm, { error: 'wanted a day like 2026-01-12', abort: true })),
  partialDate,
);

const completion = z.strictObject({
  doneOn: day,
  evidence: z._default(
    z.nullable(
      z.strictObject({
        text: filledNote,
        source: z.strictObject({
          title: filledLine,
          publisher: filledLine,
          url: z._default(z.nullable(httpsAddress), null),
        }),
        meetingId: z._default(z.nullable(recordId), null),
      }),
    ),
    null,
  ),
});

/** The body of what is recorded of an action of the plan. */
export const actionRecord = z.strictObject({
  completion: z.nullable(completion),
}) satisfies z.ZodMiniType<ActionRecord>;

/** The body of what is recorded of a decision or an action of a meeting. */
export const decisionRecord = z
  .strictObject({
    completion: z._default(z.nullable(completion), null),
    isWithdrawn: z._default(z.boolean('wanted true or false'), false),
    correction: z.exactOptional(newBoardDecision),
  })
  .check(
    z.refine((record) => !record.isWithdrawn || record.completion === null, {
      path: ['completion'],
      error: 'wanted no completion of a record that is withdrawn',
      params: { code: 'nothing-filled' satisfies FieldFaultCode },
    }),
    z.refine(
      ({ correction, completion: done, isWithdrawn }) =>
        correction === undefined || (done === null && !isWithdrawn),
      { path: ['correction'], error: 'wanted a correction by itself, without an outcome' },
    ),
  ) satisfies z.ZodMiniType<DecisionRecord>;
