import * as z from 'zod/mini';
import {
  type BoardDecision,
  decisionKinds,
  type NewBoardDecision,
} from '#src/core/model/boardDecision.ts';
import type { FieldFaultCode } from '#src/core/model/problem.ts';
import { arrayOf, filledNote, known, line, partialDate, recordId, text } from './common.ts';
import { decisionChange } from './completion.ts';
import { limits } from './limits.ts';
import { dayForm } from './textPatterns.ts';

const day = z.pipe(
  text.check(z.regex(dayForm, { error: 'wanted a day like 2026-01-12', abort: true })),
  partialDate,
);

/** What a decision or an action says. */
const fields = {
  kind: z.enum(decisionKinds, `wanted one of ${decisionKinds.join(', ')}`),
  on: day,
  text: filledNote,
  owner: z._default(line, ''),
  dueOn: z._default(z.nullable(partialDate), null),
  areaIds: z._default(arrayOf(recordId, limits.parts), []),
};

/** As a pack holds it. */
export const boardDecision = z.strictObject({
  ...fields,
  id: recordId,
  ...known,
  changes: z.exactOptional(arrayOf(decisionChange, limits.parts)),
  corrections: z.exactOptional(
    arrayOf(z.strictObject({ ...known, before: z.strictObject(fields) }), limits.parts),
  ),
}) satisfies z.ZodMiniType<BoardDecision>;

/** The body of a decision or an action to record. */
export const newBoardDecision = z.strictObject(fields).check(
  z.refine(({ kind, owner }) => kind === 'decision' || /\S/.test(owner), {
    path: ['owner'],
    error: 'wanted who answers for the action',
    params: { code: 'missing' satisfies FieldFaultCode },
  }),
) satisfies z.ZodMiniType<NewBoardDecision>;
