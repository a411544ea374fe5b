import * as z from 'zod/mini';
import { recordKinds } from '#src/core/model/boardRecords.ts';
import {
  type PlanConflict,
  planParts,
  type SetAsideRecord,
} from '#src/core/model/recordConflict.ts';
import { filledText, partialDate, recordId, text } from './common.ts';
import { dayForm } from './textPatterns.ts';

const day = z.pipe(
  text.check(z.regex(dayForm, { error: 'wanted a day like 2026-01-12', abort: true })),
  partialDate,
);

/** What a member recorded of the plan, and what the council's file says otherwise since. */
export const planConflict = z.strictObject({
  kind: z.enum(['area', 'action']),
  id: recordId,
  part: z.enum(planParts),
  recordedOn: day,
  recorded: z.nullable(text),
  plannedOn: partialDate,
  planned: z.nullable(text),
}) satisfies z.ZodMiniType<PlanConflict>;

/** A record that the board has no place for any more. */
export const setAsideRecord = z.strictObject({
  recordedOn: day,
  kind: z.enum(recordKinds),
  id: text,
  said: text,
  reason: filledText,
}) satisfies z.ZodMiniType<SetAsideRecord>;
