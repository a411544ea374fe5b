import * as z from 'zod/mini';
import type { Completion, DecisionChange } from '#src/core/model/completion.ts';
import { firstDay, isPartialDate, lastDay } from '#src/core/model/partialDate.ts';
import { filledText, known, partialDate, recordId } from './common.ts';

/** That something is marked done, and what shows it. */
export const completion = z.strictObject({
  doneOn: partialDate,
  evidence: z._default(
    z.nullable(
      z.strictObject({
        text: filledText,
        sourceId: recordId,
        meetingId: z._default(z.nullable(recordId), null),
      }),
    ),
    null,
  ),
}) satisfies z.ZodMiniType<Completion>;

/** Refuses what would have been known to be done before it can have been done. */
export const notDoneLater = z.superRefine<{
  readonly knownOn: string;
  readonly completion: Completion | null;
}>(({ knownOn, completion: done }, context) => {
  if (!done || !isPartialDate(done.doneOn) || !isPartialDate(knownOn)) return;
  if (firstDay(done.doneOn) <= lastDay(knownOn)) return;
  context.addIssue({
    code: 'custom',
    path: ['completion', 'doneOn'],
    input: done.doneOn,
    message: `wanted a date not after that from which it is known, ${knownOn}`,
  });
});

/** What became of a decision since it was recorded. */
export const decisionChange = z
  .strictObject({
    ...known,
    completion: z._default(z.nullable(completion), null),
    isWithdrawn: z._default(z.boolean('wanted true or false'), false),
  })
  .check(notDoneLater) satisfies z.ZodMiniType<DecisionChange>;
